// What a copy found wrong, and every trial of bringing one back.
import type { Db } from '../database.ts';

/** `backup_proofs.target_id` is null for an office that was really brought back. */
export const copiesLookedAfter = {
  id: '202611221300-copies-looked-after',
  up(db: Db): void {
    db.exec(`
      ALTER TABLE backup_runs ADD COLUMN found TEXT NOT NULL DEFAULT '{}';
      CREATE TABLE backup_proofs(
        id TEXT PRIMARY KEY, target_id TEXT REFERENCES backup_targets(id), at INTEGER NOT NULL, seconds INTEGER NOT NULL,
        reason TEXT, snapshot TEXT, expected TEXT NOT NULL DEFAULT '{}', counts TEXT NOT NULL DEFAULT '{}',
        scans_tried INTEGER NOT NULL DEFAULT 0, scans_good INTEGER NOT NULL DEFAULT 0) STRICT;
      CREATE INDEX backup_proofs_at ON backup_proofs(at);
    `);
  },
};
