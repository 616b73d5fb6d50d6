// Rows of backup: the places copies go to, and every run with its end.
import type { Db } from './database.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';

export type TargetRow = {
  id: string;
  kind: 'folder' | 's3';
  name: string;
  /** JSON of what the kind needs; keys of a bucket stand in it, so it never leaves main. */
  config: string;
  active: number;
  added_at: number;
  rev: string;
};
export type RunState = 'running' | 'done' | 'failed' | 'cancelled';
export type RunRow = {
  id: string;
  target_id: string;
  started_at: number;
  ended_at: number | null;
  state: RunState;
  reason: string | null;
  snapshot: string | null;
  /** Newest event that the copy holds. */
  covers_event: number | null;
  bytes_sent: number;
  counts: string;
  /** JSON of `RunFindings`. */
  found: string;
};

/** Active places, the oldest first. */
export function activeTargets(db: Db): TargetRow[] {
  return rowsOf<TargetRow>(
    db,
    'SELECT * FROM backup_targets WHERE active = 1 ORDER BY added_at, id',
  );
}

export function findTarget(db: Db, id: string): TargetRow | undefined {
  return rowOf<TargetRow>(db, 'SELECT * FROM backup_targets WHERE id = ? AND active = 1', id);
}

export function insertTarget(db: Db, row: TargetRow): void {
  change(
    db,
    'INSERT INTO backup_targets VALUES(?, ?, ?, ?, ?, ?, ?)',
    ...[row.id, row.kind, row.name, row.config, row.active, row.added_at, row.rev],
  );
}

/** No more copies go there; what is there stays, and its runs stay in the list. */
export function retireTarget(db: Db, id: string, rev: string): void {
  change(db, 'UPDATE backup_targets SET active = 0, rev = ? WHERE id = ?', rev, id);
}

export function beginRun(db: Db, id: string, targetId: string, at: number): void {
  change(
    db,
    `INSERT INTO backup_runs(id, target_id, started_at, state) VALUES(?, ?, ?, 'running')`,
    ...[id, targetId, at],
  );
}

/** What a run found wrong. */
export type RunFindings = {
  /** Originals on this computer that are not what they were, and are in no copy at this place. */
  damaged: number;
  /** Stored pieces that were gone or damaged at the place, and were written again if they could be. */
  replaced: number;
  /** Stored pieces that somebody had changed or deleted, and that older versions gave back. */
  healed: number;
  /** Copies that are no longer at the place, and that no version gives back. */
  gone: number;
  /** Cases whose originals are damaged; the first few. */
  cases: string[];
};

export type RunEnd = {
  state: Exclude<RunState, 'running'>;
  at: number;
  reason?: string;
  snapshot?: string;
  coversEvent?: number;
  bytes?: number;
  counts?: Record<string, number>;
  found?: RunFindings;
};

export function endRun(db: Db, id: string, end: RunEnd): void {
  change(
    db,
    `UPDATE backup_runs SET state = ?, ended_at = ?, reason = ?, snapshot = ?, covers_event = ?,
       bytes_sent = ?, counts = ?, found = ? WHERE id = ?`,
    ...[end.state, end.at, end.reason ?? null, end.snapshot ?? null, end.coversEvent ?? null],
    ...[end.bytes ?? 0, JSON.stringify(end.counts ?? {}), JSON.stringify(end.found ?? {}), id],
  );
}

/** Runs that a crash or a power cut ended without a word. */
export function closeLostRuns(db: Db, at: number): void {
  change(
    db,
    `UPDATE backup_runs SET state = 'cancelled', ended_at = ? WHERE state = 'running'`,
    at,
  );
}

/** Newest first. */
export function runsOf(db: Db, targetId: string, since = 0): RunRow[] {
  return rowsOf<RunRow>(
    db,
    'SELECT * FROM backup_runs WHERE target_id = ? AND started_at >= ? ORDER BY started_at DESC',
    ...[targetId, since],
  );
}

/** The good copy that was begun last, whatever the clock said then. */
export function lastGoodRun(db: Db, targetId: string): RunRow | undefined {
  return rowOf<RunRow>(
    db,
    `SELECT * FROM backup_runs WHERE target_id = ? AND state = 'done' ORDER BY rowid DESC LIMIT 1`,
    targetId,
  );
}

export function countCopies(db: Db, targetId: string): number {
  return countOf(
    db,
    `SELECT count(*) FROM backup_runs WHERE target_id = ? AND state = 'done'`,
    targetId,
  );
}

/** What changed after an event: records, not looks. `firstAt` is when the first of it was entered. */
export function changesSince(
  db: Db,
  event: number,
): { changes: number; forms: number; pages: number; firstAt: number | null } {
  const row = rowOf<{ changes: number; forms: number; pages: number; firstAt: number | null }>(
    db,
    `SELECT count(*) AS changes, min(at) AS firstAt,
       count(DISTINCT CASE WHEN entity = 'form' THEN entity_id END) AS forms,
       count(DISTINCT CASE WHEN entity = 'page' THEN entity_id END) AS pages
     FROM events WHERE n > ? AND rev IS NOT NULL AND entity NOT IN ('backup', 'office', 'user')`,
    event,
  );
  return row ?? { changes: 0, forms: 0, pages: 0, firstAt: null };
}

const COUNTED = {
  cases: 'SELECT count(*) FROM cases',
  people: 'SELECT count(*) FROM people',
  forms: 'SELECT count(*) FROM forms',
  pages: 'SELECT count(*) FROM pages',
  files: `SELECT count(DISTINCT sealed_name) FROM sources WHERE sealed_name <> ''`,
} as const;
export type Counts = Record<keyof typeof COUNTED, number>;

/** Pages that came in after a moment, and when the last did; told by their ids, which begin with the time. */
export function pagesAfter(db: Db, at: number): { count: number; lastAt: number } {
  const sql = 'SELECT count(*) AS count, max(id) AS last FROM pages WHERE id > ?';
  const found = rowOf<{ count: number; last: string | null }>(db, sql, firstIdAt(at + 1));
  const last = found?.last ?? null;
  return { count: found?.count ?? 0, lastAt: last === null ? 0 : timeOfId(last) };
}

const TIME_DIGITS = 12;
function firstIdAt(at: number): string {
  const time = at.toString(16).padStart(TIME_DIGITS, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}`;
}
const timeOfId = (id: string): number =>
  Number.parseInt(id.replace('-', '').slice(0, TIME_DIGITS), 16);

/** What an office holds, for people to compare. */
export function countOffice(db: Db): Counts {
  const entries = Object.entries(COUNTED).map(([name, sql]) => [name, countOf(db, sql)]);
  return Object.fromEntries(entries) as Counts;
}

/** Names of all sealed files that rows name, with the case or batch they belong to. */
export function sealedFilesByFolder(db: Db): { name: string; folder: string }[] {
  return rowsOf(
    db,
    `SELECT DISTINCT sealed_name AS name, coalesce(case_id, batch_id) AS folder FROM sources
     WHERE sealed_name <> '' ORDER BY received_at DESC`,
  );
}

export function sealedBytes(db: Db): number {
  return countOf(db, 'SELECT coalesce(sum(sealed_bytes), 0) FROM sources');
}

/** Ids of the cases that sealed files of these names belong to, at most `limit`. */
export function casesOfFiles(db: Db, names: readonly string[], limit: number): string[] {
  const sql = `SELECT DISTINCT case_id AS id FROM sources WHERE case_id IS NOT NULL
    AND sealed_name IN (SELECT value FROM json_each(?)) ORDER BY case_id LIMIT ?`;
  return rowsOf<{ id: string }>(db, sql, JSON.stringify(names), limit).map(({ id }) => id);
}

/** Codes of cases as people know them; an erased case has none. */
export function codesOfCases(db: Db, ids: readonly string[]): string[] {
  const sql = 'SELECT code FROM cases WHERE id IN (SELECT value FROM json_each(?)) ORDER BY code';
  return rowsOf<{ code: string }>(db, sql, JSON.stringify(ids)).map(({ code }) => code);
}

/** A secret of the office that the vault keeps in the case file. */
export function readSecret(db: Db, key: string): Buffer | undefined {
  return rowOf<{ value: Buffer }>(db, 'SELECT value FROM secrets WHERE key = ?', key)?.value;
}
