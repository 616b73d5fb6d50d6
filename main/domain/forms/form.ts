// What a form is: sections of typed fields in both languages, as data. One definition gives the
// screen, the check, the blank print and the filled print.
import { z } from 'zod';
import { Formula } from './formula.ts';
import { Kebab, Rule } from './rules.ts';

/** A line in both working languages; a form never holds a bare string for people to read. */
export const Bilingual = z.strictObject({ en: z.string().min(1), km: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;

/** One thing to choose; ids are compared and counted, never changed. `fromPoints`: suggested from so many on. */
export const Option = z.strictObject({
  id: Kebab,
  label: Bilingual,
  fromPoints: z.int().optional(),
});
export type Option = z.infer<typeof Option>;

/** A level of a scale with what it means, so that two people give the same one. `points`: what it counts. */
export const Level = z.strictObject({ id: Kebab, label: Bilingual, points: z.int().optional() });
export type Level = z.infer<typeof Level>;

const Common = {
  id: Kebab,
  label: Bilingual,
  /** Needed to complete the form. `real`: only a real answer will do, none of the honest ones. */
  needed: z.enum(['complete', 'real']).optional(),
  /** Needed only while this holds. */
  neededWhen: Rule.optional(),
  /** Needed to file even a draft under a case. */
  neededForDraft: z.literal(true).optional(),
  /** It is enough that this field or that one is answered. */
  orElse: Kebab.optional(),
  shownWhen: Rule.optional(),
  help: Bilingual.optional(),
  example: Bilingual.optional(),
  /** Read by the assigned workers and the coordinator only; left out of the family copy. */
  restricted: z.literal(true).optional(),
  /** What it means to statistics; the same through all revisions. */
  concept: z.string().optional(),
};

/** Options stand in the form, or in a list that many forms share; one of the two. */
const Chosen = {
  ...Common,
  list: Kebab.optional(),
  options: z.array(Option).min(2).optional(),
  /** Options of the form's own end with "other", which opens a line to say what. */
  other: z.literal(true).optional(),
};

/** Whom or what a name is taken from; words that are on no list may always be written. */
export const NamedFrom = z.enum(['register', 'staff', 'facilities', 'providers', 'funders']);
export type NamedFrom = z.infer<typeof NamedFrom>;

const cellKinds = [
  z.strictObject({ ...Common, type: z.literal('text') }),
  /** `lines`: ruled lines on the blank print. */
  z.strictObject({ ...Common, type: z.literal('long'), lines: z.int().min(1).max(40) }),
  /** `past`: a date that cannot lie after today. */
  z.strictObject({ ...Common, type: z.literal('date'), past: z.literal(true).optional() }),
  z.strictObject({ ...Common, type: z.literal('time') }),
  z.strictObject({ ...Common, type: z.literal('num'), min: z.int(), max: z.int() }),
  z.strictObject({ ...Common, type: z.literal('money') }),
  z.strictObject({ ...Common, type: z.literal('yn') }),
  /** One box: ticked or not. */
  z.strictObject({ ...Common, type: z.literal('check') }),
  z.strictObject({ ...Chosen, type: z.literal('choice') }),
  z.strictObject({ ...Chosen, type: z.literal('choices') }),
  z.strictObject({ ...Common, type: z.literal('person'), from: NamedFrom }),
  /** `marks`: it marks some children of those whom another question names, within that question. */
  z.strictObject({ ...Common, type: z.literal('people'), marks: Kebab.optional() }),
  z.strictObject({ ...Common, type: z.literal('place') }),
  /** Levels of the field, or of the row it stands in; `faces` draws them as faces for families. */
  z.strictObject({
    ...Common,
    type: z.literal('score'),
    levels: z.union([z.array(Level).min(2), z.literal('row')]),
    faces: z.literal(true).optional(),
  }),
  /** A paper of this case's folder. */
  z.strictObject({ ...Common, type: z.literal('paper') }),
  /** A row of the newest form of a kind in this case, by what stands in one of its columns. */
  z.strictObject({
    ...Common,
    type: z.literal('link'),
    to: z.strictObject({ form: Kebab, rows: Kebab, column: Kebab }),
  }),
  /** What nobody types: worked out from the form, or shown by the app under a name. */
  z.strictObject({
    ...Common,
    type: z.literal('calc'),
    shows: Kebab.optional(),
    formula: Formula.optional(),
  }),
] as const;

export const Cell = z.discriminatedUnion('type', cellKinds);
export type Cell = z.infer<typeof Cell>;
export type ChoiceField = Extract<Cell, { type: 'choice' | 'choices' }>;
export type ScoreField = Extract<Cell, { type: 'score' }>;
export type CalcField = Extract<Cell, { type: 'calc' }>;

/**
 * What an office keeps once and every form shows: a row with the same id in two forms is the same
 * school, prison or debt, and a change of it is a new dated line beside the old one.
 */
export const LineKind = z.enum([
  'prison',
  'question',
  'school',
  'living',
  'household',
  'income',
  'expense',
  'debt',
  'paper',
]);
export type LineKind = z.infer<typeof LineKind>;

/**
 * Rows people add. `about`: they are people of the case, or something else; `atLeast`: rows needed to
 * complete. `keeps`: the rows are lines of the case. `task`: the rows are things to do by a day.
 * `seed`: it begins with the rows of the newest form of a kind, under the same ids; `inPlace`: they
 * stand there at once, each to be answered or left out. `speech`: in each row somebody (`who`) says
 * something (`words`).
 */
const Rows = z.strictObject({
  ...Common,
  type: z.literal('rows'),
  about: z.enum(['people', 'things']),
  atLeast: z.int().min(0),
  columns: z.array(Cell).min(1),
  keeps: LineKind.optional(),
  task: z.literal(true).optional(),
  speech: z.literal(true).optional(),
  seed: z
    .strictObject({ form: Kebab, rows: Kebab, inPlace: z.literal(true).optional() })
    .optional(),
  /** `signatures`: boxes for a name, a mark and a witness; `cards`: one to cut out for each row. */
  print: z.enum(['signatures', 'cards']).optional(),
});

const TableRow = z.strictObject({
  id: Kebab,
  label: Bilingual,
  help: Bilingual.optional(),
  /** What the rows that stand together belong to; said once above the first of them. */
  under: Bilingual.optional(),
  shownWhen: Rule.optional(),
  restricted: z.literal(true).optional(),
  /** The levels that a `score` column with levels of the row offers here. */
  levels: z.array(Level).min(2).optional(),
});
export type TableRow = z.infer<typeof TableRow>;

/** What stands above this row of a table: what it belongs to, where the row before does not. */
export function headingOf(rows: readonly TableRow[], at: number): Bilingual | null {
  const under = rows[at]?.under ?? null;
  return under?.en === rows[at - 1]?.under?.en ? null : under;
}

/** A table whose rows are known: one line for each of them, the same columns. */
const Table = z.strictObject({
  ...Common,
  type: z.literal('table'),
  rows: z.array(TableRow).min(1),
  columns: z.array(Cell).min(1),
});

export const Field = z.discriminatedUnion('type', [...cellKinds, Rows, Table]);
export type Field = z.infer<typeof Field>;
export type RowsField = z.infer<typeof Rows>;
export type TableField = z.infer<typeof Table>;

export const Section = z.strictObject({
  id: Kebab,
  title: Bilingual,
  fields: z.array(Field).min(1),
});
export type Section = z.infer<typeof Section>;

/**
 * A form that is written on one page: lines of parts that stand beside each other, a part being one
 * question with those that belong to it. Parts are numbered and jumped to. What is in no part can be
 * added when there is any.
 */
const Sheet = z.strictObject({
  lines: z.array(z.array(z.array(Kebab).min(1)).min(1)).min(1),
  /** It begins with these answers of the last one of its kind in the case. */
  asLast: z.array(Kebab),
  /** A section that is opened by itself. */
  apart: Kebab.optional(),
});
export type Sheet = z.infer<typeof Sheet>;

/**
 * One revision of one form. Once an office has used it, it never changes: a record is shown,
 * checked and printed with the revision it was written with.
 */
export const FormDefinition = z.strictObject({
  id: Kebab,
  revision: z.int().min(1),
  /** Step of the casework it belongs to, 1 intake to 7 closure; 0 when it belongs to any. */
  step: z.int().min(0).max(7),
  title: Bilingual,
  purpose: Bilingual,
  /** Restricted as a whole. */
  restricted: z.boolean(),
  /** A case has one of it that is corrected, or one for each occasion. */
  many: z.literal(true).optional(),
  /** The field that says of whom it is, when there is one for each child. */
  about: Kebab.optional(),
  /** Sheets lie on their side. */
  landscape: z.literal(true).optional(),
  sheet: Sheet.optional(),
  sections: z.array(Section).min(1),
});
export type FormDefinition = z.infer<typeof FormDefinition>;

/** All fields of a form in order, without the columns of its rows. */
export function fieldsOf(form: FormDefinition): Field[] {
  return form.sections.flatMap((section) => section.fields);
}

/** The columns of rows and tables; none for other fields. */
export function columnsOf(field: Field): readonly Cell[] {
  return field.type === 'rows' || field.type === 'table' ? field.columns : [];
}
