// How safe the office is, in numbers that people can check.
import { statSync } from 'node:fs';
import type { z } from 'zod';
import type { BackupStatus } from '#contract/backup.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import type { Role } from '#domain/roles.ts';
import {
  activeTargets,
  changesSince,
  countOffice,
  lastGoodRun,
  runsOf,
  sealedBytes,
} from '../storage/backups.ts';
import { sheetProvedAt } from '../storage/sheet-proof.ts';
import type { Store } from '../storage/store.ts';
import { troublesOf } from './findings.ts';
import type { OpenBackups } from './open-backups.ts';
import { proofOf } from './proof-of.ts';
import { freeBytes, isBuiltIn, toTarget } from './targets.ts';

const DAYS = 15;

/**
 * `wouldLose` counts only copies outside this computer: the built-in folder lies on the same disk and
 * would be lost with it.
 */
export function statusOf(
  store: Store,
  backups: OpenBackups,
  role: Role,
): z.input<typeof BackupStatus> {
  const { db } = store;
  const rows = activeTargets(db);
  const now = Date.now();
  const elsewhere = rows
    .filter((row) => !isBuiltIn(row))
    .flatMap((row) => lastGoodRun(db, row.id) ?? []);
  const covered = Math.max(0, ...elsewhere.map((run) => run.covers_event ?? 0));
  const { firstAt, ...lost } = changesSince(db, covered);
  const good = rows.flatMap((row) => lastGoodRun(db, row.id)?.ended_at ?? []);
  return {
    targets: rows.map((row) => ({ ...toTarget(store, row), waits: backups.waits(row) })),
    lastGoodAt: good.length > 0 ? Math.max(...good) : null,
    proof: proofOf(store, rows),
    wouldLose: { ...lost, minutes: firstAt === null ? 0 : Math.max(0, (now - firstAt) / 60_000) },
    nextAt: backups.nextAt(),
    dailyAt: backups.dailyAt(),
    line: backups.line(),
    running: backups.running(),
    days: lastDays(store, now),
    counts: countOffice(db),
    storeBytes: statSync(db.name).size + sealedBytes(db),
    freeBytes: freeBytes(store.folder),
    clockMinutes: backups.clockMinutes(),
    sheetProvedAt: sheetProvedAt(db),
    arriving: backups.arriving.state(),
    troubles: troublesOf(store, rows, backups.missing(), role),
  };
}

/** The last fifteen days, today last: a good copy on a day counts more than a failed try. */
function lastDays(store: Store, now: number): z.input<typeof BackupStatus>['days'] {
  const today = dayOf(now);
  const first = addDays(today, 1 - DAYS);
  const since = now - DAYS * 86_400_000;
  const found = new Map<string, 'good' | 'failed'>();
  for (const row of activeTargets(store.db)) {
    for (const run of runsOf(store.db, row.id, since)) {
      const day = dayOf(run.started_at);
      if (run.state === 'done') found.set(day, 'good');
      else if (run.state === 'failed' && !found.has(day)) found.set(day, 'failed');
    }
  }
  return Array.from({ length: DAYS }, (_, i) => {
    const day = addDays(first, i);
    return { day, state: found.get(day) ?? 'none' };
  });
}
