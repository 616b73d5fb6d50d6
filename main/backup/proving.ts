// The job that tests a restore from one place after the other. A place that is being copied to comes later.
import { AppError } from '../ipc/errors.ts';
import type { Job, Jobs } from '../ipc/jobs.ts';
import type { TargetRow } from '../storage/backups.ts';

export type Proving = {
  readonly jobId: string;
  /** Places that wait already are not queued twice. */
  add(rows: readonly TargetRow[]): void;
};

export type ProvingWork = {
  prove(row: TargetRow, job: Job): Promise<void>;
  /** Resolves when nothing goes to this place any more; undefined when nothing does now. */
  untilCopied(row: TargetRow): Promise<void> | undefined;
  /** Called when all are done, before the job ends. */
  finish(): Promise<void>;
};

export function startProving(jobs: Jobs, { prove, untilCopied, finish }: ProvingWork): Proving {
  const waiting: TargetRow[] = [];

  /** The first that no copy goes to; a copy that hangs holds up the test of its own place alone. */
  async function next(signal: AbortSignal): Promise<TargetRow | undefined> {
    while (waiting.length > 0) {
      const at = waiting.findIndex((row) => untilCopied(row) === undefined);
      if (at !== -1) return waiting.splice(at, 1)[0];
      const stopped = Promise.withResolvers<void>();
      signal.addEventListener('abort', () => stopped.resolve(), { once: true });
      await Promise.race([stopped.promise, ...waiting.map((row) => untilCopied(row))]);
      if (signal.aborted) return undefined;
    }
    return undefined;
  }

  const jobId = jobs.start('proof', async (job) => {
    // Whoever starts it adds its places first.
    await Promise.resolve();
    let failed: unknown;
    for (let row = await next(job.signal); row; row = await next(job.signal)) {
      if (job.signal.aborted) break;
      await prove(row, job).catch((thrown: unknown) => {
        failed ??= thrown;
      });
    }
    await finish();
    if (job.signal.aborted) throw new AppError('cancelled');
    if (failed !== undefined) throw failed;
  });

  return {
    jobId,
    add(rows) {
      waiting.push(...rows.filter((row) => !waiting.some(({ id }) => id === row.id)));
    },
  };
}
