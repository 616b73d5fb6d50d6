// Copies while an office is open: now when a person asks, daily, and at the next start if a day was missed; and
// every week a test whether they can be brought back.
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import type { Job, Jobs } from '../ipc/jobs.ts';
import { lastProof } from '../storage/backup-proofs.ts';
import { activeTargets, closeLostRuns, runsOf, type TargetRow } from '../storage/backups.ts';
import { readMeta, type Store, writeMeta } from '../storage/store.ts';
import { type BackUpDeps, backUpTo } from './back-up.ts';
import { findMissing } from './findings.ts';
import { clearProof, provePlace } from './prove-place.ts';
import { readBackFrom } from './read-back-from.ts';
import { isProofDue, nextRunAt, type Proofs } from './schedule.ts';
import { ensureBuiltInTarget } from './targets.ts';

const LOOK_EVERY_MS = 60_000;
/** The first look after opening waits until the person's own first screens are there. */
const FIRST_LOOK_MS = 5_000;
const DAILY_AT = '12:15';

export type OpenBackups = {
  /** Starts copies to every place, one after the other; the id of the run that is going on already, if one is. */
  start(): string;
  /** Copies to one place although another computer wrote there too: a person decided it. */
  goOn(row: TargetRow): string;
  /** Tests a restore from every place, in the same way. */
  prove(): string;
  running(): string | null;
  nextAt(): number | null;
  dailyAt(): string;
  setDailyAt(time: string): void;
  /** Minutes this computer's clock was wrong when a server last told. */
  clockMinutes(): number;
  /** Names of originals that should be on this computer and are not, as last looked. */
  missing(): readonly string[];
  stop(): void;
};

type Kind = 'backup' | 'proof';
type Waiting = { kind: Kind; row: TargetRow; work: (row: TargetRow, job: Job) => Promise<void> };

export type OpenBackupsDeps = BackUpDeps & {
  store: Store;
  session: Session;
  jobs: Jobs;
  noteGoodBackup(at: number): void;
};

export function openBackups(deps: OpenBackupsDeps): OpenBackups {
  const { store, session, jobs } = deps;
  let running: { jobId: string; waiting: Waiting[] } | null = null;
  let clockMinutes = 0;
  let missing: readonly string[] = [];
  let timer: NodeJS.Timeout | undefined;

  closeLostRuns(store.db, Date.now());
  ensureBuiltInTarget(store, session);
  clearProof(deps.profile);

  /** A disk that cannot be read is told by whoever needs what stands on it. */
  async function lookForMissing(): Promise<void> {
    missing = await findMissing(store).catch(() => missing);
    deps.emit('changed', { entity: 'backup', id: null, caseId: null });
  }
  void lookForMissing();

  const dailyAt = () => readMeta(store.db, 'backup_daily_at') ?? DAILY_AT;
  const dueAt = (row: TargetRow) => nextRunAt(historyOf(store, row), dailyAt(), Date.now());

  /**
   * One job at a time goes through the places, and through all of them even if one fails. Who asks for a
   * copy while one is being made gets what was typed meanwhile copied too: the places come once more. A
   * copy goes before the test restores that still wait.
   */
  function begin(
    kind: Kind,
    rows: readonly TargetRow[],
    work: (row: TargetRow, job: Job) => Promise<void>,
  ): string {
    const asked = rows.map((row) => ({ kind, row, work }));
    if (running !== null) {
      const { waiting } = running;
      const isNew = ({ row }: Waiting) =>
        !waiting.some((one) => one.kind === kind && one.row.id === row.id);
      const place =
        kind === 'backup' ? waiting.findLastIndex((one) => one.kind === kind) + 1 : waiting.length;
      waiting.splice(place, 0, ...asked.filter(isNew));
      return running.jobId;
    }
    const waiting = asked;
    const jobId = jobs.start(kind, async (job) => {
      let failed: unknown;
      try {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          if (job.signal.aborted) throw new AppError('cancelled');
          await next.work(next.row, job).catch((thrown: unknown) => {
            failed ??= thrown;
          });
        }
        await lookForMissing();
      } finally {
        running = null;
      }
      if (failed !== undefined) throw failed;
    });
    running = { jobId, waiting };
    return jobId;
  }

  async function backUp(row: TargetRow, job: Job, goOn = false): Promise<void> {
    const made = await backUpTo(deps, store, session, row, job, goOn);
    const { at, clockOffsetMs } = made;
    // A folder has no clock of its own to tell by.
    if (row.kind === 's3') clockMinutes = Math.round(-clockOffsetMs / 60_000);
    deps.noteGoodBackup(at);
    await readBackFrom(deps, store, session, row, made, job);
  }
  const prove = (row: TargetRow, job: Job) => provePlace(deps, store, session, row, job);

  function look(): void {
    const due = activeTargets(store.db).filter((row) => dueAt(row) <= Date.now());
    if (due.length > 0) begin('backup', due, backUp);
    const unproved = activeTargets(store.db).filter((row) =>
      isProofDue(proofsOf(store, row), Date.now()),
    );
    if (unproved.length > 0) begin('proof', unproved, prove);
    timer = setTimeout(look, LOOK_EVERY_MS);
  }
  timer = setTimeout(look, FIRST_LOOK_MS);

  return {
    start: () => begin('backup', activeTargets(store.db), backUp),
    goOn: (row) => begin('backup', [row], (one, job) => backUp(one, job, true)),
    prove: () => begin('proof', activeTargets(store.db), prove),
    running: () => running?.jobId ?? null,
    nextAt() {
      const times = activeTargets(store.db).map(dueAt);
      return times.length > 0 ? Math.min(...times) : null;
    },
    dailyAt,
    setDailyAt: (time) => writeMeta(store.db, 'backup_daily_at', time),
    clockMinutes: () => clockMinutes,
    missing: () => missing,
    stop: () => clearTimeout(timer),
  };
}

function proofsOf(store: Store, row: TargetRow): Proofs {
  const first = runsOf(store.db, row.id).findLast((run) => run.state === 'done');
  return { firstCopyAt: first?.started_at ?? null, lastProof: lastProof(store.db, row.id) ?? null };
}

function historyOf(store: Store, row: TargetRow): Parameters<typeof nextRunAt>[0] {
  const runs = runsOf(store.db, row.id);
  const lastGood = runs.findIndex((run) => run.state === 'done');
  const since = lastGood === -1 ? runs : runs.slice(0, lastGood);
  return {
    lastGoodAt: runs[lastGood]?.started_at ?? null,
    lastTryAt: runs[0]?.started_at ?? null,
    failures: since.filter((run) => run.state === 'failed').length,
  };
}
