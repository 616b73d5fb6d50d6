// A folder for pages on their way from a scanner's program into the office: private, and in memory where there is one.
import { accessSync, constants, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders that are memory on Linux, not the disk. */
const inMemory = () => [process.env.XDG_RUNTIME_DIR, '/dev/shm'];

function isUsable(folder: string | undefined): folder is string {
  if (!folder) return false;
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A new empty folder that only this person may enter. Whoever asked for it takes it away. */
export function passingFolder(): string {
  return mkdtempSync(join(inMemory().find(isUsable) ?? tmpdir(), 'samnum-pages-'));
}
