// Brings parts of a case back from a past day, in one act. Nothing of today goes: what it replaces is kept as a version.
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { pastCalls } from '#contract/past.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../../ipc/answer.ts';
import { AppError } from '../../ipc/errors.ts';
import { copyDocument, copyForm, copyPage, insertBroughtBack } from '../../storage/brought-back.ts';
import { workOnCase } from '../../storage/case-work.ts';
import { updateCase } from '../../storage/cases.ts';
import type { Db } from '../../storage/database.ts';
import { writeDurably } from '../../storage/durable.ts';
import type { FormRecord } from '../../storage/forms.ts';
import { keepCasework } from '../../storage/past-versions.ts';
import { findPerson, type PersonFields } from '../../storage/people.ts';
import { placePage } from '../../storage/placements.ts';
import { correctPerson, enterPerson, placeInCase, renewList } from '../../storage/register.ts';
import { sealedPath } from '../../storage/sealed-files.ts';
import type { Act, Store } from '../../storage/store.ts';
import { bringDrawing, bringTies } from './bring-drawing.ts';
import { bringFact, bringHouse } from './bring-facts.ts';
import { compareCase } from './compare.ts';
import type { FormPair } from './compare-forms.ts';
import type { PagePair } from './compare-pages.ts';
import type { ComparedCasework, PersonPair } from './compare-people.ts';
import type { PastDay } from './open-past.ts';

type Input = z.output<(typeof pastCalls)['past.bringBack']['input']>;
export type BroughtBackCounts = z.output<(typeof pastCalls)['past.bringBack']['output']>;

/** What forms do for a past day; backup and forms do not know each other. */
export type BringBackForm = (
  db: Db,
  act: Act,
  session: Session,
  past: FormRecord,
  nowId: string,
) => { formId: string; kept: boolean };

/** Originals of these pages that are not on this computer, by the names of their files. */
export function originalsToFetch(
  store: Store,
  session: Session,
  day: PastDay,
  { caseId, pages }: Pick<Input, 'caseId' | 'pages'>,
): string[] {
  const chosen = new Set(pages);
  const { differing } = compareCase(store, session, day, caseId).pages;
  const lacking = differing.filter(({ stood, original }) => chosen.has(stood.id) && !original);
  return [...new Set(lacking.map(({ stood }) => stood.sealedName))];
}

/** Puts sealed files, whose bytes were compared with their names, where the office keeps them. */
export function putOriginals(store: Store, fetched: ReadonlyMap<string, string>): void {
  for (const [name, path] of fetched) {
    writeDurably(sealedPath(store.folder, name), readFileSync(path));
  }
}

/**
 * What of the choice still differs goes back; `put` are the originals that were put back before, which come
 * first so that no row ever names a file that is not there (`[Note: order of writing]`).
 */
export function bringBack(
  deps: { store: Store; bringBackForm: BringBackForm },
  session: Session,
  day: PastDay,
  input: Input,
  originals: { put: number; lost: readonly string[] },
): BroughtBackCounts {
  const { store, bringBackForm } = deps;
  const { db } = store;
  const { cmd, caseId, pastId: _, ...choice } = input;
  const call = { cmd, caseId, call: 'past.bringBack', input };
  const outcome = workOnCase(store, session, call, (act): BroughtBackCounts => {
    const compared = compareCase(store, session, day, caseId);
    if (!compared.known) throw new AppError('not-found');
    const of = <T extends { stood: { id: string } }>(ids: string[], pairs: readonly T[]) =>
      pairs.filter(({ stood }) => ids.includes(stood.id));
    const work = { db, act, session, caseId, past: day.db };
    const people = of(choice.people, compared.people.differing);
    for (const pair of people) bringPerson(work, pair);
    const forms = of(choice.forms, compared.forms.differing);
    const drafts = forms.flatMap((pair) => bringForm(work, pair, bringBackForm));
    const drawings = of(choice.drawings, compared.drawings.differing).map((pair) =>
      bringDrawing(work, pair),
    );
    const ties = drawings.length > 0 ? bringTies(work) : 0;
    const pages = of(choice.pages, compared.pages.differing).filter(
      ({ stood, lies }) => lies !== 'elsewhere' && !originals.lost.includes(stood.sealedName),
    );
    for (const pair of pages) bringPage(work, pair);
    const facts = compared.facts.differing.filter(
      (pair) => choice.facts.includes(pair.stood.thread) && bringFact(work, pair),
    );
    const houses = of(choice.houses, compared.houses.differing);
    for (const pair of houses) bringHouse(work, pair);
    const casework = choice.casework && bringCasework(work, compared.casework);
    insertBroughtBack(db, {
      ...{ id: act.cmd, caseId, snapshot: day.snapshot, copyAt: day.at },
      ...{ reason: choice.reason, user: session.user, at: act.at },
    });
    act.event({
      ...{ op: 'brought-back', entity: 'case', entityId: caseId, caseId },
      fields: [`copy-of-${dayOf(day.at)}`],
    });
    return {
      casework: casework ? 1 : 0,
      ...{ people: people.length, facts: facts.length, houses: houses.length },
      forms: forms.filter(({ now }) => now === null).length,
      drafts: drafts.map(({ formId }) => formId),
      kept: drafts.filter(({ kept }) => kept).length,
      ...{ drawings, ties },
      pages: pages.filter(({ lies }) => lies !== 'there').length,
      originals: originals.put,
      lost: originals.lost.length,
    };
  });
  return answer(outcome);
}

type Work = { db: Db; past: Db; act: Act; session: Session; caseId: string };

function bringPerson({ db, act, caseId }: Work, { stood, now, person, part }: PersonPair): void {
  const { id, personId, roles, relation } = stood;
  const known = findPerson(db, personId);
  if (known) {
    const told = Object.fromEntries(person.map((name) => [name, stood.person[name]]));
    correctPerson(db, act, known, caseId, told as Partial<PersonFields>);
  } else {
    const { id: _id, enteredAt: _at, rev: _rev, ...fields } = stood.person;
    enterPerson(db, act, { personId, caseId }, fields);
  }
  if (now && part.length === 0) return;
  placeInCase(
    db,
    act,
    { id, caseId, personId, roles, relation },
    now ? part : ['roles', 'relation'],
  );
}

function bringForm({ db, past, act, session, caseId }: Work, pair: FormPair, again: BringBackForm) {
  const { stood, now } = pair;
  if (now) return [again(db, act, session, stood, now.id)];
  for (const id of copyForm(past, db, stood.id))
    act.event({ op: 'brought-back', entity: 'form', entityId: id, caseId });
  return [];
}

function bringPage({ db, past, act, session, caseId }: Work, { stood, lies }: PagePair): void {
  const { id, documentId, ix } = stood;
  if (lies === 'there') {
    act.event({ op: 'original-brought-back', entity: 'page', entityId: id, caseId });
    return;
  }
  copyDocument(past, db, documentId);
  copyPage(past, db, id);
  const { user } = session;
  placePage(db, id, ix, { documentId, caseId, at: act.at, user, rev: act.cmd });
  act.event({ op: 'brought-back', entity: 'page', entityId: id, caseId });
}

/** Step, module and place. Opening and closing a case has rules of its own and stays as it is today. */
function bringCasework({ db, act, caseId }: Work, casework: ComparedCasework | null): boolean {
  const fields = casework?.fields.filter((name) => name !== 'status') ?? [];
  if (!casework || fields.length === 0) return false;
  const { stood, now } = casework;
  const { step, module, placeId, placeText } = stood;
  const next = { ...now, step, module, placeId, placeText, changedAt: act.at, rev: act.cmd };
  keepCasework(db, act, now, next);
  updateCase(db, next);
  if (fields.includes('place')) renewList(db, caseId);
  act.event({ op: 'changed', entity: 'case', entityId: caseId, caseId, fields });
  return true;
}
