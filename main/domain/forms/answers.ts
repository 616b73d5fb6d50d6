// Answers to a form: their shapes, the honest ways of not answering, and which fields are shown.
import { z } from 'zod';
import { MoneySchema } from '../money/money.ts';
import { PartialDateSchema } from '../people/partial-date.ts';
import { PlaceAnswer } from '../places/place.ts';
import type { Cell, Field, FormDefinition, RowsField, TableField, TableRow } from './form.ts';
import { fieldsOf } from './form.ts';
import { OTHER } from './lists.ts';
import { type FieldRule, holds, type RowsRule, type Rule } from './rules.ts';

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

/** Characters of a long text, of a line, and of all answers to one form together as JSON. */
export const LONGEST_TEXT = 200_000;
export const LONGEST_LINE = 2_000;
export const LARGEST_FORM = 1_000_000;
const Line = z.string().max(LONGEST_LINE);

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

/** Several people, each as one would be named alone. */
export const PeopleAnswer = z.strictObject({ people: z.array(PersonAnswer).max(100) });
export type PeopleAnswer = z.infer<typeof PeopleAnswer>;
/** A clock time: "09:20". */
export const TimeAnswer = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** The id of the level that was given. */
export const ScoreAnswer = z.strictObject({ level: z.string().max(40) });
export type ScoreAnswer = z.infer<typeof ScoreAnswer>;
/** A paper of the folder (the id of its document), or words for one that is not there yet. */
export const PaperAnswer = z.strictObject({ documentId: z.uuid().nullable(), text: Line });
export type PaperAnswer = z.infer<typeof PaperAnswer>;
/** A row of another form; `text` is what stood there when it was chosen. */
export const LinkAnswer = z.strictObject({ row: z.uuid().nullable(), text: Line });
export type LinkAnswer = z.infer<typeof LinkAnswer>;

/** Answers by field id. A blank field is absent, null or empty. */
export type Answers = Readonly<Record<string, unknown>>;
/** A row keeps its id for life, so that two texts of one form can be compared row by row. */
export const Row = z.strictObject({ id: z.uuid(), answers: z.record(z.string(), z.unknown()) });
export type Row = z.infer<typeof Row>;
const RowsAnswer = z.strictObject({ rows: z.array(Row).max(200) });
/** The answers in a table by the ids of its rows. */
export const TableAnswer = z.strictObject({
  cells: z.record(z.string(), z.record(z.string(), z.unknown())),
});

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
    case 'time':
      return TimeAnswer;
    case 'check':
      return z.literal(true);
    case 'people':
      return PeopleAnswer;
    case 'score':
      return ScoreAnswer;
    case 'paper':
      return PaperAnswer;
    case 'link':
      return LinkAnswer;
    case 'rows':
      return RowsAnswer;
    case 'table':
      return TableAnswer;
    case 'calc':
      return z.never();
  }
}

/** The honest answer to a field, if that is what was given. */
export function honestAnswer(answer: unknown): Honest | null {
  const parsed = HonestAnswer.safeParse(answer);
  return parsed.success ? parsed.data.honest : null;
}

export const isBlankText = (text: string) => text.trim() === '';
const isNobody = ({ id, text }: PersonAnswer) => id === null && isBlankText(text);

/** Is there nothing in this answer? A place with no words, an empty list of rows, spaces only. */
export function isBlank(field: Field, answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (honestAnswer(answer)) return false;
  if (!answerShape(field).safeParse(answer).success) return false;
  if (typeof answer === 'string') return isBlankText(answer);
  switch (field.type) {
    case 'person':
      return isNobody(PersonAnswer.parse(answer));
    case 'people':
      return PeopleAnswer.parse(answer).people.every(isNobody);
    case 'place': {
      const { placeId, placeText } = PlaceAnswer.parse(answer);
      return placeId === null && isBlankText(placeText);
    }
    case 'paper': {
      const { documentId, text } = PaperAnswer.parse(answer);
      return documentId === null && isBlankText(text);
    }
    case 'link': {
      const { row, text } = LinkAnswer.parse(answer);
      return row === null && isBlankText(text);
    }
    case 'choices':
      return ChoicesAnswer.parse(answer).options.length === 0;
    case 'rows':
      return RowsAnswer.parse(answer).rows.length === 0;
    case 'table': {
      const rows = Object.entries(TableAnswer.parse(answer).cells);
      return rows.every(([, cells]) =>
        field.columns.every((column) => isBlank(column, cells[column.id])),
      );
    }
    default:
      return false;
  }
}

/** Is an answer of this shape? It is passed on itself, not as a copy: who kept it sees what changed. */
function hasShape<T>(shape: z.ZodType<T>, answer: unknown): answer is T {
  return shape.safeParse(answer).success;
}

/** The rows of a rows field; none when it is blank, answered honestly or damaged. */
export function rowsOf(field: RowsField, answers: Answers): Row[] {
  const answer = answers[field.id];
  return hasShape(RowsAnswer, answer) ? answer.rows : [];
}

const NO_CELLS: Answers = {};

/** The rows of a table that are shown, with their answers, in the order of the form. */
export function tableRowsOf(
  field: TableField,
  answers: Answers,
): { row: TableRow; answers: Answers }[] {
  const answer = answers[field.id];
  const cells = hasShape(TableAnswer, answer) ? answer.cells : {};
  return field.rows
    .filter(({ shownWhen }) => shownWhen === undefined || ruleHolds(shownWhen, [answers]))
    .map((row) => ({ row, answers: cells[row.id] ?? NO_CELLS }));
}

/** Option ids (or yes, no, unknown, the level of a score) that an answer holds; none otherwise. */
export function chosenOf(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer];
  const one = ChoiceAnswer.safeParse(answer);
  if (one.success) return [one.data.option];
  const score = ScoreAnswer.safeParse(answer);
  if (score.success) return [score.data.level];
  const many = ChoicesAnswer.safeParse(answer);
  return many.success ? many.data.options : [];
}

/** A number, or a score whose levels are numbers; null for everything else. */
export function numberOf(answer: unknown): number | null {
  if (typeof answer === 'number') return answer;
  const score = ScoreAnswer.safeParse(answer);
  return score.success && /^\d+$/.test(score.data.level) ? Number(score.data.level) : null;
}

const lookUp = (field: string, scopes: readonly Answers[]): unknown =>
  scopes.find((answers) => Object.hasOwn(answers, field))?.[field];

function asksRows({ rows, among, some }: RowsRule, scopes: readonly Answers[]): boolean {
  const answer = lookUp(rows, scopes);
  const { cells = {} } = TableAnswer.safeParse(answer).data ?? {};
  const inTable = Object.entries(cells).filter(([id]) => among?.includes(id) !== false);
  const own = [
    ...(RowsAnswer.safeParse(answer).data?.rows ?? []).map((row) => row.answers),
    ...inTable.map(([, row]) => row),
  ];
  return own.some((row) => ruleHolds(some, [row, ...scopes]));
}

function asks(part: FieldRule | RowsRule, scopes: readonly Answers[]): boolean {
  if ('rows' in part) return asksRows(part, scopes);
  const answer = lookUp(part.field, scopes);
  if ('filled' in part) return isSomething(answer);
  if ('atLeast' in part || 'atMost' in part) {
    const value = numberOf(answer);
    if (value === null) return false;
    return 'atLeast' in part ? value >= part.atLeast : value <= part.atMost;
  }
  const chosen = answer === true ? ['yes'] : chosenOf(answer);
  if ('is' in part) return chosen.some((option) => part.is.includes(option));
  return chosen.length > 0 && !chosen.some((option) => part.isNot.includes(option));
}

/** Anything but nothing: without the field at hand an empty shape counts as nothing too. */
function isSomething(answer: unknown): boolean {
  if (answer === undefined || answer === null) return false;
  if (typeof answer === 'string') return !isBlankText(answer);
  if (typeof answer !== 'object') return true;
  return Object.values(answer).some(isSomething);
}

/** `scopes`: where a field is looked for, the nearest first. */
function ruleHolds(rule: Rule, scopes: readonly Answers[]): boolean {
  return holds(rule, (part) => asks(part, scopes));
}

/** Does a rule hold, given these answers? In a row, `row` holds the answers of the row. */
export function doesHold(rule: Rule, answers: Answers, row: Answers = {}): boolean {
  return ruleHolds(rule, [row, answers]);
}

/**
 * Which of some questions are shown, and the answers that count for rules: what a hidden question still
 * holds does not, so whatever waits for it is hidden too. `form` holds the answers of the form when the
 * questions are columns of a row; a blank column never falls back to a question of the form.
 */
export function takeShown<F extends Field>(
  fields: readonly F[],
  answers: Answers,
  form: Answers = {},
): { fields: F[]; answers: Answers } {
  let shown: readonly F[] = fields;
  let counting = answers;
  // Each round settles what waits for questions settled before. Circles are refused elsewhere.
  for (let round = 0; round <= fields.length; round++) {
    counting = Object.fromEntries(
      fields.map((field) => [field.id, shown.includes(field) ? answers[field.id] : undefined]),
    );
    const scopes = [counting, form];
    const next = fields.filter(
      ({ shownWhen }) => shownWhen === undefined || ruleHolds(shownWhen, scopes),
    );
    if (next.length === shown.length && next.every((field) => shown.includes(field))) break;
    shown = next;
  }
  return { fields: [...shown], answers: counting };
}

/** Must it be answered to complete the form, as things stand? */
export function isNeeded(field: Field, answers: Answers, row: Answers = {}): boolean {
  if (field.needed === undefined) return false;
  return field.neededWhen === undefined || ruleHolds(field.neededWhen, [row, answers]);
}

/** The fields that are shown, in order. */
export function visibleFields(form: FormDefinition, answers: Answers): Field[] {
  return takeShown(fieldsOf(form), answers).fields;
}

/** The columns that are shown in one row of rows or of a table. */
export function visibleColumns(
  field: RowsField | TableField,
  answers: Answers,
  row: { answers: Answers },
): Cell[] {
  return takeShown(field.columns, row.answers, answers).fields;
}

/** One field as it stands in a form, with where it is: `sex` or `people.<row id>.sex`. */
export type PlacedAnswer = {
  path: string;
  field: Field;
  answer: unknown;
  restricted: boolean;
  /** The row of a table it stands in. */
  tableRow?: TableRow;
};

/** The rows of a field as they stand, with their ids; none when it has no rows. */
export function openRows(
  field: Field,
  answers: Answers,
): { id: string; answers: Answers; tableRow?: TableRow }[] {
  if (field.type === 'rows') return rowsOf(field, answers);
  if (field.type !== 'table') return [];
  return tableRowsOf(field, answers).map(({ row, answers: own }) => ({
    id: row.id,
    answers: own,
    tableRow: row,
  }));
}

/** Every field that is shown and can be answered, rows opened, in reading order. */
export function walkAnswers(form: FormDefinition, answers: Answers): PlacedAnswer[] {
  const walked: PlacedAnswer[] = [];
  const shown = takeShown(fieldsOf(form), answers);
  for (const field of shown.fields) {
    if (field.type === 'calc') continue;
    const restricted = form.restricted || field.restricted === true;
    walked.push({ path: field.id, field, answer: answers[field.id], restricted });
    if (field.type !== 'rows' && field.type !== 'table') continue;
    for (const row of openRows(field, shown.answers))
      for (const column of visibleColumns(field, shown.answers, row)) {
        if (column.type === 'calc') continue;
        walked.push({
          path: `${field.id}.${row.id}.${column.id}`,
          field: column,
          answer: row.answers[column.id],
          restricted: restricted || column.restricted === true || row.tableRow?.restricted === true,
          ...(row.tableRow && { tableRow: row.tableRow }),
        });
      }
  }
  return walked;
}

const ChosenAnswer = z.union([ChoiceAnswer, ChoicesAnswer]);

/** Was "other" chosen without saying what? */
export function lacksOther(answer: unknown): boolean {
  const { data } = ChosenAnswer.safeParse(answer);
  if (!data || !chosenOf(answer).includes(OTHER)) return false;
  return isBlankText(data.other ?? '');
}
