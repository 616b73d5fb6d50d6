// The addresses an office works with: prisons, services, funders.
import { z } from 'zod';
import { type JsonObject, readObject, writeJson } from './columns.ts';
import type { Db } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

export const DirectoryKind = z.enum(['facilities', 'providers', 'funders']);
export type DirectoryKind = z.infer<typeof DirectoryKind>;

export type DirectoryEntry = {
  id: string;
  kind: DirectoryKind;
  nameKm: string;
  nameLatin: string;
  /** What else is known, by field: place, phone, cost, visiting days. */
  details: JsonObject;
  active: boolean;
  at: number;
  rev: string;
};

type DirectoryColumns = {
  id: string;
  kind: DirectoryKind;
  name_km: string;
  name_latin: string;
  details: string;
  active: number;
  at: number;
  rev: string;
};

function toEntry(row: DirectoryColumns): DirectoryEntry {
  return {
    id: row.id,
    kind: row.kind,
    nameKm: row.name_km,
    nameLatin: row.name_latin,
    details: readObject(row.details),
    active: row.active === 1,
    at: row.at,
    rev: row.rev,
  };
}

/** Every entry, also those no longer offered: old forms name them. */
export function listDirectory(db: Db): DirectoryEntry[] {
  const sql = 'SELECT * FROM directory ORDER BY kind, name_latin, name_km';
  return rowsOf<DirectoryColumns>(db, sql).map(toEntry);
}

/** The entry, or null when there is none with this id. */
export function findEntry(db: Db, id: string): DirectoryEntry | null {
  const row = rowOf<DirectoryColumns>(db, 'SELECT * FROM directory WHERE id = ?', id);
  return row ? toEntry(row) : null;
}

/** Writes an entry, new or changed. */
export function saveEntry(db: Db, entry: DirectoryEntry): void {
  change(
    db,
    `INSERT INTO directory VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET
     name_km = excluded.name_km, name_latin = excluded.name_latin, details = excluded.details,
     active = excluded.active, rev = excluded.rev`,
    entry.id,
    entry.kind,
    entry.nameKm,
    entry.nameLatin,
    writeJson(entry.details),
    entry.active ? 1 : 0,
    entry.at,
    entry.rev,
  );
}
