// People who may be the same as the one being typed, shown before anything is saved.
import type { z } from 'zod';
import type { caseCalls, Match } from '#contract/cases.ts';
import {
  matchPeople,
  type PersonTraits,
  type PreparedPerson,
  preparePerson,
} from '#domain/people/duplicates.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { type CasePlace, caseScope, findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { parentNames } from '../storage/households.ts';
import { casesOfPerson, findPerson, isChildOfCase, type PersonRecord } from '../storage/people.ts';
import { differentPeople, samePeople } from '../storage/sameness.ts';
import { findNames } from './name-search.ts';
import { mayList } from './rows.ts';

type Input = z.output<(typeof caseCalls)['cases.matches']['input']>;

/** Names near enough to be compared in everything else. */
const CANDIDATES = 40;
const SHOWN = 8;
/** A case that is closed for this person is only pointed at when it is likely. */
const LIKELY = 0.7;

/** Reasons that tell no more than name and village, which whoever may list the case sees anyway. */
const PLAIN: ReadonlySet<string> = new Set([
  'same-khmer-name',
  'same-latin-name',
  'sounds-alike',
  'spelled-nearly',
  'other-name',
  'name-parts-swapped',
  'same-village',
  'same-district',
]);

/** Everybody of whom it was said already whether they are this person: entries of the same one, and others. */
function answeredFor(db: Db, personId: string | undefined): string[] {
  const same = personId === undefined ? [] : samePeople(db, personId).ids;
  return same.flatMap((id) => [
    id,
    ...differentPeople(db, id).flatMap(({ one, other }) => [one, other]),
  ]);
}

function candidatesFor(db: Db, input: Input): string[] {
  const best = new Map<string, number>();
  for (const name of [input.nameKm, input.nameLatin, ...input.otherNames]) {
    for (const [id, hit] of name.trim() === '' ? [] : findNames(db, name)) {
      best.set(id, Math.max(best.get(id) ?? 0, hit.score));
    }
  }
  for (const id of answeredFor(db, input.notPerson)) best.delete(id);
  return [...best]
    .sort((a, b) => b[1] - a[1])
    .slice(0, CANDIDATES)
    .map(([id]) => id);
}

function prepare(
  person: Pick<PersonRecord, 'nameKm' | 'nameLatin' | 'otherNames' | 'sex' | 'birth'>,
  rest: Pick<PersonTraits, 'placeId' | 'placeText' | 'parents' | 'child'>,
): PreparedPerson {
  const { nameKm, nameLatin, otherNames, sex, birth } = person;
  return preparePerson({ name: { nameKm, nameLatin, otherNames }, sex, birth, ...rest });
}

function prepareKnown(db: Db, person: PersonRecord, { placeId, placeText }: CasePlace) {
  const kin = { parents: parentNames(db, person.id), child: isChildOfCase(db, person.id) };
  return prepare(person, { placeId, placeText, ...kin });
}

/** Everybody who may be this person (a `child` of a case or not), likeliest first, each with the least that is needed to decide. */
export function findMatches(db: Db, session: Session, input: Input, child = true): Match[] {
  const { placeText, parents } = input;
  const typed = prepare(input, { placeId: null, placeText, parents, child });
  const matches: Match[] = [];
  for (const personId of candidatesFor(db, input)) {
    const person = findPerson(db, personId);
    const caseId = casesOfPerson(db, personId)[0];
    const record = caseId === undefined ? null : findCase(db, caseId);
    const scope = caseId === undefined ? null : caseScope(db, caseId);
    if (!person || !record || !scope) continue;
    const match = matchPeople(typed, prepareKnown(db, person, record));
    if (!match) continue;
    const reads = mayRead(session, scope);
    const hidden = !mayList(session, scope);
    if (hidden && match.score < LIKELY) continue;
    matches.push({
      personId,
      caseId: record.id,
      code: record.code,
      hidden,
      nameKm: hidden ? '' : person.nameKm,
      nameLatin: hidden ? '' : person.nameLatin,
      village: hidden ? '' : record.placeText,
      birthYear: !reads ? '' : (person.birth?.from ?? person.birth?.to ?? '').slice(0, 4),
      score: match.score,
      reasons: hidden ? [] : match.reasons.filter((reason) => reads || PLAIN.has(reason)),
    });
  }
  return matches.sort((a, b) => b.score - a.score).slice(0, SHOWN);
}
