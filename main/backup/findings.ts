// What is wrong with originals and copies, in numbers that people are told: damaged, missing, lost at a place.
import { join } from 'node:path';
import type { z } from 'zod';
import type { BackupStatus } from '#contract/backup.ts';
import { filingRoles } from '#contract/call.ts';
import type { Role } from '#domain/roles.ts';
import {
  casesOfFiles,
  codesOfCases,
  lastGoodRun,
  type RunFindings,
  type RunRow,
  runsOf,
  sealedFilesByFolder,
  type TargetRow,
} from '../storage/backups.ts';
import { daysWithoutProof } from '../storage/sheet-proof.ts';
import type { Store } from '../storage/store.ts';
import type { RunResult } from './run.ts';
import { listSealedFiles } from './sealed-files.ts';

type Trouble = z.input<typeof BackupStatus>['troubles'][number];

const MOST_CASES = 20;
/** How long a loss at a place, which is made good already, is told. */
const TOLD_FOR_MS = 14 * 86_400_000;

/** What a run found, as it is kept with the run. */
export function findingsOf(
  store: Store,
  run: Pick<RunResult, 'damagedFiles' | 'lostObjects' | 'healedObjects' | 'goneSnapshots'>,
): RunFindings {
  return {
    damaged: run.damagedFiles.length,
    replaced: run.lostObjects.length,
    healed: run.healedObjects.length,
    gone: run.goneSnapshots.length,
    cases: casesOfFiles(store.db, run.damagedFiles, MOST_CASES),
  };
}

/** Names of originals that rows tell of and that are not on this computer. */
export async function findMissing(store: Store): Promise<string[]> {
  const named = sealedFilesByFolder(store.db).map(({ name }) => name);
  const here = await listSealedFiles(join(store.folder, 'sealed'));
  const present = new Set([...here.values()].flat());
  return named.filter((name) => !present.has(name));
}

/** What people should know now. Codes of cases are only for who works with cases or paper. */
export function troublesOf(
  store: Store,
  rows: readonly TargetRow[],
  missing: readonly string[],
  role: Role,
): Trouble[] {
  const { db } = store;
  const codesOf = (cases: readonly string[]) =>
    filingRoles.includes(role) ? codesOfCases(db, cases) : [];
  const troubles: Trouble[] = [];
  if (missing.length > 0) {
    const codes = codesOf(casesOfFiles(db, missing, MOST_CASES));
    troubles.push({ kind: 'missing', count: missing.length, place: '', codes });
  }
  // A place that has a good copy of a damaged original does not look at it again: another one tells.
  const latest = rows.flatMap((row) => lastGoodRun(db, row.id) ?? []).map(readFindings);
  const [worst] = latest.toSorted((a, b) => b.damaged - a.damaged);
  if (worst && worst.damaged > 0) {
    const codes = codesOf(worst.cases);
    troubles.push({ kind: 'damaged', count: worst.damaged, place: '', codes });
  }
  const days = daysWithoutProof(db, Date.now());
  if (days > 0) troubles.push({ kind: 'sheet', count: days, place: '', codes: [] });
  const since = Date.now() - TOLD_FOR_MS;
  for (const row of rows) {
    const runs = runsOf(db, row.id, since);
    if (runs[0]?.reason === 'backup-two-computers') {
      troubles.push({ kind: 'shared', count: 1, place: row.name, codes: [] });
    }
    const found = runs.map(readFindings);
    for (const kind of ['healed', 'gone', 'replaced'] as const) {
      const count = found.find((run) => run[kind] > 0)?.[kind];
      if (count) troubles.push({ kind, count, place: row.name, codes: [] });
    }
  }
  return troubles;
}

function readFindings({ found }: RunRow): RunFindings {
  return {
    damaged: 0,
    replaced: 0,
    healed: 0,
    gone: 0,
    cases: [],
    ...(JSON.parse(found) as Partial<RunFindings>),
  };
}
