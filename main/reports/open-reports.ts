// Counting while an office is open: each report in a thread with a read-only connection of its own.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { dayOf } from '#domain/people/iso-day.ts';
import type { Report, ReportId, ReportOptions } from '#domain/reports/report.ts';
import { AppError } from '../ipc/errors.ts';
import { CASE_FILE, type Store } from '../storage/store.ts';

export type CountWork = {
  file: string;
  /** Handed over, not copied; the thread overwrites it. */
  key: Uint8Array<ArrayBuffer>;
  report: ReportId;
  options: ReportOptions;
  today: string;
  names: boolean;
};

export type OpenReports = {
  /** Ends with `locked` when the office is locked meanwhile. */
  count(report: ReportId, options: ReportOptions, names: boolean): Promise<Report>;
  /** Resolves when no thread reads the case file any more. */
  stop(): Promise<void>;
};

const SOURCE = import.meta.url.endsWith('.ts') ? './count.worker.ts' : './count.worker.js';

export function openReports(store: Store): OpenReports {
  const workers = new Set<Worker>();
  return {
    count(report, options, names) {
      const key = Uint8Array.from(store.keys.database);
      const work: CountWork = {
        ...{ file: join(store.folder, CASE_FILE), key, report, options, names },
        today: dayOf(Date.now()),
      };
      return new Promise((resolve, reject) => {
        const url = new URL(SOURCE, import.meta.url);
        const worker = new Worker(url, { workerData: work, transferList: [key.buffer] });
        workers.add(worker);
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => {
          workers.delete(worker);
          reject(new AppError('locked'));
        });
      });
    },
    async stop() {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}
