// Brings chosen or dropped files in as one batch, one file after the other, told as a job.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Emit } from '#contract/events.ts';
import type { Session } from '#domain/roles.ts';
import type { Job } from '../ipc/jobs.ts';
import { insertBatch, type Origin } from '../storage/sources.ts';
import type { Store } from '../storage/store.ts';
import { isTooLarge, noteTooLarge, takeIn } from './take-in.ts';

export type Import = { cmd: string; batchId: string; origin: Origin; paths: readonly string[] };

/** Opens the batch; `expected` files are counted, so that one that is missing is seen. */
export function beginBatch(
  store: Store,
  session: Session,
  wanted: Omit<Import, 'paths'> & { expected: number | null },
) {
  store.act(session, wanted.cmd, (act) => {
    const { batchId: id, origin, expected } = wanted;
    insertBatch(store.db, { id, origin, at: act.at, user: session.user, expected });
    act.event({ op: 'began', entity: 'batch', entityId: id });
    return null;
  });
}

/** Files as they are, and of a folder those that lie in it (not deeper), by name. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) {
      files.push(path);
      continue;
    }
    const entries = await readdir(path, { withFileTypes: true });
    const inside = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    files.push(...inside.map((entry) => join(path, entry.name)).sort());
  }
  return files;
}

/**
 * Takes the files in; each is safe when it is counted as done. A cancelled import keeps what came in.
 * Throws what the disk said (full, unreadable): the rest was not taken in, and nothing half.
 */
export async function importFiles(
  deps: { store: Store; session: Session; emit: Emit; onTaken: () => void },
  wanted: Import,
  job: Job,
): Promise<void> {
  const { store, session } = deps;
  const paths = await filesOf(wanted.paths);
  beginBatch(store, session, { ...wanted, expected: paths.length });
  for (const [ord, path] of paths.entries()) {
    if (job.signal.aborted) return;
    job.progress('taking-in', ord, paths.length);
    const { batchId } = wanted;
    const name = basename(path);
    const { size } = await stat(path);
    const id = isTooLarge(size)
      ? noteTooLarge(store, session, { batchId, ord, name, size })
      : takeIn(store, session, { batchId, ord, name, bytes: await readFile(path) });
    deps.emit('changed', { entity: 'source', id, caseId: null });
    deps.onTaken();
  }
  job.progress('taking-in', wanted.paths.length, paths.length);
}
