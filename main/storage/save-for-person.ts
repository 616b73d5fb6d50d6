// A file that a person saves under a name they chose: on a stick, in a folder of theirs, over an older one.
import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { moveDurably } from './durable.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Nothing was saved. `cause` is what the file system said. */
export class NotSavedError extends Error {
  readonly code: 'no-room-there' | 'not-saved-there';
  constructor(cause: unknown) {
    super('not saved', { cause });
    const isFull = FULL.has((cause as NodeJS.ErrnoException).code ?? '');
    this.code = isFull ? 'no-room-there' : 'not-saved-there';
  }
}

/**
 * Saves `content` as `path`, whole or not at all, and returns only when it is on the disk: it is written beside, in
 * the same folder, and takes the name at the end. Throws `NotSavedError` when there is no room, the stick was pulled,
 * no file may be made there, or another program holds the older file; that one is then what it was. The half file is
 * removed, unless its disk is gone: its name tells what it is, and nothing of whom it speaks.
 */
export async function saveForPerson(path: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `samnum-${randomBytes(4).toString('hex')}.part`);
  try {
    await writeFile(beside, content, { flag: 'wx', flush: true });
    await moveDurably(beside, path);
  } catch (thrown) {
    await rm(beside, { force: true, maxRetries: 3 }).catch(() => {});
    throw new NotSavedError(thrown);
  }
}
