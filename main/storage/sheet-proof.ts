// When somebody last proved that a recovery sheet is there and right, by typing its words.
import type { Db } from './database.ts';
import { readMeta, writeMeta } from './store.ts';

const ROW = 'sheet_proved_at';
/** A sheet that nobody held in their hands for so long may be gone. */
const GOOD_FOR_DAYS = 90;
const DAY_MS = 86_400_000;

/** Inside the caller's transaction. */
export function noteSheetProved(db: Db, at: number): void {
  writeMeta(db, ROW, String(at));
}

/** Milliseconds since 1970; null in an office that was made before proofs were kept. */
export function sheetProvedAt(db: Db): number | null {
  const at = readMeta(db, ROW);
  return at === undefined ? null : Number(at);
}

/** Whole days since the last proof, when they are too many; 0 while the proof is good. */
export function daysWithoutProof(db: Db, now: number): number {
  const at = sheetProvedAt(db);
  const days = at === null ? 0 : Math.floor((now - at) / DAY_MS);
  return days > GOOD_FOR_DAYS ? days : 0;
}
