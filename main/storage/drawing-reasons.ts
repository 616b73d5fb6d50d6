// Why somebody opened a restricted drawing, or gave one out that its family did not want shared.
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import type { Db } from './database.ts';
import type { DrawingRecord } from './drawings.ts';
import { change, rowsOf } from './prepared.ts';
import type { Store } from './store.ts';

export type DrawingReason = {
  act: 'opened' | 'given-out';
  reason: string;
  at: number;
  by: string;
};

export function insertReason(
  db: Db,
  drawing: Pick<DrawingRecord, 'id' | 'caseId'>,
  one: DrawingReason,
  rev: string,
): void {
  const sql = `INSERT INTO drawing_reasons(id, case_id, drawing_id, act, reason, at, user, rev)
    VALUES(?,?,?,?,?,?,?,?)`;
  const { act, reason, at, by } = one;
  change(db, sql, newId(), drawing.caseId, drawing.id, act, reason, at, by, rev);
}

/** The oldest first. */
export function reasonsOf(db: Db, drawingId: string): DrawingReason[] {
  const sql = `SELECT act, reason, at, user AS by FROM drawing_reasons WHERE drawing_id = ?
    ORDER BY at, id`;
  return rowsOf<DrawingReason>(db, sql, drawingId);
}

/** That a file of it left the office is an event; against the wish of its family, with the reason. */
export function noteGivenOut(
  store: Store,
  session: Session,
  drawing: DrawingRecord,
  { op, reason }: { op: 'exported' | 'printed'; reason: string },
): void {
  const { id: entityId, caseId, details } = drawing;
  const isRefused = details.agreed.share === 'no';
  store.act(session, newId(), (act) => {
    const by = { at: act.at, by: session.user };
    if (isRefused)
      insertReason(store.db, drawing, { act: 'given-out', reason: reason.trim(), ...by }, act.cmd);
    const fields = isRefused ? ['share-refused'] : [];
    act.event({ op, entity: 'drawing', entityId, caseId, fields });
    return null;
  });
}
