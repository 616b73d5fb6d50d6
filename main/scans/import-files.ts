// Brings chosen or dropped files in as one batch, one file after the other, told as a job.
import type { PathLike } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Emit } from '#contract/events.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import type { Job } from '../ipc/jobs.ts';
import { findBatch, findSource, sourcesOfBatch } from '../storage/sources.ts';
import type { Store } from '../storage/store.ts';
import { type NewBatch, openBatch } from './batches.ts';
import { type NamedFile, nameOfFile } from './name-of-file.ts';
import { announce, isTooLarge, keepOut, type NotIn, takeIn } from './take-in.ts';

export type Import = NewBatch & { paths: readonly string[] };

/** What systems put into folders of pictures by themselves. */
const LITTER = /^(\..*|thumbs\.db|desktop\.ini)$/i;

/**
 * Names all files before the first is read, so that whatever happens each has an end a person can see.
 * A file that had not come into this batch before and has the same name takes its place again.
 */
function announceAll(
  store: Store,
  session: Session,
  batch: NewBatch,
  names: readonly string[],
): string[] {
  const { db } = store;
  const { batchId } = batch;
  return store.act(session, batch.cmd, (act) => {
    if (!findBatch(db, batchId)) openBatch(store, session, act, batch);
    const before = sourcesOfBatch(db, batchId);
    const left = before.filter((source) => source.sealed === null);
    return names.map((name, n) => {
      const at = left.findIndex((source) => source.name === name);
      const [again] = at < 0 ? [] : left.splice(at, 1);
      const id = again?.id ?? newId();
      const ord = again?.ord ?? before.length + n;
      announce(store, session, act, { id, batchId, ord, name });
      return id;
    });
  });
}

/** Files as they are, and what lies in a folder (not deeper), by name. What cannot be looked at stays in the list. */
async function filesOf(paths: readonly string[]): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  for (const path of paths) {
    const inside = await readdir(path, { encoding: 'buffer' }).catch(() => null);
    const named = inside
      ?.map((raw) => nameOfFile(path, raw))
      .filter(({ name }) => !LITTER.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    files.push(...(named ?? [{ name: basename(path), path }]));
  }
  return files;
}

/** The bytes of a file of a person, or why it does not come in. Never throws: the others go on. */
async function readWhole(path: PathLike): Promise<{ bytes: Buffer } | NotIn> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return { reason: 'folder', size: 0 };
    if (!about.isFile()) return { reason: 'unreadable', size: 0 };
    if (isTooLarge(about.size)) return { reason: 'too-large', size: about.size };
    return { bytes: await readFile(path) };
  } catch {
    return { reason: 'unreadable', size: 0 };
  }
}

/**
 * Takes the files in; each is safe when it is counted as done, and one that cannot be read is kept
 * out by itself. A cancelled import keeps what came in. Throws what our own disk said (full, broken):
 * the rest was not taken in, and nothing half.
 */
export async function importFiles(
  deps: { store: Store; session: Session; emit: Emit; onTaken: () => void },
  wanted: Import,
  job: Job,
): Promise<void> {
  const { store, session } = deps;
  const files = await filesOf(wanted.paths);
  const names = files.map(({ name }) => name);
  const ids = announceAll(store, session, wanted, names);
  for (const [n, { path }] of files.entries()) {
    if (job.signal.aborted) return;
    job.progress('taking-in', n, files.length);
    const source = findSource(store.db, ids[n] ?? '');
    // A command that was sent twice finds its files taken in.
    if (source?.state !== 'coming' || source.name !== names[n]) continue;
    const { id, batchId, ord, name } = source;
    const place = { id, batchId, ord, name };
    const file = await readWhole(path);
    if ('bytes' in file) takeIn(store, session, { ...place, bytes: file.bytes });
    else keepOut(store, session, place, file);
    deps.emit('changed', { entity: 'source', id, caseId: null });
    deps.onTaken();
  }
  job.progress('taking-in', files.length, files.length);
}
