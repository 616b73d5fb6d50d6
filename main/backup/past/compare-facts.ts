// Facts of a case on a past day, and its houses: what today tells otherwise, or not at all.
import type { z } from 'zod';
import type { PastCase } from '#contract/past.ts';
import type { CasePlace } from '../../storage/cases.ts';
import type { Db } from '../../storage/database.ts';
import { type HouseholdRecord, householdsOf } from '../../storage/households.ts';
import { isErased } from '../../storage/kept.ts';
import { currentLines, type LineRecord } from '../../storage/lines.ts';
import { findPerson, membersOf } from '../../storage/people.ts';
import type { TwoDays } from './rights.ts';

/** `now` is null for a fact that ended since, or is not there. */
export type FactPair = { stood: LineRecord; now: LineRecord | null };
/** `members`: who of that day is in the case today and lives in no other of its houses. */
export type HousePair = {
  stood: HouseholdRecord;
  now: HouseholdRecord | null;
  members: string[];
};
export type Compared<Pair> = { differing: Pair[]; same: number; since: number };

const asksForLess = (db: Db, personId: string | null) =>
  personId !== null && (findPerson(db, personId)?.recordingWish ?? 'record') !== 'record';

/** What was erased stays so, and of whoever asks today that less is written no older fact comes back. */
export function compareFacts({ now, stood }: TwoDays, caseId: string): Compared<FactPair> {
  const today = new Map(currentLines(now, caseId).map((line) => [line.thread, line]));
  const before = currentLines(stood, caseId);
  const compared: Compared<FactPair> = { differing: [], same: 0, since: 0 };
  for (const line of before) {
    const about = [line.id, line.thread, ...(line.personId === null ? [] : [line.personId])];
    if (about.some((id) => isErased(now, id)) || asksForLess(now, line.personId)) continue;
    const pair = { stood: line, now: today.get(line.thread) ?? null };
    if (pair.now && JSON.stringify(pair.now.answers) === JSON.stringify(line.answers))
      compared.same += 1;
    else compared.differing.push(pair);
  }
  const known = new Set(before.map(({ thread }) => thread));
  compared.since = [...today.keys()].filter((thread) => !known.has(thread)).length;
  return compared;
}

/** What today says of who lives where stands: whoever lives in another house today is left there. */
export function compareHouses({ now, stood }: TwoDays, caseId: string): Compared<HousePair> {
  const today = householdsOf(now, caseId);
  const before = householdsOf(stood, caseId);
  const here = new Set(membersOf(now, caseId).map(({ personId }) => personId));
  const compared: Compared<HousePair> = { differing: [], same: 0, since: 0 };
  for (const house of before) {
    if (isErased(now, house.id)) continue;
    const elsewhere = new Set(today.flatMap(({ id, members }) => (id === house.id ? [] : members)));
    const pair = {
      stood: house,
      now: today.find(({ id }) => id === house.id) ?? null,
      members: house.members.filter((person) => here.has(person) && !elsewhere.has(person)),
    };
    if (pair.now && tell(pair.now) === tell({ ...house, members: pair.members }))
      compared.same += 1;
    else compared.differing.push(pair);
  }
  const known = new Set(before.map(({ id }) => id));
  compared.since = today.filter(({ id }) => !known.has(id)).length;
  return compared;
}

const tell = ({ placeId, placeText, members }: CasePlace & { members: readonly string[] }) =>
  JSON.stringify([placeId, placeText, members.toSorted()]);

type ListedFact = z.input<typeof PastCase>['facts'][number];
type ListedHouse = z.input<typeof PastCase>['houses'][number];

export function toListedFact({ stood, now }: FactPair): ListedFact {
  const stateOf = ({ answers, at, user }: LineRecord) => ({ answers, at, by: user });
  return {
    ...{ thread: stood.thread, kind: stood.kind, personId: stood.personId },
    ...{ stood: stateOf(stood), now: now && stateOf(now) },
  };
}

export function toListedHouse(days: TwoDays, { stood, now, members }: HousePair): ListedHouse {
  const namesIn = (db: Db, ids: readonly string[]) =>
    ids.flatMap((id) => {
      const person = findPerson(db, id);
      return person ? [{ nameKm: person.nameKm, nameLatin: person.nameLatin }] : [];
    });
  const stateOf = (db: Db, { placeId, placeText, members: who }: HouseholdRecord) => {
    return { placeId, placeText, members: namesIn(db, who) };
  };
  return {
    id: stood.id,
    stood: stateOf(days.stood, stood),
    now: now && stateOf(days.now, now),
    left: stood.members.length - members.length,
  };
}
