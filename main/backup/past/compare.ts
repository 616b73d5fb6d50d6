// One case as a copy of a past day holds it, beside today's: what differs is listed, the rest is counted.
import type { z } from 'zod';
import type { PastCase } from '#contract/past.ts';
import type { Session } from '#domain/roles.ts';
import { broughtBackInto, placedPages } from '../../storage/brought-back.ts';
import { type CaseRecord, findCase } from '../../storage/cases.ts';
import { membersOf } from '../../storage/people.ts';
import type { Store } from '../../storage/store.ts';
import { compareDrawings, toListedDrawing } from './compare-drawings.ts';
import { compareFacts, compareHouses, toListedFact, toListedHouse } from './compare-facts.ts';
import { compareForms, toListedForm } from './compare-forms.ts';
import { comparePages, numbersOf, paperDateOf } from './compare-pages.ts';
import { compareCasework, comparePeople, type Member } from './compare-people.ts';
import type { PastDay } from './open-past.ts';
import { requireCase } from './rights.ts';

type View = z.input<typeof PastCase>;

/** Everything of a case that differs, as this person may read it. Throws as `requireCase`. */
export function compareCase(store: Store, session: Session, day: PastDay, caseId: string) {
  const days = { now: store.db, stood: day.db };
  const scopes = requireCase(days, session, caseId);
  return {
    days,
    known: scopes.stood !== null,
    casework: compareCasework(days, caseId),
    people: comparePeople(days, caseId),
    facts: compareFacts(days, caseId),
    houses: compareHouses(days, caseId),
    forms: compareForms(days, session, scopes, caseId),
    drawings: compareDrawings(days, session, scopes, caseId),
    pages: comparePages(store, days, session, scopes, caseId),
  };
}

const caseworkOf = ({ step, module, status, placeId, placeText }: CaseRecord) => {
  return { step, module, status, placeId, placeText };
};

function personOf({ person, roles, relation }: Member): View['people'][number]['stood'] {
  const { nameKm, nameLatin, otherNames, sex, birth, died, phone } = person;
  return { nameKm, nameLatin, otherNames, sex, birth, died, phone, roles, relation };
}

export function viewPastCase(store: Store, session: Session, day: PastDay, caseId: string): View {
  const compared = compareCase(store, session, day, caseId);
  const { days, known, casework, people, facts, houses, forms, drawings, pages } = compared;
  const record = findCase(days.now, caseId);
  const child = membersOf(days.now, caseId).find(({ roles }) => roles.includes('main-child'));
  const numbers = numbersOf(placedPages(days.stood, caseId));
  const count = (which: 'same' | 'since') => {
    return {
      ...{ people: people[which], facts: facts[which], houses: houses[which] },
      ...{ forms: forms[which], drawings: drawings[which], pages: pages[which] },
    };
  };
  return {
    ...{ at: day.at, place: day.place, known, code: record?.code ?? '' },
    ...{ nameKm: child?.person.nameKm ?? '', nameLatin: child?.person.nameLatin ?? '' },
    casework: casework && {
      stood: caseworkOf(casework.stood),
      now: caseworkOf(casework.now),
      fields: casework.fields,
    },
    people: people.differing.map(({ stood, now, person, part }) => ({
      ...{ id: stood.id, stood: personOf(stood), now: now && personOf(now) },
      fields: [...person, ...part],
    })),
    facts: facts.differing.map(toListedFact),
    houses: houses.differing.map((pair) => toListedHouse(days, pair)),
    forms: forms.differing.map(toListedForm),
    drawings: drawings.differing.map(toListedDrawing),
    pages: pages.differing.map(({ stood, lies, original }) => ({
      ...{ id: stood.id, documentId: stood.documentId, kind: stood.kind, lies, original },
      ...{ paperDate: paperDateOf(stood), number: numbers.get(stood.id) ?? 1 },
    })),
    ...{ same: count('same'), since: count('since') },
    closed: forms.closed + drawings.closed + pages.closed,
    wishes: people.wishes,
    before: broughtBackInto(days.now, caseId).map(({ at, user, copyAt, reason }) => {
      return { at, user, copyAt, reason };
    }),
  };
}
