// `bench store`: from unlocking to the list, the list's box, the search, saving a form, and memory.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeNewStore, openStore } from '../../main/storage/store.ts';
import { generateOffice } from '../office/generate.ts';
import { TEST_KEY, TEST_STORE_ID } from '../support/office-on-disk.ts';
import { median, round } from './figures.ts';
import type { StoreFigures } from './store.process.ts';

const RUNS = 3;

/** The app's main process is what is measured, so each run is a process of its own. */
function measure(folder: string, what: 'index' | 'measure'): Promise<StoreFigures | null> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'store.process.ts');
    const child = spawn(process.execPath, [script, folder, what], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString();
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(JSON.parse(out.trim().split('\n').at(-1) || 'null'));
      else reject(new Error(`the measured process ended with ${code}`));
    });
  });
}

async function makeOffice(folder: string, cases: number) {
  const store = openStore(folder, TEST_KEY, TEST_STORE_ID);
  try {
    describeNewStore(store.db, {
      id: TEST_STORE_ID,
      name: 'Invented office',
      device: TEST_STORE_ID,
    });
    return await generateOffice(store, {
      cases,
      onProgress: (done) => done % 500 === 0 && console.error(`cases: ${done} of ${cases}`),
    });
  } finally {
    store.close();
  }
}

/** Times in ms, memory in MB. Unlocking leaves the derivation of the key out, as it is meant to be slow. */
export async function run({ quick }: { quick: boolean }): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'samnum-bench-store-'));
  try {
    const { cases, people, pages } = await makeOffice(folder, quick ? 400 : 5000);
    console.error('making the search index');
    await measure(folder, 'index');
    const runs: StoreFigures[] = [];
    for (let i = 0; i < RUNS; i++) {
      console.error(`run ${i + 1} of ${RUNS}`);
      const figures = await measure(folder, 'measure');
      if (figures) runs.push(figures);
    }
    const figure = (name: keyof StoreFigures) => round(median(runs.map((each) => each[name])));
    return {
      ...{ cases, people, pages },
      unlock_to_list_ms: figure('unlock_to_list_ms'),
      list_filter_p95_ms: figure('list_filter_p95_ms'),
      search_exact_p95_ms: figure('search_exact_p95_ms'),
      search_fuzzy_p95_ms: figure('search_fuzzy_p95_ms'),
      save_form_ms: figure('save_form_ms'),
      matches_p95_ms: figure('matches_p95_ms'),
      main_rss_mb: figure('main_rss_mb'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
