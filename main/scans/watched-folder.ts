// The folder a scanner writes into: files that are complete are taken in, and only then moved to "done".
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { renameDurably } from '../storage/durable.ts';
import { isTooLarge } from './take-in.ts';

const DONE = 'done';
/** Half-written files of scanners and of network folders. */
const UNFINISHED = /^[.~]|\.(tmp|part|partial|crdownload)$/i;
const EVERY_MS = 2_000;
/** A file that does not open may still be growing on a slow line; after this long it is taken in as it is. */
const PATIENCE_MS = 60_000;

export type WatchOptions = {
  folder: string;
  /** Takes the file in; when it returns, the paper is safe. */
  takeIn(name: string, bytes: Buffer): void;
  /** True when a crash came between taking this file in and moving it. */
  isIn(bytes: Buffer): boolean;
  /** True when all pages of the file can be counted. */
  opens(bytes: Buffer): Promise<boolean>;
  onError(thrown: unknown): void;
  everyMs?: number;
  patienceMs?: number;
};
export type WatchedFolder = {
  /** One look at the folder; answers how many files were taken in. */
  look(): Promise<number>;
  stop(): void;
};

/** Moves a file that is safe out of the way; a name that is taken gets a number. */
export function moveToDone(folder: string, name: string): void {
  const done = join(folder, DONE);
  mkdirSync(done, { recursive: true });
  const end = extname(name);
  const stem = name.slice(0, name.length - end.length);
  let to = join(done, name);
  for (let n = 2; existsSync(to); n++) to = join(done, `${stem}-${n}${end}`);
  renameDurably(join(folder, name), to);
}

type Seen = { size: number; mtime: number; since: number };

/** Watches a folder until `stop`. A file is taken in when it has not changed between two looks and opens. */
export function watchFolder(options: WatchOptions): WatchedFolder {
  const { folder } = options;
  const patience = options.patienceMs ?? PATIENCE_MS;
  const seen = new Map<string, Seen>();
  /** Safe, but could not be moved: tried again, never taken in twice. */
  const stuck = new Set<string>();
  let looking: Promise<number> | undefined;
  let stopped = false;

  const settle = (name: string, key: string) => {
    stuck.add(key);
    moveToDone(folder, name);
    stuck.delete(key);
    seen.delete(name);
  };

  async function lookAt(name: string): Promise<boolean> {
    const file = statSync(join(folder, name));
    const { size, mtimeMs } = file;
    if (!file.isFile() || isTooLarge(size)) return false;
    const key = `${name}/${size}/${mtimeMs}`;
    const before = seen.get(name);
    if (!before || before.size !== size || before.mtime !== mtimeMs) {
      seen.set(name, { size, mtime: mtimeMs, since: Date.now() });
      return false;
    }
    const bytes = readFileSync(join(folder, name));
    if (stuck.has(key)) {
      settle(name, key);
      return false;
    }
    if (!(await options.opens(bytes)) && Date.now() - before.since < patience) return false;
    if (stopped) return false;
    options.takeIn(name, bytes);
    settle(name, key);
    return true;
  }

  /** Before anything else: files a crash left lying although they are safe. */
  function clearUp(): void {
    for (const name of names()) {
      const path = join(folder, name);
      if (!statSync(path).isFile() || isTooLarge(statSync(path).size)) continue;
      if (options.isIn(readFileSync(path))) moveToDone(folder, name);
    }
  }

  function names(): string[] {
    const all = readdirSync(folder, { withFileTypes: true });
    return all
      .filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name))
      .map((e) => e.name)
      .sort();
  }

  async function lookOnce(): Promise<number> {
    let taken = 0;
    try {
      for (const name of names()) {
        if (stopped) break;
        if (await lookAt(name)) taken++;
      }
    } catch (thrown) {
      options.onError(thrown);
    }
    return taken;
  }

  const look = () => {
    looking ??= lookOnce().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  try {
    clearUp();
  } catch (thrown) {
    options.onError(thrown);
  }
  const timer = setInterval(() => void look(), options.everyMs ?? EVERY_MS);
  timer.unref();
  return {
    look,
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
