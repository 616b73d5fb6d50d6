// Files of paper that came in: in which batch, sealed where, and what became of them.
import type { Db } from './database.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';
import type { SealedFile } from './sealed-files.ts';

export type Origin = 'dialog' | 'drop' | 'folder' | 'scanner';
/** Chosen but not in; sealed but not looked into; split into pages; the same as another; not readable. */
export type SourceState = 'coming' | 'sealed' | 'split' | 'duplicate' | 'quarantined';

export type BatchRecord = {
  id: string;
  origin: Origin;
  at: number;
  user: string;
  /** Pages a person counted by hand; null when nobody did. */
  expected: number | null;
};

export type SourceRecord = {
  id: string;
  batchId: string;
  ord: number;
  /** Keyed digest of the original. */
  digest: Buffer;
  bytes: number;
  mime: string;
  name: string;
  state: SourceState;
  reason: string | null;
  twinId: string | null;
  /** A duplicate has the sealed file of its twin; a file that did not come in has none. */
  sealed: SealedFile | null;
  receivedAt: number;
  /** When a person dealt with a file that did not come in or could not be read. */
  settledAt: number | null;
  user: string;
  rev: string;
};

type SourceColumns = {
  id: string;
  batch_id: string;
  ord: number;
  digest: Buffer;
  bytes: number;
  mime: string;
  name: string;
  state: SourceState;
  reason: string | null;
  twin_id: string | null;
  sealed_name: string;
  sealed_key: Buffer;
  sealed_bytes: number;
  received_at: number;
  settled_at: number | null;
  user: string;
  rev: string;
};

function toRecord(row: SourceColumns): SourceRecord {
  return {
    id: row.id,
    batchId: row.batch_id,
    ord: row.ord,
    digest: row.digest,
    bytes: row.bytes,
    mime: row.mime,
    name: row.name,
    state: row.state,
    reason: row.reason,
    twinId: row.twin_id,
    sealed:
      row.sealed_name === ''
        ? null
        : { name: row.sealed_name, key: row.sealed_key, bytes: row.sealed_bytes },
    receivedAt: row.received_at,
    settledAt: row.settled_at,
    user: row.user,
    rev: row.rev,
  };
}

export function insertBatch(db: Db, batch: Omit<BatchRecord, 'expected'>): void {
  const sql = 'INSERT INTO batches(id, origin, at, user) VALUES(?, ?, ?, ?)';
  change(db, sql, batch.id, batch.origin, batch.at, batch.user);
}

export function findBatch(db: Db, id: string): BatchRecord | null {
  return rowOf<BatchRecord>(db, 'SELECT * FROM batches WHERE id = ?', id) ?? null;
}

/** The newest batch of an origin; a watched folder goes on with it for a while. */
export function lastBatchFrom(db: Db, origin: Origin): BatchRecord | null {
  const sql = 'SELECT * FROM batches WHERE origin = ? ORDER BY rowid DESC LIMIT 1';
  return rowOf<BatchRecord>(db, sql, origin) ?? null;
}

/** Writes the row of a file; one that was announced and is in now keeps its place in the batch. */
export function putSource(db: Db, source: Omit<SourceRecord, 'settledAt'>): void {
  change(
    db,
    `INSERT INTO sources(id, batch_id, case_id, ord, digest, bytes, mime, name, state, reason, twin_id,
     sealed_name, sealed_key, sealed_bytes, received_at, user, rev)
     VALUES(?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT(id) DO UPDATE SET digest = excluded.digest, bytes = excluded.bytes,
     mime = excluded.mime, state = excluded.state, reason = excluded.reason, twin_id = excluded.twin_id,
     sealed_name = excluded.sealed_name, sealed_key = excluded.sealed_key,
     sealed_bytes = excluded.sealed_bytes, received_at = excluded.received_at, settled_at = NULL,
     user = excluded.user, rev = excluded.rev`,
    source.id,
    source.batchId,
    source.ord,
    source.digest,
    source.bytes,
    source.mime,
    source.name,
    source.state,
    source.reason,
    source.twinId,
    source.sealed?.name ?? '',
    source.sealed?.key ?? Buffer.alloc(0),
    source.sealed?.bytes ?? 0,
    source.receivedAt,
    source.user,
    source.rev,
  );
}

export function findSource(db: Db, id: string): SourceRecord | null {
  const row = rowOf<SourceColumns>(db, 'SELECT * FROM sources WHERE id = ?', id);
  return row ? toRecord(row) : null;
}

/** The first file with this content that is not itself a duplicate and whose original is whole. */
export function sourceWithDigest(db: Db, digest: Buffer): SourceRecord | null {
  const row = rowOf<SourceColumns>(
    db,
    `SELECT * FROM sources WHERE digest = ? AND state <> 'duplicate'
     AND reason IS NOT 'original-damaged' ORDER BY id LIMIT 1`,
    digest,
  );
  return row ? toRecord(row) : null;
}

export function sourcesOfBatch(db: Db, batchId: string): (SourceRecord & { pages: number })[] {
  return rowsOf<SourceColumns & { pages: number }>(
    db,
    `SELECT s.*, (SELECT count(*) FROM pages WHERE source_id = s.id) AS pages
     FROM sources s WHERE batch_id = ? ORDER BY ord, id`,
    batchId,
  ).map((row) => ({ ...toRecord(row), pages: row.pages }));
}

/** The oldest file nobody has looked into yet, of those that may be opened now. */
export function nextSealedSource(
  db: Db,
  mayOpen: (source: SourceRecord) => boolean = () => true,
): SourceRecord | null {
  const sql = `SELECT * FROM sources WHERE state = 'sealed' ORDER BY id`;
  const oldest = rowOf<SourceColumns>(db, `${sql} LIMIT 1`);
  if (!oldest || mayOpen(toRecord(oldest))) return oldest ? toRecord(oldest) : null;
  return rowsOf<SourceColumns>(db, sql).map(toRecord).find(mayOpen) ?? null;
}

export function countSealedSources(db: Db): number {
  return countOf(db, `SELECT count(*) FROM sources WHERE state = 'sealed'`);
}

/** What became of a file when it was looked into. */
export function settleSource(
  db: Db,
  id: string,
  outcome: { state: SourceState; reason: string | null; mime: string; rev: string },
): void {
  const sql = 'UPDATE sources SET state = ?, reason = ?, mime = ?, rev = ? WHERE id = ?';
  change(db, sql, outcome.state, outcome.reason, outcome.mime, outcome.rev, id);
}

/** Was this file of a watched folder told of before? It lies there until somebody takes it away. */
export function isKnownOut(db: Db, name: string, bytes: number): boolean {
  const sql = `SELECT count(*) FROM sources s JOIN batches b ON b.id = s.batch_id
    WHERE b.origin = 'folder' AND s.sealed_name = '' AND s.name = ? AND s.bytes = ?`;
  return countOf(db, sql, name, bytes) > 0;
}

/** Did this file come in from a watched folder, as it was changed last (ms)? Then it could not be moved from there. */
export function isKnownIn(db: Db, name: string, digest: Buffer, changedAt: number): boolean {
  const sql = `SELECT count(*) FROM sources s JOIN batches b ON b.id = s.batch_id
    WHERE b.origin = 'folder' AND s.sealed_name <> '' AND s.digest = ? AND s.name = ? AND s.received_at >= ?`;
  return countOf(db, sql, digest, name, changedAt) > 0;
}

/** A person has dealt with what did not come in and what could not be read; answers how many files. */
export function settleBatch(db: Db, batchId: string, at: number): number {
  const sql = `UPDATE sources SET settled_at = ? WHERE batch_id = ? AND settled_at IS NULL
    AND state IN ('coming', 'quarantined')`;
  return change(db, sql, at, batchId);
}

/** A person counted the pages of a batch by hand, or takes that back. */
export function expectPages(db: Db, batchId: string, expected: number | null): void {
  change(db, 'UPDATE batches SET expected = ? WHERE id = ?', expected, batchId);
}

export type BatchCounts = {
  /** Files that are in. */
  sources: number;
  /** Of them, those nobody has looked into yet. */
  sealed: number;
  pages: number;
  blank: number;
  filed: number;
  /** Pages that still want a case: not filed, not blank, no separators. */
  left: number;
  /** Pages the machine found hard to read. */
  unclear: number;
  /** Kept but not readable, and files that did not come in, that no person has dealt with. */
  quarantined: number;
  missing: number;
  duplicates: number;
  /** 1 when a person said that more sheets of its folders come, and one of these still waits for some. */
  short: number;
};

const WITH_COUNTS = `SELECT b.*,
  (SELECT count(*) FROM sources WHERE batch_id = b.id AND sealed_name <> '') AS sources,
  (SELECT count(*) FROM sources WHERE batch_id = b.id AND state = 'sealed') AS sealed,
  (SELECT count(*) FROM sources s JOIN pages p ON p.source_id = s.id
    WHERE s.batch_id = b.id AND p.separator_id IS NULL) AS pages,
  (SELECT count(*) FROM sources s JOIN pages p ON p.source_id = s.id
    WHERE s.batch_id = b.id AND p.case_id IS NOT NULL) AS filed,
  (SELECT count(*) FROM sources s JOIN pages p ON p.source_id = s.id
    WHERE s.batch_id = b.id AND p.case_id IS NULL AND p.blank = 0 AND p.separator_id IS NULL) AS "left",
  (SELECT count(*) FROM sources s JOIN pages p ON p.source_id = s.id
    WHERE s.batch_id = b.id AND p.state = 'needs-eye' AND p.separator_id IS NULL) AS unclear,
  (SELECT count(*) FROM sources s JOIN pages p ON p.source_id = s.id
    WHERE s.batch_id = b.id AND p.blank = 1 AND p.separator_id IS NULL) AS blank,
  (SELECT count(*) FROM sources WHERE batch_id = b.id AND state = 'quarantined'
    AND sealed_name <> '' AND settled_at IS NULL) AS quarantined,
  (SELECT count(*) FROM sources WHERE batch_id = b.id
    AND sealed_name = '' AND settled_at IS NULL) AS missing,
  (SELECT count(*) FROM sources WHERE batch_id = b.id AND state = 'duplicate') AS duplicates,
  ((SELECT answer FROM batch_sorts WHERE batch_id = b.id ORDER BY rowid DESC LIMIT 1) IS 'more-to-come'
    AND EXISTS (SELECT 1 FROM sources s JOIN pages p ON p.source_id = s.id
      JOIN cabinet_folders f ON f.id = p.folder_id
      WHERE s.batch_id = b.id AND f.scanned_at IS NULL)) AS short
  FROM batches b`;

/** Batches with what became of them, newest first: the newest `limit`, and each older one that waits for somebody. */
export function listBatches(db: Db, limit: number): (BatchRecord & BatchCounts)[] {
  const sql = `${WITH_COUNTS} WHERE b.id IN (SELECT id FROM batches ORDER BY at DESC, id DESC LIMIT ?)
    OR b.id IN (SELECT s.batch_id FROM pages p JOIN sources s ON s.id = p.source_id
      WHERE p.case_id IS NULL AND p.blank = 0 AND p.separator_id IS NULL)
    OR b.id IN (SELECT batch_id FROM sources WHERE settled_at IS NULL
      AND (sealed_name = '' OR state = 'quarantined'))
    ORDER BY b.at DESC, b.id DESC`;
  return rowsOf<BatchRecord & BatchCounts>(db, sql, limit);
}

/** One batch with what became of it. */
export function countBatch(db: Db, id: string): (BatchRecord & BatchCounts) | null {
  return rowOf<BatchRecord & BatchCounts>(db, `${WITH_COUNTS} WHERE b.id = ?`, id) ?? null;
}
