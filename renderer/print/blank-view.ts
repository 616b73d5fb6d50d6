// A form that nobody began, to look at or to print with empty lines.
import type { FormDefinition } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import type { FormView } from '../forms/use-draft.ts';

/** Without answers, people or lines of the case; `caseId`, `code` and `step` when it is meant for one. */
export function blankView(
  form: FormDefinition,
  author: string,
  { caseId = newId(), code = '', step = form.step } = {},
): FormView {
  const now = Date.now();
  return {
    ...{ id: newId(), caseId, form: form.id, revision: form.revision },
    ...{ step, state: 'draft', version: 0, restricted: form.restricted, answers: {} },
    ...{
      placeInForm: '',
      author,
      enteredAt: now,
      changedAt: now,
      amends: null,
      newer: null,
      hidden: [],
      rev: newId(),
    },
    ...{ mayEdit: true, scanPages: [], spots: {}, again: null, kept: [] },
    context: {
      ...{ code, nameKm: '', nameLatin: '', people: [], typed: [], directory: [], documents: [] },
      ...{ seeds: {}, links: {}, days: {}, earlier: [], computed: {} },
    },
  };
}
