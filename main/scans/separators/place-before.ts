// What the separators before a page say of it, or the folder it came out of, for whoever files it by hand.
import type { Session } from '#domain/roles.ts';
import { findFolder } from '../../storage/cabinet.ts';
import { findCase } from '../../storage/cases.ts';
import type { PageRecord } from '../../storage/pages.ts';
import { separatorsIn } from '../../storage/separators.ts';
import type { Store } from '../../storage/store.ts';
import { mayFileIn } from '../place-of-code.ts';

/** `kind` null: only its folder, and so its case, is known. */
export type PlaceBefore = {
  caseId: string;
  code: string;
  kind: string | null;
  step: number | null;
  why: 'separator' | 'folder';
};

/**
 * `before` are the pages of the batch in front of `page`, in order. Null where nothing is said, or nothing this person
 * may know.
 */
export function placeBefore(
  store: Store,
  session: Session,
  page: PageRecord,
  before: readonly PageRecord[],
): PlaceBefore | null {
  const { db } = store;
  const sheets = before.filter(({ isSeparator }) => isSeparator);
  const last = sheets.at(-1);
  const separators = separatorsIn(db, page.batchId);
  const said = last && separators.get(last.id);
  const start = sheets
    .map(({ id }) => separators.get(id))
    .findLast((sheet) => sheet?.kind === null);
  const folderId = start?.folderId ?? page.folderId;
  const folder = folderId ? findFolder(db, folderId) : null;
  const caseId = said?.caseId ?? folder?.caseId ?? null;
  const record = caseId === null ? null : findCase(db, caseId);
  if (record?.status !== 'open' || !mayFileIn(store, session, record.id)) return null;
  return {
    caseId: record.id,
    code: record.code,
    kind: said?.kind ?? null,
    step: said?.step ?? null,
    why: last ? 'separator' : 'folder',
  };
}
