// The people of a case on a past day and today, field by field; and where its casework stood.
import { PART_FIELDS, PERSON_FIELDS } from '#contract/past.ts';
import { type CasePlace, type CaseRecord, findCase } from '../../storage/cases.ts';
import { isErased } from '../../storage/kept.ts';
import {
  findPerson,
  type MemberRecord,
  membersOf,
  type PersonRecord,
} from '../../storage/people.ts';
import type { TwoDays } from './rights.ts';

export type Member = MemberRecord & { person: PersonRecord };
type PersonField = (typeof PERSON_FIELDS)[number];
type PartField = (typeof PART_FIELDS)[number];

export type PersonPair = {
  stood: Member;
  /** Null for somebody who is not in the case today. */
  now: Member | null;
  person: PersonField[];
  part: PartField[];
};
export type ComparedPeople = {
  differing: PersonPair[];
  same: number;
  since: number;
  wishes: number;
};

const differ = (one: unknown, two: unknown) => JSON.stringify(one) !== JSON.stringify(two);

/**
 * Whoever asks today that less is written of them, or was erased, stands as today: an older text does not
 * bring back more.
 */
export function comparePeople(days: TwoDays, caseId: string): ComparedPeople {
  const today = new Map(membersOf(days.now, caseId).map((member) => [member.id, member]));
  const before = membersOf(days.stood, caseId);
  const compared: ComparedPeople = { differing: [], same: 0, since: 0, wishes: 0 };
  for (const stood of before) {
    const now = today.get(stood.id) ?? null;
    if (isErased(days.now, stood.personId) || isErased(days.now, stood.id)) continue;
    const known = findPerson(days.now, stood.personId);
    const person = PERSON_FIELDS.filter((name) => known && differ(stood.person[name], known[name]));
    const part = PART_FIELDS.filter((name) => now && differ(stood[name], now[name]));
    if (now && person.length + part.length === 0) compared.same += 1;
    else if ((known ?? stood.person).recordingWish !== 'record') compared.wishes += 1;
    else compared.differing.push({ stood, now, person, part });
  }
  const known = new Set(before.map(({ id }) => id));
  compared.since = [...today.keys()].filter((id) => !known.has(id)).length;
  return compared;
}

export type CaseworkField = 'step' | 'module' | 'status' | 'place';
export type ComparedCasework = { stood: CaseRecord; now: CaseRecord; fields: CaseworkField[] };

const placeOf = ({ placeId, placeText }: CasePlace) => ({ placeId, placeText });

/** Null when the copy does not hold the case, or nothing of it differs. */
export function compareCasework(days: TwoDays, caseId: string): ComparedCasework | null {
  const stood = findCase(days.stood, caseId);
  const now = findCase(days.now, caseId);
  if (!stood || !now) return null;
  const fields: CaseworkField[] = (['step', 'module', 'status'] as const).filter(
    (name) => stood[name] !== now[name],
  );
  if (differ(placeOf(stood), placeOf(now))) fields.push('place');
  return fields.length > 0 ? { stood, now, fields } : null;
}
