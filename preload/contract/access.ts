// Calls about who may see what, handing cases over, what is the same, and work that came too late.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { call, caseRoles, changing, filingRoles, Nothing, readingRoles } from './call.ts';

const Reason = z.string().trim().min(1).max(1000);
const Done = z.strictObject({ rev: Id });
/** A case, or one form, paper or drawing of it. */
const thing = {
  caseId: Id,
  entity: z.enum(['case', 'form', 'document', 'drawing']),
  entityId: Id,
};
const told = { by: Id, at: z.number(), reason: z.string() };

export const AccessRequest = z.strictObject({ id: Id, ...thing, ...told, code: z.string() });
export type AccessRequest = z.infer<typeof AccessRequest>;

/** What somebody has to take over: one line for each open case. */
export const HandoverCase = z.strictObject({
  caseId: Id,
  code: z.string(),
  nameKm: z.string(),
  nameLatin: z.string(),
  step: z.int(),
  restricted: z.boolean(),
  /** Everybody who works on it now. */
  workers: z.array(Id),
  /** The oldest day (ISO) that has passed with something still to do. */
  lateSince: z.string().nullable(),
  drafts: z.int(),
  /** Concerns about a child that nobody has closed yet. */
  openConcerns: z.int(),
  tasks: z.array(
    z.strictObject({
      id: Id,
      what: z.string(),
      follows: z.string().optional(),
      due: PartialDateSchema.nullable(),
    }),
  ),
  /** People by initials, for paper that leaves the office. */
  people: z.array(
    z.strictObject({
      id: Id,
      km: z.string(),
      latin: z.string(),
      relation: z.string(),
      main: z.boolean(),
    }),
  ),
  /** The last case note: its day, and the next steps it ended with. */
  lastNote: z
    .strictObject({
      on: PartialDateSchema.nullable(),
      next: z.array(z.strictObject({ what: z.string(), due: PartialDateSchema.nullable() })),
    })
    .nullable(),
});
export type HandoverCase = z.infer<typeof HandoverCase>;

export const LateWork = z.strictObject({
  id: Id,
  caseId: Id,
  code: z.string(),
  call: z.string(),
  by: Id,
  at: z.number(),
  /** What was sent, as it was sent. */
  input: z.record(z.string(), z.json()),
});
export type LateWork = z.infer<typeof LateWork>;

export const accessCalls = {
  'access.list': call(
    readingRoles,
    z.strictObject(thing),
    z.strictObject({
      restriction: z.strictObject(told).nullable(),
      named: z.array(z.strictObject({ user: Id, ...told })),
    }),
  ),
  /** Closes it for everybody but these people, whoever closes it, and the coordinator. */
  'access.restrict': call(
    caseRoles,
    z.strictObject({ ...changing, ...thing, people: z.array(Id).max(20), reason: Reason }),
    Done,
  ),
  'access.open': call(caseRoles, z.strictObject({ ...changing, ...thing, reason: Reason }), Done),
  /** Anybody who sees that it is there may ask; `already-exists` while one's request waits. */
  'access.ask': call(
    filingRoles,
    z.strictObject({ ...changing, id: Id, ...thing, reason: Reason }),
    Done,
  ),
  /** The coordinator reads a counselling note; the reason is kept, and its counsellor sees it. */
  'access.openNote': call(
    ['coordinator'],
    z.strictObject({ ...changing, caseId: Id, formId: Id, reason: Reason }),
    Done,
  ),
  'access.requests': call(
    ['coordinator'],
    Nothing,
    z.strictObject({ requests: z.array(AccessRequest) }),
  ),
  'access.answer': call(
    ['coordinator'],
    z.strictObject({
      ...changing,
      id: Id,
      answer: z.enum(['granted', 'declined']),
      note: z.string().max(1000),
    }),
    Done,
  ),
  'handover.view': call(
    ['coordinator'],
    z.strictObject({ from: Id }),
    z.strictObject({ cases: z.array(HandoverCase) }),
  ),
  /** All at once or not at all. `invalid-input` with `detail.without` while a case has no worker. */
  'handover.finish': call(
    ['coordinator'],
    z.strictObject({
      ...changing,
      from: Id,
      gives: z.array(z.strictObject({ caseId: Id, to: Id })).max(2000),
    }),
    z.strictObject({ given: z.int() }),
  ),
  'late.list': call(caseRoles, Nothing, z.strictObject({ works: z.array(LateWork) })),
  /** `applied`: done again by whoever settles it; the text of a form is kept beside the other text. */
  'late.settle': call(
    caseRoles,
    z.strictObject({
      ...changing,
      id: Id,
      caseId: Id,
      outcome: z.enum(['applied', 'dropped']),
      reason: z.string().max(1000),
    }),
    Done,
  ),
  'people.same': call(
    caseRoles,
    z.strictObject({ ...changing, id: Id, caseId: Id, personId: Id, otherId: Id, reason: Reason }),
    Done,
  ),
  'people.notSame': call(caseRoles, z.strictObject({ ...changing, id: Id, caseId: Id }), Done),
  /** The second case points to the first; nothing of either moves. */
  'cases.join': call(
    ['coordinator'],
    z.strictObject({ ...changing, id: Id, caseId: Id, into: Id, reason: Reason }),
    Done,
  ),
  'cases.part': call(['coordinator'], z.strictObject({ ...changing, id: Id, caseId: Id }), Done),
} as const;
