// An office of 5,000 cases: its slowest report, counted in its thread as the app counts it, and what is due.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AS_SET, ReportId } from '#domain/reports/report.ts';
import { openReports } from '../../main/reports/open-reports.ts';
import { describeNewStore, openStore } from '../../main/storage/store.ts';
import { tellDueOfOffice } from '../office/due.ts';
import { generateOffice } from '../office/generate.ts';
import { tellWorkOfOffice } from '../office/work.ts';
import { TEST_KEY, TEST_STORE_ID } from '../support/office-on-disk.ts';
import { median, round } from './figures.ts';
import { measurePlanner } from './planner.ts';

const CASES = { full: 5000, quick: 400 };
const RUNS = 3;
const OPTIONS = { from: null, to: null, module: null, district: null, public: false };

/** Median of three counts in ms for every report, the slowest by name; then what lists of due things take. */
export async function measureLargeOffice(quick: boolean): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'samnum-bench-reports-'));
  const store = openStore(folder, TEST_KEY, TEST_STORE_ID);
  // The thread that counts keeps no process alive.
  const awake = setInterval(() => {}, 60_000);
  try {
    const device = TEST_STORE_ID;
    describeNewStore(store.db, { id: TEST_STORE_ID, name: 'Invented office', device });
    const cases = CASES[quick ? 'quick' : 'full'];
    console.error(`reports: making ${cases} cases`);
    await generateOffice(store, { cases, pages: 4 });
    tellWorkOfOffice(store);
    const reports = openReports(store);
    // The thread begins with the first report; what a person waits for each time is measured.
    await reports.count('funnel', OPTIONS, true);
    const times: [id: string, ms: number][] = [];
    for (const id of ReportId.options) {
      const took: number[] = [];
      const options =
        id === 'what-if' ? { ...OPTIONS, whatIf: { ...AS_SET, toMonths: 48 } } : OPTIONS;
      for (let run = 0; run < RUNS; run++) {
        const begun = performance.now();
        await reports.count(id, options, true);
        took.push(performance.now() - begun);
      }
      times.push([id, median(took)]);
      console.error(`report ${id}: ${Math.round(median(took))} ms`);
    }
    await reports.stop();
    const [slowest = ['', 0]] = times.toSorted(([, a], [, b]) => b - a);
    tellDueOfOffice(store);
    const due = await measurePlanner(store);
    console.error(`due: ${JSON.stringify(due)}`);
    return {
      report_slowest_ms: round(slowest[1]),
      ...{ report_slowest: slowest[0], report_cases: cases },
      ...due,
    };
  } finally {
    clearInterval(awake);
    store.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
