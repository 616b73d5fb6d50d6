// Who may see and move a page: unfiled paper is for everybody who files, filed paper follows its case.
import { type CaseScope, mayFile, mayRead, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { caseScope } from '../storage/cases.ts';
import { findPage, type PageRecord } from '../storage/pages.ts';
import type { Store } from '../storage/store.ts';

function scopeOf(store: Store, page: PageRecord): CaseScope | null {
  if (page.caseId === null) return null;
  const scope = caseScope(store.db, page.caseId);
  if (!scope) throw new AppError('not-found');
  return { ...scope, restricted: scope.restricted || page.restricted };
}

/** May this person look at the page? Administrators see no paper at all. */
export function maySeePage(store: Store, session: Session, page: PageRecord): boolean {
  if (session.role === 'administrator') return false;
  const scope = scopeOf(store, page);
  return scope === null || mayRead(session, scope) || mayFile(session, scope);
}

/** May this person turn it, read it again, or put it elsewhere? */
export function mayMovePage(store: Store, session: Session, page: PageRecord): boolean {
  if (session.role === 'administrator') return false;
  const scope = scopeOf(store, page);
  return scope === null || mayFile(session, scope);
}

/** The page, if this person may see it; throws `not-found` or `not-allowed`. */
export function pageToSee(store: Store, session: Session, pageId: string): PageRecord {
  const page = findPage(store.db, pageId);
  if (!page) throw new AppError('not-found');
  if (!maySeePage(store, session, page)) throw new AppError('not-allowed');
  return page;
}

/** The page, if this person may change it; throws `not-found` or `not-allowed`. */
export function pageToMove(store: Store, session: Session, pageId: string): PageRecord {
  const page = pageToSee(store, session, pageId);
  if (!mayMovePage(store, session, page)) throw new AppError('not-allowed');
  return page;
}
