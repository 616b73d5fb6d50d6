// A folder for pages on their way from a scanner's program into the office: private, and in memory where there is one.
import { accessSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^samnum-pages-(\d+)-/u;

function isUsable(folder: string | undefined): folder is string {
  if (!folder) return false;
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Folders that are memory on Linux, not the disk, come first. */
const base = () => [process.env.XDG_RUNTIME_DIR, '/dev/shm'].find(isUsable) ?? tmpdir();

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // It lives and is somebody else's.
    return (thrown as { code?: string }).code === 'EPERM';
  }
}

/** A new empty folder that only this person may enter. Whoever asked for it takes it away. */
export function passingFolder(): string {
  return mkdtempSync(join(base(), `samnum-pages-${process.pid}-`));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Takes away what an app that was killed in the middle of a page left lying. Never throws: a folder of
 * another account of this computer is that account's to take away.
 */
export function clearLeftPages(): void {
  for (const name of namesIn(base())) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (!(pid > 0) || isAlive(pid)) continue;
    try {
      rmSync(join(base(), name), { recursive: true, force: true });
    } catch {}
  }
}
