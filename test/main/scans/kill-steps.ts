// The named steps of the order of writing, and a way for a program to die, or to fail, right after one of them.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { Store } from '../../../main/storage/store.ts';

/** From the empty file of a sealed original until the small picture of a page that was read. */
export const STEPS = [
  ...['opened', 'half-written', 'flushed', 'named', 'folder-flushed', 'read-back'],
  ...['committed', 'moved', 'done-flushed', 'split', 'read', 'pictured'],
] as const;
export type Step = (typeof STEPS)[number];

const COMMITS: Record<string, Step> = { sealed: 'committed', split: 'split', read: 'read' };
const isSealed = (path: unknown) => /\/sealed\//.test(String(path));
const isDone = (path: unknown) => /\/done(\/|$)/.test(String(path));

/** From here on this process kills itself the `nth` time it has done the step; commits are seen on `store`. */
export function dieAfter(step: Step, nth: number): (store: Store) => void {
  let left = nth;
  const did = (what: Step) => {
    if (what === step && --left === 0) process.kill(process.pid, 'SIGKILL');
  };
  const { follow } = watchSteps(did);
  return follow;
}

/** From here on the disk is full right after the step, once. Answers how to take that back. */
export function failAfter(step: Step): () => void {
  let isFull = true;
  const { end } = watchSteps((what) => {
    if (what !== step || !isFull) return;
    isFull = false;
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  });
  return end;
}

/** Tells of each step right after it was done. */
function watchSteps(did: (what: Step) => void): {
  follow(store: Store): void;
  end(): void;
} {
  const files = new Set<number>();
  const folders = new Map<number, Step>();
  const { openSync, writeSync, fsyncSync, renameSync, readFileSync, promises } = fs;
  const { open, rename } = promises;

  fs.openSync = (path, flags, mode) => {
    const fd = openSync(path, flags, mode);
    files.delete(fd);
    folders.delete(fd);
    if (flags === 'r' && isSealed(path)) folders.set(fd, 'folder-flushed');
    else if (isSealed(path)) {
      files.add(fd);
      did('opened');
    }
    return fd;
  };
  fs.writeSync = ((fd: number, bytes: Uint8Array, from?: number) => {
    const at = from ?? 0;
    if (!files.has(fd)) return writeSync(fd, bytes, at);
    const half = writeSync(fd, bytes, at, Math.max(1, Math.floor((bytes.length - at) / 2)));
    did('half-written');
    return half;
  }) as typeof fs.writeSync;
  fs.fsyncSync = (fd) => {
    fsyncSync(fd);
    if (files.has(fd)) did('flushed');
    const folder = folders.get(fd);
    if (folder) did(folder);
  };
  fs.renameSync = (from, to) => {
    renameSync(from, to);
    if (isSealed(to)) did('named');
    else if (/\/cache\//.test(String(to))) did('pictured');
  };
  fs.readFileSync = ((path: string, options: undefined) => {
    const bytes = readFileSync(path, options);
    if (isSealed(path)) did('read-back');
    return bytes;
  }) as typeof fs.readFileSync;
  // Files of the watched folder are moved while everything else goes on.
  promises.rename = async (from, to) => {
    await rename(from, to);
    if (isDone(to)) did('moved');
  };
  promises.open = async (path, flags, mode) => {
    const handle = await open(path, flags, mode);
    if (!isDone(path)) return handle;
    const sync = handle.sync.bind(handle);
    handle.sync = async () => {
      await sync();
      did('done-flushed');
    };
    return handle;
  };
  syncBuiltinESMExports();

  const follow = (store: Store) => {
    const last = store.db.prepare('SELECT op FROM events ORDER BY n DESC LIMIT 1').pluck();
    store.onCommit(() => {
      const commit = COMMITS[String(last.get())];
      if (commit) did(commit);
    });
  };
  const end = () => {
    Object.assign(fs, { openSync, writeSync, fsyncSync, renameSync, readFileSync });
    Object.assign(promises, { open, rename });
    syncBuiltinESMExports();
  };
  return { follow, end };
}
