// The folder a scanner writes into: files that are complete are taken in, and only then moved to "done".
import { type FSWatcher, type PathLike, watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { endsWhole } from './file-end.ts';
import { sniffKind } from './file-kind.ts';
import { isThere, keyOf, type Moved, moveToDone, putBackIfWritten } from './move-to-done.ts';
import { nameOfFile } from './name-of-file.ts';
import { isTooLarge, type NotIn } from './take-in.ts';

/** Half-written files of scanners and of network folders, and what systems put there by themselves. */
const PASSED_OVER = /^[.~]|\.(tmp|part|partial|crdownload)$|^(thumbs\.db|desktop\.ini)$/i;
const EVERY_MS = 2_000;
/** After something has changed: a file with an end must have kept still for this long. */
const SOON_MS = 300;
/** A file of which nobody can tell whether it is whole must have kept still for this long. */
const STILL_MS = 2_000;
/** A file that does not open may still be growing on a slow line; paper is taken in as it is after this long. */
const PATIENCE_MS = 60_000;
/** A slow feeder may pause between two sheets of one file: so long what was moved away is looked after. */
const WRITTEN_ON_MS = 120_000;

export type WatchOptions = {
  folder: string;
  /** Takes the file in; when it returns, the paper is safe. `settled`: it was moved away, or could not be. */
  takeIn(name: string, bytes: Buffer, settled: Promise<void>): void;
  /** Told of a file that cannot come in; it stays where it lies. */
  keepOut(name: string, why: NotIn): void;
  /** True when this very file is in and was not moved: a crash came between, or it could not be. */
  isIn(name: string, bytes: Buffer, changedAt: number): boolean;
  /** True when all pages of the file can be counted. */
  opens(bytes: Buffer): Promise<boolean>;
  onError(thrown: unknown): void;
  /**
   * Told when the folder cannot be reached any more (a network drive that is off), or nothing can come in (a full
   * disk), and when that is over.
   */
  onReach?(): void;
  everyMs?: number;
  stillMs?: number;
  patienceMs?: number;
};
export type WatchedFolder = {
  /** One look at the folder; answers how many files were taken in. */
  look(): Promise<number>;
  /** Resolves when files that a crash left lying although they are safe were moved away. */
  readonly cleared: Promise<void>;
  isAway(): boolean;
  /** What was thrown when a file could not come in; null while all is well. It is tried again at each look. */
  trouble(): unknown;
  stop(): void;
};

const stuckAs = (name: string, key: string) => `${name}/${key}`;

type Seen = { key: string; size: number; since: number; told: NotIn['reason'] | null };

/**
 * Tells of changes at once where the system can (network folders often cannot); without it the looks at
 * fixed times find them too.
 */
function hearChanges(folder: string, hear: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, hear);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

/**
 * Watches a folder until `stop`. A file is taken in when it has not changed between two looks, ends as files of its
 * kind do or has kept still for longer, and opens. Nothing waits for the folder: it may lie behind a slow line.
 */
export function watchFolder(options: WatchOptions): WatchedFolder {
  const { folder } = options;
  const patience = options.patienceMs ?? PATIENCE_MS;
  const still = options.stillMs ?? STILL_MS;
  /** Where the files of the last look lie. */
  let paths = new Map<string, PathLike>();
  const pathOf = (name: string) => paths.get(name) ?? join(folder, name);
  const seen = new Map<string, Seen>();
  /** Safe, but could not be moved: tried again, never taken in twice. */
  const stuck = new Set<string>();
  /** Moved away, and until when a scanner may still be writing in it. */
  const moved = new Map<Moved, number>();
  /** Names of files that were written on after a pause: they are given all the time there is. */
  const paused = new Set<string>();
  let looking: Promise<number> | undefined;
  let stopped = false;
  let away = false;
  let trouble: unknown = null;
  /** Something may still change: the next look does not wait for its time. */
  let restless = false;
  let soon: NodeJS.Timeout | undefined;

  /** What is known of a file that is the same as at the last look; null when it is new or has changed. */
  async function steady(name: string): Promise<Seen | null> {
    const now = await stat(pathOf(name)).catch(() => null);
    if (!now) return null;
    const key = keyOf(now);
    const before = seen.get(name);
    if (before?.key === key) return before;
    seen.set(name, { key, size: now.size, since: performance.now(), told: null });
    restless = true;
    return null;
  }

  const read = (name: string) => readFile(pathOf(name)).catch(() => null);

  /** Says once that the folder cannot be reached, and once that it can. */
  function setAway(now: boolean, thrown?: unknown): void {
    if (now === away) return;
    away = now;
    if (now) options.onError(thrown);
    options.onReach?.();
  }

  /** Says once that nothing can come in, and once that it can. */
  function setTrouble(thrown: unknown): void {
    const isNew = (thrown === null) !== (trouble === null);
    trouble = thrown;
    if (!isNew) return;
    if (thrown !== null) options.onError(thrown);
    options.onReach?.();
  }

  /** Moves a file that is safe out of the way. When that does not work it is told once, and the next look tries again. */
  async function settle(name: string, key: string, bytes?: Buffer): Promise<void> {
    const taken = stuckAs(name, key);
    const isNew = !stuck.has(taken);
    stuck.add(taken);
    try {
      const lies = { path: pathOf(name), key };
      const now = await moveToDone(folder, name, { ...lies, ...(bytes && { bytes }) });
      if (now) moved.set(now, performance.now() + WRITTEN_ON_MS);
      stuck.delete(taken);
      seen.delete(name);
      paused.delete(name);
    } catch (thrown) {
      // Another computer that watches the same folder may have taken it away meanwhile.
      if (!(await isThere(pathOf(name)))) stuck.delete(taken);
      else if (isNew) options.onError(thrown);
    }
  }

  /** Says once that a file stays out, when it had its time. */
  function leave(name: string, file: Seen, why: NotIn): void {
    if (file.told || performance.now() - file.since < patience) return;
    options.keepOut(name, why);
    file.told = why.reason;
  }

  async function lookAt(name: string): Promise<boolean> {
    const file = await steady(name);
    if (!file) return false;
    const { size, key } = file;
    if (stuck.has(stuckAs(name, key))) {
      await settle(name, key);
      return false;
    }
    if (file.told === 'not-a-picture') return false;
    if (paused.has(name) && performance.now() - file.since < patience) return false;
    const bytes = isTooLarge(size) ? null : await read(name);
    if (!bytes) {
      leave(name, file, { reason: isTooLarge(size) ? 'too-large' : 'unreadable', size });
      return false;
    }
    if (!endsWhole(bytes) && performance.now() - file.since < still) {
      restless = true;
      return false;
    }
    if (!(await options.opens(bytes))) {
      if (performance.now() - file.since < patience) return false;
      // What is no paper by its first bytes is somebody's, even this office's own: it stays where it lies.
      if (size > 0 && sniffKind(bytes) === null) {
        leave(name, file, { reason: 'not-a-picture', size });
        return false;
      }
    }
    if (stopped) return false;
    const { promise: settled, resolve } = Promise.withResolvers<void>();
    options.takeIn(name, bytes, settled);
    await settle(name, key, bytes);
    resolve();
    return true;
  }

  /** Before anything else: files that were left lying although they are safe. */
  async function clearUp(): Promise<void> {
    for (const name of await names()) {
      const lies = await stat(pathOf(name)).catch(() => null);
      const bytes = !lies || isTooLarge(lies.size) ? null : await read(name);
      if (stopped) return;
      if (lies && bytes && options.isIn(name, bytes, lies.mtimeMs))
        await settle(name, keyOf(lies), bytes);
    }
  }

  /** What a scanner wrote on in after a pause comes back, to be taken in whole. */
  async function bringBack(): Promise<void> {
    for (const [file, until] of moved) {
      const name = await putBackIfWritten(folder, file).catch((thrown: unknown) => {
        options.onError(thrown);
        return null;
      });
      if (name !== null) paused.add(name);
      if (name !== null || performance.now() > until) moved.delete(file);
    }
  }

  async function names(): Promise<string[]> {
    const all = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
    const files = all
      .filter((entry) => entry.isFile())
      .map((entry) => nameOfFile(folder, entry.name))
      .filter(({ name }) => !PASSED_OVER.test(name));
    paths = new Map(files.map(({ name, path }) => [name, path]));
    return [...paths.keys()].sort();
  }

  /** A file that cannot be read or moved does not keep the others waiting; a full disk ends the look. */
  async function lookOnce(): Promise<number> {
    let taken = 0;
    restless = false;
    await cleared;
    const found = await names().catch((thrown: unknown) => {
      setAway(true, thrown);
      return null;
    });
    if (found === null) return 0;
    setAway(false);
    try {
      await bringBack();
      for (const name of found) {
        if (stopped) break;
        if (await lookAt(name)) taken++;
      }
      setTrouble(null);
    } catch (thrown) {
      setTrouble(thrown);
    }
    return taken;
  }

  const look = () => {
    looking ??= lookOnce().finally(() => {
      looking = undefined;
      if (restless) lookSoon();
    });
    return looking;
  };
  function lookSoon(): void {
    if (soon || stopped) return;
    soon = setTimeout(() => {
      soon = undefined;
      void look();
    }, SOON_MS);
    soon.unref();
  }
  const cleared = clearUp().catch(options.onError);
  const timer = setInterval(() => void look(), options.everyMs ?? EVERY_MS);
  timer.unref();
  const changes = hearChanges(folder, lookSoon);
  return {
    look,
    cleared,
    isAway: () => away,
    trouble: () => trouble,
    stop() {
      stopped = true;
      changes?.close();
      clearInterval(timer);
      clearTimeout(soon);
    },
  };
}
