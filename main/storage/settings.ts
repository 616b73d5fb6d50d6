// Settings of the office with the day they begin: what held on a past day can always be told.
import { newId } from '#domain/ids.ts';
import { type Json, writeJson } from './columns.ts';
import type { Db } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

export type SettingRecord = {
  id: string;
  key: string;
  value: unknown;
  /** ISO day from which it holds. */
  validFrom: string;
  at: number;
  user: string;
};

type SettingColumns = {
  id: string;
  key: string;
  value: string;
  valid_from: string;
  at: number;
  user: string;
};

function toSetting(row: SettingColumns): SettingRecord {
  const { id, key, value, valid_from: validFrom, at, user } = row;
  return { id, key, value: JSON.parse(value), validFrom, at, user };
}

/** What holds on an ISO day; undefined when nothing was set by then. The later entry of one day wins. */
export function settingOn(db: Db, key: string, day: string): unknown {
  const row = rowOf<SettingColumns>(
    db,
    'SELECT * FROM settings WHERE key = ? AND valid_from <= ? ORDER BY valid_from DESC, at DESC LIMIT 1',
    key,
    day,
  );
  return row ? toSetting(row).value : undefined;
}

/** Everything that was ever set under a name, the newest first. */
export function settingHistory(db: Db, key: string): SettingRecord[] {
  const sql = 'SELECT * FROM settings WHERE key = ? ORDER BY valid_from DESC, at DESC';
  return rowsOf<SettingColumns>(db, sql, key).map(toSetting);
}

export function insertSetting(
  db: Db,
  setting: { key: string; value: Json; validFrom: string; at: number; user: string; rev: string },
): void {
  const { key, value, validFrom, at, user, rev } = setting;
  change(
    db,
    'INSERT INTO settings VALUES(?,?,?,?,?,?,?)',
    newId(),
    key,
    writeJson(value),
    validFrom,
    at,
    user,
    rev,
  );
}
