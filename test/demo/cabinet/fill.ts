// npm run demo -- --cabinet: a whole cabinet of invented folders goes through the app, from the list of its
// folders to the last one that is safe, and every page is counted against the paper that was made.
import { setTimeout as wait } from 'node:timers/promises';
import type { Output } from '#contract/calls.ts';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { newId } from '#domain/ids.ts';
import { addFolder, backUpNow, goToBackup } from '../../flows/steps/backup.ts';
import { type Desk, makeFolder, willChoose } from '../../flows/steps/desk.ts';
import { openInside } from '../../flows/steps/inside.ts';
import { lockByKey } from '../../flows/steps/office.ts';
import {
  ask,
  changePlaces,
  comeToWork,
  makeWorkplace,
  passphraseOf,
  type Workplace,
} from '../../flows/steps/walk.ts';
import { inventName, pickFamily } from '../../office/names.ts';
import { createDice } from '../../office/random.ts';
import { openCase } from '../../support/open-case.ts';
import { step } from '../steps.ts';
import { type CodeOf, type DrawnText, drawTexts, type MadeFile, scanStack } from './paper.ts';
import { layStacks, type MadeFolder, PAPERS, planCabinet, type Sheet, type Stack } from './plan.ts';
import { findDifferences } from './prove.ts';

type Seen = (name: string, desk: Desk) => Promise<void>;
type View = Output<'cabinet.view'>;
type Batch = Output<'scans.batch'>;

/** All there is on the way of the cabinet. */
type Way = {
  desk: Desk;
  seen: Seen;
  texts: readonly DrawnText[];
  folders: readonly MadeFolder[];
  /** Id of each folder of the list by its number. */
  ids: Map<string, string>;
  codeOf: CodeOf;
  /** Everything that a scanner made. */
  files: MadeFile[];
};

const PEOPLE = {
  clerk: { role: 'scan-clerk', nameKm: 'ម៉ៅ ធារ៉ា', nameLatin: 'Mao Theara' },
  coordinator: { role: 'coordinator', nameKm: 'លី ម៉ារ៉ា', nameLatin: 'Ly Mara' },
} as const;
/** Stands on many of the texts, in unbroken runs of Khmer. */
const KHMER_WORD = 'ជីដូន';
/** The same text comes again on so many pages, each with another number on it. */
const PAGES_OF_A_TEXT = 20;
const LEAST_TEXTS = 6;
/** A page takes a second or two; with other work beside it much longer. */
const PATIENCE_MS = 10_000;

function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
const same = (found: unknown, made: unknown, what: string) =>
  check(found === made, `${what}: ${found} instead of ${made}`);

async function goToCabinet({ page }: Desk): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.locator('.day h1').waitFor();
  await page.keyboard.press('Alt+3');
  await page.locator('.batches').waitFor();
  await page.keyboard.press('c');
  await page.locator('.cabinet-screen, .empty').first().waitFor();
}

const view = (desk: Desk): Promise<View> => ask(desk, 'cabinet.view', {});

/** The office with a case for each folder, and who works there. */
function makeTheOffice(folders: readonly MadeFolder[], cases: Map<string, string>) {
  const dice = createDice(7);
  return makeWorkplace(PEOPLE, async (office, { coordinator }) => {
    for (const { number } of folders) {
      const child = { ...inventName(dice, pickFamily(dice)), birth: null };
      const { caseId } = await openCase(office, coordinator, child);
      cases.set(number, caseId);
    }
  });
}

async function listFolders(
  desk: Desk,
  folders: readonly MadeFolder[],
  cases: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const rows = folders.map(({ number, shelf, pages }) => ({
    ...{ number, shelf, name: `Folder ${number}`, sheets: pages.length },
    caseId: cases.get(number) ?? null,
  }));
  const { added } = await ask(desk, 'cabinet.takeList', { cmd: newId(), rows });
  same(added, folders.length, 'folders in the list');
  return new Map((await view(desk)).folders.map(({ id, number }) => [number, id]));
}

/** Has the sheets made that are laid between the paper. */
async function makeSheets(
  desk: Desk,
  folders: readonly MadeFolder[],
  ids: ReadonlyMap<string, string>,
): Promise<CodeOf> {
  const made = await ask(desk, 'separators.make', {
    cmd: newId(),
    folders: folders.map(({ number }) => ids.get(number) ?? ''),
    papers: PAPERS.map((paper) => ({ folderId: null, caseId: null, ...paper })),
  });
  return (sheet: Sheet) => {
    if (sheet.what === 'page') return null;
    const one = made.find((each) =>
      sheet.what === 'first'
        ? each.number === sheet.folder
        : each.folderId === null && each.kind === sheet.paper.kind,
    );
    check(one !== undefined, 'a sheet was not made');
    return sheetCode({ id: one.id, version: 1 });
  };
}

/** Says which folders a stack is, chooses its files, and waits until it is read and sorted, or asks. */
async function bringIn(way: Way, stack: Stack, asPdf: boolean) {
  const { desk, texts, codeOf, ids, files } = way;
  const made = await scanStack(stack, texts, codeOf, makeFolder('scanner'), asPdf);
  files.push(...made);
  const batchId = newId();
  const planned = stack.folders.map(({ number }) => ids.get(number) ?? '');
  await ask(desk, 'separators.plan', { cmd: newId(), batchId, folders: planned });
  await willChoose(
    desk,
    made.map(({ path }) => path),
  );
  await ask(desk, 'scans.pick', { cmd: newId(), batchId });
  const until = Date.now() + 60_000 + stack.sheets.length * PATIENCE_MS;
  for (;;) {
    // Whoever waits at the scanner touches the keyboard now and then; else the office would lock.
    await ask(desk, 'vault.active', {});
    const { state } = await ask(desk, 'separators.view', { batchId });
    // The batch begins with its first file, a moment after the files were chosen.
    if (state !== 'none' && state !== 'waits') {
      const { batch } = await ask(desk, 'scans.batch', { batchId });
      if (!batch.coming) return { batchId, state };
    }
    check(Date.now() < until, `a stack is not read: ${state}`);
    await wait(500);
  }
}

const isLoose = ({ caseId, isSeparator }: Batch['pages'][number]) => !caseId && !isSeparator;

/** Files what lies loose behind a first sheet, where the app offers it. Answers how many pages. */
async function fileLoose(desk: Desk, batchId: string): Promise<number> {
  const { pages } = await ask(desk, 'scans.batch', { batchId });
  const loose = pages.filter(isLoose);
  for (const { id } of loose) {
    const { suggestion } = await ask(desk, 'scans.page', { pageId: id });
    const { caseId } = suggestion;
    check(caseId !== null, 'no case is offered for a page behind the first sheet of its folder');
    const paper = { kind: 'case-note', step: 5, paperDate: null, restricted: false };
    const input = { cmd: newId(), documentId: newId(), caseId, pages: [id], ...paper };
    await ask(desk, 'scans.file', input);
  }
  return loose.length;
}

/** A stack that came through the feeder without one of its pages: the app asks, a person answers. */
async function leaveOneOut(way: Way, stack: Stack, asPdf: boolean): Promise<Sheet> {
  const { desk } = way;
  const { page, say } = desk;
  const at = stack.sheets.findIndex((sheet) => sheet.what === 'page' && sheet.page.paper === null);
  const left = stack.sheets[at];
  check(left?.what === 'page', 'no loose page to leave out');
  const short = { ...stack, sheets: stack.sheets.toSpliced(at, 1) };
  const { batchId, state } = await bringIn(way, short, asPdf);
  same(state, 'asks', 'a stack that is a sheet short');
  const { questions } = await ask(desk, 'separators.view', { batchId });
  const { folder: number } = left.page;
  const sheets = stack.folders.find((folder) => folder.number === number)?.pages.length ?? 0;
  const count = { what: 'count', number, sheets, pages: sheets - 1 };
  same(JSON.stringify(questions), JSON.stringify([count]), 'what the app asks');
  const { batch } = await ask(desk, 'scans.batch', { batchId });
  same(batch.filed, 0, 'pages that were filed before somebody answered');
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.sort-question').waitFor();
  await way.seen('3-asks', desk);
  await page.getByText(say('cabinet.sort.answer.more-to-come')).click();
  await page.keyboard.press('Control+Enter');
  // What the sheets left over lies on the desk at once.
  await page.locator('.filing-panel').waitFor();
  const answered = await ask(desk, 'separators.view', { batchId });
  same(answered.state, 'sorted', 'the stack that was answered');
  await fileLoose(desk, batchId);
  const states = (await view(desk)).folders.filter((one) => one.number === number);
  same(states[0]?.state, 'scanning', 'the folder whose sheet is missing');
  return left;
}

/** The sheet is found, and goes through the feeder alone: its folder is named, nothing is laid on it. */
async function bringTheMissing(way: Way, missing: Sheet): Promise<string> {
  check(missing.what === 'page', 'no page');
  const folders = way.folders.filter(({ number }) => number === missing.page.folder);
  const { batchId, state } = await bringIn(way, { folders, sheets: [missing] }, false);
  same(state, 'sorted', 'the sheet that was missing');
  // Nothing on it says where it belongs in its folder's case: whoever holds it does.
  const { pages } = await ask(way.desk, 'scans.batch', { batchId });
  const caseId = (await view(way.desk)).folders.find(
    ({ number }) => number === missing.page.folder,
  )?.caseId;
  check(typeof caseId === 'string', 'the folder has no case');
  const paper = { kind: 'case-note', step: 5, paperDate: null, restricted: false };
  await ask(way.desk, 'scans.file', {
    ...{ cmd: newId(), documentId: newId(), caseId, ...paper },
    pages: pages.map(({ id }) => id),
  });
  return `folder ${missing.page.folder} is whole`;
}

/** Every folder as it is told now; all of them must be so far. */
async function expectAll(desk: Desk, folders: readonly MadeFolder[], state: string): Promise<View> {
  const seen = await view(desk);
  for (const { number, pages } of folders) {
    const one = seen.folders.find((folder) => folder.number === number);
    same(one?.state, state, `folder ${number}`);
    same(one?.pages, pages.length, `pages of folder ${number}`);
    same(one?.unfiled, 0, `loose pages of folder ${number}`);
  }
  return seen;
}

async function checkAll(desk: Desk, folders: readonly MadeFolder[]): Promise<string> {
  const { folders: listed } = await view(desk);
  for (const { id, rev, mayCheck, number } of listed) {
    check(mayCheck, `folder ${number} cannot be checked by somebody who did not scan it`);
    const { pages } = await ask(desk, 'scans.folder', { folderId: id });
    const seen = pages.map((page) => page.id);
    const checked = { cmd: newId(), baseRev: rev, folderId: id, holds: true, seen };
    await ask(desk, 'cabinet.check', checked);
  }
  await expectAll(desk, folders, 'second-checked');
  return `${listed.length} folders`;
}

/** The word of each folder, on the one page that bears it; and a Khmer word on pages whose text has it. */
async function findSamples({ desk, folders, texts }: Way, pages: Map<string, string>) {
  const find = async (text: string) => {
    const asked = { text, kinds: ['page' as const], limit: 50 };
    const { hits } = await ask(desk, 'search.find', asked);
    return hits.filter(({ how }) => how === 'exact').map(({ id }) => id);
  };
  const all = folders.flatMap((folder) => folder.pages);
  const keyOf = ({ folder, number }: { folder: string; number: number }) => `${folder} ${number}`;
  for (const page of all.filter(({ word }) => word !== '')) {
    const hits = await find(page.word);
    same(hits.join(), pages.get(keyOf(page)), `pages with «${page.word}»`);
  }
  const bears = new Set(
    all.filter(({ text }) => texts[text]?.text.includes(KHMER_WORD)).map(keyOf),
  );
  const hits = await find(KHMER_WORD);
  check(hits.length > 0, `no page with «${KHMER_WORD}»`);
  const strange = hits.filter((id) => ![...bears].some((key) => pages.get(key) === id));
  same(strange.length, 0, `pages without «${KHMER_WORD}»`);
  return `${folders.length} words, each on its page; ${KHMER_WORD}: ${hits.length}`;
}

/** Id of every page in the store by folder and number, from the order in which it came in. */
async function pageIds(desk: Desk, files: readonly MadeFile[]): Promise<Map<string, string>> {
  const sheets = new Map(files.map((file) => [file.path.split('/').at(-1) ?? '', file.sheets]));
  const found = new Map<string, string>();
  for (const { id: batchId } of await ask(desk, 'scans.batches', {})) {
    const { sources, pages } = await ask(desk, 'scans.batch', { batchId });
    for (const { id, name } of sources) {
      const own = pages.filter(({ sourceId }) => sourceId === id);
      for (const [ix, page] of own.entries()) {
        const sheet = sheets.get(name)?.[ix];
        if (sheet?.what === 'page') found.set(`${sheet.page.folder} ${sheet.page.number}`, page.id);
      }
    }
  }
  return found;
}

async function prove(
  workplace: Workplace<keyof typeof PEOPLE>,
  { desk, files, folders }: Way,
): Promise<string> {
  await lockByKey(desk);
  await desk.close();
  const inside = await openInside(workplace.profile, passphraseOf('coordinator'));
  try {
    const found = findDifferences(inside, files, folders);
    check(found.length === 0, found.slice(0, 10).join('\n'));
    const pages = folders.reduce((sum, folder) => sum + folder.pages.length, 0);
    const sheets = files.reduce((sum, file) => sum + file.sheets.length, 0);
    return `${pages} pages and ${sheets - pages} separators in ${files.length} originals`;
  } finally {
    inside.close();
  }
}

/** Takes a cabinet of so many pages from its list to safe folders. Throws at the first thing that differs. */
export async function fillCabinet(count: number, seen: Seen): Promise<void> {
  const texts = await step('the paper is invented', () =>
    drawTexts(Math.max(LEAST_TEXTS, Math.ceil(count / PAGES_OF_A_TEXT))),
  );
  const folders = planCabinet(count, texts.length);
  const cases = new Map<string, string>();
  const workplace = await step('an office with a case for each folder', async () => {
    return makeTheOffice(folders, cases);
  });
  const desk = await step('a scan clerk comes to work', () => comeToWork(workplace, 'clerk'));
  try {
    const ids = await step('the list of folders is taken', () => listFolders(desk, folders, cases));
    const codeOf = await step('first sheets and separators', () => makeSheets(desk, folders, ids));
    const way: Way = { desk, seen, texts, folders, ids, codeOf, files: [] };
    await goToCabinet(desk);
    await seen('1-not-begun', desk);
    const stacks = layStacks(folders);
    const short = Math.floor(stacks.length / 2);
    let missing: Sheet | undefined;
    for (const [at, stack] of stacks.entries()) {
      const named = stack.folders.map(({ number }) => number).join(', ');
      const pages = stack.folders.reduce((sum, folder) => sum + folder.pages.length, 0);
      await step(`folders ${named}, ${pages} pages`, async () => {
        const asPdf = at % 2 === 0;
        if (at === short) {
          missing = await leaveOneOut(way, stack, asPdf);
          return 'one sheet short: the app asked, and more is to come';
        }
        const { batchId, state } = await bringIn(way, stack, asPdf);
        same(state, 'sorted', `the stack of folders ${named}`);
        return `sorted by itself, ${await fileLoose(desk, batchId)} loose pages filed by hand`;
      });
      await goToCabinet(desk);
      if (at === short - 1) await seen('2-begun', desk);
    }
    await step('the missing sheet is found', () => {
      check(missing !== undefined, 'no sheet was left out');
      return bringTheMissing(way, missing);
    });
    await expectAll(desk, folders, 'filed');
    await goToCabinet(desk);
    await seen('4-filed', desk);
    const { folders: own } = await view(desk);
    check(!own.some(({ mayCheck }) => mayCheck), 'a clerk may check what they scanned');
    await changePlaces(desk, workplace, 'coordinator');
    await step('a coordinator checks every folder', () => checkAll(desk, folders));
    await goToCabinet(desk);
    await seen('5-checked', desk);
    await step('a copy away from this computer', async () => {
      await goToBackup(desk);
      await addFolder(desk, makeFolder('disk'), 'Disk');
      await backUpNow(desk, 2);
    });
    await step('every folder is safe', async () => {
      const { folders: all } = await expectAll(desk, folders, 'safe');
      return `${all.reduce((sum, { pages }) => sum + pages, 0)} pages in ${all.length} folders`;
    });
    await goToCabinet(desk);
    await seen('6-safe', desk);
    const pages = await pageIds(desk, way.files);
    await step('sample pages are found by their text', () => findSamples(way, pages));
    await step('every sheet is held against the store', () => prove(workplace, way));
  } catch (thrown) {
    await seen('failed', desk).catch(() => {});
    throw thrown;
  } finally {
    await desk.kill();
  }
}
