// What the small code on a printed form holds.
import type { FormView } from '../forms/use-draft.ts';

/**
 * The random name of the form in the office's store, and its version. A stranger with a phone learns
 * nothing from it, neither whose form it is nor which kind: only the store knows.
 */
export function sheetCode(view: Pick<FormView, 'id' | 'version'>): string {
  return `samnum:${view.id}:${view.version}`;
}
