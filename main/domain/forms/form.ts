// What a form is: sections of typed fields in both languages, as data. One definition gives the
// screen, the check, the blank print and the filled print.
import { z } from 'zod';

const Kebab = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A line in both working languages; a form never holds a bare string for people to read. */
export const Bilingual = z.strictObject({ en: z.string().min(1), km: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;

/**
 * When a field is shown, as data. A field is named by its id: in a row first among the columns of
 * the row, then in the form. Options are compared by id, yes/no fields with yes, no and unknown.
 */
export type Rule =
  | { field: string; is: readonly string[] }
  | { field: string; isNot: readonly string[] }
  | { all: readonly Rule[] }
  | { any: readonly Rule[] };

export const Rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ field: Kebab, is: z.array(Kebab).min(1) }),
    z.strictObject({ field: Kebab, isNot: z.array(Kebab).min(1) }),
    z.strictObject({ all: z.array(Rule).min(1) }),
    z.strictObject({ any: z.array(Rule).min(1) }),
  ]),
);

const Common = {
  id: Kebab,
  label: Bilingual,
  /** Needed to complete the form. `real`: only a real answer will do, none of the honest ones. */
  needed: z.enum(['complete', 'real']).optional(),
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

/** What the app shows and nobody types; the values come from where the form is opened. */
export const Computed = z.enum(['case-code', 'form-name', 'entered', 'matches', 'first-contact']);
export type Computed = z.infer<typeof Computed>;

const cellKinds = [
  z.strictObject({ ...Common, type: z.literal('text') }),
  /** `lines`: ruled lines on the blank print. */
  z.strictObject({ ...Common, type: z.literal('long'), lines: z.int().min(1).max(40) }),
  /** `past`: a date that cannot lie after today. */
  z.strictObject({ ...Common, type: z.literal('date'), past: z.literal(true).optional() }),
  z.strictObject({ ...Common, type: z.literal('num'), min: z.int(), max: z.int() }),
  z.strictObject({ ...Common, type: z.literal('money') }),
  z.strictObject({ ...Common, type: z.literal('yn') }),
  z.strictObject({ ...Common, type: z.literal('choice'), list: Kebab }),
  z.strictObject({ ...Common, type: z.literal('choices'), list: Kebab }),
  z.strictObject({ ...Common, type: z.literal('person'), from: z.enum(['register', 'staff']) }),
  z.strictObject({ ...Common, type: z.literal('place') }),
  z.strictObject({ ...Common, type: z.literal('calc'), shows: Computed }),
] as const;

export const Cell = z.discriminatedUnion('type', cellKinds);
export type Cell = z.infer<typeof Cell>;

/** `about`: the rows are people of the case, or something else; `atLeast`: rows needed to complete. */
const Rows = z.strictObject({
  ...Common,
  type: z.literal('rows'),
  about: z.enum(['people', 'things']),
  atLeast: z.int().min(0),
  columns: z.array(Cell).min(1),
});

export const Field = z.discriminatedUnion('type', [...cellKinds, Rows]);
export type Field = z.infer<typeof Field>;
export type RowsField = z.infer<typeof Rows>;

export const Section = z.strictObject({
  id: Kebab,
  title: Bilingual,
  fields: z.array(Field).min(1),
});
export type Section = z.infer<typeof Section>;

/**
 * One revision of one form. Once an office has used it, it never changes: a record is shown,
 * checked and printed with the revision it was written with.
 */
export const FormDefinition = z.strictObject({
  id: Kebab,
  revision: z.int().min(1),
  /** Step of the casework it belongs to, 1 intake to 7 closure. */
  step: z.int().min(1).max(7),
  title: Bilingual,
  purpose: Bilingual,
  /** Restricted as a whole. */
  restricted: z.boolean(),
  sections: z.array(Section).min(1),
});
export type FormDefinition = z.infer<typeof FormDefinition>;

/** All fields of a form in order, without the columns of its rows. */
export function fieldsOf(form: FormDefinition): Field[] {
  return form.sections.flatMap((section) => section.fields);
}
