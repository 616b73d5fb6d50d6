// One row of the list as this person may see it: everything, or only that the case is there.
import type { CaseRow } from '#contract/cases.ts';
import { type CaseScope, mayFile, mayRead, type Session } from '#domain/roles.ts';
import { type ListRow, listRows } from '../storage/case-list.ts';
import type { Db } from '../storage/database.ts';

/** May this person see whose case it is? Who may file paper in it must find it by name. */
export function mayList(session: Session, scope: CaseScope): boolean {
  return session.role === 'scan-clerk' ? mayFile(session, scope) : mayRead(session, scope);
}

/** A restricted case shows its number, module and workers to people it is closed for, nothing else. */
export function toCaseRow(session: Session, row: ListRow): CaseRow {
  const { id, code, module, restricted, workers } = row;
  const known = { id, code, module, restricted, workers, mine: workers.includes(session.user) };
  if (mayList(session, row)) {
    const { nameKm, nameLatin, sex, birth, placeId, placeText, step, status, changedAt } = row;
    const told = { nameKm, nameLatin, sex, birth, placeId, placeText, step, status, changedAt };
    return { ...known, hidden: false, ...told };
  }
  return {
    ...known,
    hidden: true,
    nameKm: '',
    nameLatin: '',
    sex: 'u',
    birth: null,
    placeId: null,
    placeText: '',
    step: 1,
    status: 'open',
    changedAt: 0,
  };
}

/** The rows of these cases as this person may see them, by id; each is read once. */
export function caseRowsById(
  db: Db,
  session: Session,
  ids: Iterable<string>,
): ReadonlyMap<string, CaseRow> {
  const rows = listRows(db, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, toCaseRow(session, row)]));
}
