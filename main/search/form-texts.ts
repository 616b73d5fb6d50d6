// The words a person wrote into a form, apart: what every reader of the form sees, and what is restricted.
import { findForm } from '#domain/forms/definitions/index.ts';
import { collectText } from '#domain/forms/project.ts';
import type { FormRecord } from '../storage/forms.ts';

export type FormTexts = { open: string; private: string };

/** One line for each answer that was typed. A form this app does not know has no words to find. */
export function formTexts(form: FormRecord): FormTexts {
  const definition = findForm(form.form, form.revision);
  const texts = definition ? collectText(definition, form.answers) : [];
  const lines = (restricted: boolean) =>
    texts.filter((piece) => piece.restricted === restricted).map((piece) => piece.text);
  return {
    open: lines(form.restricted).join('\n'),
    private: form.restricted ? '' : lines(true).join('\n'),
  };
}
