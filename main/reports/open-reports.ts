// Counting while an office is open: a thread with a read-only connection, begun with the first report.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { dayOf } from '#domain/people/iso-day.ts';
import type { Report, ReportId, ReportOptions } from '#domain/reports/report.ts';
import { AppError } from '../ipc/errors.ts';
import { CASE_FILE, type Store } from '../storage/store.ts';

/** The key is handed over, not copied; the thread overwrites it once the file is open. */
export type CaseFile = { file: string; key: Uint8Array<ArrayBuffer> };

export type CountWork = {
  /** The same number comes back with the answer. */
  n: number;
  report: ReportId;
  options: ReportOptions;
  today: string;
  names: boolean;
};

export type OpenReports = {
  /** `names` are those of the office's people. Ends with `locked` when the office is locked meanwhile. */
  count(report: ReportId, options: ReportOptions, names: boolean): Promise<Report>;
  /** Resolves when no thread reads the case file any more. */
  stop(): Promise<void>;
};

type Waiting = { resolve: (report: Report) => void; reject: (why: unknown) => void };

const SOURCE = import.meta.url.endsWith('.ts') ? './count.worker.ts' : './count.worker.js';

export function openReports(store: Store): OpenReports {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let newest = 0;

  /** Nobody waits for a thread that has ended; the next report begins another. */
  const end = (ended: Worker, why: unknown) => {
    if (thread !== ended) return;
    thread = null;
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  };
  const begin = (): Worker => {
    const key = Uint8Array.from(store.keys.database);
    const workerData: CaseFile = { file: join(store.folder, CASE_FILE), key };
    const begun = new Worker(new URL(SOURCE, import.meta.url), {
      ...{ workerData, transferList: [key.buffer] },
    });
    begun.on('message', ({ n, report }: { n: number; report: Report }) => {
      waiting.get(n)?.resolve(report);
      waiting.delete(n);
    });
    begun.on('error', (thrown) => end(begun, thrown));
    begun.on('exit', () => end(begun, new AppError('locked')));
    begun.unref();
    return begun;
  };

  return {
    count(report, options, names) {
      thread ??= begin();
      const n = ++newest;
      const work: CountWork = { n, report, options, names, today: dayOf(Date.now()) };
      return new Promise((resolve, reject) => {
        waiting.set(n, { resolve, reject });
        thread?.postMessage(work);
      });
    },
    async stop() {
      await thread?.terminate();
    },
  };
}
