// What an office on a disk holds, read beside the app while the app is closed.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Db, openDatabase } from '../../../main/storage/database.ts';
import { verifyEvents } from '../../../main/storage/events.ts';
import { deriveKeys, type StoreKeys } from '../../../main/storage/keys.ts';
import { openOriginal } from '../../../main/storage/sealed-files.ts';
import { CASE_FILE } from '../../../main/storage/store.ts';
import { openUserWrap, readKeyring, userWraps } from '../../../main/vault/keyring.ts';

export type Inside = {
  folder: string;
  db: Db;
  storeKey: Buffer;
  keys: StoreKeys;
  close(): void;
};
export type Row = Record<string, unknown>;

/** Opens the store for reading with a person's passphrase (the first who is not refused). */
export async function openInside(profile: string, passphrase: string): Promise<Inside> {
  const folder = join(profile, 'office');
  const ring = readKeyring(folder)?.ring;
  for (const wrap of ring ? userWraps(ring) : []) {
    const storeKey = ring && (await openUserWrap(ring, wrap, passphrase));
    if (!ring || !storeKey) continue;
    const keys = deriveKeys(storeKey, ring.storeId);
    const db = openDatabase(join(folder, CASE_FILE), keys.database, { readonly: true });
    return { folder, db, storeKey, keys, close: () => db.close() };
  }
  throw new Error('nobody here has this passphrase');
}

export const digestOf = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

/** Every row of every table, blobs as their digests. */
export function allRows({ db }: Inside): Map<string, Row[]> {
  const names = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all() as string[];
  const readable = (value: unknown) => (Buffer.isBuffer(value) ? digestOf(value) : value);
  const plain = (row: Row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, readable(value)]));
  const rowsOf = (name: string) =>
    (db.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all() as Row[]).map(plain);
  return new Map(names.sort().map((name) => [name, rowsOf(name)]));
}

type SealedRow = { id: string; sealed_name: string; sealed_key: Buffer; sealed_bytes: number };

/** SHA-256 of every original by the id of its source; null where it does not open. */
export function allOriginals({ db, folder, keys }: Inside): Map<string, string | null> {
  const sql = `SELECT id, sealed_name, sealed_key, sealed_bytes FROM sources WHERE sealed_name <> '' ORDER BY id`;
  const found = new Map<string, string | null>();
  for (const row of db.prepare(sql).all() as SealedRow[]) {
    const file = { name: row.sealed_name, key: row.sealed_key, bytes: row.sealed_bytes };
    try {
      found.set(row.id, digestOf(openOriginal(folder, keys, file)));
    } catch {
      found.set(row.id, null);
    }
  }
  return found;
}

/** What is broken in the file itself: its pages, and the chain of its events. */
export function findDamage({ db, keys }: Inside): string[] {
  const damage: string[] = [];
  const verdict = db.pragma('integrity_check', { simple: true });
  if (verdict !== 'ok') damage.push(`integrity: ${verdict}`);
  const chain = verifyEvents(db, keys.events);
  if (!chain.ok) damage.push(`event ${chain.n} is not what was written`);
  return damage;
}
