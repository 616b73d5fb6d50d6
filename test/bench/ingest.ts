// bench ingest: from the folder the scanner writes into until every page can be found, in the whole app.
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '#domain/ids.ts';
import { buildApp } from '../../build.ts';
import { type CrashApp, makeOffice, openApp, PASSPHRASE } from '../crash/app.ts';
import { whichElectron } from '../support/launch.ts';
import { median, p95, round } from './figures.ts';
import { pagesAt200, withComment, writePaper } from './ingest/paper.ts';
import { measurePeers } from './ingest/peers.ts';
import { costOf, watchReaders } from './ingest/process-tree.ts';
import { readStalls, seeThumbs, turnPage, watchStalls } from './ingest/window.ts';

const PAGES = { full: 500, quick: 16 };
const FIRST_PAGES = { full: 5, quick: 3 };
const TURNS = { full: 30, quick: 5 };
const PEER_PAGES = { full: 6, quick: 2 };
/** Figures are medians over this many parts of the import. */
const PARTS = 3;
/** A person looks at a page at least this long before the next. */
const LOOK_MS = 600;

type Place = { folder: string; papers: string; scanner: string };

/** The scanner writes beside and renames, as good scanners do; answers the time of day. */
function layOn({ papers, scanner }: Place, path: string): number {
  const name = basename(path);
  const beside = join(papers, `.${name}.part`);
  copyFileSync(path, beside);
  renameSync(beside, join(scanner, name));
  return Date.now();
}

async function openDesk({ folder, scanner }: Place): Promise<CrashApp> {
  const app = await openApp(join(folder, 'profile'));
  await makeOffice(app);
  await app.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, scanner);
  await app.ask('scans.setWatch', { cmd: newId(), stop: false });
  await app.close();
  const morning = await openApp(join(folder, 'profile'));
  await morning.page.locator('input[type=password]').fill(PASSPHRASE);
  await morning.page.keyboard.press('Enter');
  await morning.page.locator('nav').first().waitFor();
  return morning;
}

/**
 * How many pages are read or given up; -1 while not everything of them can be found. Asked in few words: the
 * answers go through the window that is measured.
 */
async function countRead(app: CrashApp): Promise<number> {
  await app.ask('vault.active', {});
  const { behind } = await app.ask('search.find', { text: 'river', kinds: [], limit: 1 });
  const inStore = (await app.ask('scans.batches', {})).reduce((sum, { pages }) => sum + pages, 0);
  const jobs = await app.ask('jobs.list', {});
  const reading = jobs.find(({ kind, state }) => kind === 'reading' && state === 'running');
  const waiting = reading ? (reading.total ?? inStore) - reading.done : 0;
  return behind > 20 ? -1 : inStore - waiting;
}

/** Opens the batch of the watched folder with all its pages on one screen. */
async function openBatch(app: CrashApp): Promise<void> {
  const { page } = app;
  while ((await app.ask('scans.batches', {})).length === 0) await wait(50);
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list [role=option]').first().click();
  await page.locator('.filing-panel').waitFor();
  await page.keyboard.press('g');
  await seeThumbs(page, 1);
}

/** One page after the other is laid on; ms from then until it is on the screen. */
async function measureFirstPages(app: CrashApp, place: Place, count: number): Promise<number[]> {
  const six = await pagesAt200();
  const times: number[] = [];
  for (let at = 0; at <= count; at++) {
    const path = join(place.papers, `first-${at}.jpg`);
    writeFileSync(path, withComment(six[at % six.length] as Buffer, `first ${at}`));
    const landed = layOn(place, path);
    if (at === 0) await openBatch(app);
    else times.push((await seeThumbs(app.page, at + 1)) - landed);
    await wait(500);
  }
  return times;
}

type Imported = { cpu: number[]; perMinute: number[] };

/** Lays all paper on at once and follows the reading in equal parts, after `before` pages. */
async function measureImport(
  app: CrashApp,
  place: Place,
  { paths, pages, before }: { paths: readonly string[]; pages: number; before: number },
): Promise<Imported> {
  const root = app.app.process().pid ?? 0;
  const imported: Imported = { cpu: [], perMinute: [] };
  let last = { read: before, cpu: costOf(root).cpu, at: Date.now() };
  for (const path of paths) layOn(place, path);
  for (let part = 1; part <= PARTS; part++) {
    const until = before + Math.round((pages * part) / PARTS);
    let read = 0;
    while (read < until) {
      await wait(pages > 100 ? 3000 : 500);
      read = await countRead(app);
    }
    const now = { read, cpu: costOf(root).cpu, at: Date.now() };
    imported.cpu.push((now.cpu - last.cpu) / (read - last.read));
    imported.perMinute.push((read - last.read) / ((now.at - last.at) / 60_000));
    last = now;
    console.error(`${read} pages read, ${round(imported.cpu.at(-1) ?? 0, 2)} CPU s a page`);
  }
  return imported;
}

/** From all pages on one screen to the first one, large; then one after the other, by the key. */
async function measureTurns({ page }: CrashApp, count: number): Promise<number[]> {
  await page.keyboard.press('Enter');
  await page.locator('.page-paper.there').waitFor();
  const times: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    await wait(LOOK_MS);
    times.push(await turnPage(page));
  }
  return times;
}

/** CPU seconds of all processes of the app, its window too; memory of the largest reading process. */
export async function run({ quick }: { quick: boolean }): Promise<object> {
  await buildApp();
  const size = quick ? 'quick' : 'full';
  const pages = PAGES[size];
  const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  const place = { folder, papers: join(folder, 'papers'), scanner: join(folder, 'scanner') };
  for (const each of [place.papers, place.scanner]) mkdirSync(each);
  const paths = await writePaper(place.papers, pages);
  const app = await openDesk(place);
  try {
    const first = await measureFirstPages(app, place, FIRST_PAGES[size]);
    const before = first.length + 1;
    console.error(`first pages, ms: ${first.join(' ')}`);
    while ((await countRead(app)) < before) await wait(500);
    const peak = watchReaders(app.app.process().pid ?? 0);
    await watchStalls(app.page);
    const imported = await measureImport(app, place, { paths, pages, before });
    const stalls = await readStalls(app.page);
    peak.stop();
    console.error(`window: ${JSON.stringify(stalls)}`);
    const turns = await measureTurns(app, TURNS[size]);
    console.error(`page turns, ms: ${turns.map(Math.round).join(' ')}`);
    const peers = join(folder, 'peers');
    mkdirSync(peers);
    return {
      pages,
      cpu_s_per_page: round(median(imported.cpu), 2),
      pages_per_minute: round(median(imported.perMinute)),
      readers: peak.readersAtOnce,
      first_page_ms: Math.round(median(first)),
      first_page_slowest_ms: Math.round(Math.max(...first)),
      window_stall_max_ms: Math.round(stalls.most),
      window_stalls_over_50ms: stalls.over50,
      ocr_rss_mb: Math.round(peak.bytes / 1e6),
      page_turn_ms: Math.round(median(turns)),
      page_turn_p95_ms: Math.round(p95(turns)),
      host: whichElectron(),
      ...(await measurePeers(peers, (await pagesAt200()).slice(0, PEER_PAGES[size]))),
    };
  } finally {
    await app.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
