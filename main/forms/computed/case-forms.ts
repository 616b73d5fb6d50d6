// The final forms of a case as computed values read them: newest first, corrected ones left out.
import { type Answers, chosenOf, PersonAnswer, type Row } from '#domain/forms/answers.ts';
import { findForm } from '#domain/forms/definitions/index.ts';
import { type Bilingual, columnsOf, fieldsOf } from '#domain/forms/form.ts';
import { labelIn, optionsFor } from '#domain/forms/lists.ts';
import { formatDay, formatNumber } from '#domain/khmer/format.ts';
import { namingOf } from '../../storage/access.ts';
import type { Db } from '../../storage/database.ts';
import { type FormRecord, formsOfCase } from '../../storage/forms.ts';
import { findPerson } from '../../storage/people.ts';

/** The ISO day a form speaks of, or the empty text. */
export const dayOfForm = (form: FormRecord): string => form.event?.from ?? form.event?.to ?? '';

/**
 * Final forms of some kinds that stood before this one was begun; what was corrected counts no more.
 * A form that is closed to all but named people speaks in no other form.
 */
export function earlierForms(db: Db, form: FormRecord, kinds: readonly string[]): FormRecord[] {
  const finals = formsOfCase(db, form.caseId).filter(({ state }) => state === 'final');
  const corrected = new Set(finals.map(({ amends }) => amends));
  const own = dayOfForm(form);
  return finals
    .filter(({ id }) => id !== form.id && id !== form.amends && !corrected.has(id))
    .filter((one) => kinds.includes(one.form) && (own === '' || dayOfForm(one) <= own))
    .filter(({ id }) => !namingOf(db, id).only)
    .toSorted((a, b) =>
      dayOfForm(a) === dayOfForm(b)
        ? b.changedAt - a.changedAt
        : dayOfForm(a) < dayOfForm(b)
          ? 1
          : -1,
    );
}

/** The rows of a rows question, whatever else stands in the answers. */
export const rowsIn = (answers: Answers, field: string): Row[] =>
  (answers[field] as { rows?: Row[] } | undefined)?.rows ?? [];

/** The words of what was chosen, as the form's own definition gives them; null when nothing was. */
export function chosenWords(
  form: FormRecord,
  path: readonly string[],
  answer: unknown,
): Bilingual | null {
  const definition = findForm(form.form, form.revision);
  const [id, column] = path;
  const field = definition && fieldsOf(definition).find((one) => one.id === id);
  const asked = field && column ? columnsOf(field).find((one) => one.id === column) : field;
  const [chosen] = chosenOf(answer);
  if (!asked || chosen === undefined) return null;
  if (asked.type === 'choice' || asked.type === 'choices')
    return labelIn(optionsFor(asked), chosen);
  return asked.type === 'score' && asked.levels !== 'row' ? labelIn(asked.levels, chosen) : null;
}

/** A person's name in each language, or the words that were written. */
export function personWords(db: Db, answer: unknown): Bilingual {
  const person = PersonAnswer.safeParse(answer).data;
  const known = person?.id ? findPerson(db, person.id) : null;
  const text = person?.text ?? '';
  return {
    en: known?.nameLatin || known?.nameKm || text,
    km: known?.nameKm || known?.nameLatin || text,
  };
}

/** "14 February 2026", «១៤ កុម្ភៈ ២០២៦»; nothing for a form that says no day. */
export function dayWords(form: FormRecord): Bilingual | null {
  const day = dayOfForm(form);
  return day === '' ? null : { en: formatDay(day, 'en'), km: formatDay(day, 'km') };
}

/** Parts joined by a sign, where both languages have the same parts. */
export function joinWords(parts: readonly (Bilingual | null)[], sign: string): Bilingual {
  const present = parts.filter((part): part is Bilingual => part !== null && part.en !== '');
  return {
    en: present.map(({ en }) => en).join(sign),
    km: present.map(({ km }) => km).join(sign),
  };
}

/** "1 note", "3 notes"; in Khmer what is counted comes first. */
export const counted = (count: number, en: [one: string, many: string], km: string): Bilingual => ({
  en: `${count} ${count === 1 ? en[0] : en[1]}`,
  km: `${km} ${formatNumber(count, 'km')}`,
});
