// bench tree: invented families laid out by our engine and by three libraries in the browser engine of the window,
// and the frames of the window while hands are in a tree.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { Family } from '../../renderer/drawings/family-tree/layout/types.ts';
import { inventFamily } from '../drawings/families/invent.ts';
import { NAMED } from '../drawings/families/named.ts';
import { openBrowser } from '../support/chromium.ts';
import { median, round } from './figures.ts';
import { measureFrames } from './tree/frames.ts';
import type { EngineName, Figures, TreeBench } from './tree/measure.ts';
import { measurePaper } from './tree/on-paper.ts';

const ENGINES: readonly EngineName[] = ['own', 'elkjs', 'dagre', 'relatives_tree'];
const RUNS = { full: 5, quick: 1 };
const root = join(import.meta.dirname, '../..');

type Group = { size: number; families: Family[] };

/** Of three partners of one person, one cannot stand beside: nobody here has more than two. */
const MOST_PARTNERS = 2;

/** The family with the chain of remarriages, then invented ones: several of each size. */
function groupsOf(quick: boolean): Group[] {
  const invent = (size: number, count: number): Group => ({
    size,
    families: Array.from({ length: quick ? 1 : count }, (_, at) =>
      inventFamily(size, at + 1, MOST_PARTNERS),
    ),
  });
  const groups = [{ size: 28, families: [NAMED.chain] }, invent(30, 8), invent(100, 4)];
  return quick ? groups : [...groups, invent(500, 1)];
}

/** `entry`: a file of the folder of this bench that runs in the window. */
async function bundle(entry: string): Promise<string> {
  const alias = {
    '#domain': join(root, 'main/domain'),
    '#contract': join(root, 'preload/contract'),
  };
  const built = await build({
    ...{ root, configFile: false, logLevel: 'error', resolve: { alias } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...{ write: false, target: 'chrome140' },
      lib: { entry: join(root, 'test/bench/tree', entry), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const code = output?.output[0].code;
  if (!code) throw new Error('nothing was built');
  return code;
}

async function openPage(browser: Browser, code: string): Promise<Page> {
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  return page;
}

type Asked = { name: EngineName; family: Family; runs: number };

const measureOn = (page: Page, asked: Asked): Promise<Figures> =>
  page.evaluate(({ name, family, runs }) => {
    const { treeBench } = globalThis as unknown as { treeBench: TreeBench };
    return treeBench.measure(name, family, runs);
  }, asked);

const tellOwn = async (page: Page, family: Family): Promise<string> => {
  const told = await page.evaluate((asked) => {
    const { treeBench } = globalThis as unknown as { treeBench: TreeBench };
    return treeBench.tellOwn(asked);
  }, family);
  return createHash('sha256').update(told).digest('hex');
};

const sum = (figures: readonly Figures[], key: keyof Figures) =>
  figures.reduce((total, one) => total + one[key], 0);

/** Sums over the families of each size; `ms` is the middle of the families, each the middle of its runs. */
export async function run({ quick }: { quick: boolean }): Promise<object> {
  const groups = groupsOf(quick);
  const code = await bundle('measure.ts');
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, code);
    const runs = RUNS[quick ? 'quick' : 'full'];
    const results: Record<string, Record<string, number[]>> = {};
    for (const name of ENGINES) {
      const bySize: Figures[][] = [];
      for (const { size, families } of groups) {
        await measureOn(page, { name, family: NAMED.chain, runs: 1 });
        const figures: Figures[] = [];
        for (const family of families) figures.push(await measureOn(page, { name, family, runs }));
        bySize.push(figures);
        const told = `${sum(figures, 'crossings')} crossings, ${sum(figures, 'couples_adjacent')} of ${sum(figures, 'couples')} couples`;
        console.error(`${name} ${size}: ${round(median(figures.map(({ ms }) => ms)))} ms, ${told}`);
      }
      results[name] = {
        ms: bySize.map((figures) => round(median(figures.map(({ ms }) => ms)))),
        drawn: bySize.map((figures) => sum(figures, 'drawn')),
        couples_adjacent: bySize.map((figures) => sum(figures, 'couples_adjacent')),
        couples: bySize.map((figures) => sum(figures, 'couples')),
        crossings: bySize.map((figures) => sum(figures, 'crossings')),
      };
    }
    const families = groups.flatMap((group) => group.families);
    const other = await openPage(browser, code);
    let identical = true;
    for (const family of families)
      identical &&= (await tellOwn(page, family)) === (await tellOwn(other, family));
    const paper = await measurePaper(await openPage(browser, await bundle('names.ts')), quick);
    const people = groups.map(({ size, families: all }) => size * all.length);
    const counts = { families: groups.map((group) => group.families.length), people };
    return {
      sizes: groups.map(({ size }) => size),
      ...counts,
      ...results,
      own_identical: identical,
      paper,
      ...(await measureFrames(inventFamily(100, 1, MOST_PARTNERS), quick)),
    };
  } finally {
    await browser.close();
  }
}
