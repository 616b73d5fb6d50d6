// A case with a form that was printed, and pages that were scanned: what tests of the code in a foot begin with.
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { takeIn } from '../../../main/scans/take-in.ts';
import { insertForm } from '../../../main/storage/forms.ts';
import { insertPage } from '../../../main/storage/pages.ts';
import { sourcesOfBatch } from '../../../main/storage/sources.ts';
import type { PaperOffice } from './office.ts';

/** A completed form of this kind; answers its id. */
export function writeForm(
  { store }: PaperOffice,
  author: Session,
  { caseId, form, restricted = false }: { caseId: string; form: string; restricted?: boolean },
): string {
  const id = newId();
  insertForm(store.db, {
    ...{ id, caseId, form, revision: 1, step: 6, state: 'final', version: 1, answers: {} },
    ...{ restricted, event: exactDay('2026-02-01'), enteredAt: 1, changedAt: 1 },
    ...{ author: author.user, placeInForm: '', amends: null, rev: newId() },
  });
  return id;
}

/** So many pages of one file that somebody brought in; answers their ids. */
export function scanPages({ store }: PaperOffice, who: Session, count: number): string[] {
  const batchId = newId();
  beginBatch(store, who, { cmd: newId(), batchId, origin: 'dialog' });
  takeIn(store, who, { batchId, ord: 0, name: 'a.pdf', bytes: Buffer.from(batchId) });
  const sourceId = sourcesOfBatch(store.db, batchId)[0]?.id ?? '';
  return Array.from({ length: count }, (_, ix) => {
    const id = newId();
    insertPage(store.db, { id, sourceId, ix, rev: newId() });
    return id;
  });
}
