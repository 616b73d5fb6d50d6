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
    const follow = followUps(section);
    for (const field of section.fields) {
      if (field.type === 'calc' || numbers.has(field.id)) continue;
      if (follow.has(field.id)) part++;
      else {
        whole++;
        part = 0;
      }
      numbers.set(field.id, inDigitsOf(language, whole) + letter(part, language));
    }
  }
  return numbers;
}

/**
 * The questions of a section that are asked because of the answer just before them, or because of what
 * follows from it already. What another question further up decides stands for itself.
 */
export function followUps(section: Section): ReadonlySet<string> {
  const follow = new Set<string>();
  let together: string[] = [];
  for (const field of section.fields) {
    if (waitsFor(field).some((id) => together.includes(id))) follow.add(field.id);
    else if (field.type !== 'calc') together = [];
    together.push(field.id);
  }
  return follow;
}

const waitsFor = ({ shownWhen }: Field): string[] =>
  (shownWhen ? partsOf(shownWhen) : []).map((part) => ('rows' in part ? part.rows : part.field));

function letter(part: number, language: Language): string {
  if (part === 0) return '';
  if (language === 'km') return KHMER_LETTERS[part - 1] ?? '';
  return String.fromCharCode(96 + part);
}
