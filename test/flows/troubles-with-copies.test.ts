// What goes wrong with copies: a disk that is full, a bucket that answers with errors, a wrong clock, words
// that do not fit. Each is told in a sentence of its own, and the next copy is good again.
import { readdirSync } from 'node:fs';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeS3, startFakeS3 } from '../support/s3/fake-server.ts';
import { type FaultProxy, startFaultProxy } from '../support/s3/fault-proxy.ts';
import { mountSmallDisk, type SmallDisk, whyNoSmallDisk } from '../support/small-disk.ts';
import {
  addCloud,
  addFolder,
  backUpNow,
  fetchNewest,
  fits,
  goToBackup,
  inWrongOrder,
  showWhere,
  typeWords,
} from './steps/backup.ts';
import { openCase } from './steps/cases.ts';
import { type Desk, makeFolder, removeFolders, sitDown } from './steps/desk.ts';
import { leaveForm } from './steps/forms.ts';
import { unlock } from './steps/office.ts';
import { readyOffice } from './steps/ready-office.ts';

const HOUR = 3_600_000;
/** Children who are not alike: the same child twice would be asked about. */
const CHILDREN = [
  ['គឹម សុភ័ក្រ', 'Kim Sopheak', '2015', 'Thnal'],
  ['ហ៊ុន ចាន់ណា', 'Hun Channa', '2008', 'Bakong'],
  ['ទេព រដ្ឋា', 'Tep Rattha', '2012', 'Puok'],
  ['ឡាយ មុនី', 'Lay Mony', '2010', 'Kralanh'],
  ['វង្ស បញ្ញា', 'Vong Panha', '2017', 'Varin'],
  ['ញ៉ុក ធីតា', 'Nhok Thida', '2006', 'Srae Noy'],
  ['អ៊ូច ពិសិដ្ឋ', 'Ouch Piseth', '2013', 'Lvea'],
  ['យឹម កញ្ញា', 'Yim Kanha', '2009', 'Samraong'],
] as const;
let child = 0;
const why = whyNoSmallDisk();
if (why !== null) console.warn(`the full disk is left out: ${why}`);

const profile = makeFolder('copies');
const usb = makeFolder('usb');
let words: string[] = [];
let disk: SmallDisk | null = null;
let bucket: FakeS3;
let proxy: FaultProxy;
let desk: Desk;
/** Places that copies go to by now. */
let places = 1;

const rowOf = (name: string) => desk.page.locator('.targets li').filter({ hasText: name });

/** Something new to copy, so that no copy is good because there was nothing to do. */
async function work(): Promise<void> {
  const [nameKm = '', nameLatin = '', birth = '', village = ''] = CHILDREN[child++] ?? [];
  await openCase(desk, { nameKm, nameLatin, birth, village });
  await desk.page.locator('.form-screen').waitFor();
  await leaveForm(desk);
  await goToBackup(desk);
}

beforeAll(async () => {
  disk = why === null ? mountSmallDisk(2) : null;
  bucket = await startFakeS3(['office']);
  proxy = await startFaultProxy(bucket.endpoint);
  const office = await readyOffice(profile);
  ({ words } = office);
  desk = await sitDown(profile, 'en');
  await unlock(desk, office.passphrase);
  await goToBackup(desk);
  await addFolder(desk, usb, 'Blue disk');
  places += 1;
  await backUpNow(desk, places);
}, 120_000);
afterAll(async () => {
  await desk?.kill();
  await proxy?.close();
  await bucket?.close();
  disk?.unmount();
  removeFolders();
});

describe.runIf(why === null)('a disk for copies that is full', () => {
  test('is told where it is; the other places have their copy, and the next one is good', async () => {
    const { page, say } = desk;
    // Before the app knows the disk: a new place gets a copy by itself within a minute.
    disk?.fill(100_000);
    await addFolder(desk, disk?.folder ?? '', 'Small disk');
    places += 1;
    await work();
    await page.keyboard.press('b');
    await rowOf('Small disk')
      .getByText(say('errors.backup-full.what'))
      .waitFor({ timeout: 60_000 });
    await rowOf('Small disk').getByText(say('errors.backup-full.todo')).waitFor();
    await rowOf('Blue disk').locator('.mark.safe').waitFor();
    await page.locator('.bk-run').waitFor({ state: 'detached' });
    disk?.free();
    await backUpNow(desk, places);
  }, 120_000);
});

describe('a bucket', () => {
  test('that answers with errors for a moment gets its copy without a word', async () => {
    await addCloud(desk, {
      server: { ...bucket, endpoint: proxy.endpoint },
      bucket: { name: 'office' },
    });
    places += 1;
    let broken = 3;
    proxy.decide = () => {
      const isBroken = broken-- > 0;
      return isBroken ? { kind: 'status', status: 500, code: 'InternalError' } : { kind: 'pass' };
    };
    await backUpNow(desk, places);
    expect(broken).toBeLessThan(0);
  }, 120_000);
});

describe('while a bucket answers with nothing but errors', () => {
  beforeAll(async () => {
    await work();
    proxy.decide = () => ({ kind: 'status', status: 500, code: 'InternalError' });
    await desk.page.keyboard.press('b');
    await desk.page.locator('.bk-run').waitFor();
    const told = desk.page.getByText(desk.say('backup.stage.waiting'));
    await told.waitFor({ timeout: 60_000 });
  });

  test('a new computer tells words apart: a strange one, a wrong one, two swapped, another office', async () => {
    const empty = makeFolder('new-computer');
    const fresh = await sitDown(empty, 'en');
    const { page, say } = fresh;
    const strange = words.with(4, 'samnum');
    const other = wordlist.find((word) => !words.includes(word) && !fits(words.with(4, word)));
    const wrong = words.with(4, other ?? '');
    try {
      await showWhere(fresh, { folder: usb });
      const had = readdirSync(empty).sort();
      const unknown = say('restore.words.unknown', { count: 1, places: '5' });
      await typeWords(fresh, strange);
      await page.getByText(unknown).waitFor();
      await typeWords(fresh, wrong);
      await page.getByText(say('restore.words.checksum')).waitFor();
      expect(await page.getByText(unknown).count()).toBe(0);
      await typeWords(fresh, inWrongOrder(words));
      await page.getByText(say('restore.words.checksum')).waitFor();
      await typeWords(fresh, `${'abandon '.repeat(23)}art`.split(' '));
      await page.getByText(say('errors.words-wrong.what')).waitFor({ timeout: 60_000 });
      expect(await page.getByText(say('restore.words.checksum')).count()).toBe(0);
      expect(readdirSync(empty).sort()).toEqual(had);
      // After all that, the right ones open it.
      await typeWords(fresh, words);
      await fetchNewest(fresh);
      await fresh.close();
    } finally {
      await fresh.kill();
    }
  }, 120_000);

  test('the other places have their copy, the reason is told, and the next copy is good', async () => {
    const { page, say } = desk;
    const reason = rowOf('office').getByText(say('errors.backup-unreachable.what'));
    await reason.waitFor({ timeout: 120_000 });
    await rowOf('Blue disk').locator('.mark.safe').waitFor();
    await page.locator('.bk-run').waitFor({ state: 'detached', timeout: 60_000 });
    proxy.decide = () => ({ kind: 'pass' });
    await backUpNow(desk, places);
    expect(await reason.count()).toBe(0);
  }, 180_000);
});

describe('a bucket with another hour', () => {
  test('gets its copy, and the person is told how wrong the clock is until it is right', async () => {
    const { page, say } = desk;
    // A disk that comes after the bucket knows nothing of clocks, and takes nothing back.
    await addFolder(desk, makeFolder('late'), 'Red disk');
    places += 1;
    bucket.clock = () => Date.now() + HOUR;
    await work();
    await backUpNow(desk, places);
    await page.getByText(say('backup.clock', { count: 60 })).waitFor();
    bucket.clock = () => Date.now();
    await work();
    await backUpNow(desk, places);
    await page.getByText(say('backup.clock', { count: 60 })).waitFor({ state: 'detached' });
  }, 120_000);
});
