// Calls of the daily work inside cases: lines that live longer than a form, and things to do.
import { z } from 'zod';
import { LineKind } from '#domain/forms/form.ts';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { call, caseRoles, changing, concernRoles, readingRoles } from './call.ts';
import { CasePerson, Step } from './cases.ts';
import { Answers } from './forms.ts';
import { Happening } from './happening.ts';

/** One version of a line; the newest comes first. */
const LineVersion = z.strictObject({
  id: Id,
  answers: Answers,
  formId: Id.nullable(),
  at: z.number(),
  by: Id,
  confirmedAt: z.number().nullable(),
  ended: z.boolean(),
});
export const Line = z.strictObject({
  thread: Id,
  kind: LineKind,
  personId: Id.nullable(),
  versions: z.array(LineVersion).min(1),
});
export type Line = z.infer<typeof Line>;

/** `repeated`: one of those a plan asks for again and again; `decision`: at the end of a trial. */
export const TaskKind = z.enum(['step', 'repeated', 'decision']);

export const Task = z.strictObject({
  id: Id,
  kind: TaskKind,
  caseId: Id,
  code: z.string(),
  nameKm: z.string(),
  nameLatin: z.string(),
  formId: Id.nullable(),
  what: z.string(),
  /** The form it is named after, in either language; left out where `what` is people's own words. */
  follows: z.string().optional(),
  userId: Id.nullable(),
  who: z.string(),
  due: PartialDateSchema.nullable(),
  outcome: z.enum(['done', 'dropped']).nullable(),
  endedOn: z.string().nullable(),
  reason: z.string(),
  rev: Id,
});
export type Task = z.infer<typeof Task>;

/** A question sent out, with how long it waits or waited; `#domain/cases/questions`. */
export const Question = z.strictObject({
  caseId: Id,
  thread: Id,
  code: z.string(),
  nameKm: z.string(),
  nameLatin: z.string(),
  whom: z.strictObject({
    id: Id.nullable(),
    text: z.string(),
    nameKm: z.string(),
    nameLatin: z.string(),
  }),
  what: z.string(),
  sentOn: PartialDateSchema.nullable(),
  answered: z.boolean(),
  answeredOn: PartialDateSchema.nullable(),
  waited: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
});
export type Question = z.infer<typeof Question>;

/**
 * Something due: a thing to do, a review, a follow-up, what is to be asked again. `what` is empty where the
 * kind says it all; names are those of the child it is about.
 */
export const PlannerItem = z.strictObject({
  id: z.string(),
  kind: z.enum([
    ...TaskKind.options,
    ...['review', 'follow-up', 'scale', 'consent', 'look-again'],
  ] as const),
  caseId: Id,
  code: z.string(),
  nameKm: z.string(),
  nameLatin: z.string(),
  what: z.string(),
  /** As of a thing to do. */
  follows: z.string().optional(),
  due: PartialDateSchema.nullable(),
});
export type PlannerItem = z.infer<typeof PlannerItem>;

/** Something a coordinator or a focal person must look at. */
export const OversightItem = z.strictObject({
  kind: z.enum(['concern', 'undecided', 'late-note', 'unreviewed', 'no-worker', 'supervision']),
  caseId: Id,
  code: z.string(),
  nameKm: z.string(),
  nameLatin: z.string(),
  formId: Id.nullable(),
  /** The question of the form that waits; empty: where it was left. */
  at: z.string(),
  /** ISO day since when. */
  day: z.string().nullable(),
  /** Items without a decision. */
  count: z.int(),
  /** Who works on the case; of a supervision whose it is. */
  workers: z.array(Id),
});
export type OversightItem = z.infer<typeof OversightItem>;

/**
 * Somebody of a case by what was entered then. `not-kept`: something of it is as today, as it changed before
 * the app kept what stood until then; `wish`: the names are those of today, as the person asks for less.
 */
const PersonThen = CasePerson.pick({
  id: true,
  nameKm: true,
  nameLatin: true,
  roles: true,
  relation: true,
}).extend({ as: z.enum(['then', 'not-kept', 'wish']) });

/** A case as the app knew it at the end of a day: what had been entered by then. */
export const AsItStood = z.strictObject({
  /** False: the case had not been entered yet. */
  known: z.boolean(),
  /** Null: it changed later, before the app kept which one it was until then. */
  step: Step.nullable(),
  status: z.enum(['open', 'closed']).nullable(),
  /** Who worked on it then. */
  workers: z.array(Id),
  people: z.array(PersonThen),
  facts: z.array(Line),
  chronology: z.array(Happening),
});
export type AsItStood = z.infer<typeof AsItStood>;

/** One's own work, or (coordinator) that of the whole office. */
const Whose = z.enum(['mine', 'all']);

export const caseworkCalls = {
  /** A page of what is due, late first: of one's own cases, or (coordinator) of all. */
  'planner.list': call(
    caseRoles,
    z.strictObject({
      whose: Whose,
      /**
       * `until` the day, what is without one last; or `on` it: today with what is late and what is without
       * a day after it.
       */
      part: z.enum(['until', 'on']),
      day: z.iso.date(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ items: z.array(PlannerItem), total: z.int() }),
  ),
  /** Each day of a span on which something is due: how much, and the first ones of it. */
  'planner.days': call(
    caseRoles,
    z.strictObject({
      ...{ whose: Whose, from: z.iso.date(), to: z.iso.date() },
      /** So many of each day. */
      each: z.int().min(1).max(20),
    }),
    z.strictObject({
      days: z.array(
        z.strictObject({ day: z.iso.date(), total: z.int(), items: z.array(PlannerItem) }),
      ),
      /** How much is late today. */
      late: z.int(),
    }),
  ),
  /** The first few of each kind, and how many there are. A focal person is told of concerns alone. */
  'oversight.list': call(
    concernRoles,
    z.strictObject({}),
    z.strictObject({
      items: z.array(OversightItem),
      totals: z.array(z.strictObject({ kind: OversightItem.shape.kind, total: z.int() })),
    }),
  ),
  /** Every line of a case with its whole history; restricted kinds only for those who may read them. */
  'lines.list': call(
    readingRoles,
    z.strictObject({ caseId: Id }),
    z.strictObject({ lines: z.array(Line) }),
  ),
  /** A new line, or the next version of one; the version before stays. */
  'lines.save': call(
    caseRoles,
    z.strictObject({
      ...changing,
      caseId: Id,
      thread: Id,
      kind: LineKind,
      /** The newest version when the change began; null for a new line. */
      base: Id.nullable(),
      answers: Answers,
    }),
    z.strictObject({ id: Id }),
  ),
  'lines.confirm': call(
    caseRoles,
    z.strictObject({ ...changing, caseId: Id, thread: Id }),
    z.strictObject({ rev: Id }),
  ),
  'lines.end': call(
    caseRoles,
    z.strictObject({ ...changing, caseId: Id, thread: Id }),
    z.strictObject({ rev: Id }),
  ),
  /** Questions sent to prisons and authorities: of one's own cases, or (coordinator) of all. */
  'questions.list': call(
    caseRoles,
    z.strictObject({ whose: z.enum(['mine', 'all']) }),
    z.strictObject({ questions: z.array(Question) }),
  ),
  /** Things to do: one's own, those of a case, or (coordinator) everybody's. */
  'tasks.list': call(
    readingRoles,
    z.strictObject({ caseId: Id.optional(), whose: z.enum(['mine', 'all']) }),
    z.strictObject({ tasks: z.array(Task) }),
  ),
  'tasks.add': call(
    caseRoles,
    z.strictObject({
      ...changing,
      id: Id,
      caseId: Id,
      what: z.string().min(1).max(400),
      userId: Id.nullable(),
      who: z.string().max(200),
      due: PartialDateSchema.nullable(),
    }),
    z.strictObject({ rev: Id }),
  ),
  /** Done, or dropped with a reason, on a day that may lie in the past. */
  'tasks.end': call(
    caseRoles,
    z.strictObject({
      ...changing,
      id: Id,
      caseId: Id,
      outcome: z.enum(['done', 'dropped']),
      endedOn: z.iso.date(),
      reason: z.string().max(1000),
    }),
    z.strictObject({ rev: Id }),
  ),
  'tasks.reopen': call(
    caseRoles,
    z.strictObject({ ...changing, id: Id, caseId: Id }),
    z.strictObject({ rev: Id }),
  ),
  'cases.asItStood': call(
    readingRoles,
    z.strictObject({ caseId: Id, day: z.iso.date() }),
    AsItStood,
  ),
} as const;
