// Rows of proofs: each time a copy was really brought back, and what was found.
import type { Counts } from './backups.ts';
import type { Db } from './database.ts';
import { change, rowOf } from './prepared.ts';

export type Proof = {
  id: string;
  /** Null for an office that was really brought back, on this computer. */
  targetId: string | null;
  at: number;
  seconds: number;
  /** An error code; null when everything was as it should be. */
  reason: string | null;
  snapshot: string;
  /** What the office held when the copy was made, and what came back. */
  expected: Counts;
  counts: Counts;
  scansTried: number;
  scansGood: number;
  /** Stored pieces that had been changed or deleted, and came from older versions. */
  healed: number;
};

type ProofRow = {
  id: string;
  target_id: string | null;
  at: number;
  seconds: number;
  reason: string | null;
  snapshot: string;
  expected: string;
  counts: string;
  scans_tried: number;
  scans_good: number;
};

export const NO_COUNTS: Counts = { cases: 0, people: 0, forms: 0, pages: 0, files: 0 };

export function insertProof(db: Db, proof: Proof): void {
  change(
    db,
    `INSERT INTO backup_proofs(id, target_id, at, seconds, reason, snapshot, expected, counts, scans_tried, scans_good)
     VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[proof.id, proof.targetId, proof.at, proof.seconds, proof.reason, proof.snapshot],
    ...[JSON.stringify(proof.expected), JSON.stringify({ ...proof.counts, healed: proof.healed })],
    ...[proof.scansTried, proof.scansGood],
  );
}

/** The newest proof of a place, or (null) the newest real restore. */
export function lastProof(db: Db, targetId: string | null): Proof | undefined {
  const sql = 'SELECT * FROM backup_proofs WHERE target_id IS ? ORDER BY at DESC, id DESC LIMIT 1';
  const row = rowOf<ProofRow>(db, sql, targetId);
  if (!row) return undefined;
  const read = (json: string): Counts => ({ ...NO_COUNTS, ...(JSON.parse(json) as Counts) });
  // Older rows do not say it.
  const { healed = 0, ...counts } = read(row.counts) as Counts & { healed?: number };
  return {
    id: row.id,
    targetId: row.target_id,
    at: row.at,
    seconds: row.seconds,
    reason: row.reason,
    snapshot: row.snapshot,
    expected: read(row.expected),
    counts,
    scansTried: row.scans_tried,
    scansGood: row.scans_good,
    healed,
  };
}
