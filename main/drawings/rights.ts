// Who may see a drawing, and who may draw on.
import { mayEdit, mayReadPaper, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { namingOf } from '../storage/access.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { type DrawingRecord, findDrawing } from '../storage/drawings.ts';
import { isErased } from '../storage/kept.ts';

/** A restricted drawing is for the workers of its case and for people who were named. */
export function mayReadDrawing(db: Db, session: Session, drawing: DrawingRecord): boolean {
  const scope = caseScope(db, drawing.caseId);
  const { restricted } = drawing.details;
  return (
    scope !== null && mayReadPaper(session, scope, { restricted, ...namingOf(db, drawing.id) })
  );
}

export function mayDrawOn(db: Db, session: Session, drawing: DrawingRecord): boolean {
  const scope = caseScope(db, drawing.caseId);
  if (scope === null || drawing.state === 'final') return false;
  return mayEdit(session, scope) && mayReadDrawing(db, session, drawing);
}

/** May this person open it to all who may read its case? Who drew it and the coordinator, nobody else. */
export const mayOpenDrawing = (session: Session, { author }: DrawingRecord): boolean =>
  session.role === 'coordinator' || author === session.user;

/** The case of a drawing, for work whose right is asked where it is done. Throws `erased` or `not-found`. */
export function caseOfDrawing(db: Db, id: string): string {
  const drawing = findDrawing(db, id);
  if (!drawing) throw new AppError(isErased(db, id) ? 'erased' : 'not-found');
  return drawing.caseId;
}

/** Throws `erased`, `not-found` or `not-allowed`. */
export function requireDrawing(db: Db, session: Session, id: string): DrawingRecord {
  const drawing = findDrawing(db, id);
  if (!drawing) throw new AppError(isErased(db, id) ? 'erased' : 'not-found');
  if (!mayReadDrawing(db, session, drawing)) throw new AppError('not-allowed');
  return drawing;
}
