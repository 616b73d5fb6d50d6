// Main's side of the backup process: starts it, answers what it asks, and waits for its one result.
import type { SpawnChild } from '../ipc/child.ts';
import { BackupFailure } from './failure.ts';
import type { Order, Report, Results, Task, TaskName } from './messages.ts';

type Held = Omit<Extract<Order, { order: 'held' }>, 'order'> | null;

/** What main does for a running task. A task that is not a backup is never asked to hold. */
export interface TaskHelp {
  /** Makes the case store hold still; null when it does not. */
  hold?(): Held | Promise<Held>;
  /** Called exactly once for each `hold` that gave something, however the task ends. */
  release?(): void;
  /** Groups new sealed files that belong together; what is left out is grouped by day. */
  group?(ids: readonly string[]): string[][];
  /** The process is there: `tell` gives it orders besides its task. */
  begun?(tell: (order: Order) => void): void;
  arrived?(whole: readonly string[], lost: readonly string[]): void;
  progress?(stage: string, done: number, total: number | null): void;
}

/** Time a cancelled process has to end by itself. */
const GRACE_MS = 5_000;

/**
 * Runs one task in a process of its own. Throws `BackupFailure`: the code that the process named,
 * `cancelled`, or `internal` when it died without a word.
 */
export function runTask<N extends TaskName>(
  spawn: SpawnChild,
  task: Extract<Task, { task: N }>,
  signal: AbortSignal,
  help: TaskHelp = {},
): Promise<Results[N]> {
  return new Promise((resolve, reject) => {
    const child = spawn('backup');
    let held = false;
    let ended = false;
    let said: Report | undefined;
    let grace: NodeJS.Timeout | undefined;
    const release = () => {
      if (held) help.release?.();
      held = false;
    };
    const tell = (order: Order) => child.post(order);
    const cancel = () => {
      tell({ order: 'cancel' });
      grace = setTimeout(() => child.kill(), GRACE_MS);
    };

    async function hold(): Promise<void> {
      let moment: Held = null;
      try {
        moment = (await help.hold?.()) ?? null;
      } catch {
        // The case store is busy or closed; the process ends with `store-busy`.
      }
      held = moment !== null;
      // The process did not live to see it.
      if (ended) return release();
      tell(moment === null ? { order: 'not-held' } : { order: 'held', ...moment });
    }

    child.onMessage((message) => {
      const report = message as Report;
      switch (report.report) {
        case 'hold':
          return void hold();
        case 'release':
          return release();
        case 'group':
          return tell({ order: 'grouped', groups: help.group?.(report.ids) ?? [] });
        case 'arrived':
          return help.arrived?.(report.whole, report.lost);
        case 'progress':
          return help.progress?.(report.stage, report.done, report.total);
        default:
          said = report;
          child.kill();
      }
    });
    child.onExit((code) => {
      ended = true;
      release();
      clearTimeout(grace);
      signal.removeEventListener('abort', cancel);
      if (said?.report === 'done') return resolve(said.result as Results[N]);
      if (said?.report === 'failed')
        return reject(new BackupFailure(said.code, said.object, said.stack));
      const died = new Error(`the backup process ended with code ${code}`);
      reject(new BackupFailure(signal.aborted ? 'cancelled' : 'internal', undefined, died));
    });
    signal.addEventListener('abort', cancel);
    child.post(task);
    help.begun?.(tell);
    if (signal.aborted) cancel();
  });
}
