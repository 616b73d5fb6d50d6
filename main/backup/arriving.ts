// After a restore: originals arrive as a job while people work; it goes on with every unlocking until all are here.
import type { Emit } from '#contract/events.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import type { SpawnChild } from '../ipc/child.ts';
import { AppError } from '../ipc/errors.ts';
import type { Job, Jobs } from '../ipc/jobs.ts';
import { awaitedOf, readArrival, writeArrival } from '../storage/arrivals.ts';
import { insertProof } from '../storage/backup-proofs.ts';
import { readSecret } from '../storage/backups.ts';
import type { Store } from '../storage/store.ts';
import { codeOf } from './error-code.ts';
import { BackupFailure, isPassing } from './failure.ts';
import { findMissing } from './findings.ts';
import type { Order, Place } from './messages.ts';
import { runTask } from './task.ts';

export type Arriving = {
  /** How many are still expected, and whether they are coming or somebody stopped them; null when all are here. */
  state(): { left: number; jobId: string | null } | null;
  /** Goes on, unless it does already. */
  start(): void;
  /** Somebody looks at a page of this original: it comes next, and `told` is called when it is here. */
  want(name: string, told: () => void): void;
};

type Deps = {
  store: Store;
  session: Session;
  spawn: SpawnChild;
  jobs: Jobs;
  emit: Emit;
  /** Looks again for what is missing. */
  onEnd(): Promise<void>;
  retryMs?: number;
};

/** A disk that was unplugged, or a line that is down, is tried again after so long. */
const RETRY_MS = 10_000;

export function openArriving(deps: Deps): Arriving {
  const { store, jobs, emit } = deps;
  const { db } = store;
  const wanted = new Map<string, Set<() => void>>();
  let jobId: string | null = null;
  let left = readArrival(db)?.total ?? 0;
  let tell: ((order: Order) => void) | null = null;

  function note(whole: readonly string[], lost: readonly string[]): void {
    const arrival = readArrival(db);
    if (arrival && lost.length > 0) {
      writeArrival(db, { ...arrival, lost: [...arrival.lost, ...lost] });
    }
    left -= whole.length + lost.length;
    for (const name of [...whole, ...lost]) {
      for (const told of wanted.get(name) ?? []) told();
      wanted.delete(name);
    }
  }

  /** Writes down what really came, as a proof that the copy could be brought back. */
  async function finish(): Promise<void> {
    const arrival = readArrival(db);
    if (!arrival) return;
    const { snapshot, counts, expected, began, total } = arrival;
    const missing = await findMissing(store);
    store.act(deps.session, newId(), (act) => {
      const seconds = Math.round((act.at - began) / 1000);
      const scansTried = expected.files;
      const scansGood = Math.max(0, expected.files - arrival.lost.length);
      insertProof(db, {
        ...{ id: act.cmd, at: act.at, targetId: null, reason: null, snapshot, seconds },
        counts: { ...counts, files: counts.files - missing.length },
        ...{ expected, scansTried, scansGood, healed: 0 },
      });
      writeArrival(db, null);
      act.event({ op: 'office.papers-arrived', entity: 'backup' });
      return { total };
    });
  }

  async function work(job: Job): Promise<void> {
    for (;;) {
      const arrival = readArrival<Place>(db);
      if (!arrival) return;
      const { place, snapshot, total } = arrival;
      const names = awaitedOf(db, await findMissing(store));
      left = names.length;
      if (names.length === 0) return finish();
      const before = Math.max(0, total - names.length);
      job.progress('arriving', before, before + names.length);
      const masterKey = readSecret(db, 'backup-master-key')?.toString('utf8');
      if (masterKey === undefined) throw new AppError('damaged-store');
      try {
        const task = { task: 'arrive' as const, place, masterKey, snapshot, names };
        await runTask(deps.spawn, { ...task, office: store.folder }, job.signal, {
          begun(order) {
            tell = order;
            for (const name of wanted.keys()) tell({ order: 'first', name });
          },
          arrived: note,
          progress: (stage, done) => job.progress(stage, before + done, before + names.length),
        });
      } catch (thrown) {
        const stage = stageWhile(thrown);
        if (stage === null) throw asError(thrown);
        job.progress(stage, total - left, total);
        await pause(deps.retryMs ?? RETRY_MS, job.signal);
        if (job.signal.aborted) throw new AppError('cancelled');
      } finally {
        tell = null;
      }
    }
  }

  function start(): void {
    if (jobId !== null || readArrival(db) === null) return;
    jobId = jobs.start('arrival', async (job) => {
      try {
        await work(job);
      } finally {
        jobId = null;
        if (db.open) await deps.onEnd();
      }
    });
    emit('changed', { entity: 'backup', id: null, caseId: null });
  }
  start();

  return {
    state: () => (readArrival(db) === null ? null : { left, jobId }),
    start,
    want(name, told) {
      const waiting = wanted.get(name) ?? new Set();
      wanted.set(name, waiting.add(told));
      tell?.({ order: 'first', name });
    },
  };
}

/** What keeps the papers back for now; null when waiting does not help. */
function stageWhile(thrown: unknown): 'waiting' | 'unplugged' | 'full' | null {
  if (!(thrown instanceof BackupFailure)) return null;
  if (thrown.code === 'target-missing') return 'unplugged';
  if (thrown.code === 'disk-full') return 'full';
  return isPassing(thrown) ? 'waiting' : null;
}

function asError(thrown: unknown): unknown {
  if (!(thrown instanceof BackupFailure) || thrown.code === 'internal') return thrown;
  return new AppError(codeOf(thrown));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
