// A small form for trying what questions of a form can do, and ways of writing answers to it.
import type { Answers } from '#domain/forms/answers.ts';
import { checkAnswers } from '#domain/forms/check.ts';
import { FormDefinition } from '#domain/forms/form.ts';
import { TODAY } from './filled.ts';

export const label = { en: 'Question', km: 'សំណួរ' };

/** A form of one section. It is read as a loaded form is, so a kind that is not known does not pass. */
export function formWith(fields: readonly object[], more: object = {}): FormDefinition {
  return FormDefinition.parse({
    ...{ id: 'trial', revision: 1, step: 0, title: label, purpose: label, restricted: false },
    sections: [{ id: 'all', title: label, fields }],
    ...more,
  });
}

export const option = (id: string) => ({ option: id });
export const level = (id: string) => ({ level: id });
export const someone = (text: string) => ({ id: null, text });
export const rowId = (n: number) => `0199a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** Rows under ids that are counted from 1. */
export const rows = (...answers: Answers[]) => ({
  rows: answers.map((own, at) => ({ id: rowId(at + 1), answers: own })),
});

/** What stands in the way of completing, as "path: code". */
export function problemsOf(
  form: FormDefinition,
  answers: Answers,
  stage: 'draft' | 'complete' = 'complete',
): string[] {
  return checkAnswers(form, answers, { stage, today: TODAY }).map(
    ({ field, code }) => `${field}: ${code}`,
  );
}
