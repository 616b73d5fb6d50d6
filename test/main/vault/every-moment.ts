// What a killed program leaves: a copy of the profile at every moment in which it touches a file.
import { cpSync } from 'node:fs';
import { watchFiles } from '../storage/watch-files.ts';
import { makeProfile } from './office.ts';

/**
 * Runs `work` and copies `profile` before each change of a file by the program. What the database
 * does between two of these is its own business and crash-safe by itself; each copy also holds its
 * journal as it is then. A copy is what `kill -9` at that moment would have left.
 */
export async function everyMoment(profile: string, work: () => Promise<void>): Promise<string[]> {
  const copies: string[] = [];
  let copying = false;
  const look = () => {
    if (copying) return;
    copying = true;
    const copy = makeProfile();
    cpSync(profile, copy, { recursive: true });
    copies.push(copy);
    copying = false;
  };
  const unwatch = watchFiles(
    ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'mkdirSync', 'rmSync'],
    look,
  );
  try {
    look();
    await work();
    look();
  } finally {
    unwatch();
  }
  return copies;
}
