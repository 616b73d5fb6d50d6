// Originals on their way to this computer after a restore: where they come from, and what turned out lost there.
import { existsSync } from 'node:fs';
import type { Counts } from './backups.ts';
import type { Db } from './database.ts';
import { sealedPath } from './sealed-files.ts';
import { readMeta, type Store, writeMeta } from './store.ts';

const KEY = 'arrival';

/** Kept in the case file, which is encrypted: the place may hold the keys of a bucket. */
export type Arrival<P = unknown> = {
  place: P;
  snapshot: string;
  /** Originals that were to come when the restore was agreed to. */
  total: number;
  /** Names of those that the place does not give back. */
  lost: string[];
  /** What the restored case file held, and what its copy said, for the proof that is written at the end. */
  counts: Counts;
  expected: Counts;
  began: number;
};

/** Null when nothing is awaited. */
export function readArrival<P>(db: Db): Arrival<P> | null {
  const text = readMeta(db, KEY);
  return text ? (JSON.parse(text) as Arrival<P>) : null;
}

export function writeArrival(db: Db, arrival: Arrival | null): void {
  if (arrival === null) db.prepare('DELETE FROM meta WHERE key = ?').run(KEY);
  else writeMeta(db, KEY, JSON.stringify(arrival));
}

/** Is this original not here, but still expected? */
export function isOnItsWay(store: Pick<Store, 'db' | 'folder'>, name: string): boolean {
  const arrival = readArrival(store.db);
  return (
    arrival !== null && !arrival.lost.includes(name) && !existsSync(sealedPath(store.folder, name))
  );
}

/** Names of originals that are still expected, the newest first; `missing` are those that are not here. */
export function awaitedOf(db: Db, missing: readonly string[]): string[] {
  const arrival = readArrival(db);
  if (arrival === null) return [];
  const lost = new Set(arrival.lost);
  return missing.filter((name) => !lost.has(name));
}
