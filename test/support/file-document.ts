// Puts paper into a folder without scanning it: rows as filing leaves them, for tests of what reads them.
import { newId } from '#domain/ids.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { insertReading, type PageWord } from '../../main/storage/page-texts.ts';
import type { OfficeOnDisk } from './office-on-disk.ts';

export type Paper = {
  kind: string;
  step?: number;
  date?: PartialDate | null;
  restricted?: boolean;
  pages?: number;
  state?: 'read' | 'needs-eye';
  /** What the machine read, on each page. */
  text?: string;
  words?: PageWord[];
};

/** Files a document in a case, or leaves its pages unfiled when `caseId` is null. */
export function fileDocument(
  office: OfficeOnDisk,
  session: Session,
  caseId: string | null,
  paper: Paper,
): { documentId: string; pages: string[] } {
  const { kind, step = 1, date = null, restricted = false, state = 'read' } = paper;
  const documentId = newId();
  const pages = Array.from({ length: paper.pages ?? 1 }, () => newId());
  const { db } = office.store;
  office.store.act(session, newId(), (act) => {
    const run = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values);
    const [batch, source] = [newId(), newId()];
    run(
      `INSERT INTO batches(id, origin, at, user) VALUES(?, 'drop', ?, ?)`,
      batch,
      act.at,
      session.user,
    );
    run(
      `INSERT INTO sources(id, batch_id, case_id, ord, digest, bytes, mime, name, state, sealed_name,
       sealed_key, sealed_bytes, received_at, user, rev)
       VALUES(?, ?, ?, 1, ?, 1, 'image/jpeg', 'page.jpg', 'split', '', ?, 1, ?, ?, ?)`,
      ...[source, batch, caseId, Buffer.alloc(32), Buffer.alloc(60), act.at, session.user, act.cmd],
    );
    if (caseId !== null) {
      run(
        `INSERT INTO documents(id, case_id, kind, step, paper_date, paper_from, restricted, filed_by,
         filed_at, rev) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[documentId, caseId, kind, step, date && JSON.stringify(date), date?.from ?? null],
        ...[restricted ? 1 : 0, session.user, act.at, act.cmd],
      );
    }
    pages.forEach((page, ix) => {
      const sql = `INSERT INTO pages(id, source_id, case_id, ix, state, rev) VALUES(?, ?, ?, ?, ?, ?)`;
      run(sql, page, source, caseId, ix, state, act.cmd);
      if (paper.text !== undefined) {
        insertReading(db, {
          ...{ id: newId(), pageId: page, caseId, at: act.at, engine: 'test', author: null },
          ...{ text: paper.text, words: paper.words ?? [], confidence: 90, needsEye: false },
        });
      }
      if (caseId !== null) {
        run(
          `INSERT INTO placements(id, page_id, document_id, case_id, ix, at, user, rev)
           VALUES(?, ?, ?, ?, ?, ?, ?, ?)`,
          ...[newId(), page, documentId, caseId, ix, act.at, session.user, act.cmd],
        );
      }
      act.event({ op: 'read', entity: 'page', entityId: page, caseId });
    });
    if (caseId !== null)
      act.event({ op: 'filed', entity: 'document', entityId: documentId, caseId });
    return null;
  });
  return { documentId, pages };
}
