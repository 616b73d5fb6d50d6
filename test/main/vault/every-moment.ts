// What a killed program leaves: a copy of the profile at every moment in which it touches a file.
import fs, { cpSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { makeProfile } from './office.ts';

const CALLS = ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'mkdirSync', 'rmSync'] as const;

/**
 * Runs `work` and copies `profile` before each change of a file by the program. What the database
 * does between two of these is its own business and crash-safe by itself; each copy also holds its
 * journal as it is then. A copy is what `kill -9` at that moment would have left.
 */
export async function everyMoment(profile: string, work: () => Promise<void>): Promise<string[]> {
  const copies: string[] = [];
  const originals = CALLS.map((name) => fs[name]);
  let copying = false;
  const look = () => {
    if (copying) return;
    copying = true;
    const copy = makeProfile();
    cpSync(profile, copy, { recursive: true });
    copies.push(copy);
    copying = false;
  };
  for (const [at, name] of CALLS.entries()) {
    const original = originals[at] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        look();
        return original(...args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    look();
    await work();
    look();
  } finally {
    for (const [at, name] of CALLS.entries()) Object.assign(fs, { [name]: originals[at] });
    syncBuiltinESMExports();
  }
  return copies;
}
