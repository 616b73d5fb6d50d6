// The whole way of one folder, from cabinet to cloud and back, in one run of the real app. The demo
// takes pictures on it, the flow of the screens looks for faults on it.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from '@playwright/test';
import {
  addCloud,
  addFolder,
  agree,
  backUpNow,
  type Cloud,
  fetchNewest,
  goToBackup,
  readCounts,
  showWhere,
  typeWords,
  untilPapersAreHere,
} from './backup.ts';
import { goToCase, moveToStep, openCase } from './cases.ts';
import { seeCasework } from './casework.ts';
import { compare, type Dump, dump } from './compare.ts';
import { button, type Desk, sitDown, speak, willSaveAs } from './desk.ts';
import { goToForm, leaveForm, printForm, writeReason } from './forms.ts';
import { openInside } from './inside.ts';
import * as office from './office.ts';
import {
  bringIn,
  type CaseFolder,
  fileAll,
  findPages,
  openFoundPage,
  startFiling,
  waitUntilRead,
} from './papers.ts';

export type Way = {
  folder: CaseFolder;
  /** Stand on pages of it, the Khmer one in the middle of an unbroken run. */
  words: { khmer: string; english: string };
  /** Without a server the bucket is left out. */
  cloud: Cloud | null;
  /** Profiles of the computer that is lost and of the new one; a disk; where paper and PDFs go. */
  old: string;
  fresh: string;
  usb: string;
  out: string;
  /** A screen is there; `asIs` means in this language only. */
  seen(name: string, desk: Desk, asIs?: boolean): Promise<void>;
  /** Goes once around the screens of casework as well. */
  isRound?: boolean;
  /** A step is done; what was found in it. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
};

export const CHILD = {
  nameKm: 'លី ច័ន្ទរតនា',
  nameLatin: 'Ly Chanratana',
  birth: '12/3/2009',
  village: 'ភូមិវត្តត្រី ឃុំរលួស',
};
export const REASON = 'ជីដូនចាស់ហើយ ផ្ទះលេចទឹក។ The eldest girl stopped school in February.';
export const WORDS = { khmer: 'សង្កសី', english: 'chickens' };
const NEW_PASSPHRASE = 'lantern orchard teapot ninety 58';

/** A key was pressed, and what it opens is there. */
const press = async ({ page }: Desk, key: string, place: Locator): Promise<void> => {
  await page.keyboard.press(key);
  await place.first().waitFor();
};
const heading = ({ page }: Desk, name: string): Locator => page.getByRole('heading', { name });

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

async function makeTheOffice(way: Way, desk: Desk) {
  await way.seen('first-run-office', desk);
  await office.nameOffice(desk);
  await way.seen('first-run-person', desk);
  const passphrase = await office.nameCoordinator(desk);
  await way.seen('first-run-words', desk);
  const words = await office.putWordsOnPaper(desk, join(way.out, 'recovery-sheet.pdf'));
  await office.goToProof(desk);
  await way.seen('first-run-prove', desk);
  await office.typeProof(desk, words);
  await office.readyForFirstDay(desk);
  await way.seen('first-run-backup', desk);
  await office.openFirstDay(desk);
  await way.seen('today-empty', desk);
  return { words, passphrase };
}

async function openTheCase(way: Way, desk: Desk): Promise<string> {
  await press(desk, 'Alt+2', heading(desk, desk.say('cases.empty.title')));
  await way.seen('cases-empty', desk);
  await press(desk, 'Control+n', heading(desk, desk.say('cases.add.title')));
  await way.seen('new-case', desk);
  const code = await openCase(desk, CHILD);
  await desk.page.locator('.form-screen').waitFor();
  await writeReason(desk, REASON);
  await way.seen('form', desk);
  return code;
}

async function printBoth(way: Way, desk: Desk): Promise<string> {
  for (const language of ['km', 'en'] as const) {
    await speak(desk, language);
    const file = join(way.out, `intake-form.${language}.pdf`);
    await printForm(desk, file);
    check(statSync(file).size > 10_000, 'the printed form is empty');
  }
  await leaveForm(desk);
  return 'intake-form.km.pdf, intake-form.en.pdf';
}

async function importFolder(way: Way, desk: Desk): Promise<string> {
  await goToCase(desk, CHILD.nameLatin);
  await way.seen('case', desk);
  await press(desk, 's', heading(desk, desk.say('scans.empty.title')));
  await way.seen('scan-empty', desk);
  await press(desk, 'Alt+ArrowLeft', heading(desk, desk.say('cases.folder.title')));
  await bringIn(desk, way.folder);
  await press(desk, 'g', desk.page.locator('.im-grid'));
  await way.seen('importing', desk);
  return `${way.folder.files.length} files, ${way.folder.pages.length} pages`;
}

async function exportFolder(way: Way, desk: Desk): Promise<string> {
  const file = join(way.out, 'folder.pdf');
  rmSync(file, { force: true });
  await willSaveAs(desk, file);
  await button(desk, desk.say('cases.folder.savePdf')).click();
  const dialog = desk.page.getByRole('dialog');
  // What stays behind is told before anything can be saved.
  await dialog.locator('.main[aria-disabled=false]').waitFor();
  await desk.page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  const until = Date.now() + 120_000;
  const isWhole = () => existsSync(file) && readFileSync(file).subarray(-16).includes('%%EOF');
  while (!isWhole()) {
    check(Date.now() < until, 'the folder was not saved as PDF');
    await wait(100);
  }
  return `folder.pdf, ${Math.round(statSync(file).size / 1000)} kB`;
}

async function findBoth(way: Way, desk: Desk): Promise<string> {
  const khmer = await findPages(desk, way.words.khmer);
  await way.seen('find', desk);
  await openFoundPage(desk);
  await way.seen('page', desk);
  const english = await findPages(desk, way.words.english);
  await openFoundPage(desk);
  return `${way.words.khmer}: ${khmer}, ${way.words.english}: ${english}`;
}

async function backUp(way: Way, desk: Desk): Promise<string> {
  await goToBackup(desk);
  if (way.cloud) await addCloud(desk, way.cloud);
  await addFolder(desk, way.usb, 'USB');
  await backUpNow(desk, way.cloud ? 3 : 2);
  await way.seen('backup', desk);
  return way.cloud ? 'this computer, a disk, an S3 bucket' : 'this computer and a disk';
}

async function otherScreens(way: Way, desk: Desk): Promise<void> {
  const { page } = desk;
  await press(desk, 'Alt+1', page.locator('.day'));
  await way.seen('today', desk);
  await press(desk, 'Alt+2', page.locator('tr.here'));
  await way.seen('cases', desk);
  await press(desk, 'Alt+3', page.getByRole('option'));
  await way.seen('scan', desk);
  await press(desk, 'Alt+5', page.locator('.settings'));
  await way.seen('settings', desk);
  for (const language of ['km', 'en'] as const) {
    await speak(desk, language);
    await press(desk, '?', page.getByRole('dialog'));
    await way.seen('all-keys', desk, true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await press(desk, 'j', page.locator('.tray'));
  await way.seen('jobs', desk);
  await page.keyboard.press('j');
}

async function lookInside(profile: string, passphrase: string): Promise<Dump> {
  const inside = await openInside(profile, passphrase);
  try {
    return dump(inside);
  } finally {
    inside.close();
  }
}

async function restore(way: Way, desk: Desk, words: string[]): Promise<string> {
  await showWhere(desk, way.cloud ? { cloud: way.cloud } : { folder: way.usb });
  await way.seen('restore-words', desk);
  await typeWords(desk, words);
  await desk.page.getByRole('heading', { name: desk.say('restore.copy.title') }).waitFor();
  await way.seen('restore-copies', desk);
  await fetchNewest(desk);
  await way.seen('restore-agree', desk);
  const counts = await readCounts(desk);
  check(
    counts.every(({ expected, found }) => expected === found),
    'the counts differ',
  );
  await agree(desk, NEW_PASSPHRASE);
  await office.unlock(desk, NEW_PASSPHRASE);
  await untilPapersAreHere(desk);
  await office.lockByKey(desk);
  return counts.map(({ what, found }) => `${what}: ${found}`).join(', ');
}

/** Walks the whole way. Throws when any check on it fails. */
export async function walkTheWay(way: Way): Promise<void> {
  const { step } = way;
  let desk = await step('start', () => sitDown(way.old, 'km'));
  try {
    const { words, passphrase } = await step('make an office', () => makeTheOffice(way, desk));
    await step('open a case, save the intake form', () => openTheCase(way, desk));
    await step('print the intake form', () => printBoth(way, desk));
    await step('bring in the folder', () => importFolder(way, desk));
    await step('read it', () => waitUntilRead(desk));
    await step('file every page', async () => {
      await startFiling(desk);
      await way.seen('filing', desk);
      await fileAll(desk, way.folder, CHILD.nameLatin);
    });
    await step('find pages by a Khmer and an English word', () => findBoth(way, desk));
    await step('the folder of the case', async () => {
      await goToCase(desk, CHILD.nameLatin);
      await moveToStep(desk, 6);
      await way.seen('case-with-folder', desk);
      await goToForm(desk);
      await way.seen('form-beside-paper', desk);
      await leaveForm(desk);
    });
    await step('save the folder as a searchable PDF', () => exportFolder(way, desk));
    if (way.isRound)
      await step('the screens of casework', () => seeCasework(desk, CHILD.nameLatin, way.seen));
    await step('back up', () => backUp(way, desk));
    await step('the other screens', () => otherScreens(way, desk));
    const before = await step('lock', async () => {
      await office.lockByKey(desk);
      await way.seen('unlock', desk);
      await office.tryPassphrase(desk, 'not these four words');
      await desk.page.getByText(desk.say('vault.unlock.wrong')).waitFor();
      await way.seen('unlock-wrong', desk);
      return lookInside(way.old, passphrase);
    });
    await step('delete the office', async () => {
      await desk.close();
      rmSync(way.old, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      return existsSync(way.old) ? readdirSync(way.old).join() : 'nothing is left of it';
    });
    desk = await step('start on an empty computer', () => sitDown(way.fresh, 'en'));
    await step('restore with the 24 words', () => restore(way, desk, words));
    await step('compare every row and every original', async () => {
      const after = await lookInside(way.fresh, NEW_PASSPHRASE);
      const differences = compare(before, after);
      check(differences.length === 0, differences.slice(0, 5).join('\n'));
      const rows = [...before.tables.values()].reduce((sum, all) => sum + all.length, 0);
      return `${rows} rows and ${before.originals.size} originals are equal`;
    });
    await desk.close();
  } finally {
    await desk.kill();
  }
}
