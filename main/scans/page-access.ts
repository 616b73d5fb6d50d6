// Who may see and move a page: unfiled paper is for everybody who files, filed paper follows its case.
import {
  type CaseScope,
  handlesMoney,
  handlesPaper,
  mayFilePaper,
  mayReadPaper,
  type Naming,
  type Session,
} from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { namingOf } from '../storage/access.ts';
import { caseScope } from '../storage/cases.ts';
import { findPage, isBroughtBy, type PageRecord } from '../storage/pages.ts';
import type { Store } from '../storage/store.ts';

type Filed = { scope: CaseScope; paper: Naming & { restricted: boolean } };

/** What rights on a filed page are decided on; null while it lies in no folder. */
function filedIn({ db }: Store, page: PageRecord): Filed | null {
  if (page.caseId === null) return null;
  const scope = caseScope(db, page.caseId);
  if (!scope) throw new AppError('not-found');
  const open = { only: false, named: [] };
  const naming = page.documentId === null ? open : namingOf(db, page.documentId);
  return { scope, paper: { restricted: page.restricted, ...naming } };
}

/** May this person look at the page? Who buys or pays sees receipts and what they brought in themselves. */
export function maySeePage(store: Store, session: Session, page: PageRecord): boolean {
  const filed = filedIn(store, page);
  if (filed === null) {
    if (handlesPaper(session)) return true;
    return handlesMoney(session) && isBroughtBy(store.db, page.id, session.user);
  }
  const { scope, paper } = filed;
  if (handlesMoney(session)) {
    return page.kind === 'receipt' && !scope.restricted && !paper.restricted && !paper.only;
  }
  return mayReadPaper(session, scope, paper) || mayFilePaper(session, scope, paper);
}

/** May this person turn it, read it again, or put it elsewhere? */
export function mayMovePage(store: Store, session: Session, page: PageRecord): boolean {
  const filed = filedIn(store, page);
  return filed === null ? handlesPaper(session) : mayFilePaper(session, filed.scope, filed.paper);
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
