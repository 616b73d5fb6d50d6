// Calls about exceptions: what workers asked the coordinator to allow though a rule forbids it.
import { z } from 'zod';
import { Bilingual } from '#domain/forms/form.ts';
import { Id } from '#domain/ids.ts';
import { call, caseRoles, changing } from './call.ts';

export const Exception = z.strictObject({
  id: Id,
  caseId: Id,
  code: z.string(),
  /** Of the main child. */
  nameKm: z.string(),
  nameLatin: z.string(),
  formId: Id,
  /** `item`: a request for support asks for something outside of the rules; it is decided there. */
  rule: z.enum(['criterion', 'plan-first', 'closing', 'item']),
  /** What the rule closed: each criterion that is not met, the thing asked for, or what to look at. */
  about: z.array(Bilingual),
  reason: z.string(),
  askedBy: Id,
  askedAt: z.number(),
  /** Null until the coordinator has decided. */
  says: z.enum(['yes', 'no']).nullable(),
  why: z.string(),
  decidedBy: Id.nullable(),
  decidedAt: z.number().nullable(),
});
export type Exception = z.infer<typeof Exception>;

export const exceptionCalls = {
  /**
   * Of one form; or else for the coordinator all that wait, and for a worker what was answered to them
   * within the last two weeks.
   */
  'exceptions.list': call(
    caseRoles,
    z.strictObject({ formId: Id.optional() }),
    z.strictObject({ exceptions: z.array(Exception) }),
  ),
  /** Yes or no, both with a reason that the worker reads. `final` when it was decided already. */
  'exceptions.decide': call(
    ['coordinator'],
    z.strictObject({
      ...changing,
      id: Id,
      says: z.enum(['yes', 'no']),
      why: z.string().trim().min(1).max(1000),
    }),
    z.strictObject({ formId: Id }),
  ),
} as const;
