// Paper comes in and is filed: choosing files, waiting until they are read, one page after the other.
import { join } from 'node:path';
import { NUMBERED } from '../../../renderer/scans/kinds.ts';
import { type CaseFolder, caseFolder, type FolderPage } from '../../fixtures/folder/folder.ts';
import { type Desk, willChoose, willSaveAs, write } from './desk.ts';

export { type CaseFolder, caseFolder, type FolderPage };

/** What a person calls the papers of the invented folder. */
const KINDS: Partial<Record<FolderPage['name'], string>> = {
  intake: 'intake',
  assessment: 'assessment',
  consent: 'consent',
  'body-map': 'drawing',
  'case-plan': 'case-plan',
  receipt: 'receipt',
  minutes: 'minutes',
};
export const kindOf = (paper: FolderPage) => KINDS[paper.name] ?? 'case-note';

/** A day as people here write it. */
const written = (iso: string) => iso.split('-').reverse().join('/');

/** From the case: S, then A, and the seven files are chosen. Ends when all originals are safe. */
export async function bringIn(desk: Desk, folder: CaseFolder): Promise<void> {
  const { page, say } = desk;
  const paths = folder.files.map((file) => join(folder.dir, file));
  await willChoose(desk, paths);
  await page.keyboard.press('s');
  await page
    .getByText(say('scans.empty.pick'))
    .or(page.getByText(say('scans.pick')))
    .first()
    .waitFor();
  await page.keyboard.press('a');
  const pages = say('scans.batch.pages', { count: folder.pages.length });
  await page.locator('.fhead').getByText(pages).waitFor({ timeout: 60_000 });
}

/** All pages of the batch on one screen; ends when every printed word is read. */
export async function waitUntilRead(desk: Desk, timeout = 180_000): Promise<void> {
  const { page, say } = desk;
  await page.keyboard.press('g');
  await page.getByText(say('scans.phase.readDone')).waitFor({ timeout });
}

/** Names one page and files it with Enter. */
async function fileOne(desk: Desk, paper: FolderPage, name: string): Promise<void> {
  const { page, say } = desk;
  const chosen = page.locator('.sug').getByText(name).first();
  if (!(await chosen.isVisible().catch(() => false))) {
    await page.keyboard.press('c');
    await page.getByLabel(say('scans.caseBox')).fill(name);
    await page.getByRole('option').getByText(name).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  const number = (NUMBERED as readonly string[]).indexOf(kindOf(paper)) + 1;
  await page.keyboard.press(String(number));
  if (paper.paperDate) await write(desk, say('scans.dateOnPaper'), written(paper.paperDate));
  await page.keyboard.press('Enter');
}

/** From all pages of a batch to the desk where they are filed. */
export async function startFiling({ page }: Desk): Promise<void> {
  await page.keyboard.press('Enter');
  await page.locator('.filing-panel').waitFor();
}

/** Files all pages of the folder in their order, in the case of this child; ends on the screen with all of them. */
export async function fileAll(desk: Desk, folder: CaseFolder, name: string): Promise<void> {
  const { page, say } = desk;
  for (const [at, paper] of folder.pages.entries()) {
    await fileOne(desk, paper, name);
    const isLast = at === folder.pages.length - 1;
    const told = isLast ? say('scans.phase.fileDone') : say('scans.filedCount', { count: at + 1 });
    await page.getByText(told).first().waitFor();
  }
}

/** Ctrl K, the word, and the pages it stands on are listed. Answers how many. */
export async function findPages({ page, say }: Desk, text: string): Promise<number> {
  await page.keyboard.press('Control+k');
  await page.getByLabel(say('search.box')).fill(text);
  const hits = page.getByRole('group', { name: say('search.group.page') }).getByRole('option');
  await hits.first().waitFor();
  return hits.count();
}

/** The first page that was found is opened, with the place marked. */
export async function openFoundPage({ page, say }: Desk): Promise<void> {
  const hits = page.getByRole('group', { name: say('search.group.page') }).getByRole('option');
  await hits.first().click();
  await page.locator('.page-mark').first().waitFor();
}

/** On the screen of one page: its original, untouched, into a file. */
export async function saveOriginal(desk: Desk, path: string): Promise<void> {
  const { page, say } = desk;
  await willSaveAs(desk, path);
  await page.getByRole('button', { name: say('scans.original') }).click();
  await page.getByText(say('scans.originalSaved')).first().waitFor();
}
