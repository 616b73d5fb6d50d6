// After a copy is made, scans that it holds are read back from its place, and that is written down.
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import type { Job } from '../ipc/jobs.ts';
import { readSecret, type TargetRow } from '../storage/backups.ts';
import { forgetReadBacks, namesToReadBack, putReadBacks } from '../storage/read-backs.ts';
import type { Store } from '../storage/store.ts';
import type { BackUpDeps } from './back-up.ts';
import type { RunResult } from './run.ts';
import { isBuiltIn, placeOf } from './targets.ts';
import { runTask } from './task.ts';

/** A day of scanning is about 2,600 pages of one megabyte; a cabinet that is copied at once takes some runs. */
const MOST_BYTES = 4 * 1024 ** 3;

type Made = Pick<RunResult, 'snapshotId' | 'lostObjects'>;

/**
 * Reads back what this place has not given back whole yet, the oldest first. The copy that was just made is good
 * whatever comes of this: what goes wrong here is only that nothing is written down. A place that lost something
 * is believed nothing that it gave back before. Folders on this computer are left out: they burn with it.
 */
export async function readBackFrom(
  deps: BackUpDeps,
  store: Store,
  session: Session,
  row: TargetRow,
  { snapshotId: snapshot, lostObjects }: Made,
  job: Job,
): Promise<void> {
  if (isBuiltIn(row) || !store.db.open) return;
  const { db } = store;
  if (lostObjects.length > 0) {
    store.act(session, newId(), (act) => {
      forgetReadBacks(db, row.id);
      act.event({ op: 'backup.read-backs-forgotten', entity: 'backup', entityId: row.id });
      return null;
    });
  }
  const names = namesToReadBack(db, row.id, MOST_BYTES);
  const masterKey = readSecret(db, 'backup-master-key');
  if (names.length === 0 || !masterKey) return;
  const task = {
    ...{ task: 'read-back' as const, place: placeOf(row, deps.profile), snapshot, names },
    masterKey: masterKey.toString('utf8'),
  };
  const found = await runTask(deps.spawn, task, job.signal, {
    progress: (stage, done, total) => job.progress(stage, done, total),
  }).catch(() => null);
  if (!found || !db.open) return;
  store.act(session, newId(), (act) => {
    const by = { targetId: row.id, snapshot, at: act.at };
    putReadBacks(db, found.whole, true, by);
    putReadBacks(db, found.broken, false, by);
    const op = found.broken.length > 0 ? 'backup.read-back-broken' : 'backup.read-back';
    act.event({ op, entity: 'backup', entityId: row.id });
    return null;
  });
  deps.emit('changed', { entity: 'cabinet', id: null, caseId: null });
}
