// Taking somebody of a case out of its family tree, and putting them back: each one act with one event.
import type { z } from 'zod';
import type { peopleCalls } from '#contract/people.ts';
import { checkLink } from '#domain/people/relations.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import type { Db } from '../storage/database.ts';
import {
  endRelation,
  relationsEndedBy,
  relationsOf,
  reopenRelation,
} from '../storage/households.ts';
import { findMember, type MemberRecord } from '../storage/people.ts';
import { placeInCase } from '../storage/register.ts';
import type { Store } from '../storage/store.ts';
import { acceptFields } from './field-changes.ts';

type OutInput = z.output<(typeof peopleCalls)['people.takeOut']['input']>;
type BackInput = z.output<(typeof peopleCalls)['people.putBack']['input']>;
type Rev = { rev: string };

/** Says no more than that they are kin: with any other word they would stand in the tree again in pencil. */
const ONLY_KIN = 'other';
const FIELDS = ['relation', 'ties'];

function requireMember(db: Db, id: string, caseId: string): MemberRecord {
  const member = findMember(db, id);
  if (member?.caseId !== caseId) throw new AppError('not-found');
  return member;
}

/** Ends every tie of somebody in this case; they stay in it. Throws `not-found`, `conflict` or `not-allowed`. */
export function takeOutOfTree(store: Store, session: Session, input: OutInput): Rev {
  const { cmd, caseId, id, baseRev } = input;
  const { db } = store;
  const call = { cmd, caseId, call: 'people.takeOut', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const member = requireMember(db, id, caseId);
    const { personId, roles } = member;
    const relation = member.relation === '' ? '' : ONLY_KIN;
    const record = { ids: [personId, id], rev: member.rev, fields: member };
    acceptFields(db, record, { relation }, baseRev);
    for (const { id: tie, from, to } of relationsOf(db, caseId))
      if ([from, to].includes(personId)) endRelation(db, tie, act.at, act.cmd);
    placeInCase(db, act, { id, caseId, personId, roles, relation }, FIELDS);
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/**
 * Takes back what `takenOut` did: the ties that it ended hold again, and the word is the one from before.
 * Throws `not-found`, `not-allowed`, or `invalid-input` when a tie cannot be any more; nothing is written then.
 */
export function putBackIntoTree(store: Store, session: Session, input: BackInput): Rev {
  const { cmd, caseId, id, takenOut, relation } = input;
  const { db } = store;
  const call = { cmd, caseId, call: 'people.putBack', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const { personId, roles } = requireMember(db, id, caseId);
    for (const tie of relationsEndedBy(db, caseId, takenOut)) {
      const { from, to, kind } = tie;
      const problem = checkLink({ from, to, kind }, relationsOf(db, caseId));
      if (problem) throw new AppError('invalid-input', { problem, tried: { from, to, kind } });
      reopenRelation(db, tie.id, act.cmd);
    }
    placeInCase(db, act, { id, caseId, personId, roles, relation }, FIELDS);
    return { rev: act.cmd };
  });
  return answer(outcome);
}
