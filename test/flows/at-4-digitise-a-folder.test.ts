// AT-4: a folder of twelve pages is digitised, sentence by sentence, through the screens.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { khmer } from '../fixtures/folder/texts.ts';
import { goToCase, moveToStep, openCase } from './steps/cases.ts';
import { type Desk, makeFolder, removeFolders, sitDown } from './steps/desk.ts';
import { allRows, digestOf, openInside, type Row } from './steps/inside.ts';
import { lockByKey, unlock, unlockAgain } from './steps/office.ts';
import {
  bringIn,
  type CaseFolder,
  caseFolder,
  fileAll,
  findPages,
  kindOf,
  openFoundPage,
  saveOriginal,
  startFiling,
  waitUntilRead,
} from './steps/papers.ts';
import { readyOffice } from './steps/ready-office.ts';
import { keepPicture } from './steps/walk.ts';

const CHILD = {
  nameKm: 'លី ច័ន្ទរតនា',
  nameLatin: 'Ly Chanratana',
  birth: '12/3/2009',
  village: 'ភូមិវត្តត្រី',
};
const temporary = makeFolder('tmp');
const profile = makeFolder('at-4');
let folder: CaseFolder;
let desk: Desk;
let passphrase = '';
let tables = new Map<string, Row[]>();

/** The case file as it is now, read while the office is locked. */
async function readTables(): Promise<Map<string, Row[]>> {
  await lockByKey(desk);
  const inside = await openInside(profile, passphrase);
  const rows = allRows(inside);
  inside.close();
  await unlockAgain(desk, passphrase);
  return rows;
}
const rowsOf = (name: string) => tables.get(name) ?? [];
/** Pages in the order of the folder. */
const pagesInOrder = () => {
  const ord = new Map(rowsOf('sources').map(({ id, ord }) => [id, Number(ord)]));
  const place = ({ source_id, ix }: Row) => (ord.get(source_id) ?? 0) * 100 + Number(ix);
  return [...rowsOf('pages')].sort((a, b) => place(a) - place(b));
};

beforeAll(async () => {
  folder = await caseFolder();
  ({ passphrase } = await readyOffice(profile));
  desk = await sitDown(profile, 'km', { TMPDIR: temporary });
  await unlock(desk, passphrase);
  await openCase(desk, CHILD);
  await goToCase(desk, CHILD.nameLatin);
  await bringIn(desk, folder);
  await waitUntilRead(desk);
  await keepPicture(desk, 'at-4-twelve-pages');
  await startFiling(desk);
  await keepPicture(desk, 'at-4-first-page');
  await fileAll(desk, folder, CHILD.nameKm);
  tables = await readTables();
}, 400_000);
afterAll(async () => {
  await desk?.kill();
  removeFolders();
});

describe('AT-4 Digitise a folder', () => {
  test('pages land in one batch', () => {
    expect(rowsOf('batches')).toHaveLength(1);
    expect(rowsOf('sources')).toHaveLength(folder.files.length);
    expect(rowsOf('pages')).toHaveLength(12);
  });

  test("staff names each page's form and date, order kept", () => {
    const documents = new Map(rowsOf('documents').map((row) => [row.id, row]));
    const placed = new Map(rowsOf('placements').map((row) => [row.page_id, row.document_id]));
    const named = pagesInOrder().map(({ id }) => {
      const { kind, paper_date } = documents.get(placed.get(id)) ?? {};
      return [kind, JSON.parse(String(paper_date ?? 'null'))?.from ?? null];
    });
    expect(named).toEqual(folder.pages.map((paper) => [kindOf(paper), paper.paperDate]));
  });

  test('one upside-down page rotated', () => {
    expect(pagesInOrder().map(({ turn }) => turn)).toEqual(folder.pages.map(({ turn }) => turn));
  });

  test('typed pages are found by an English word, and the place is marked', async () => {
    expect(await findPages(desk, 'mango tree')).toBeGreaterThan(0);
    await openFoundPage(desk);
    await desk.page.keyboard.press('Escape');
  });

  test('and by a Khmer word in the middle of a run', async () => {
    expect(khmer[2]).toMatch(/\S*និងសង្កសីសម្រាប់|\Sសង្កសី\S/u);
    expect(await findPages(desk, 'សង្កសី')).toBeGreaterThan(0);
    await openFoundPage(desk);
    await keepPicture(desk, 'at-4-found');
    await desk.page.keyboard.press('Escape');
  });

  test('handwriting and drawing are kept as pictures and not claimed as read', () => {
    const pictures = pagesInOrder().map(({ picture_only }) => picture_only === 1);
    expect(pictures).toEqual(folder.pages.map(({ holds }) => holds === 'picture'));
  });

  test('recognised text is "unverified" until accepted', async () => {
    const { page, say } = desk;
    expect(rowsOf('page_texts').every(({ accepted_at }) => accepted_at === null)).toBe(true);
    const pencil = page.locator('.page-side').getByText(say('app.mark.pencil'), { exact: true });
    await findPages(desk, 'mango tree');
    await openFoundPage(desk);
    await pencil.waitFor();
    await page.keyboard.press('t');
    await page.getByRole('dialog').waitFor();
    await keepPicture(desk, 'at-4-unverified');
    await page.keyboard.press('Control+Enter');
    await page.getByText(say('scans.pageText.acceptedToast')).first().waitFor();
    await pencil.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  test('folder shows 12 pages, 8 kinds of paper present, review form missing', async () => {
    const { page, say } = desk;
    await goToCase(desk, CHILD.nameLatin);
    await moveToStep(desk, 6);
    const shelf = page.getByRole('region', { name: say('cases.folder.title') });
    await shelf.getByText(say('cases.folder.pages', { count: 12 })).waitFor();
    const review = say('cases.folder.missing', { paper: say('words.paper.review') });
    await shelf.getByText(review).waitFor();
    const present = await shelf.locator('li:not(.missing) .clip').allTextContents();
    await keepPicture(desk, 'at-4-folder');
    expect(present).toHaveLength(12);
    expect(new Set(present.map((title) => title.replace(/^\d\s*/, ''))).size).toBe(8);
  });

  test('no plain picture or text file remains on disk', () => {
    const inside = [profile, temporary].flatMap((place) =>
      readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    const pictures = ['ffd8ff', '89504e47', '25504446', '49492a00', '4d4d002a', '52494646'];
    const plain = inside.filter((path) => {
      const head = readFileSync(path).subarray(0, 4).toString('hex');
      return pictures.some((mark) => head.startsWith(mark)) || /\.(txt|html)$/.test(path);
    });
    const sealed = inside.filter((path) => path.includes('/sealed/') && path.endsWith('.enc'));
    expect(sealed).toHaveLength(folder.files.length);
    expect(plain).toEqual([]);
  });

  test('an untouched picture of each page can be exported and is byte-identical', async () => {
    const { page, say } = desk;
    await goToCase(desk, CHILD.nameLatin);
    const out = makeFolder('out');
    const shelf = page.getByRole('region', { name: say('cases.folder.title') });
    await shelf.locator('.pagestrip button').first().click();
    await page.locator('.page-paper.there').waitFor();
    const came = new Set(
      folder.files.map((file) => digestOf(readFileSync(join(folder.dir, file)))),
    );
    const left = new Set<string>();
    const shown = (number: number) =>
      page.locator('.fhead').getByText(say('scans.pageName', { number }), { exact: true });
    const goUp = async () => {
      await page.keyboard.press('PageUp');
      return shown(1).count();
    };
    await expect.poll(goUp).toBe(1);
    for (const [at] of folder.pages.entries()) {
      await shown(at + 1).waitFor();
      const path = join(out, String(at));
      await saveOriginal(desk, path);
      const original = digestOf(readFileSync(join(folder.dir, folder.pages[at]?.file ?? '')));
      await expect.poll(() => existsSync(path) && digestOf(readFileSync(path))).toBe(original);
      left.add(original);
      await page.keyboard.press('PageDown');
    }
    expect(left).toEqual(came);
  });
});
