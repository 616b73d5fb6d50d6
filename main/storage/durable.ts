// Files that survive a power cut: written beside, flushed, renamed, and the folder flushed too.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  type PathLike,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const RETRY = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** How long to wait after each try of a rename; not at all after the last. */
const WAITS_MS = [50, 100, 200, 400, 800, 1600, 0];

/** A network drive that cannot flush its list of names, or a folder that may be written and not read. */
const UNFLUSHABLE = new Set(['EINVAL', 'ENOTSUP', 'EACCES']);

const mayPass = (thrown: unknown, wait: number) =>
  wait > 0 && RETRY.has((thrown as NodeJS.ErrnoException).code ?? '');

/**
 * Writes `bytes` as `path`, whole or not at all, and returns only when it is on the disk.
 * Throws what the file system said (ENOSPC, EIO, …); nothing of `path` has changed then.
 */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  const newFolder = mkdirSync(folder, { recursive: true });
  const beside = join(folder, `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  const file = openSync(beside, 'wx', 0o600);
  try {
    let at = 0;
    while (at < bytes.length) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } catch (thrown) {
    closeSync(file);
    rmSync(beside, { force: true });
    throw thrown;
  }
  closeSync(file);
  try {
    renameDurably(beside, path);
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw thrown;
  }
  // A folder that was made for this file must not be lost either.
  if (newFolder === undefined) return;
  for (let at = folder; at.length >= newFolder.length; at = dirname(at)) flushFolder(dirname(at));
}

/** Renames and flushes the folder. Waits up to 3 s while another program (a virus scanner) holds the file. */
export function renameDurably(from: string, to: string): void {
  for (const wait of WAITS_MS) {
    try {
      renameSync(from, to);
      break;
    } catch (thrown) {
      if (!mayPass(thrown, wait)) throw thrown;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
  flushFolder(dirname(to));
}

/** As `renameDurably`, while everything else goes on: for a folder that may lie behind a slow line. */
export async function moveDurably(from: PathLike, to: string): Promise<void> {
  for (const wait of WAITS_MS) {
    try {
      await rename(from, to);
      break;
    } catch (thrown) {
      if (!mayPass(thrown, wait)) throw thrown;
      await pause(wait);
    }
  }
  if (process.platform === 'win32') return;
  try {
    const handle = await open(dirname(to), 'r');
    await handle.sync().finally(() => handle.close());
  } catch (thrown) {
    if (!UNFLUSHABLE.has((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown;
  }
}

/** Flushes a folder's list of names. Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
