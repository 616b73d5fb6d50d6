// Calls about consent: how everything stands that a case may ask for, and taking some of it back.
import { z } from 'zod';
import { PersonAnswer } from '#domain/forms/answers.ts';
import { Bilingual } from '#domain/forms/form.ts';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { call, caseRoles, changing, filingRoles, readingRoles } from './call.ts';

const Name = z.strictObject({ nameKm: z.string(), nameLatin: z.string() });

/** One thing that is asked for, of the family or of one child. */
export const ConsentLine = z.strictObject({
  /** The id of the child's person; null for the family. */
  child: Id.nullable(),
  /** Empty for the family. */
  childName: Name,
  purpose: z.string(),
  label: Bilingual,
  /** Null when nobody was asked. */
  says: z.enum(['yes', 'no', 'later', 'taken-back', 'ended']).nullable(),
  on: PartialDateSchema.nullable(),
  /** Who took it back; empty where nobody did or the form is closed for this person. */
  who: Name,
  how: z.enum(['said', 'written', 'shown']).nullable(),
  /** The form that says so; null when there is none, or it is closed for this person. */
  formId: Id.nullable(),
});
export type ConsentLine = z.infer<typeof ConsentLine>;

export const consentCalls = {
  'consent.standing': call(
    readingRoles,
    z.strictObject({ caseId: Id }),
    z.strictObject({
      lines: z.array(ConsentLine),
      /** Numbers of the cases that are one with this: the stricter answer of all stands in the lines. */
      joined: z.array(z.string()).default([]),
      mayEdit: z.boolean(),
    }),
  ),
  /** May a photograph lie in the folder of the case? Asked by whoever files one; it is filed all the same. */
  'consent.photo': call(
    filingRoles,
    z.strictObject({ caseId: Id }),
    z.strictObject({ stands: z.enum(['agreed', 'refused', 'not-asked']) }),
  ),
  /**
   * Takes back what was agreed, at once: a finished form of its own. `child`: whose own say it is; null
   * for the family's consent. `invalid-input` when something needed is missing or lies ahead.
   */
  'consent.takeBack': call(
    caseRoles,
    z.strictObject({
      ...changing,
      caseId: Id,
      /** Of the form that is made. */
      id: Id,
      child: Id.nullable(),
      purposes: z.array(z.string().max(40)).min(1).max(20),
      on: PartialDateSchema,
      who: PersonAnswer,
      how: z.enum(['said', 'written', 'shown']),
      heardBy: PersonAnswer,
      words: z.string().max(2000),
    }),
    z.strictObject({ formId: Id }),
  ),
} as const;
