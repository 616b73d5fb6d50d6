// The people of a case: adding and correcting them, and what they are to each other.
import type { z } from 'zod';
import type { caseCalls } from '#contract/cases.ts';
import { canonicalLink, checkLink } from '#domain/people/relations.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { saveListTexts } from '../storage/case-list.ts';
import { workOnCase } from '../storage/case-work.ts';
import { caseScope, findCase, updateCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { endRelation, findRelation, insertRelation, relationsOf } from '../storage/households.ts';
import { isErased } from '../storage/kept.ts';
import { saveNameKeys } from '../storage/names.ts';
import {
  casesOfPerson,
  findMember,
  findPerson,
  insertPerson,
  type PersonFields,
  saveMember,
  updatePerson,
} from '../storage/people.ts';
import type { Act, Store } from '../storage/store.ts';
import { answer } from './answer.ts';
import { acceptFields } from './field-changes.ts';

type SaveInput = z.output<(typeof caseCalls)['people.save']['input']>;
type RelateInput = z.output<(typeof caseCalls)['people.relate']['input']>;
type UnrelateInput = z.output<(typeof caseCalls)['people.unrelate']['input']>;
type Rev = { rev: string };

const NOBODY: PersonFields = {
  nameKm: '',
  nameLatin: '',
  otherNames: [],
  sex: 'u',
  birth: null,
  died: null,
  phone: '',
  recordingWish: 'record',
};

/** The fields that were sent, without those that were left out. */
function sentFields(person: SaveInput['person']): Partial<PersonFields> {
  return Object.fromEntries(Object.entries(person).filter((entry) => entry[1] !== undefined));
}

/** A person may be added to a second case only by somebody who may read one they already stand in. */
function mayKnow(db: Db, session: Session, personId: string): boolean {
  return casesOfPerson(db, personId).some((caseId) => {
    const scope = caseScope(db, caseId);
    return scope !== null && mayRead(session, scope);
  });
}

/** What the lists show of a person follows in every case they belong to. */
function renewLists(db: Db, personId: string) {
  for (const caseId of casesOfPerson(db, personId)) {
    const record = findCase(db, caseId);
    if (record) saveListTexts(db, record);
  }
}

function addPerson(db: Db, session: Session, act: Act, input: SaveInput): void {
  const { caseId, personId } = input;
  const known = findPerson(db, personId);
  const sent = sentFields(input.person);
  if (known) {
    if (!mayKnow(db, session, personId)) throw new AppError('not-allowed');
    const record = { ids: [personId], rev: known.rev, fields: known };
    acceptFields(db, record, sent, input.baseRev ?? '');
    updatePerson(db, { ...known, ...sent, rev: act.cmd });
  } else {
    insertPerson(db, { ...NOBODY, ...sent, id: personId, enteredAt: act.at, rev: act.cmd });
  }
  const op = known ? 'changed' : 'created';
  act.event({ op, entity: 'person', entityId: personId, caseId, fields: Object.keys(sent) });
}

function correctPerson(db: Db, act: Act, input: SaveInput, ids: string[]): string[] {
  const { personId, caseId, baseRev } = input;
  const known = findPerson(db, personId);
  if (!known) throw new AppError('not-found');
  const record = { ids, rev: known.rev, fields: known };
  const changed = acceptFields(db, record, sentFields(input.person), baseRev ?? '');
  if (changed.length > 0) {
    updatePerson(db, { ...known, ...sentFields(input.person), rev: act.cmd });
    act.event({ op: 'changed', entity: 'person', entityId: personId, caseId, fields: changed });
  }
  return changed;
}

/** Adds a person to a case, or writes what was changed of one who is there. */
export function savePerson(store: Store, session: Session, input: SaveInput): Rev {
  const { cmd, caseId, id, personId, roles, relation } = input;
  const { db } = store;
  if (isErased(db, personId)) throw new AppError('erased');
  const outcome = workOnCase(store, session, { cmd, caseId, call: 'people.save', input }, (act) => {
    const member = findMember(db, id);
    if (member && (member.caseId !== caseId || member.personId !== personId)) {
      throw new AppError('not-found');
    }
    const ids = [personId, id];
    let changed: string[] = [];
    if (member) changed = correctPerson(db, act, input, ids);
    else addPerson(db, session, act, input);
    const own = { ids, rev: member?.rev ?? act.cmd, fields: { ...member } };
    const moved = member
      ? acceptFields(db, own, { roles, relation }, input.baseRev ?? '')
      : ['roles', 'relation'];
    if (member && changed.length + moved.length === 0) return { rev: member.rev };
    saveMember(db, { id, caseId, personId, roles, relation, rev: act.cmd });
    act.event({ op: 'changed', entity: 'person', entityId: id, caseId, fields: moved });
    const record = findCase(db, caseId);
    if (record && roles.includes('main-child') && record.mainPerson !== personId) {
      updateCase(db, { ...record, mainPerson: personId });
    }
    const person = findPerson(db, personId);
    if (person) saveNameKeys(db, personId, person);
    renewLists(db, personId);
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/** Says that `from` is the `kind` of `to`; stored once, from the parent to the child. */
export function relatePeople(store: Store, session: Session, input: RelateInput): Rev {
  const { cmd, caseId, id, from, to, kind } = input;
  const { db } = store;
  const outcome = workOnCase(
    store,
    session,
    { cmd, caseId, call: 'people.relate', input },
    (act) => {
      const both = [from, to].every((person) => casesOfPerson(db, person).includes(caseId));
      if (!both) throw new AppError('not-found');
      const problem = checkLink({ from, to, kind }, relationsOf(db, caseId));
      if (problem) throw new AppError('invalid-input', { problem });
      const link = canonicalLink({ from, to, kind });
      insertRelation(db, { ...link, id, caseId, rev: act.cmd });
      act.event({ op: 'related', entity: 'relation', entityId: id, caseId, fields: ['kind'] });
      return { rev: act.cmd };
    },
  );
  return answer(outcome);
}

/** Ends a relation; that it was believed stays in the record. */
export function unrelatePeople(store: Store, session: Session, input: UnrelateInput): Rev {
  const { cmd, caseId, id } = input;
  const { db } = store;
  const call = { cmd, caseId, call: 'people.unrelate', input };
  const outcome = workOnCase(store, session, call, (act) => {
    if (findRelation(db, id)?.caseId !== caseId) throw new AppError('not-found');
    endRelation(db, id, act.at, act.cmd);
    act.event({ op: 'unrelated', entity: 'relation', entityId: id, caseId });
    return { rev: act.cmd };
  });
  return answer(outcome);
}
