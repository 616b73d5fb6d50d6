// Keeping copies and bringing them back: the backup screen, and the restore wizard on an empty computer.
import { basename } from 'node:path';
import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Bucket } from '../../support/s3/bucket.ts';
import type { S3Server } from '../../support/s3/server.ts';
import { button, type Desk, willChoose, write } from './desk.ts';

export type Cloud = { server: S3Server; bucket: Bucket };
/** The five lines that a person is given. */
export type CloudLines = {
  server: Pick<S3Server, 'endpoint' | 'region' | 'accessKey' | 'secretKey'>;
  bucket: Pick<Bucket, 'name'>;
};
export type Place = { cloud: Cloud } | { folder: string };

async function writeCloud(desk: Desk, { server, bucket }: CloudLines): Promise<void> {
  const { say } = desk;
  await write(desk, say('backup.s3.endpoint'), server.endpoint);
  await write(desk, say('backup.s3.region'), server.region);
  await write(desk, say('backup.s3.bucket'), bucket.name);
  await write(desk, say('backup.s3.accessKey'), server.accessKey);
  await write(desk, say('backup.s3.secretKey'), server.secretKey);
}

export async function goToBackup({ page, say }: Desk): Promise<void> {
  await page.keyboard.press('Alt+4');
  await page.getByRole('heading', { name: say('backup.where') }).waitFor();
}

/** C, five lines, Ctrl Enter: the bucket was tried and is one more place. */
export async function addCloud(desk: Desk, cloud: CloudLines): Promise<void> {
  const { page, say } = desk;
  await page.keyboard.press('c');
  await page.getByRole('dialog').waitFor();
  await writeCloud(desk, cloud);
  await page.keyboard.press('Control+Enter');
  // Enter is for the button, which has the hands a moment after the words can be read.
  const understood = page.getByRole('button', { name: say('backup.grade.ok') });
  await understood.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

export async function addFolder(desk: Desk, folder: string, name: string): Promise<void> {
  const { page, say } = desk;
  await willChoose(desk, [folder]);
  await page.keyboard.press('f');
  await button(desk, say('backup.folderPick')).click();
  await page.locator('.bk-pick span').last().waitFor();
  await write(desk, say('backup.folderName'), name);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** B; ends when every place has a good copy and nothing would be lost any more. */
export async function backUpNow({ page, say }: Desk, places: number): Promise<void> {
  await page.keyboard.press('b');
  const [good = ''] = say('backup.target.good', { when: '§' }).split('§');
  const copies = page.locator('.targets li').getByText(good.trim());
  await copies.nth(places - 1).waitFor({ timeout: 120_000 });
  await page.getByText(say('backup.loseNothing')).waitFor({ timeout: 60_000 });
  await page.locator('.bk-run').waitFor({ state: 'detached', timeout: 60_000 });
}

/** On an empty computer: from its first screen to the question for the words. */
export async function showWhere(desk: Desk, place: Place): Promise<void> {
  const { page, say } = desk;
  await button(desk, say('vault.setup.restoreInstead')).click();
  await page.getByRole('heading', { name: say('restore.where.title') }).waitFor();
  if ('cloud' in place) {
    await page.keyboard.press('c');
    await writeCloud(desk, place.cloud);
  } else {
    await willChoose(desk, [place.folder]);
    await page.keyboard.press('f');
    await page.locator('.way[aria-pressed=true]').waitFor();
    const chosen = say('restore.where.chosen', { name: basename(place.folder) });
    await page.getByText(chosen).waitFor();
  }
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: say('restore.sheets.title.own') }).waitFor();
}

/** Types the words from paper; where words stand already only those that differ. Waits for nothing after it. */
export async function typeWords({ page }: Desk, words: readonly string[]): Promise<void> {
  const boxes = page.locator('.grid24 input');
  const there = await boxes.evaluateAll((inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
  if (there.every((word) => word === '')) {
    await boxes.first().focus();
    for (const word of words) {
      await page.keyboard.insertText(word);
      await page.keyboard.press('Space');
    }
  } else {
    for (const [at, word] of words.entries())
      if (there[at] !== word) await boxes.nth(at).fill(word);
  }
  await page.keyboard.press('Control+Enter');
}

/** Whether the checksum of the words holds; it has eight bits, so one wrong order in 256 passes it. */
export const fits = (words: readonly string[]) => validateMnemonic(words.join(' '), wordlist);

/** The words with two neighbours exchanged, so that their checksum tells it. */
export function inWrongOrder(words: readonly string[]): string[] {
  const exchanged = words
    .slice(1)
    .map((word, at) => words.with(at, word).with(at + 1, words[at] ?? ''));
  const wrong = exchanged.find((order) => !fits(order));
  if (wrong === undefined) throw new Error('these words fit in every order that was tried');
  return wrong;
}

/** Takes the newest copy, fetches and checks it; ends at the counts. */
export async function fetchNewest({ page, say }: Desk): Promise<void> {
  await page.getByRole('heading', { name: say('restore.copy.title') }).waitFor({ timeout: 60_000 });
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { name: say('restore.agree.title') })
    .waitFor({ timeout: 120_000 });
}

/** After the first unlocking: papers still come, while the office is worked in. Ends when the last is here. */
export async function untilPapersAreHere(desk: Desk): Promise<void> {
  await goToBackup(desk);
  await desk.page.locator('.bk').waitFor();
  await desk.page.locator('.arriving-note').waitFor({ state: 'detached', timeout: 120_000 });
}

export type Counted = { what: string; expected: string; found: string };

/** What stands in the table of counts. */
export async function readCounts({ page }: Desk): Promise<Counted[]> {
  const rows = await page.locator('.counts tbody tr').all();
  const cells = await Promise.all(rows.map((row) => row.locator('td').allTextContents()));
  return cells.map(([what = '', expected = '', found = '']) => ({ what, expected, found }));
}

/** Agrees; the first coordinator opens the office from now on with this passphrase. */
export async function agree(desk: Desk, passphrase: string): Promise<void> {
  const { page, say } = desk;
  await page.locator('.agree-two .choice').first().click();
  const boxes = page.locator('.agree-two .inp input');
  await boxes.nth(0).fill(passphrase);
  await boxes.nth(1).fill(passphrase);
  await page.locator('.btn.main:not([aria-disabled=true])').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: say('restore.done.title') }).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: say('vault.unlock.welcome') }).waitFor();
}
