// Calls of the register of people: finding somebody by any spelling, one person across cases.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { call, caseRoles, changing } from './call.ts';
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
  'people.view': call(caseRoles, z.strictObject({ personId: Id }), PersonPage),
  /** They look alike and are two: it is not asked again. Taken back by `people.notSame`. */
  'people.differ': call(
    caseRoles,
    z.strictObject({ ...changing, id: Id, caseId: Id, personId: Id, otherId: Id }),
    z.strictObject({ rev: Id }),
  ),
} as const;
