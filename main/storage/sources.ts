// Files of paper that came in: in which batch, sealed where, and what became of them.
import type { Db } from './database.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';
import type { SealedFile } from './sealed-files.ts';

export type Origin = 'dialog' | 'drop' | 'folder';
/** Sealed but not looked into; split into pages; the same as another; not readable. */
export type SourceState = 'sealed' | 'split' | 'duplicate' | 'quarantined';

export type BatchRecord = {
  id: string;
  origin: Origin;
  at: number;
  user: string;
  /** How many files were chosen, so that a missing one is seen. */
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
  /** A duplicate has the sealed file of its twin; a file too large to take in has none. */
  sealed: SealedFile | null;
  receivedAt: number;
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
    user: row.user,
    rev: row.rev,
  };
}

export function insertBatch(db: Db, batch: BatchRecord): void {
  const sql = 'INSERT INTO batches(id, origin, at, user, expected) VALUES(?, ?, ?, ?, ?)';
  change(db, sql, batch.id, batch.origin, batch.at, batch.user, batch.expected);
}

export function findBatch(db: Db, id: string): BatchRecord | null {
  return rowOf<BatchRecord>(db, 'SELECT * FROM batches WHERE id = ?', id) ?? null;
}

/** The newest batch of an origin; a watched folder goes on with it for a while. */
export function lastBatchFrom(db: Db, origin: Origin): BatchRecord | null {
  const sql = 'SELECT * FROM batches WHERE origin = ? ORDER BY at DESC LIMIT 1';
  return rowOf<BatchRecord>(db, sql, origin) ?? null;
}

export function insertSource(db: Db, source: SourceRecord): void {
  change(
    db,
    `INSERT INTO sources(id, batch_id, case_id, ord, digest, bytes, mime, name, state, reason, twin_id,
     sealed_name, sealed_key, sealed_bytes, received_at, user, rev)
     VALUES(?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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

/** The first file with this content that is not itself a duplicate. */
export function sourceWithDigest(db: Db, digest: Buffer): SourceRecord | null {
  const row = rowOf<SourceColumns>(
    db,
    `SELECT * FROM sources WHERE digest = ? AND state <> 'duplicate' ORDER BY id LIMIT 1`,
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

/** The oldest file nobody has looked into yet. */
export function nextSealedSource(db: Db): SourceRecord | null {
  const sql = `SELECT * FROM sources WHERE state = 'sealed' ORDER BY id LIMIT 1`;
  const row = rowOf<SourceColumns>(db, sql);
  return row ? toRecord(row) : null;
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

export type BatchCounts = {
  sources: number;
  pages: number;
  filed: number;
  quarantined: number;
  duplicates: number;
};

/** Batches with what became of them, newest first. */
export function listBatches(db: Db, limit: number): (BatchRecord & BatchCounts)[] {
  return rowsOf<BatchRecord & BatchCounts>(
    db,
    `SELECT b.*,
      (SELECT count(*) FROM sources WHERE batch_id = b.id) AS sources,
      (SELECT count(*) FROM sources s JOIN pages p ON p.source_id = s.id
        WHERE s.batch_id = b.id) AS pages,
      (SELECT count(*) FROM sources s JOIN pages p ON p.source_id = s.id
        WHERE s.batch_id = b.id AND p.case_id IS NOT NULL) AS filed,
      (SELECT count(*) FROM sources WHERE batch_id = b.id AND state = 'quarantined') AS quarantined,
      (SELECT count(*) FROM sources WHERE batch_id = b.id AND state = 'duplicate') AS duplicates
     FROM batches b ORDER BY b.at DESC, b.id DESC LIMIT ?`,
    limit,
  );
}
