// Moves a file of the watched folder out of the way once its paper is safe. Nothing waits for the folder: it may lie
// behind a slow line, and a scanner or another computer may write and move there at the same time.
import type { PathLike, Stats } from 'node:fs';
import { access, mkdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { moveDurably } from '../storage/durable.ts';

/** Where files lie that are safe. */
const DONE = 'done';

/** A file as it lies there, told from another of the same name. */
export const keyOf = ({ size, mtimeMs }: Stats): string => `${size}/${mtimeMs}`;

const keyNow = (path: PathLike): Promise<string | null> => stat(path).then(keyOf, () => null);

export const isThere = (path: PathLike): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Letters of Khmer have three bytes: so many leave room for a number in the 255 that a name may have. */
const LONGEST_NUMBERED = 60;

/** A path that is free; a name that is taken gets a number, and a very long one is cut for it. */
async function freePath(folder: string, name: string): Promise<string> {
  const end = extname(name);
  const stem = name.slice(0, name.length - end.length);
  const short = [...stem].slice(0, LONGEST_NUMBERED).join('');
  let path = join(folder, name);
  for (let n = 2; await isThere(path); n++) path = join(folder, `${short}-${n}${end}`);
  return path;
}

/** What was taken in: the file as it lay then (`keyOf`), its bytes where they are at hand, its path if not by its name. */
type TakenIn = { key: string; bytes?: Buffer; path?: PathLike };

/** Where a file lies in "done", and as what it was moved there. */
export type Moved = { path: string; key: string };

/**
 * Moves a file that is safe into "done", if it is still the one that was taken in: one that was written anew
 * meanwhile, under the same name, is another paper and stays. Should it be written in the very moment of the move, it
 * is put back, under a name that is free. Answers where it lies, or null. Throws what the file system said.
 */
export async function moveToDone(
  folder: string,
  name: string,
  taken: TakenIn,
): Promise<Moved | null> {
  const from = taken.path ?? join(folder, name);
  const done = join(folder, DONE);
  await mkdir(done, { recursive: true });
  const to = await freePath(done, name);
  if ((await keyNow(from)) !== taken.key) return null;
  await moveDurably(from, to);
  const key = await keyNow(to);
  if (key !== null && (key === taken.key || taken.bytes?.equals(await readFile(to))))
    return { path: to, key };
  await moveDurably(to, await freePath(folder, name));
  return null;
}

/**
 * Puts a file of "done" back when somebody wrote on in it since: a scanner that had only paused between two sheets.
 * Answers its name in the folder, or null when nothing was written.
 */
export async function putBackIfWritten(folder: string, moved: Moved): Promise<string | null> {
  const now = await keyNow(moved.path);
  if (now === null || now === moved.key) return null;
  const free = await freePath(folder, basename(moved.path));
  await moveDurably(moved.path, free);
  return basename(free);
}
