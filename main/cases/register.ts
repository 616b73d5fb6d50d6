// The register of people across cases: found by any spelling, and one person with everything that is known.
import type { z } from 'zod';
import type { PersonPage, peopleCalls, RegisterRow } from '#contract/people.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { caseScope, findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { parentNames } from '../storage/households.ts';
import {
  casesOfPerson,
  findPerson,
  isChildOfCase,
  membersOf,
  type PersonRecord,
} from '../storage/people.ts';
import { differentPeople, type PersonLink, samePeople } from '../storage/sameness.ts';
import { findMatches } from './matches.ts';
import { findNames } from './name-search.ts';

type View = z.input<typeof PersonPage>;
type Row = z.input<typeof RegisterRow>;
type Find = z.output<(typeof peopleCalls)['people.find']['input']>;

const SHOWN = 40;

function mayReadCase(db: Db, session: Session, caseId: string): boolean {
  const scope = caseScope(db, caseId);
  return scope !== null && mayRead(session, scope);
}

/** Somebody is known to whoever may read one of the cases the person stands in. */
export const mayKnow = (db: Db, session: Session, personId: string): boolean =>
  casesOfPerson(db, personId).some((caseId) => mayReadCase(db, session, caseId));

const fieldsOf = (person: PersonRecord): View['person'] => {
  const { nameKm, nameLatin, otherNames, sex, birth, died, phone, recordingWish } = person;
  return { nameKm, nameLatin, otherNames, sex, birth, died, phone, recordingWish };
};

/** Of a case that is closed for the reader only its number is told. */
function caseOfPerson(db: Db, session: Session, caseId: string, personId: string) {
  const record = findCase(db, caseId);
  if (!record) return [];
  const { id, code } = record;
  const closed = { caseId: id, code, hidden: true, status: 'open' as const, village: '' };
  if (!mayReadCase(db, session, id)) return [{ ...closed, roles: [], relation: '' }];
  const member = membersOf(db, id).find((one) => one.personId === personId);
  const { status, placeText: village } = record;
  const { roles = [], relation = '' } = member ?? {};
  return [{ ...closed, hidden: false, status, village, roles, relation }];
}

/** People whose name comes near, in either script; nobody who stands only in closed cases is told. */
export function findPeople(db: Db, session: Session, { text }: Find): { people: Row[] } {
  const people = [...findNames(db, text)]
    .toSorted(([, one], [, two]) => two.score - one.score)
    .filter(([id]) => mayKnow(db, session, id))
    .slice(0, SHOWN)
    .flatMap(([personId]) => {
      const person = findPerson(db, personId);
      if (!person) return [];
      const { nameKm, nameLatin, sex, birth } = person;
      const cases = casesOfPerson(db, personId).flatMap((caseId) =>
        caseOfPerson(db, session, caseId, personId),
      );
      return [{ personId, nameKm, nameLatin, sex, birth, cases }];
    });
  return { people };
}

function matchesOf(db: Db, session: Session, person: PersonRecord) {
  const village = casesOfPerson(db, person.id).map((caseId) => findCase(db, caseId)?.placeText)[0];
  const { nameKm, nameLatin, otherNames, sex, birth } = person;
  const typed = { nameKm, nameLatin, otherNames, sex, birth, placeText: village ?? '' };
  const asked = { ...typed, parents: parentNames(db, person.id), notPerson: person.id };
  return findMatches(db, session, asked, isChildOfCase(db, person.id));
}

/** Throws `not-found` or `not-allowed`. */
export function viewPerson(db: Db, session: Session, personId: string): View {
  const person = findPerson(db, personId);
  if (!person) throw new AppError('not-found');
  if (!mayKnow(db, session, personId)) throw new AppError('not-allowed');
  const { ids, links } = samePeople(db, personId);
  const named = (id: string) => {
    const found = mayKnow(db, session, id) ? findPerson(db, id) : null;
    return { personId: id, nameKm: found?.nameKm ?? '', nameLatin: found?.nameLatin ?? '' };
  };
  const told = ({ id: linkId, reason, user: by, at }: PersonLink, id: string) => {
    return { linkId, reason, by, at, ...named(id) };
  };
  const joins = ({ one, other }: PersonLink, id: string) => one === id || other === id;
  return {
    personId,
    person: fieldsOf(person),
    cases: ids.flatMap((id) =>
      casesOfPerson(db, id).flatMap((caseId) => caseOfPerson(db, session, caseId, id)),
    ),
    same: ids.slice(1).flatMap((id) => {
      const link = links.find((one) => joins(one, id));
      return link ? [told(link, id)] : [];
    }),
    notSame: ids.flatMap((id) =>
      differentPeople(db, id).map((link) => told(link, link.one === id ? link.other : link.one)),
    ),
    matches: matchesOf(db, session, person),
  };
}
