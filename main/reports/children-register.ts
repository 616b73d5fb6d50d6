// The children of cases, each person once: with the first case, the district, the age then, a disability.
import type { Bilingual } from '#domain/forms/form.ts';
import { ageOn } from '#domain/people/partial-date.ts';
import type { Place } from '#domain/places/place.ts';
import { readDate } from '../storage/columns.ts';
import type { Sex } from '../storage/people.ts';
import { rowsOf } from '../storage/prepared.ts';
import type { Counting } from './counting.ts';
import { sameIds } from './same.ts';
import { districtOf, type StandingCase } from './standing.ts';
import { newestBy, toldOf } from './values.ts';

type Band = { id: string; label: Bilingual; from: number; to: number };

export const AGE_BANDS: readonly Band[] = [
  { id: '0-4', label: { en: '0–4', km: '០–៤' }, from: 0, to: 4 },
  { id: '5-9', label: { en: '5–9', km: '៥–៩' }, from: 5, to: 9 },
  { id: '10-14', label: { en: '10–14', km: '១០–១៤' }, from: 10, to: 14 },
  { id: '15-17', label: { en: '15–17', km: '១៥–១៧' }, from: 15, to: 17 },
  { id: '18', label: { en: '18 and over', km: '១៨ ឡើង' }, from: 18, to: 150 },
];

export type Child = {
  id: string;
  caseId: string;
  sex: Sex;
  /** Id of the band on the day the case was opened; null when no age can be said. */
  age: string | null;
  district: Place | null;
  /** Null when the six questions have no answer. */
  disability: boolean | null;
  opened: string | null;
};

/** An age that is only known as a year counts with the younger of the two it can be. */
function bandOf(birth: string | null, day: string | null): string | null {
  const date = readDate(birth);
  const age = date && day !== null ? ageOn(date, day) : null;
  if (age === null || age.max === null) return null;
  return AGE_BANDS.find(({ from, to }) => age.min >= from && age.min <= to)?.id ?? null;
}

function readDisabilities({ db }: Counting): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { personId, value } of toldOf(db, 'person.disability')) {
    if (personId === null || value === 'not-recorded') continue;
    found.set(personId, found.get(personId) === true || value === '2' || value === '3');
  }
  return found;
}

type Columns = { caseId: string; personId: string; sex: Sex; birth: string | null };

/** Who is a child of one of these cases, the case that was opened first deciding. */
export function childrenOf(counting: Counting, cases: readonly StandingCase[]): Child[] {
  const { db } = counting;
  const byId = new Map(cases.map((one) => [one.id, one]));
  const disabled = readDisabilities(counting);
  const homes = newestBy(toldOf(db, 'person.district'), ({ personId }) => personId);
  const { caseOf, personOf } = sameIds(db);
  const rows = rowsOf<Columns>(
    db,
    `SELECT m.case_id AS caseId, m.person_id AS personId, p.sex, p.birth
     FROM case_people m JOIN people p ON p.id = m.person_id
     WHERE m.ended_at IS NULL AND m.roles LIKE '%"child"%' ORDER BY m.id`,
  ).flatMap((row) => {
    const own = byId.get(caseOf(row.caseId));
    return own ? [{ ...row, personId: personOf(row.personId), own }] : [];
  });
  const firstOpened = rows.toSorted((a, b) =>
    (a.own.opened ?? '~') < (b.own.opened ?? '~') ? -1 : 1,
  );
  const children = new Map<string, Child>();
  for (const { personId, sex, birth, own } of firstOpened) {
    if (children.has(personId)) continue;
    children.set(personId, {
      ...{ id: personId, caseId: own.id, sex, opened: own.opened },
      age: bandOf(birth, own.opened),
      district: districtOf(homes.get(personId)?.value ?? null) ?? own.district,
      disability: disabled.get(personId) ?? null,
    });
  }
  return [...children.values()];
}
