// What the rows tell of a place: its copies, its test restores, and what came in since.
import { lastProof } from '../storage/backup-proofs.ts';
import {
  changesSince,
  lastGoodRun,
  pagesAfter,
  runsOf,
  type TargetRow,
} from '../storage/backups.ts';
import type { Db } from '../storage/database.ts';
import { afterImportAt, type History, lastSlot, nextRunAt, type Proofs } from './schedule.ts';
import type { PlaceToCopy } from './wait-reason.ts';

export function proofsOf(db: Db, row: TargetRow): Proofs {
  const first = runsOf(db, row.id).findLast((run) => run.state === 'done');
  return { firstCopyAt: first?.started_at ?? null, lastProof: lastProof(db, row.id) ?? null };
}

/** A run that used up the budget of its day, or has all that arrived here, has done what it may: the next is tomorrow's. */
function historyOf(db: Db, row: TargetRow): History {
  const runs = runsOf(db, row.id);
  const lastGood = runs.findIndex(
    ({ state, reason }) =>
      state === 'done' || reason === 'backup-budget' || reason === 'backup-arriving',
  );
  const since = lastGood === -1 ? runs : runs.slice(0, lastGood);
  return {
    lastGoodAt: runs[lastGood]?.started_at ?? null,
    lastTryAt: runs[0]?.started_at ?? null,
    failures: since.filter((run) => run.state === 'failed').length,
  };
}

/** When the next copy to a place should begin, if nothing makes it wait. */
export function dueAt(db: Db, row: TargetRow, dailyAt: string, now: number): number {
  const history = historyOf(db, row);
  const next = nextRunAt(history, dailyAt, now);
  if (history.lastGoodAt === null || next <= now) return next;
  const imported = afterImportAt(history, pagesAfter(db, history.lastGoodAt), now);
  return Math.min(next, imported ?? next);
}

export function placeToCopy(db: Db, row: TargetRow): PlaceToCopy {
  const lastGoodAt = lastGoodRun(db, row.id)?.started_at ?? null;
  return { kind: row.kind, lastGoodAt, addedAt: row.added_at };
}

/** Has anything changed that a place with copies does not hold yet? The number of an event tells, nothing is read. */
export function lacksChanges(db: Db, row: TargetRow): boolean {
  const last = lastGoodRun(db, row.id);
  return last !== undefined && changesSince(db, last.covers_event ?? 0).changes > 0;
}

/** Bytes that went to this place since today's copy was due. */
export function sentToday(db: Db, row: TargetRow, dailyAt: string, now: number): number {
  return runsOf(db, row.id, lastSlot(dailyAt, now)).reduce((sum, run) => sum + run.bytes_sent, 0);
}
