// bench search: how much of what stands on pages is found, also when it was written or read otherwise, and how fast.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import type { Filter } from '../../main/search/facts.ts';
import { SEARCH_FILE } from '../../main/storage/search-index.ts';
import { describeNewStore, openStore } from '../../main/storage/store.ts';
import { generateOffice } from '../office/generate.ts';
import { createDice } from '../office/random.ts';
import { openOffice, TEST_KEY, TEST_STORE_ID } from '../support/office-on-disk.ts';
import { median, p95, round } from './figures.ts';
import { measureRecall } from './search/recall.ts';
import { queriesFrom, spoilCluster } from './search/texts.ts';

/** Cases of twenty pages each. */
const CASES = { full: 5000, quick: 250 };
const LINES = { full: 2000, quick: 500 };
const QUERIES = 120;
const RUNS = 3;

async function makeOffice(folder: string, cases: number): Promise<void> {
  const store = openStore(folder, TEST_KEY, TEST_STORE_ID);
  try {
    const office = { id: TEST_STORE_ID, name: 'Invented office', device: TEST_STORE_ID };
    describeNewStore(store.db, office);
    const onProgress = (done: number) => done % 500 === 0 && console.error(`${done} of ${cases}`);
    await generateOffice(store, { cases, onProgress });
  } finally {
    store.close();
  }
}

/** Slowest of 95 in 100 searches through the app's own call, as a coordinator asks them. */
async function measureTimes(folder: string): Promise<object> {
  const since = performance.now();
  const office = openOffice(folder);
  try {
    await office.search.caughtUp();
    const built = performance.now() - since;
    const session: Session = { user: newId(), device: newId(), role: 'coordinator' };
    const { db } = office.store;
    const dice = createDice(11);
    const count = (sql: string) => Number(db.prepare(sql).pluck().get());
    const pages = count('SELECT count(*) FROM pages');
    const texts = db
      .prepare('SELECT text FROM page_texts ORDER BY id LIMIT ? OFFSET ?')
      .pluck()
      .all(QUERIES, Math.floor(pages / 2)) as string[];
    const words = queriesFrom(texts, QUERIES, dice);
    const time = async (text: string, filter: Filter = {}) => {
      const from = performance.now();
      await office.call(session, 'search.find', { text, kinds: [], limit: 20, ...filter });
      return performance.now() - from;
    };
    const cases = db.prepare('SELECT id FROM cases ORDER BY id').pluck().all() as string[];
    const filters = (): Filter[] => [
      { year: 2022 },
      { form: 'case-note' },
      { caseId: dice.pick(cases) },
      { form: 'court', year: 'none' },
    ];
    const runs: { exact: number; filtered: number; listed: number; fuzzy: number }[] = [];
    for (let run = 0; run < RUNS; run++) {
      const exact: number[] = [];
      const filtered: number[] = [];
      const listed: number[] = [];
      const fuzzy: number[] = [];
      for (const word of words) {
        exact.push(await time(word));
        filtered.push(await time(word, dice.pick(filters())));
        listed.push(await time('', dice.pick(filters())));
        fuzzy.push(await time(spoilCluster(word, dice)));
      }
      runs.push({
        ...{ exact: p95(exact), filtered: p95(filtered) },
        ...{ listed: p95(listed), fuzzy: p95(fuzzy) },
      });
    }
    return {
      pages,
      exact_p95_ms: round(median(runs.map(({ exact }) => exact))),
      filtered_p95_ms: round(median(runs.map(({ filtered }) => filtered))),
      listed_p95_ms: round(median(runs.map(({ listed }) => listed))),
      fuzzy_p95_ms: round(median(runs.map(({ fuzzy }) => fuzzy))),
      index_s: round(built / 1000),
      index_bytes: statSync(join(folder, SEARCH_FILE)).size,
      text_bytes: count('SELECT sum(octet_length(text)) FROM page_texts'),
    };
  } finally {
    office.close();
  }
}

/** Recall: found pages of those on which the words stand, as shares; times in ms, sizes in bytes. */
export async function run({ quick }: { quick: boolean }): Promise<object> {
  const size = quick ? 'quick' : 'full';
  const folder = mkdtempSync(join(tmpdir(), 'samnum-bench-search-'));
  try {
    const recall = measureRecall(join(folder, 'recall'), LINES[size]);
    console.error(JSON.stringify(recall));
    const office = join(folder, 'office');
    mkdirSync(office);
    await makeOffice(office, CASES[size]);
    return { ...(await measureTimes(office)), ...recall };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
