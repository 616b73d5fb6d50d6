// Where a form opens.
import type { FormView } from './use-draft.ts';

type Led = { at?: string | undefined; found?: string | undefined };

/**
 * The path of the answer that was `found`; of a draft the question `at`, else where it was left. A sealed form
 * is read from its top, wherever whoever wrote it stood last: ''.
 */
export function beginsAt(
  { state, placeInForm }: Pick<FormView, 'state' | 'placeInForm'>,
  { at, found }: Led,
): string {
  return found ?? (state === 'draft' ? (at ?? placeInForm) : '');
}
