// Who may look at a case of a past day: judged by the rights of today and by those of that day, the stricter.
import { readingOf } from '#domain/forms/rights.ts';
import { type CaseScope, mayEdit, mayRead, mayReadPaper, type Session } from '#domain/roles.ts';
import { AppError } from '../../ipc/errors.ts';
import { formFacts, namingOf } from '../../storage/access.ts';
import { caseScope } from '../../storage/cases.ts';
import type { Db } from '../../storage/database.ts';
import type { FormRecord } from '../../storage/forms.ts';
import { isErased } from '../../storage/kept.ts';
import { findDocument } from '../../storage/placements.ts';

/** The store of today and the case file of that day. */
export type TwoDays = { now: Db; stood: Db };
export type TwoScopes = { now: CaseScope; stood: CaseScope | null };

/** Throws `erased`, `not-found` or `not-allowed`. `stood` is null for a case that the copy does not hold. */
export function requireCase(days: TwoDays, session: Session, caseId: string): TwoScopes {
  if (isErased(days.now, caseId)) throw new AppError('erased');
  const now = caseScope(days.now, caseId);
  if (!now) throw new AppError('not-found');
  const stood = caseScope(days.stood, caseId);
  const may = [now, stood ?? now].every(
    (scope) => mayRead(session, scope) && mayEdit(session, scope),
  );
  if (!may) throw new AppError('not-allowed');
  return { now, stood };
}

/** May this person read all of the form, as it is today and as it was? `now` is null when it is not there. */
export function mayReadBoth(
  days: TwoDays,
  session: Session,
  scopes: TwoScopes,
  form: { now: FormRecord | null; stood: FormRecord },
): boolean {
  const readStood = readingOf(
    session,
    scopes.stood ?? scopes.now,
    formFacts(days.stood, form.stood),
  );
  const readsNow = form.now && readingOf(session, scopes.now, formFacts(days.now, form.now));
  return readStood === 'all' && (readsNow ?? 'all') === 'all';
}

/** The same of a paper. */
export function mayReadPaperBoth(
  days: TwoDays,
  session: Session,
  scopes: TwoScopes,
  paper: { id: string; restricted: boolean },
): boolean {
  const { id, restricted } = paper;
  const may = (db: Db, scope: CaseScope) =>
    mayReadPaper(session, scope, {
      restricted: findDocument(db, id)?.restricted ?? restricted,
      ...namingOf(db, id),
    });
  return may(days.now, scopes.now) && may(days.stood, scopes.stood ?? scopes.now);
}
