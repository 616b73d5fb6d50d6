// Paper through a scanner into a batch: a page is sealed and read back before the next one is asked for.

import type { Input } from '#contract/calls.ts';
import type { Emit } from '#contract/events.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../../ipc/errors.ts';
import type { Job } from '../../ipc/jobs.ts';
import { findBatch, sourcesOfBatch } from '../../storage/sources.ts';
import type { Store } from '../../storage/store.ts';
import { beginBatch } from '../batches.ts';
import { takeIn } from '../take-in.ts';
import type { ScannerWay } from './scanner.ts';
import type { Turning } from './turning.ts';

type Deps = { store: Store; session: Session; emit: Emit; way: ScannerWay; onTaken: () => void };
type Wanted = Pick<Input<'scanners.scan'>, 'batchId' | 'key' | 'wanted'> & {
  /** The stack is turned for its backs. */
  turns: Turning | null;
};

/**
 * Takes in all pages, of a stack that is turned both sides: each back stands behind its front from the moment it
 * comes in. The batch begins with the first page; what came in stays whatever stops the rest.
 * Throws `sides-differ` when the backs are not as many as the fronts.
 */
export async function scanIn(
  { store, session, emit, way, onTaken }: Deps,
  { batchId, key, wanted, turns }: Wanted,
  job: Job,
): Promise<void> {
  let pages = 0;
  /** One pass of the paper; `ordOf`: where its n-th page stands in the batch. Answers how many there were. */
  async function pass(ordOf: (n: number) => number): Promise<number> {
    let n = 0;
    job.progress('scanning', pages, null);
    for await (const bytes of way.scan(key, wanted, job.signal)) {
      if (!findBatch(store.db, batchId)) {
        beginBatch(store, session, { cmd: newId(), batchId, origin: 'scanner' });
      }
      const ord = ordOf(n++);
      const name = `${String(ord + 1).padStart(4, '0')}.jpg`;
      const id = takeIn(store, session, { batchId, ord, name, bytes });
      emit('changed', { entity: 'source', id, caseId: null });
      onTaken();
      job.progress('scanning', ++pages, null);
    }
    return n;
  }
  const before = sourcesOfBatch(store.db, batchId).length;
  if (!turns) {
    await pass((n) => before + n);
    return;
  }
  const fronts = await pass((n) => before + 2 * n);
  // Turned as a whole, the last sheet lies on top: its back comes first.
  const behind = (n: number) => before + (n < fronts ? 2 * (fronts - 1 - n) + 1 : fronts + n);
  let backs = 0;
  while (backs === 0) {
    job.progress('turning', pages, null);
    if (!(await turns.wait(job.signal))) return;
    try {
      backs = await pass(behind);
    } catch (thrown) {
      // Said too early: nothing is lost by asking again.
      const isEmpty = thrown instanceof AppError && thrown.code === 'feeder-empty';
      if (!isEmpty || pages > fronts) throw thrown;
    }
  }
  if (backs !== fronts) throw new AppError('sides-differ');
}
