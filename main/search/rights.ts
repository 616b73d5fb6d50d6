// Who finds what: decided on the rows as they are now, never on the index.
import { readingOf } from '#domain/forms/rights.ts';
import {
  type CaseScope,
  mayFile,
  mayFilePaper,
  mayRead,
  mayReadPaper,
  type Session,
} from '#domain/roles.ts';
import { formFacts, namingOf } from '../storage/access.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { placementOfPage } from '../storage/documents.ts';
import { findDrawing } from '../storage/drawings.ts';
import { findForm } from '../storage/forms.ts';
import type { IndexHit } from '../storage/search-index.ts';
import { isFindable } from './drawing-texts.ts';

export type Rights = {
  mayFind(hit: Pick<IndexHit, 'kind' | 'id'>): boolean;
  /** May this person know who the people of a case are? */
  mayKnow(caseId: string): boolean;
};

/**
 * A form by its own right, a page by the paper it belongs to; the clerk sees the pages and names of
 * folders that paper may be put into, and pages that lie in none yet.
 */
export function rightsOf(db: Db, session: Session): Rights {
  const scopes = new Map<string, CaseScope | null>();
  const scopeOf = (caseId: string): CaseScope | null => {
    if (!scopes.has(caseId)) scopes.set(caseId, caseScope(db, caseId));
    return scopes.get(caseId) ?? null;
  };
  const clerk = session.role === 'scan-clerk';
  const mayKnow = (caseId: string) => {
    const scope = scopeOf(caseId);
    return scope !== null && (clerk ? mayFile(session, scope) : mayRead(session, scope));
  };
  const mayReadPage = (pageId: string) => {
    const place = placementOfPage(db, pageId);
    if (place === null) return true;
    const scope = scopeOf(place.caseId);
    if (scope === null) return false;
    const paper = { restricted: place.restricted, ...namingOf(db, place.documentId) };
    return mayReadPaper(session, scope, paper) || mayFilePaper(session, scope, paper);
  };
  /** The words of a closed one, or one nobody may keep, are found by nobody, also while the index is behind. */
  const mayReadDrawing = (id: string) => {
    const drawing = findDrawing(db, id);
    const scope = drawing && scopeOf(drawing.caseId);
    return drawing !== null && scope !== null && isFindable(db, drawing) && mayRead(session, scope);
  };
  return {
    mayKnow,
    mayFind({ kind, id }) {
      if (kind === 'case') return mayKnow(id);
      if (kind === 'page') return mayReadPage(id);
      if (kind === 'drawing') return mayReadDrawing(id);
      const form = findForm(db, id);
      const scope = form && scopeOf(form.caseId);
      if (form === null || scope === null) return false;
      const reading = readingOf(session, scope, formFacts(db, form));
      return kind === 'private' ? reading === 'all' : reading !== 'none';
    },
  };
}
