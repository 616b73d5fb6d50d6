// Calls of a past day: one case as a copy of that day holds it, beside today's, and bringing parts of it back.
import { z } from 'zod';
import { DrawingTool } from '#domain/drawings/drawing.ts';
import { DrawnForm } from '#domain/drawings/form-sheet.ts';
import { LineKind } from '#domain/forms/form.ts';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { call, changing, JobStarted, Nothing } from './call.ts';
import { Answers, FormView } from './forms.ts';

const Counts = z.strictObject({
  people: z.int(),
  facts: z.int(),
  houses: z.int(),
  forms: z.int(),
  drawings: z.int(),
  pages: z.int(),
});

/** What of a person, and of their part in a case, is held against a past day. */
export const PERSON_FIELDS = [
  'nameKm',
  'nameLatin',
  'otherNames',
  'sex',
  'birth',
  'died',
  'phone',
] as const;
export const PART_FIELDS = ['roles', 'relation'] as const;

const Person = z.strictObject({
  nameKm: z.string(),
  nameLatin: z.string(),
  otherNames: z.array(z.string()),
  sex: z.enum(['f', 'm', 'x', 'u']),
  birth: PartialDateSchema.nullable(),
  died: PartialDateSchema.nullable(),
  phone: z.string(),
  roles: z.array(z.string()),
  relation: z.string(),
});
const Casework = z.strictObject({
  step: z.int(),
  module: z.string(),
  status: z.enum(['open', 'closed']),
  placeId: z.string().nullable(),
  placeText: z.string(),
});
const FormState = z.strictObject({
  state: z.enum(['draft', 'final']),
  changedAt: z.number(),
  author: Id,
});

const FactState = z.strictObject({ answers: Answers, at: z.number(), by: Id });
const HouseState = z.strictObject({
  placeId: z.string().nullable(),
  placeText: z.string(),
  members: z.array(z.strictObject({ nameKm: z.string(), nameLatin: z.string() })),
});

const DrawingState = FormState.extend({ items: z.int() });

/** Only what differs is listed; what is equal, and what came since, is counted. */
export const PastCase = z.strictObject({
  /** When the copy was made, and the name of its place. */
  at: z.number(),
  place: z.string(),
  /** Did the case stand in that copy at all? */
  known: z.boolean(),
  code: z.string(),
  nameKm: z.string(),
  nameLatin: z.string(),
  casework: z
    .strictObject({
      stood: Casework,
      now: Casework,
      fields: z.array(z.enum(['step', 'module', 'status', 'place'])),
    })
    .nullable(),
  /** By membership. `now` is null for somebody who is not in the case any more. */
  people: z.array(
    z.strictObject({
      id: Id,
      stood: Person,
      now: Person.nullable(),
      fields: z.array(z.enum([...PERSON_FIELDS, ...PART_FIELDS])),
    }),
  ),
  /** Facts of the case, by thread; `now` is null for one that ended since, or is not there. */
  facts: z.array(
    z.strictObject({
      thread: Id,
      kind: LineKind,
      personId: Id.nullable(),
      stood: FactState,
      now: FactState.nullable(),
    }),
  ),
  /** Who lived in one house; `left`: so many of them live elsewhere or are not in the case today, and stay so. */
  houses: z.array(
    z.strictObject({
      id: Id,
      stood: HouseState,
      now: HouseState.nullable(),
      left: z.int(),
    }),
  ),
  /** `now` is null for a form that is not there; `nowId` is the version that stands today. */
  forms: z.array(
    z.strictObject({
      id: Id,
      form: z.string(),
      revision: z.int(),
      event: PartialDateSchema.nullable(),
      stood: FormState,
      now: FormState.nullable(),
      nowId: Id.nullable(),
    }),
  ),
  /** Sessions with a tool; `now` is null for one that is not there. */
  drawings: z.array(
    z.strictObject({
      id: Id,
      tool: DrawingTool,
      form: DrawnForm.optional(),
      held: PartialDateSchema.nullable(),
      stood: DrawingState,
      now: DrawingState.nullable(),
    }),
  ),
  /** `lies`: where the page is today; a page of another case's folder is not brought back. */
  pages: z.array(
    z.strictObject({
      id: Id,
      documentId: Id,
      kind: z.string(),
      paperDate: PartialDateSchema.nullable(),
      /** Its place in the paper, from 1. */
      number: z.int(),
      lies: z.enum(['there', 'unfiled', 'moved', 'elsewhere', 'missing']),
      /** Is its original on this computer? */
      original: z.boolean(),
    }),
  ),
  same: Counts,
  since: Counts,
  /** Forms and papers closed to this person, today or on that day; those of which nobody tells are not counted. */
  closed: z.int(),
  /** People who ask today that less is written of them: an older text does not bring back more. */
  wishes: z.int(),
  /** What was brought back into this case before, the newest first. */
  before: z.array(
    z.strictObject({ at: z.number(), user: Id, copyAt: z.number(), reason: z.string() }),
  ),
});
export type PastCase = z.infer<typeof PastCase>;

const onDay = { pastId: Id, caseId: Id };

export const pastCalls = {
  /** The days of which a place holds a copy, the newest first; of a day its last complete copy. */
  'past.days': call(
    ['coordinator'],
    z.strictObject({ placeId: Id }),
    z.strictObject({
      days: z.array(
        z.strictObject({
          snapshot: z.string(),
          at: z.number(),
          complete: z.boolean(),
        }),
      ),
    }),
  ),
  /** Brings the case file of one copy; its end is the job's end, and `past.open` tells what is open. */
  'past.fetch': call(
    ['coordinator'],
    z.strictObject({ placeId: Id, snapshot: z.string().regex(/^[0-9a-f]{64}$/) }),
    JobStarted,
  ),
  /** The past day that is open now, or null. */
  'past.open': call(
    ['coordinator'],
    Nothing,
    z.strictObject({ pastId: Id, placeId: Id, snapshot: z.string(), at: z.number() }).nullable(),
  ),
  'past.case': call(['coordinator'], z.strictObject(onDay), PastCase),
  /** A form as it stood, and the version that stands today. */
  'past.form': call(
    ['coordinator'],
    z.strictObject({ ...onDay, formId: Id }),
    z.strictObject({ stood: FormView, now: FormView.nullable() }),
  ),
  /** All that is named, in one act; what of it is equal by now is left out. Originals are fetched before. */
  'past.bringBack': call(
    ['coordinator'],
    z.strictObject({
      ...changing,
      ...onDay,
      reason: z.string().trim().min(1).max(1000),
      casework: z.boolean(),
      people: z.array(Id).max(500),
      /** Each becomes the newest version of its line. */
      facts: z.array(Id).max(2_000),
      houses: z.array(Id).max(200),
      forms: z.array(Id).max(2_000),
      /** Each comes back as a new session, with the ties between its people that today does not know. */
      drawings: z.array(Id).max(2_000),
      pages: z.array(Id).max(10_000),
    }),
    z.strictObject({
      casework: z.int(),
      people: z.int(),
      facts: z.int(),
      houses: z.int(),
      /** Forms that were missing, put back as they were. */
      forms: z.int(),
      /** Forms whose text of that day is now a draft that waits to be completed. */
      drafts: z.array(Id),
      /** Of those, how many today's texts were kept beside. */
      kept: z.int(),
      /** New sessions. */
      drawings: z.array(Id),
      ties: z.int(),
      pages: z.int(),
      originals: z.int(),
      /** Originals that the copy did not give back. */
      lost: z.int(),
    }),
  ),
  /** Closes the past day and removes its files. */
  'past.close': call(['coordinator'], Nothing, Nothing),
} as const;
