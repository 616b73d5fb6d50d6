// Calls of the register of people: finding somebody by any spelling, one person across cases; out of a tree and back.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { call, caseRoles, changing, onTopOf, readingRoles } from './call.ts';
import { Match, PersonFields, Sex } from './cases.ts';

/** A case somebody stands in; of one that is closed for the reader only the number is told. */
const CaseOfPerson = z.strictObject({
  caseId: Id,
  code: z.string(),
  hidden: z.boolean(),
  status: z.enum(['open', 'closed']),
  village: z.string(),
  roles: z.array(z.string()),
  relation: z.string(),
});
export const RegisterRow = z.strictObject({
  personId: Id,
  nameKm: z.string(),
  nameLatin: z.string(),
  sex: Sex,
  birth: PartialDateSchema.nullable(),
  cases: z.array(CaseOfPerson),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

/** Another entry of the register, and who said what it is to this one. */
const Said = z.strictObject({
  linkId: Id,
  personId: Id,
  nameKm: z.string(),
  nameLatin: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.number(),
});
/** Somebody with all entries that are the same person, and all their cases. */
export const PersonPage = z.strictObject({
  personId: Id,
  person: PersonFields,
  cases: z.array(CaseOfPerson),
  same: z.array(Said),
  notSame: z.array(Said),
  /** Who may be the same too, and nobody has said yet. */
  matches: z.array(Match),
});
export type PersonPage = z.infer<typeof PersonPage>;

export const peopleCalls = {
  'people.find': call(
    caseRoles,
    z.strictObject({ text: z.string().trim().min(1).max(120) }),
    z.strictObject({ people: z.array(RegisterRow) }),
  ),
  'people.view': call(readingRoles, z.strictObject({ personId: Id }), PersonPage),
  /** They look alike and are two: it is not asked again. Taken back by `people.notSame`. */
  'people.differ': call(
    caseRoles,
    z.strictObject({ ...changing, id: Id, caseId: Id, personId: Id, otherId: Id }),
    z.strictObject({ rev: Id }),
  ),
  /**
   * Ends every tie of somebody of the case at once, with the word that puts them into the tree; they stay in
   * the case. `conflict` when somebody else changed that word after `baseRev`.
   */
  'people.takeOut': call(
    caseRoles,
    z.strictObject({ ...changing, ...onTopOf, caseId: Id, id: Id }),
    z.strictObject({ rev: Id }),
  ),
  /**
   * Takes that back: the ties that the act `takenOut` ended hold again, and `relation` is the word as it was.
   * `invalid-input` as for `people.relate` when a tie cannot be any more.
   */
  'people.putBack': call(
    caseRoles,
    z.strictObject({
      ...changing,
      caseId: Id,
      id: Id,
      takenOut: Id,
      relation: z.string().max(40),
    }),
    z.strictObject({ rev: Id }),
  ),
} as const;
