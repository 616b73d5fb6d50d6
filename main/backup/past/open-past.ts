// A past day: the case file of one copy, fetched into a work folder, opened to be read, and removed again.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#domain/ids.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { SpawnChild } from '../../ipc/child.ts';
import { AppError } from '../../ipc/errors.ts';
import type { Job } from '../../ipc/jobs.ts';
import { readSecret, type TargetRow } from '../../storage/backups.ts';
import { type Db, openDatabase } from '../../storage/database.ts';
import { migrate, NewerStoreError } from '../../storage/migrate.ts';
import type { Store } from '../../storage/store.ts';
import { clearAway } from '../clear-away.ts';
import { asAppError } from '../error-code.ts';
import type { ListedCopy } from '../messages.ts';
import { placeOf } from '../targets.ts';
import { runTask } from '../task.ts';
import { createTurn } from '../turn.ts';
import { CASE_FILE_OF_COPY, pathOfOriginal } from './fetch-files.ts';

/** A past day that is open. `db` can only be read, and has had the migrations of today. */
export type PastDay = {
  readonly id: string;
  readonly target: TargetRow;
  readonly snapshot: string;
  /** When the copy was made, and the name of its place. */
  readonly at: number;
  readonly place: string;
  readonly db: Db;
};

export type OpenPast = {
  /** One copy for each day, the newest day first. Throws what keeps the place from telling. */
  days(target: TargetRow): Promise<ListedCopy[]>;
  /** Brings the case file of a copy and opens it; what was open before is closed first. */
  fetch(target: TargetRow, snapshot: string, job: Job): Promise<void>;
  /** Brings originals of the open day; answers where each that came whole lies. */
  originals(day: PastDay, names: readonly string[], job: Job): Promise<Map<string, string>>;
  opened(): PastDay | null;
  /** Throws `not-found` when another day, or none, is open. */
  require(pastId: string): PastDay;
  /** Closes the day, ends the fetching of one, and removes its files. */
  close(): void;
};

const LIST_LIMIT = 1_000;

/** Ciphertext alone ever lies here, under names that tell nothing. */
const workFolder = (profile: string): string => join(profile, 'backup-work', 'past');

/** Removes what a kill left behind. */
export const clearPast = (profile: string): void => clearAway(workFolder(profile));

export function openPast(deps: { profile: string; spawn: SpawnChild; store: Store }): OpenPast {
  const { profile, spawn, store } = deps;
  const into = workFolder(profile);
  let day: PastDay | null = null;
  /** When each copy that was listed was made. */
  const listed = new Map<string, number>();
  const turn = createTurn();
  clearPast(profile);

  let left = new AbortController();
  const clear = () => {
    if (day?.db.open) day.db.close();
    day = null;
    clearPast(profile);
  };
  const masterKey = () => {
    const key = readSecret(store.db, 'backup-master-key');
    if (!key) throw new AppError('backup-none');
    return key.toString('utf8');
  };

  return {
    async days(target) {
      const task = { task: 'days' as const, place: placeOf(target, profile), limit: LIST_LIMIT };
      const signal = new AbortController().signal;
      const asked = runTask(spawn, { ...task, masterKey: masterKey() }, signal);
      const { copies } = await asAppError(asked);
      for (const { id, at } of copies) listed.set(id, at);
      return lastOfEachDay(copies);
    },
    async fetch(target, snapshot, job) {
      const signal = AbortSignal.any([job.signal, left.signal]);
      const at = listed.get(snapshot);
      if (at === undefined) throw new AppError('not-found');
      // One that was stopped a moment ago may still be writing, and clears the folder when it ends.
      const giveBack = await turn.take();
      try {
        clear();
        // One of its own: of a day before something may still lie there.
        const folder = join(into, newId());
        const place = placeOf(target, profile);
        const help = {
          progress: (stage: string, done: number, total: number | null) =>
            job.progress(stage, done, total),
        };
        const paths = [CASE_FILE_OF_COPY];
        const asked = { task: 'past' as const, place, snapshot, paths, into: folder };
        const fetched = runTask(spawn, { ...asked, masterKey: masterKey() }, signal, help);
        const { manifest } = await asAppError(fetched);
        job.progress('checking', 0, null);
        const file = join(folder, CASE_FILE_OF_COPY);
        const key = store.keys.database.toString('base64');
        const checked = await asAppError(runTask(spawn, { task: 'check', file, key }, signal));
        const { n, mac } = checked.events;
        const isOurs = manifest?.events.n === n && manifest.events.mac === mac;
        if (!checked.sound || !isOurs) throw new AppError('backup-damaged');
        if (signal.aborted) throw new AppError('cancelled');
        const db = openCaseFile(file, store.keys.database);
        day = { id: newId(), target, snapshot, at, place: target.name, db };
      } catch (thrown) {
        clear();
        throw thrown;
      } finally {
        giveBack();
      }
    },
    async originals({ target, snapshot }, names, job) {
      const folder = join(into, 'originals');
      rmSync(folder, { recursive: true, force: true });
      const place = placeOf(target, profile);
      const paths = names.map(pathOfOriginal);
      const { found } = await asAppError(
        runTask(
          spawn,
          { task: 'past', place, masterKey: masterKey(), snapshot, paths, into: folder },
          job.signal,
          { progress: (stage, done, total) => job.progress(stage, done, total) },
        ),
      );
      const came = new Set(found);
      const whole = names.filter((name) => came.has(pathOfOriginal(name)));
      return new Map(whole.map((name) => [name, join(folder, pathOfOriginal(name))]));
    },
    opened: () => day,
    require(pastId) {
      if (day?.id !== pastId) throw new AppError('not-found');
      return day;
    },
    close() {
      left.abort();
      left = new AbortController();
      clear();
    },
  };
}

/** Brings the file up to this version, here in the work folder alone, and opens it to be read. */
function openCaseFile(file: string, key: Uint8Array): Db {
  const older = openDatabase(file, key);
  try {
    migrate(older);
  } catch (thrown) {
    throw thrown instanceof NewerStoreError ? new AppError('copy-newer') : thrown;
  } finally {
    older.close();
  }
  return openDatabase(file, key, { readonly: true });
}

/** Of a day its last complete copy; its last one where none is complete. */
function lastOfEachDay(copies: readonly ListedCopy[]): ListedCopy[] {
  const newestFirst = copies.toSorted((a, b) => b.at - a.at);
  const byDay = Map.groupBy(newestFirst, ({ at }) => dayOf(at));
  return [...byDay.values()].flatMap(
    (ofDay) => ofDay.find(({ complete }) => complete) ?? ofDay[0] ?? [],
  );
}
