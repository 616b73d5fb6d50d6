// An open office: its database, its keys, and the one way to change anything in it.
import { join } from 'node:path';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { type Db, openDatabase } from './database.ts';
import { appendEvent, type NewEvent } from './events.ts';
import { deriveKeys, forgetKeys, type StoreKeys } from './keys.ts';
import { migrate } from './migrate.ts';

/** What a change can do besides writing rows: tell what happened. `cmd` becomes the `rev` of what it wrote. */
export type Act = {
  readonly cmd: string;
  readonly at: number;
  event(event: NewEvent): void;
};

/** Told after each commit with the number of the newest event. */
export type Listener = (newest: number) => void;

export type Store = {
  /** The office's folder: case file, search index, sealed files. */
  readonly folder: string;
  readonly id: string;
  readonly db: Db;
  readonly keys: StoreKeys;
  /**
   * One act of a person: rows, events and the remembered command in one transaction. A command
   * that was already done is not done again; its first answer comes back. Never async: an `await`
   * inside would let another act into the transaction.
   */
  act<T>(session: Session, cmd: string, work: (act: Act) => T): T;
  /** Something that was only looked at, printed or refused: an event of its own. */
  note(session: Session | null, event: NewEvent): void;
  onCommit(listener: Listener): () => void;
  close(): void;
};

export const CASE_FILE = 'cases.db';

/**
 * Opens the case file in `folder`, bringing it up to this version.
 * Throws SQLITE_NOTADB (wrong key, file untouched) or `newer-store`.
 */
export function openStore(folder: string, storeKey: Uint8Array, storeId: string): Store {
  const keys = deriveKeys(storeKey, storeId);
  const db = openDatabase(join(folder, CASE_FILE), keys.database);
  try {
    migrate(db);
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  const listeners = new Set<Listener>();
  const device = readMeta(db, 'device') ?? 'unknown';
  let newest = 0;
  const committed = () => {
    for (const listen of listeners) listen(newest);
  };
  const remembered = db.prepare('SELECT result FROM commands WHERE id = ?').pluck();
  const remember = db.prepare('INSERT INTO commands VALUES(?, ?, ?)');

  const transact = db.transaction(
    <T>(session: Session, cmd: string, work: (act: Act) => T): { value: T; again: boolean } => {
      const before = remembered.get(cmd) as string | undefined;
      if (before !== undefined) return { value: JSON.parse(before) as T, again: true };
      const at = Date.now();
      const value = work({
        cmd,
        at,
        event: (event) => {
          newest = appendEvent(db, keys.events, session, cmd, { rev: cmd, ...event });
        },
      });
      if (value instanceof Promise) throw new TypeError('an act must not wait for anything');
      remember.run(cmd, at, JSON.stringify(value ?? null));
      return { value, again: false };
    },
  );

  return {
    folder,
    id: storeId,
    db,
    keys,
    act(session, cmd, work) {
      const done = transact.immediate(session, cmd, work as (act: Act) => unknown);
      if (!done.again) committed();
      return done.value as ReturnType<typeof work>;
    },
    note(session, event) {
      newest = appendEvent(db, keys.events, session ?? { user: null, device }, null, event);
      committed();
    },
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      if (db.open) db.close();
      forgetKeys(keys);
    },
  };
}

/** What is known about the office: a short text by name. */
export function readMeta(db: Db, key: string): string | undefined {
  return db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key) as string | undefined;
}

export function writeMeta(db: Db, key: string, value: string): void {
  db.prepare(
    'INSERT INTO meta VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value',
  ).run(key, value);
}

/** First rows of a new office: its ids, this computer as its first device. */
export function describeNewStore(
  db: Db,
  office: { id: string; name: string; device: string },
): void {
  writeMeta(db, 'office', office.name);
  writeMeta(db, 'office_id', office.id);
  writeMeta(db, 'epoch', newId());
  writeMeta(db, 'device', office.device);
  db.prepare('INSERT INTO devices VALUES(?, ?, ?)').run(office.device, 'first', Date.now());
}
