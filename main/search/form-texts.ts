// The words a person wrote into a form, apart: what every reader of the form sees, and what is restricted.
import { findForm } from '#domain/forms/definitions/index.ts';
import { collectText, type FormText } from '#domain/forms/project.ts';
import type { FormRecord } from '../storage/forms.ts';

type Apart<T> = { open: T; private: T };

/** The answers that were typed, in reading order. A form this app does not know has no words to find. */
export function formAnswers(form: FormRecord): Apart<FormText[]> {
  const definition = findForm(form.form, form.revision);
  const texts = definition ? collectText(definition, form.answers) : [];
  const those = (restricted: boolean) => texts.filter((one) => one.restricted === restricted);
  return { open: those(form.restricted), private: form.restricted ? [] : those(true) };
}

/** Answers as one text, a line for each: as they are indexed, so that a place found in it is one of theirs. */
export const asLines = (answers: readonly FormText[]) => answers.map(({ text }) => text).join('\n');

export function formTexts(form: FormRecord): Apart<string> {
  const answers = formAnswers(form);
  return { open: asLines(answers.open), private: asLines(answers.private) };
}
