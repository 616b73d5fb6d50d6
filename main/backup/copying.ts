// The job that copies to all places at once: each has a queue of its own, and one that hangs holds up no other.
import { AppError } from '../ipc/errors.ts';
import type { Job, Jobs } from '../ipc/jobs.ts';
import type { TargetRow } from '../storage/backups.ts';

export type Order = {
  row: TargetRow;
  /** A person asked for it: it goes whatever the power and the line are. */
  byHand: boolean;
  /** Although another computer wrote there too. */
  goOn: boolean;
};

export type Copying = {
  readonly jobId: string;
  /** A place that is being copied to gets what was typed meanwhile copied too: it comes once more. */
  add(order: Order): void;
  /** Resolves when nothing goes to this place any more; undefined when nothing does now. */
  until(targetId: string): Promise<void> | undefined;
  /** Does nobody answer at any place that is still being copied to? */
  isStuck(): boolean;
  /** Stops copies that nobody asked for; what was sent stays, and the next one goes on from there. */
  stopAutomatic(mustStop: (row: TargetRow) => boolean): void;
};

type Lane = {
  order: Order;
  next: Order | null;
  abort: AbortController;
  ended: PromiseWithResolvers<void>;
  told: { stage: string; done: number; total: number | null };
};

/** `work` copies to one place; `finish` is called when all are done, before the job ends. */
export function startCopying(
  jobs: Jobs,
  work: (order: Order, job: Job) => Promise<void>,
  finish: () => Promise<void>,
): Copying {
  const lanes = new Map<string, Lane>();
  const allEnded = Promise.withResolvers<void>();
  const started = Promise.withResolvers<Job>();
  let failed: unknown;

  const jobId = jobs.start('backup', async (job) => {
    started.resolve(job);
    await allEnded.promise;
    await finish();
    if (job.signal.aborted) throw new AppError('cancelled');
    if (failed !== undefined) throw failed;
  });

  /** One bar for all: the oldest copy that moves, else the oldest. */
  function tell(job: Job): void {
    const all = [...lanes.values()];
    const shown = all.find(({ told }) => told.stage !== 'waiting') ?? all[0];
    if (shown) job.progress(shown.told.stage, shown.told.done, shown.told.total);
  }

  async function run(lane: Lane): Promise<void> {
    const job = await started.promise;
    const progress = (stage: string, done: number, total: number | null) => {
      lane.told = { stage, done, total };
      tell(job);
    };
    for (let order: Order | null = lane.order; order !== null; order = lane.next) {
      lane.order = order;
      lane.next = null;
      lane.abort = new AbortController();
      if (job.signal.aborted) break;
      const signal = AbortSignal.any([job.signal, lane.abort.signal]);
      await work(order, { id: jobId, signal, progress }).catch((thrown: unknown) => {
        const isStopped = thrown instanceof AppError && thrown.code === 'cancelled';
        if (!isStopped) failed ??= thrown;
      });
    }
  }

  return {
    jobId,
    add(order) {
      const known = lanes.get(order.row.id);
      if (known) {
        const byHand = order.byHand || (known.next?.byHand ?? false);
        known.next = { ...order, byHand, goOn: order.goOn || (known.next?.goOn ?? false) };
        return;
      }
      const lane: Lane = {
        order,
        next: null,
        abort: new AbortController(),
        ended: Promise.withResolvers<void>(),
        told: { stage: 'opening', done: 0, total: null },
      };
      lanes.set(order.row.id, lane);
      void run(lane).finally(() => {
        lanes.delete(order.row.id);
        lane.ended.resolve();
        if (lanes.size === 0) allEnded.resolve();
      });
    },
    until: (targetId) => lanes.get(targetId)?.ended.promise,
    isStuck: () => [...lanes.values()].every(({ told }) => told.stage === 'waiting'),
    stopAutomatic(mustStop) {
      for (const { order, abort, next } of lanes.values()) {
        if (!order.byHand && !next?.byHand && mustStop(order.row)) abort.abort();
      }
    },
  };
}
