// The numbers of questions, as they stand on the printed form: 1, 2, 3; 3a for what only some are asked.

import type { Field, FormDefinition } from '#domain/forms/form.ts';
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';

const KHMER_LETTERS = [...'កខគឃងចឆជឈញ'];
/** The heading is not numbered: it is the same on every form. */
const HEADING = 'head';

/** The number of each question by field id, in the digits and letters of a language. */
export function numberQuestions(form: FormDefinition, language: Language): Map<string, string> {
  const numbers = new Map<string, string>();
  let whole = 0;
  let part = 0;
  for (const section of form.sections) {
    if (section.id === HEADING) continue;
    for (const field of section.fields) {
      if (field.type === 'calc') continue;
      if (dependsOnBefore(field)) part++;
      else {
        whole++;
        part = 0;
      }
      numbers.set(field.id, inDigitsOf(language, whole) + letter(part, language));
    }
  }
  return numbers;
}

const dependsOnBefore = (field: Field) => field.shownWhen !== undefined;

function letter(part: number, language: Language): string {
  if (part === 0) return '';
  if (language === 'km') return KHMER_LETTERS[part - 1] ?? '';
  return String.fromCharCode(96 + part);
}
