// Copies while an office is open: now when a person asks, daily, at the next start if a day was missed, after
// much paper came in, and before the app ends; and every week a test whether they can be brought back.
import type { LineSettings } from '#contract/backup.ts';
import type { Session } from '#domain/roles.ts';
import type { Job, Jobs } from '../ipc/jobs.ts';
import { awaitedOf, readArrival } from '../storage/arrivals.ts';
import { activeTargets, closeLostRuns, runsOf, type TargetRow } from '../storage/backups.ts';
import { readMeta, type Store, writeMeta } from '../storage/store.ts';
import { type Arriving, openArriving } from './arriving.ts';
import { type BackUpDeps, backUpTo } from './back-up.ts';
import { type Copying, type Order, startCopying } from './copying.ts';
import { findMissing } from './findings.ts';
import { createLeaving } from './leaving.ts';
import { limitFor, readLine, writeLine } from './line-settings.ts';
import { dueAt, lacksChanges, placeToCopy, proofsOf, sentToday } from './place-history.ts';
import { clearProof, provePlace } from './prove-place.ts';
import { type Proving, startProving } from './proving.ts';
import { readBackFrom } from './read-back-from.ts';
import { isProofDue } from './schedule.ts';
import { ensureBuiltInTarget, isBuiltIn } from './targets.ts';
import { createTurn } from './turn.ts';
import { goesAnywayAt, type WaitReason, waitReason } from './wait-reason.ts';

const LOOK_EVERY_MS = 60_000;
/** The first look after opening waits until the person's own first screens are there. */
const FIRST_LOOK_MS = 5_000;
const DAILY_AT = '12:15';

export type OpenBackups = {
  /** Starts copies to every place at once; the id of the job that is going on already, if one is. */
  start(): string;
  /** Copies to one place although another computer wrote there too: a person decided it. */
  goOn(row: TargetRow): string;
  /** Tests a restore from every place, one after the other. */
  prove(): string;
  running(): string | null;
  nextAt(): number | null;
  dailyAt(): string;
  setDailyAt(time: string): void;
  line(): LineSettings;
  setLine(line: LineSettings): void;
  /** Why a copy that is due waits, and when it goes at the latest. */
  waits(row: TargetRow): { why: WaitReason; atLatest: number } | null;
  /** The computer went on its battery, or came back from it. */
  powerChanged(): void;
  /** Copies what changed to the places away from here; resolves when they have it, or when it takes too long. */
  copyBeforeLeaving(): Promise<void>;
  /** Ends that waiting. */
  leaveNow(): void;
  /** Minutes this computer's clock was wrong when a server last told. */
  clockMinutes(): number;
  /** Names of originals that should be on this computer and are not, as last looked. */
  missing(): readonly string[];
  /** Papers that are on their way after a restore. */
  readonly arriving: Arriving;
  stop(): void;
};

export type OpenBackupsDeps = BackUpDeps & {
  store: Store;
  session: Session;
  jobs: Jobs;
  isOnBattery(): boolean;
  noteGoodBackup(at: number): void;
};

export function openBackups(deps: OpenBackupsDeps): OpenBackups {
  const { store, session, jobs } = deps;
  const { db } = store;
  const turn = createTurn();
  let copying: Copying | null = null;
  let proving: Proving | null = null;
  let clockMinutes = 0;
  let missing: readonly string[] = [];
  let timer: NodeJS.Timeout | undefined;

  closeLostRuns(db, Date.now());
  ensureBuiltInTarget(store, session);
  clearProof(deps.profile);

  /** A disk that cannot be read is told by whoever needs what stands on it. */
  async function lookForMissing(): Promise<void> {
    const found = await findMissing(store).catch(() => missing);
    if (!db.open) return;
    const awaited = new Set(awaitedOf(db, found));
    missing = found.filter((name) => !awaited.has(name));
    deps.emit('changed', { entity: 'backup', id: null, caseId: null });
  }
  void lookForMissing();

  const dailyAt = () => readMeta(db, 'backup_daily_at') ?? DAILY_AT;

  function hold(row: TargetRow): ReturnType<OpenBackups['waits']> {
    const [place, now] = [placeToCopy(db, row), Date.now()];
    const conditions = {
      onBattery: deps.isOnBattery(),
      paidLine: readLine(db).paid,
      dailyAt: dailyAt(),
    };
    const why = waitReason(place, conditions, now);
    return why && { why, atLatest: goesAnywayAt(place, now) };
  }
  const mayGo = (row: TargetRow) => hold(row) === null;
  const isDue = (row: TargetRow) => dueAt(db, row, dailyAt(), Date.now()) <= Date.now();

  function copy(rows: readonly TargetRow[], how: Omit<Order, 'row'>): string {
    copying ??= startCopying(jobs, backUp, async () => {
      copying = null;
      await lookForMissing();
    });
    for (const row of rows) copying.add({ row, ...how });
    return copying.jobId;
  }
  const byHand = { byHand: true, goOn: false };
  const byItself = { byHand: false, goOn: false };

  /** What the line allows is asked when the copy begins. */
  function lineFor({ row, byHand }: Order): {
    limit?: ReturnType<typeof limitFor>;
    budgetBytes?: number;
  } {
    if (row.kind === 'folder') return {};
    const line = readLine(db);
    const servers = activeTargets(db).filter(({ kind }) => kind === 's3').length;
    const limit = limitFor(line, servers);
    if (!line.paid || byHand) return { limit };
    const left = line.budgetMegabytes * 1e6 - sentToday(db, row, dailyAt(), Date.now());
    return { limit, budgetBytes: Math.max(0, left) };
  }

  async function backUp(order: Order, job: Job): Promise<void> {
    const { row } = order;
    const how = { turn, goOnBesideOthers: order.goOn, ...lineFor(order) };
    const made = await backUpTo(deps, store, session, row, job, how);
    // A folder has no clock of its own to tell by.
    if (row.kind === 's3') clockMinutes = Math.round(-made.clockOffsetMs / 60_000);
    if (!made.complete) return;
    deps.noteGoodBackup(made.at);
    await readBackFrom(deps, store, session, row, made, job);
  }

  function prove(rows: readonly TargetRow[]): string {
    proving ??= startProving(jobs, {
      prove: (row, job) => provePlace(deps, store, session, row, job),
      untilCopied: (row) => copying?.until(row.id),
      async finish() {
        proving = null;
        await lookForMissing();
      },
    });
    proving.add(rows);
    return proving.jobId;
  }

  function look(): void {
    clearTimeout(timer);
    const now = Date.now();
    const places = activeTargets(db);
    const due = places.filter((row) => !copying?.until(row.id) && isDue(row) && mayGo(row));
    if (due.length > 0) copy(due, byItself);
    const unproved = deps.isOnBattery()
      ? []
      : places.filter((row) => isProofDue(proofsOf(db, row), now));
    if (unproved.length > 0) prove(unproved);
    timer = setTimeout(look, LOOK_EVERY_MS);
  }
  timer = setTimeout(look, FIRST_LOOK_MS);

  const arriving = openArriving({
    ...{ store, session, jobs, spawn: deps.spawn, emit: deps.emit },
    async onEnd() {
      await lookForMissing();
      // Places that had to do without what was on its way get it now.
      const waited = activeTargets(db).filter(
        ({ id }) => runsOf(db, id)[0]?.reason === 'backup-arriving',
      );
      if (readArrival(db) === null && waited.length > 0) copy(waited, byItself);
    },
  });

  const leaving = createLeaving(deps.emit, {
    places: () =>
      activeTargets(db).filter((row) => !isBuiltIn(row) && lacksChanges(db, row) && mayGo(row)),
    copy: (rows) => copy(rows, byItself),
    until: (row) => copying?.until(row.id),
    isStuck: () => copying?.isStuck() ?? true,
  });

  return {
    start: () => copy(activeTargets(db), byHand),
    goOn: (row) => copy([row], { byHand: true, goOn: true }),
    prove: () => prove(activeTargets(db)),
    running: () => copying?.jobId ?? proving?.jobId ?? null,
    nextAt() {
      const times = activeTargets(db).map((row) => dueAt(db, row, dailyAt(), Date.now()));
      return times.length > 0 ? Math.min(...times) : null;
    },
    dailyAt,
    setDailyAt: (time) => writeMeta(db, 'backup_daily_at', time),
    line: () => readLine(db),
    setLine: (line) => writeLine(db, line),
    waits: (row) => (isDue(row) ? hold(row) : null),
    powerChanged() {
      copying?.stopAutomatic((row) => !mayGo(row));
      deps.emit('changed', { entity: 'backup', id: null, caseId: null });
      if (!deps.isOnBattery()) look();
    },
    copyBeforeLeaving: leaving.copy,
    leaveNow: leaving.now,
    clockMinutes: () => clockMinutes,
    missing: () => missing,
    arriving,
    stop: () => clearTimeout(timer),
  };
}
