// What is kept beside: second versions of one text, work that came too late, and marks of what was erased.
import { newId } from '#domain/ids.ts';
import { type JsonObject, readObject } from './columns.ts';
import type { Db } from './database.ts';
import { change, countOf, rowsOf } from './prepared.ts';

export type KeptVersion = { id: string; by: string; at: number; content: JsonObject };

export type NewKeptVersion = {
  id: string;
  entity: string;
  entityId: string;
  caseId: string;
  baseRev: string;
  content: string;
  user: string;
  at: number;
};

/** Keeps a second text of the same thing until a person settles it. Nothing is merged by machine. */
export function keepVersion(db: Db, kept: NewKeptVersion): void {
  change(
    db,
    'INSERT INTO kept_versions VALUES(?, ?, ?, ?, ?, ?, ?, ?, NULL)',
    kept.id,
    kept.entity,
    kept.entityId,
    kept.caseId,
    kept.baseRev,
    kept.content,
    kept.user,
    kept.at,
  );
}

/** Second texts of one thing that nobody has settled yet, oldest first. */
export function keptVersions(db: Db, entityId: string): KeptVersion[] {
  return rowsOf<{ id: string; user: string; at: number; content: string }>(
    db,
    `SELECT id, user, at, content FROM kept_versions
     WHERE entity_id = ? AND settled_at IS NULL ORDER BY at, id`,
    entityId,
  ).map((row) => ({ id: row.id, by: row.user, at: row.at, content: readObject(row.content) }));
}

/** False when this version is not there or was settled before. */
export function settleVersion(db: Db, entityId: string, id: string, at: number): boolean {
  const sql = 'UPDATE kept_versions SET settled_at = ? WHERE id = ? AND entity_id = ?';
  return change(db, `${sql} AND settled_at IS NULL`, at, id, entityId) === 1;
}

export type LateWork = {
  caseId: string;
  call: string;
  input: string;
  refused: string;
  user: string;
  at: number;
};

/** Keeps work that was refused because its case was moved; answers its id. */
export function keepLateWork(db: Db, work: LateWork): string {
  const id = newId();
  change(
    db,
    'INSERT INTO late_work VALUES(?, ?, ?, ?, ?, ?, ?, NULL)',
    id,
    work.caseId,
    work.call,
    work.input,
    work.refused,
    work.user,
    work.at,
  );
  return id;
}

/** Late work on a case that nobody has looked at yet, oldest first. */
export function lateWorkOf(db: Db, caseId: string): (LateWork & { id: string })[] {
  return rowsOf<LateWork & { id: string }>(
    db,
    `SELECT id, case_id AS caseId, call, input, refused, user, at FROM late_work
     WHERE case_id = ? AND settled_at IS NULL ORDER BY at, id`,
    caseId,
  );
}

const LATE = 'id, case_id AS caseId, call, input, refused, user, at';

/** All late work that nobody has settled, oldest first. */
export function allLateWork(db: Db): (LateWork & { id: string })[] {
  const sql = `SELECT ${LATE} FROM late_work WHERE settled_at IS NULL ORDER BY at, id`;
  return rowsOf<LateWork & { id: string }>(db, sql);
}

/** The late work, if nobody has settled it yet. */
export function findLateWork(db: Db, id: string): (LateWork & { id: string }) | null {
  return allLateWork(db).find((work) => work.id === id) ?? null;
}

export type LateOutcome = {
  lateId: string;
  caseId: string;
  outcome: 'applied' | 'dropped';
  reason: string;
  user: string;
  at: number;
};

/** False when it was settled before. What was sent stays. */
export function settleLateWork(db: Db, told: LateOutcome, rev: string): boolean {
  const { lateId, caseId, outcome, reason, user, at } = told;
  const settle = 'UPDATE late_work SET settled_at = ? WHERE id = ? AND settled_at IS NULL';
  if (change(db, settle, at, lateId) !== 1) return false;
  const sql = `INSERT INTO late_outcomes(late_id, case_id, outcome, reason, user, at, rev)
    VALUES(?,?,?,?,?,?,?)`;
  change(db, sql, lateId, caseId, outcome, reason, user, at, rev);
  return true;
}

export type Tombstone = {
  id: string;
  kind: string;
  caseId: string | null;
  at: number;
  user: string | null;
  reason: string;
};

/** Marks an id as erased for ever; the id is never used again. */
export function markErased(db: Db, stone: Tombstone): void {
  const { id, kind, caseId, at, user, reason } = stone;
  const sql = 'INSERT OR IGNORE INTO tombstones VALUES(?, ?, ?, ?, ?, ?)';
  change(db, sql, id, kind, caseId, at, user, reason);
}

export function isErased(db: Db, id: string): boolean {
  return countOf(db, 'SELECT count(*) FROM tombstones WHERE id = ?', id) > 0;
}
