// The numbers of questions, as they stand on the printed form: 1, 2, 3; 3a for what only some are asked.

import type { Field, FormDefinition, Section } from '#domain/forms/form.ts';
import { partsOf } from '#domain/forms/rules.ts';
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';

const KHMER_LETTERS = [...'កខគឃងចឆជឈញដឋឌឍណតថទធន'];
/** The heading is not numbered: it is the same on every form. */
const HEADING = 'head';

/** The number of each question by field id, in the digits and letters of a language. */
export function numberQuestions(form: FormDefinition, language: Language): Map<string, string> {
  const numbers = new Map<string, string>();
  let whole = 0;
  let part = 0;
  for (const fields of form.sheet?.lines.flat() ?? []) {
    whole++;
    for (const [at, id] of fields.entries())
      numbers.set(id, inDigitsOf(language, whole) + letter(at, language));
  }
  for (const section of form.sections) {
    if (section.id === HEADING) continue;
    for (const field of section.fields) {
      if (field.type === 'calc' || numbers.has(field.id)) continue;
      if (isFollowUp(field, section)) part++;
      else {
        whole++;
        part = 0;
      }
      numbers.set(field.id, inDigitsOf(language, whole) + letter(part, language));
    }
  }
  return numbers;
}

/** Is it asked because of an answer in its own section? What a section before decides is no part of it. */
export function isFollowUp({ shownWhen }: Field, section: Section): boolean {
  const asked = shownWhen ? partsOf(shownWhen) : [];
  return asked.some((part) =>
    section.fields.some(({ id }) => id === ('rows' in part ? part.rows : part.field)),
  );
}

function letter(part: number, language: Language): string {
  if (part === 0) return '';
  if (language === 'km') return KHMER_LETTERS[part - 1] ?? '';
  return String.fromCharCode(96 + part);
}
