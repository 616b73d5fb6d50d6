// One folder for all that a run of the tests writes outside of the repository: it becomes the temporary
// folder of the run and of everything the run starts. Runs that were killed are swept by the next one.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isRunning } from './processes.ts';

const prefix = 'samnum-test-';
const ownerOf = (path: string) => Number(new RegExp(`^${prefix}(\\d+)`).exec(basename(path))?.[1]);

/** A test that was killed may have left a small disk mounted. */
function unmountBelow(folder: string): void {
  if (process.platform !== 'linux') return;
  const mounted = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '');
  for (const at of mounted.filter((place) => place.startsWith(`${folder}/`)))
    execFileSync('umount', ['-l', at]);
}

function remove(folder: string): void {
  try {
    unmountBelow(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  } catch {
    // Of another person of this computer, or still being written: the next run tries again.
  }
}

/** Folders whose run is gone; the name of each begins with the id of the process that owns it. */
function sweep(place: string): void {
  for (const name of readdirSync(place)) {
    const owner = ownerOf(name);
    if (owner && !isRunning(owner)) remove(join(place, name));
  }
}

/** The folder of this run: the one of the run that started this process, else a new one. */
export function runFolder(): string {
  const { SAMNUM_TEST_FOLDER: given } = process.env;
  if (given) return given;
  const place = tmpdir();
  sweep(place);
  const folder = join(place, `${prefix}${process.pid}`);
  // Of a killed run, when its owner had the same id as this process.
  remove(folder);
  mkdirSync(folder);
  process.env.SAMNUM_TEST_FOLDER = folder;
  process.env.TMPDIR = folder;
  // Each program that the run starts again and again is compiled once.
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
  process.on('exit', () => remove(folder));
  return folder;
}

/** The process that owns this run: when it is gone, the run is over. */
export const runOwner = () => ownerOf(runFolder());

/** Vitest calls this before it starts any worker. */
export default function setup(): void {
  runFolder();
}
