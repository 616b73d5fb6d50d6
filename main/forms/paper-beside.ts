// The paper beside a form, and where on it each answer stands.

import { fieldsOf } from '#domain/forms/form.ts';
import { changedSpots, mergeSpots, type PaperSpots } from '#domain/forms/paper-spots.ts';
import { type CaseScope, mayFilePaper, mayReadPaper, type Session } from '#domain/roles.ts';
import { turnBox } from '#domain/scans/turned-box.ts';
import { AppError } from '../ipc/errors.ts';
import { namingOf } from '../storage/access.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { documentsOfCase } from '../storage/documents.ts';
import type { FormRecord } from '../storage/forms.ts';
import { findPage } from '../storage/pages.ts';
import { type StoredSpots, storedSpots, writeSpots } from '../storage/paper-spots.ts';
import { definitionOf } from './find.ts';

/** Pages of the case that this person may open, with the kind of their paper. */
function openPages(db: Db, session: Session, scope: CaseScope, caseId: string) {
  return documentsOfCase(db, caseId)
    .filter(({ id, restricted }) => {
      const paper = { restricted, ...namingOf(db, id) };
      return mayReadPaper(session, scope, paper) || mayFilePaper(session, scope, paper);
    })
    .flatMap(({ kind, pages }) => pages.map((id) => ({ id, kind })));
}

/** Pages of the same kind of paper in this case, to lie beside the form. */
export function pagesBeside(
  db: Db,
  session: Session,
  scope: CaseScope,
  form: FormRecord,
): string[] {
  const open = openPages(db, session, scope, form.caseId);
  return open.filter(({ kind }) => kind === form.form).map(({ id }) => id);
}

/** As the pages lie now: a page may have been turned since it was marked. */
function asTheyLie(db: Db, stored: StoredSpots): PaperSpots {
  return Object.fromEntries(
    Object.entries(stored).map(([path, { pageId, box, turn }]) => {
      const by = (findPage(db, pageId)?.turn ?? turn) - turn;
      return [path, { pageId, box: turnBox(box, by) }];
    }),
  );
}

/** The marks of a form on pages that this person may open. */
export function spotsOf(db: Db, session: Session, scope: CaseScope, form: FormRecord): PaperSpots {
  const open = new Set(openPages(db, session, scope, form.caseId).map(({ id }) => id));
  const spots = asTheyLie(db, storedSpots(db, form.id));
  return Object.fromEntries(Object.entries(spots).filter(([, { pageId }]) => open.has(pageId)));
}

/**
 * What saving these marks changes: fields, and what writes them, inside the act of the save. Throws
 * `invalid-input` for a mark of no field of the form, `not-allowed` for one on a page that is not open to
 * this person or lies in another case.
 */
export function keepSpots(
  db: Db,
  session: Session,
  form: FormRecord,
  sent: PaperSpots,
): { changed: string[]; write: () => void } {
  const scope = caseScope(db, form.caseId);
  if (!scope) throw new AppError('not-found');
  const open = new Set(openPages(db, session, scope, form.caseId).map(({ id }) => id));
  const fields = new Set(fieldsOf(definitionOf(form)).map(({ id }) => id));
  for (const [path, { pageId }] of Object.entries(sent)) {
    if (!fields.has(path.split('.')[0] ?? '')) throw new AppError('invalid-input');
    if (!open.has(pageId)) throw new AppError('not-allowed');
  }
  const before = asTheyLie(db, storedSpots(db, form.id));
  const after = mergeSpots(before, sent, (pageId) => open.has(pageId));
  const changed = changedSpots(before, after);
  const write = () => {
    if (changed.length === 0) return;
    const stored = Object.entries(after).map(([path, spot]) => {
      return [path, { ...spot, turn: findPage(db, spot.pageId)?.turn ?? 0 }];
    });
    writeSpots(db, form.id, Object.fromEntries(stored));
  };
  return { changed, write };
}
