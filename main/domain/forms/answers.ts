// Answers to a form: their shapes, the honest ways of not answering, and which fields are shown.
import { z } from 'zod';
import { MoneySchema } from '../money/money.ts';
import { PartialDateSchema } from '../people/partial-date.ts';
import { PlaceAnswer } from '../places/place.ts';
import type { Cell, Field, FormDefinition, RowsField, Rule } from './form.ts';
import { fieldsOf } from './form.ts';
import { OTHER, optionsOf } from './lists.ts';

/** Why a field has no real answer. Kept apart from blank, counted as "not recorded" in reports. */
export const Honest = z.enum([
  'not-known-yet',
  'not-asked',
  'declined',
  'not-applicable',
  'not-on-paper',
]);
export type Honest = z.infer<typeof Honest>;
export const HonestAnswer = z.strictObject({ honest: Honest });

const LONGEST_TEXT = 20_000;
const Line = z.string().max(2_000);

/** A person of the register or the staff, or only a name with a phone number as it was given. */
export const PersonAnswer = z.strictObject({ id: z.uuid().nullable(), text: Line });
export type PersonAnswer = z.infer<typeof PersonAnswer>;
/** `other`: the words for the option "other". */
export const ChoiceAnswer = z.strictObject({ option: z.string(), other: Line.optional() });
export type ChoiceAnswer = z.infer<typeof ChoiceAnswer>;
export const ChoicesAnswer = z.strictObject({
  options: z.array(z.string()).max(100),
  other: Line.optional(),
});
export type ChoicesAnswer = z.infer<typeof ChoicesAnswer>;
export const YesNo = z.enum(['yes', 'no', 'unknown']);
export type YesNo = z.infer<typeof YesNo>;

/** Answers by field id. A blank field is absent, null or empty. */
export type Answers = Readonly<Record<string, unknown>>;
/** A row keeps its id for life, so that two texts of one form can be compared row by row. */
export const Row = z.strictObject({ id: z.uuid(), answers: z.record(z.string(), z.unknown()) });
export type Row = z.infer<typeof Row>;
const RowsAnswer = z.strictObject({ rows: z.array(Row).max(200) });

/** The shape of a real answer to a field. */
export function answerShape(field: Field): z.ZodType {
  switch (field.type) {
    case 'text':
      return Line;
    case 'long':
      return z.string().max(LONGEST_TEXT);
    case 'date':
      return PartialDateSchema;
    case 'num':
      return z.int().min(field.min).max(field.max);
    case 'money':
      return MoneySchema;
    case 'yn':
      return YesNo;
    case 'choice':
      return ChoiceAnswer;
    case 'choices':
      return ChoicesAnswer;
    case 'person':
      return PersonAnswer;
    case 'place':
      return PlaceAnswer;
    case 'rows':
      return RowsAnswer;
    case 'calc':
      return z.never();
  }
}

/** The honest answer to a field, if that is what was given. */
export function honestAnswer(answer: unknown): Honest | null {
  const parsed = HonestAnswer.safeParse(answer);
  return parsed.success ? parsed.data.honest : null;
}

const isBlankText = (text: string) => text.trim() === '';

/** Is there nothing in this answer? A place with no words, an empty list of rows, spaces only. */
export function isBlank(field: Field, answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (honestAnswer(answer)) return false;
  const parsed = answerShape(field).safeParse(answer);
  if (!parsed.success) return false;
  if (typeof answer === 'string') return isBlankText(answer);
  const person = PersonAnswer.safeParse(answer);
  if (person.success) return person.data.id === null && isBlankText(person.data.text);
  const place = PlaceAnswer.safeParse(answer);
  if (place.success) return place.data.placeId === null && isBlankText(place.data.placeText);
  if (field.type === 'choices') return ChoicesAnswer.parse(answer).options.length === 0;
  if (field.type === 'rows') return RowsAnswer.parse(answer).rows.length === 0;
  return false;
}

/** The rows of a rows field; none when it is blank, answered honestly or damaged. */
export function rowsOf(field: RowsField, answers: Answers): Row[] {
  const parsed = RowsAnswer.safeParse(answers[field.id]);
  return parsed.success ? parsed.data.rows : [];
}

/** Option ids (or yes, no, unknown) that an answer holds; none when it holds no choice. */
export function chosenOf(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer];
  const one = ChoiceAnswer.safeParse(answer);
  if (one.success) return [one.data.option];
  const many = ChoicesAnswer.safeParse(answer);
  return many.success ? many.data.options : [];
}

function holds(rule: Rule, scopes: readonly Answers[]): boolean {
  if ('all' in rule) return rule.all.every((part) => holds(part, scopes));
  if ('any' in rule) return rule.any.some((part) => holds(part, scopes));
  const scope = scopes.find((answers) => Object.hasOwn(answers, rule.field));
  const chosen = chosenOf(scope?.[rule.field]);
  if ('is' in rule) return chosen.some((option) => rule.is.includes(option));
  return chosen.length > 0 && !chosen.some((option) => rule.isNot.includes(option));
}

/** Is this field shown, given these answers? In a row, `row` holds the answers of the row. */
export function isShown(field: Field, answers: Answers, row: Answers = {}): boolean {
  return field.shownWhen === undefined || holds(field.shownWhen, [row, answers]);
}

/** The fields that are shown, in order. */
export function visibleFields(form: FormDefinition, answers: Answers): Field[] {
  return fieldsOf(form).filter((field) => isShown(field, answers));
}

export function visibleColumns(field: RowsField, answers: Answers, row: Row): Cell[] {
  return field.columns.filter((column) => isShown(column, answers, row.answers));
}

/** One field as it stands in a form, with where it is: `sex` or `people.<row id>.sex`. */
export type PlacedAnswer = { path: string; field: Field; answer: unknown; restricted: boolean };

/** Every field that is shown and can be answered, rows opened, in reading order. */
export function walkAnswers(form: FormDefinition, answers: Answers): PlacedAnswer[] {
  const walked: PlacedAnswer[] = [];
  for (const field of visibleFields(form, answers)) {
    if (field.type === 'calc') continue;
    const restricted = form.restricted || field.restricted === true;
    walked.push({ path: field.id, field, answer: answers[field.id], restricted });
    if (field.type !== 'rows') continue;
    for (const row of rowsOf(field, answers))
      for (const column of visibleColumns(field, answers, row)) {
        const path = `${field.id}.${row.id}.${column.id}`;
        const hidden = restricted || column.restricted === true;
        walked.push({ path, field: column, answer: row.answers[column.id], restricted: hidden });
      }
  }
  return walked;
}

/** Does a list have this option? */
export function hasOption(list: string, option: string): boolean {
  return optionsOf(list).some(({ id }) => id === option);
}

/** Was "other" chosen without saying what? */
export function lacksOther(answer: unknown): boolean {
  const parsed = z.union([ChoiceAnswer, ChoicesAnswer]).safeParse(answer);
  if (!parsed.success || !chosenOf(answer).includes(OTHER)) return false;
  return isBlankText(parsed.data.other ?? '');
}
