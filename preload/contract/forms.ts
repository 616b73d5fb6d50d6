// Calls of forms: a draft that is kept with every key, and completing it, which is a separate act.
import { z } from 'zod';
import { Standing } from '#domain/cases/eligibility.ts';
import { PaperSpots } from '#domain/forms/paper-spots.ts';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import {
  call,
  caseRoles,
  changing,
  formRoles,
  onTopOf,
  readingRoles,
  writingRoles,
} from './call.ts';
import { consentCalls } from './consent.ts';
import { exceptionCalls } from './exceptions.ts';

/** Answers by field id, as the form's own revision defines them; at most 1 MiB as JSON. */
export const Answers = z.record(z.string().max(60), z.json());

/** Rows as they stand in answers, and when they were last said to be true. */
const SeedRows = z.array(z.strictObject({ id: Id, answers: Answers, since: z.number() }));

/** What the app worked out, by the name a form shows it under, a line each in both languages. */
const Computed = z.record(z.string(), z.array(z.strictObject({ en: z.string(), km: z.string() })));

/** What a form knows besides its answers. */
export const FormContext = z.strictObject({
  code: z.string(),
  /** Names of the main child. */
  nameKm: z.string(),
  nameLatin: z.string(),
  /** People of the case; `id` is the membership, which rows of people are known by. */
  people: z.array(
    z.strictObject({
      id: Id,
      personId: Id,
      nameKm: z.string(),
      nameLatin: z.string(),
      sex: z.enum(['f', 'm', 'x', 'u']),
      birth: PartialDateSchema.nullable(),
      roles: z.array(z.string()),
      relation: z.string(),
    }),
  ),
  /** Typed in the case's form of intake, which is not finished: people by their names only, as yet. */
  typed: z.array(
    z.strictObject({ id: Id, nameKm: z.string(), nameLatin: z.string(), relation: z.string() }),
  ),
  directory: z.array(
    z.strictObject({
      id: Id,
      kind: z.enum(['facilities', 'providers', 'funders']),
      nameKm: z.string(),
      nameLatin: z.string(),
      active: z.boolean(),
    }),
  ),
  /** Papers of the folder. */
  documents: z.array(
    z.strictObject({
      id: Id,
      kind: z.string(),
      paperDate: PartialDateSchema.nullable(),
      pages: z.int(),
    }),
  ),
  /** Rows a draft may begin with, by field. */
  seeds: z.record(z.string(), SeedRows),
  /** Rows of other forms that a question may choose, by its path in the definition. */
  links: z.record(z.string(), z.array(z.strictObject({ row: Id, text: z.string() }))),
  /** Days that a question about a day offers, the earliest first, by field. */
  days: z.record(z.string(), z.array(PartialDateSchema)),
  /** Final forms of the same kind that can be read beside it, newest first; only for forms on one page. */
  earlier: z.array(Id),
  computed: Computed,
});
export type FormContext = z.infer<typeof FormContext>;

/** The second reading of a form that was typed from paper; null when there is none and this person may not begin one. */
const ReadAgain = z
  .strictObject({
    may: z.boolean(),
    /** May this person decide where the two differ? */
    mayDecide: z.boolean(),
    /** Fields to be read, in the order of the form. */
    fields: z.array(z.string()),
    /** The newest reading of each field; `said` null: the same as the first. */
    readings: z.array(
      z.strictObject({
        id: Id,
        field: z.string(),
        said: z.string().nullable(),
        by: Id,
        at: z.number(),
        decided: z
          .strictObject({ holds: z.enum(['first', 'second']), by: Id, at: z.number() })
          .nullable(),
      }),
    ),
  })
  .nullable();

/** Forms of one case that were typed from paper. */
export const TypedFromPaper = z.strictObject({
  caseId: Id,
  code: z.string(),
  nameKm: z.string(),
  nameLatin: z.string(),
  /** Final forms of which no correction is final, and how many of them a second person read to the end. */
  typed: z.int(),
  readAgain: z.int(),
  /** Those where the second person read something else, with the fields. */
  differing: z.array(
    z.strictObject({
      formId: Id,
      form: z.string(),
      revision: z.int(),
      fields: z.array(z.string()),
      /** How many of them the coordinator has not decided. */
      undecided: z.int(),
      by: Id,
      at: z.number(),
    }),
  ),
});
export type TypedFromPaper = z.infer<typeof TypedFromPaper>;

export const FormView = z.strictObject({
  id: Id,
  caseId: Id,
  form: z.string(),
  revision: z.int(),
  step: z.int(),
  state: z.enum(['draft', 'final']),
  version: z.int(),
  restricted: z.boolean(),
  answers: Answers,
  /** Field where the person stopped. */
  placeInForm: z.string(),
  author: Id,
  enteredAt: z.number(),
  changedAt: z.number(),
  amends: Id.nullable(),
  /** The final version that stands in the place of this one, the newest of them. */
  newer: Id.nullable(),
  /** Questions whose answers this person may not read, answered or not. */
  hidden: z.array(z.string()),
  rev: Id,
  /** May this person go on writing a draft, or correct what is final? */
  mayEdit: z.boolean(),
  /** Pages of the same document kind in this case, to lie beside the form. */
  scanPages: z.array(Id),
  /** Where on those pages answers stand; marks on pages closed to this person are left out. */
  spots: PaperSpots,
  again: ReadAgain,
  /** A second text somebody wrote at the same time, kept until a person settles it. */
  kept: z.array(z.strictObject({ id: Id, by: Id, at: z.number(), answers: Answers })),
  context: FormContext,
});
export type FormView = z.infer<typeof FormView>;

/** A decision on who can join, and what the facts that came afterwards say instead. */
export const ChangedDecision = z.strictObject({
  caseId: Id,
  code: z.string(),
  nameKm: z.string(),
  nameLatin: z.string(),
  formId: Id,
  decidedAt: z.number(),
  /** Of the form `eligibility`: admit, not-admit, wait… */
  decision: z.string(),
  /** All criteria together. */
  before: Standing,
  now: Standing,
  criteria: z.array(
    z.strictObject({
      name: z.strictObject({ en: z.string(), km: z.string() }),
      before: Standing,
      now: Standing,
    }),
  ),
});
export type ChangedDecision = z.infer<typeof ChangedDecision>;

export const formCalls = {
  ...consentCalls,
  ...exceptionCalls,
  /**
   * `day`: the past day that it is about, which decides of the office's own questions; today when it is left
   * out. `invalid-input` for a day that lies ahead.
   */
  'forms.start': call(
    writingRoles,
    z.strictObject({
      ...changing,
      id: Id,
      caseId: Id,
      form: z.string().max(40),
      day: z.iso.date().optional(),
    }),
    FormView,
  ),
  /** What a role may read of it is decided by the form: `#domain/forms/rights`. */
  'forms.view': call(formRoles, z.strictObject({ formId: Id }), FormView),
  /** `conflict` carries the other text in `detail.answers` and its `detail.rev`. */
  'forms.save': call(
    writingRoles,
    z.strictObject({
      ...changing,
      ...onTopOf,
      formId: Id,
      answers: Answers,
      placeInForm: z.string().max(120),
      /** Left out: the marks stay as they are. */
      spots: PaperSpots.optional(),
    }),
    z.strictObject({ rev: Id, savedAt: z.number(), computed: Computed }),
  ),
  /** Answers what is missing instead of an error; nothing is completed then, the draft is kept. */
  'forms.complete': call(
    writingRoles,
    z.strictObject({ ...changing, ...onTopOf, formId: Id, answers: Answers }),
    z.strictObject({
      rev: Id,
      version: z.int(),
      problems: z.array(z.strictObject({ field: z.string(), code: z.string() })),
    }),
  ),
  /** A second person agrees with one field of a final form (`said` null), or says what the paper says. */
  'forms.readAgain': call(
    writingRoles,
    z.strictObject({
      ...changing,
      formId: Id,
      field: z.string().max(60),
      said: z.string().trim().min(1).max(2_000).nullable(),
    }),
    z.strictObject({ again: ReadAgain }),
  ),
  /** The coordinator decides one reading that says something else: the form holds, or the paper as read again. */
  'forms.decideReading': call(
    ['coordinator'],
    z.strictObject({ ...changing, formId: Id, reading: Id, holds: z.enum(['first', 'second']) }),
    z.strictObject({ again: ReadAgain }),
  ),
  /** Of one case; without one, of cases where two people read differently. Only what this person reads. */
  'forms.typedFromPaper': call(
    readingRoles,
    z.strictObject({ caseId: Id.optional() }),
    z.strictObject({ cases: z.array(TypedFromPaper) }),
  ),
  /** A correction of a final form: a new draft that begins with its answers. */
  'forms.amend': call(readingRoles, z.strictObject({ ...changing, id: Id, formId: Id }), FormView),
  /** Decisions whose facts changed: of one case, of one's own cases, or (coordinator) of all. */
  'eligibility.changed': call(
    readingRoles,
    z.strictObject({ caseId: Id.optional(), whose: z.enum(['mine', 'all']).optional() }),
    z.strictObject({ decisions: z.array(ChangedDecision) }),
  ),
  /** Keeps this text beside the one that was saved first. */
  'forms.keepBoth': call(
    readingRoles,
    z.strictObject({ ...changing, ...onTopOf, formId: Id, answers: Answers }),
    z.strictObject({ keptId: Id }),
  ),
  'forms.settle': call(
    readingRoles,
    z.strictObject({ ...changing, formId: Id, keptId: Id }),
    z.strictObject({ keptId: Id }),
  ),
  /**
   * Makes a goal in the plan of the case of something that was drawn, in the same act as the mark that it
   * is one; begins a plan when no draft is being written. What is a goal already is answered as it stands.
   */
  'forms.goalFromDrawing': call(
    caseRoles,
    z.strictObject({
      ...changing,
      drawingId: Id,
      itemId: Id,
      /** Of the plan, if one must be begun, and of the goal's row. */
      formId: Id,
      row: Id,
      words: z.string().min(1).max(2_000),
    }),
    z.strictObject({ formId: Id, row: Id, number: z.int() }),
  ),
} as const;
