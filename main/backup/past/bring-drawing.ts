// A session with a tool as it was on a past day, brought back as a new session; what is there today stays.
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { findRestriction, insertGrant, insertRestriction, namedFor } from '../../storage/access.ts';
import type { Db } from '../../storage/database.ts';
import {
  type DrawingRecord,
  drawingsOfCase,
  insertDrawing,
  itemsOfDrawing,
  putItem,
} from '../../storage/drawings.ts';
import { findForm } from '../../storage/forms.ts';
import { insertRelation, relationsOf } from '../../storage/households.ts';
import { isErased } from '../../storage/kept.ts';
import { findPerson, membersOf } from '../../storage/people.ts';
import { findDocument } from '../../storage/placements.ts';
import type { Act } from '../../storage/store.ts';
import type { DrawingPair } from './compare-drawings.ts';

type Work = { db: Db; past: Db; act: Act; session: Session; caseId: string };

/**
 * The id of the new draft: of the same thread, after its newest version of today, with what was drawn and told
 * then, closed to whoever it was or is closed to. Papers, people and goals that are not there today are left out.
 */
export function bringDrawing(work: Work, { stood, now }: DrawingPair): string {
  const { db, past, act, session, caseId } = work;
  const thread = drawingsOfCase(db, caseId).filter((one) => one.thread === stood.thread);
  const last = thread.toSorted((a, b) => a.version - b.version).at(-1) ?? null;
  const drawing: DrawingRecord = {
    ...stood,
    ...{ id: newId(), caseId, state: 'draft', frozen: null, hash: null },
    ...{ follows: last?.id ?? null, version: (last?.version ?? stood.version - 1) + 1 },
    personId: stood.personId !== null && findPerson(db, stood.personId) ? stood.personId : null,
    details: {
      ...stood.details,
      restricted: stood.details.restricted || now?.details.restricted === true,
    },
    ...{ enteredAt: act.at, changedAt: act.at, author: session.user, rev: act.cmd },
  };
  insertDrawing(db, drawing);
  closeAsBefore(work, stood, drawing.id);
  const writing = { drawingId: drawing.id, caseId, at: act.at, user: session.user };
  for (const item of itemsOfDrawing(past, stood.id)) {
    const { kind, content, goal } = item;
    if (kind === 'paper' && !findDocument(db, String(content.documentId))) continue;
    if (idsIn(content).some((id) => isErased(db, id))) continue;
    const kept = goal && findForm(db, goal.formId) ? goal : null;
    putItem(db, { ...item, id: newId(), goal: kept, rev: act.cmd }, writing);
  }
  act.event({ op: 'brought-back', entity: 'drawing', entityId: drawing.id, caseId });
  return drawing.id;
}

const idsIn = (content: object): string[] =>
  JSON.stringify(content).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

/** Closed to named people as it is today, or as it was then where it is not there any more. */
function closeAsBefore({ db, past, act, session, caseId }: Work, stood: DrawingRecord, id: string) {
  const from = findRestriction(db, stood.id) ? db : past;
  const closed = findRestriction(from, stood.id);
  if (!closed) return;
  const why = { caseId, entity: 'drawing' as const, entityId: id, reason: closed.reason };
  const by = { user: session.user, at: act.at };
  insertRestriction(db, { id: newId(), ...why, ...by }, act.cmd);
  for (const userId of new Set([...namedFor(from, stood.id), session.user]))
    insertGrant(db, { id: newId(), ...why, ...by, userId }, act.cmd);
}

/**
 * Who was what to whom then, where today says nothing of these two people: a drawing of the family rests on it.
 * What today says of them stands. Answers how many ties came back.
 */
export function bringTies({ db, past, act, caseId }: Work): number {
  const here = new Set(membersOf(db, caseId).map(({ personId }) => personId));
  const pairOf = ({ from, to }: { from: string; to: string }) => [from, to].toSorted().join();
  const told = new Set(relationsOf(db, caseId).map(pairOf));
  const lost = relationsOf(past, caseId).filter(
    (tie) => here.has(tie.from) && here.has(tie.to) && !told.has(pairOf(tie)),
  );
  for (const tie of lost) {
    const id = newId();
    insertRelation(db, { ...tie, id, caseId, rev: act.cmd });
    act.event({ op: 'brought-back', entity: 'relation', entityId: id, caseId });
  }
  return lost.length;
}
