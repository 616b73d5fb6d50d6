// Paper through a scanner into a batch: a page is sealed and read back before the next one is asked for.

import type { Input } from '#contract/calls.ts';
import type { Emit } from '#contract/events.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import type { Job } from '../../ipc/jobs.ts';
import { findBatch, sourcesOfBatch } from '../../storage/sources.ts';
import type { Store } from '../../storage/store.ts';
import { beginBatch } from '../batches.ts';
import { takeIn } from '../take-in.ts';
import type { ScannerWay } from './scanner.ts';

type Deps = { store: Store; session: Session; emit: Emit; way: ScannerWay; onTaken: () => void };

/** Takes in all pages of one pass. The batch begins with the first page; what came in stays whatever stops the rest. */
export async function scanIn(
  { store, session, emit, way, onTaken }: Deps,
  { batchId, key, wanted }: Pick<Input<'scanners.scan'>, 'batchId' | 'key' | 'wanted'>,
  job: Job,
): Promise<void> {
  let pages = 0;
  job.progress('scanning', 0, null);
  for await (const bytes of way.scan(key, wanted, job.signal)) {
    if (!findBatch(store.db, batchId)) {
      beginBatch(store, session, { cmd: newId(), batchId, origin: 'scanner' });
    }
    const ord = sourcesOfBatch(store.db, batchId).length;
    const name = `${String(ord + 1).padStart(4, '0')}.jpg`;
    const id = takeIn(store, session, { batchId, ord, name, bytes });
    emit('changed', { entity: 'source', id, caseId: null });
    onTaken();
    job.progress('scanning', ++pages, null);
  }
}
