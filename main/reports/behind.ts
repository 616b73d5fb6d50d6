// The cases behind a number: their codes, and names where this person may read the case.
import type { CountedCase } from '#contract/reports.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { listRows } from '../storage/case-list.ts';
import type { Db } from '../storage/database.ts';

export function casesBehindNumber(db: Db, session: Session, ids: readonly string[]): CountedCase[] {
  return listRows(db, ids).map(({ id, code, nameKm, nameLatin, restricted, workers, named }) => {
    const hidden = !mayRead(session, { restricted, workers, named });
    return { id, code, hidden, nameKm: hidden ? '' : nameKm, nameLatin: hidden ? '' : nameLatin };
  });
}
