// Where an office lies in the profile of the person who uses this computer, and how a new one is put there whole.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { flushFolder, renameDurably } from '../storage/durable.ts';
import { holdOffice } from '../storage/office-lock.ts';

const BUILDING = 'office.new-';

export const officeFolder = (profile: string): string => join(profile, 'office');
export const lockOffice = (profile: string): (() => void) =>
  holdOffice(join(profile, 'office.lock'));

/**
 * Calls `build` with an empty folder and renames it to the office's place when it returns. The
 * database must be closed by then: a journal that is still hot would be replayed in the new place.
 * After a crash there is either no office or the whole one. The caller holds the office's lock.
 */
export function buildOffice(profile: string, name: string, build: (folder: string) => void): void {
  for (const left of readdirSync(profile)) {
    if (left.startsWith(BUILDING)) rmSync(join(profile, left), { recursive: true, force: true });
  }
  const folder = join(profile, `${BUILDING}${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    build(folder);
    flushFolder(folder);
    renameDurably(folder, officeFolder(profile));
  } catch (thrown) {
    rmSync(folder, { recursive: true, force: true });
    throw thrown;
  }
}
