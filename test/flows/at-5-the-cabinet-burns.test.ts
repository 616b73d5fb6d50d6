// AT-5: computer and cabinet are lost; a new computer, the bucket and the words bring everything back.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBucket } from '../support/s3/bucket.ts';
import { type FaultProxy, startFaultProxy } from '../support/s3/fault-proxy.ts';
import { shareServer, whyNoServer } from '../support/s3/server.ts';
import {
  addCloud,
  addFolder,
  agree,
  backUpNow,
  type Cloud,
  fetchNewest,
  goToBackup,
  inWrongOrder,
  readCounts,
  showWhere,
  typeWords,
  untilPapersAreHere,
} from './steps/backup.ts';
import { readObjects } from './steps/bucket-bytes.ts';
import { openCase } from './steps/cases.ts';
import { compare, type Dump, dump } from './steps/compare.ts';
import { type Desk, makeFolder, removeFolders, sitDown } from './steps/desk.ts';
import { fillOffice } from './steps/fill.ts';
import { openInside } from './steps/inside.ts';
import { lockByKey, makeOffice, OFFICE, type OpenedOffice, unlock } from './steps/office.ts';
import { keepPicture } from './steps/walk.ts';

const why = whyNoServer('rgw') ?? whyNoServer('swift');
if (why !== null) console.warn(`AT-5 against S3 is left out: ${why}`);

const NEW_PASSPHRASE = 'lantern orchard teapot ninety 58';
const AFTER_BACKUP = { nameKm: 'ថោង សុភាព', nameLatin: 'Thong Sopheap' };
const usb = makeFolder('usb');
const burned = makeFolder('burns');
const fresh = makeFolder('new-computer');
let cloud: Cloud;
let other: Cloud;
/** Swift speaks TLS with a certificate of its own, which nobody's computer knows. */
let line: FaultProxy;
let words: string[] = [];
let before: Dump;
let lost = '';
let desk: Desk;

async function lookInside(profile: string, passphrase: string): Promise<Dump> {
  const inside = await openInside(profile, passphrase);
  try {
    return dump(inside);
  } finally {
    inside.close();
  }
}
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

async function openRgw(): Promise<void> {
  const server = await shareServer('rgw');
  cloud = { server, bucket: await openBucket(server) };
}

async function openSwift(): Promise<void> {
  const swift = await shareServer('swift');
  const ca = swift.certificate && readFileSync(swift.certificate, 'utf8');
  line = await startFaultProxy(swift.endpoint, ca);
  other = { server: { ...swift, endpoint: line.endpoint }, bucket: await openBucket(swift) };
}

async function openFilledOffice(): Promise<OpenedOffice> {
  desk = await sitDown(burned, 'km');
  const office = await makeOffice(desk);
  await lockByKey(desk);
  await fillOffice(burned, office.passphrase, { cases: 413, pages: 2, scans: 60 });
  await unlock(desk, office.passphrase);
  return office;
}

describe.runIf(why === null)('AT-5 The cabinet burns', () => {
  beforeAll(async () => {
    const [office] = await Promise.all([openFilledOffice(), openRgw(), openSwift()]);
    words = office.words;
    await goToBackup(desk);
    await addCloud(desk, cloud);
    await addCloud(desk, other);
    await addFolder(desk, usb, 'Blue disk');
    await backUpNow(desk, 4);
    await lockByKey(desk);
    before = await lookInside(burned, office.passphrase);

    // One more case, after the last copy; then the fire.
    await unlock(desk, office.passphrase);
    await openCase(desk, { ...AFTER_BACKUP, birth: '2014', village: 'Trapeang Run' });
    await goToBackup(desk);
    const sentence = desk.page.locator('.lead').getByText('អ្នកនឹងបាត់ការងារ');
    lost = (await sentence.textContent()) ?? '';
    await keepPicture(desk, 'at-5-what-would-be-lost');
    await desk.kill();
    rmSync(burned, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }, 300_000);
  afterAll(async () => {
    await desk?.kill();
    await line?.close();
    removeFolders();
  });

  test('app states which work after the last backup is lost', () => {
    expect(lost).toMatch(/អ្នកនឹងបាត់ការងារ [០-៩]+ នាទី៖ ទម្រង់ ១ ច្បាប់។/u);
  });

  test('wrong key: nothing restored and nothing written', async () => {
    await desk.kill();
    desk = await sitDown(fresh, 'km');
    const { page, say } = desk;
    await showWhere(desk, { cloud });
    const had = filesIn(fresh).sort();
    // Known words whose checksum holds, but of another office.
    await typeWords(desk, `${'abandon '.repeat(23)}art`.split(' '));
    await page.getByText(say('errors.words-wrong.what')).waitFor({ timeout: 60_000 });
    await keepPicture(desk, 'at-5-wrong-words');
    expect(filesIn(fresh).sort()).toEqual(had);
    expect(readdirSync(fresh).includes('office')).toBe(false);
    // The right words in the wrong order are told before anything is asked of the bucket.
    await typeWords(desk, inWrongOrder(words));
    await page.getByText(say('restore.words.checksum')).waitFor();
    expect(filesIn(fresh).sort()).toEqual(had);
  }, 90_000);

  test('last backup list with date and size, restore, 413 cases, counts equal the manifest', async () => {
    const { page, say } = desk;
    await typeWords(desk, words);
    await page.getByRole('heading', { name: say('restore.copy.title') }).waitFor();
    const copy = page.getByRole('option').first();
    expect(await copy.textContent()).toContain(say('backup.count.cases', { count: 413 }));
    expect(await copy.textContent()).toMatch(/ថ្ងៃនេះ [០-៩]/u);
    expect(await page.locator('.wfoot').textContent()).toMatch(/[០-៩]\s?[kM]B/u);
    await keepPicture(desk, 'at-5-which-copy');
    await fetchNewest(desk);
    const counts = await readCounts(desk);
    expect(counts.find(({ what }) => what === say('restore.agree.cases'))?.found).toBe('413');
    await keepPicture(desk, 'at-5-counts');
    expect(counts.map(({ found }) => found)).toEqual(counts.map(({ expected }) => expected));
    await agree(desk, NEW_PASSPHRASE);
    await unlock(desk, NEW_PASSPHRASE);
    await untilPapersAreHere(desk);
    await lockByKey(desk);
  }, 200_000);

  test('all scans open, every row is equal', async () => {
    const after = await lookInside(fresh, NEW_PASSPHRASE);
    expect(before.originals.size).toBeGreaterThan(50);
    expect(compare(before, after)).toEqual([]);
    await desk.close();
  });

  test('bucket contains no readable name, no readable file name', async () => {
    const objects = await readObjects(cloud);
    expect(objects.size).toBeGreaterThan(3);
    for (const name of objects.keys())
      expect(name).toMatch(
        /^samnum\/(config|README[^/]*|(keys|snapshots|index|locks)\/[0-9a-f]{64}|data\/[0-9a-f]{2}\/[0-9a-f]{64})$/,
      );
    const names = [OFFICE.name, OFFICE.nameLatin, OFFICE.nameKm, 'scan0001', words.join(' ')];
    const people = (before.tables.get('people') ?? []).flatMap(({ name_km, name_latin }) => [
      String(name_km),
      String(name_latin),
    ]);
    const readable = [...names, ...people.filter((_, at) => at % 50 === 0)];
    expect(readable.length).toBeGreaterThan(50);
    for (const [name, bytes] of objects)
      for (const text of readable) if (bytes.includes(text)) expect(`${name} holds it`).toBe('');
  }, 60_000);

  // Two more computers at the same time.
  test.concurrent.each([
    ['the disk that was taken home', () => ({ folder: usb })],
    ['a storage of another make', () => ({ cloud: other })],
  ])(
    '%s brings back the same office',
    async (_, place) => {
      const another = makeFolder('another-computer');
      const there = await sitDown(another, 'km');
      try {
        await showWhere(there, place());
        await typeWords(there, words);
        await fetchNewest(there);
        await agree(there, NEW_PASSPHRASE);
        await unlock(there, NEW_PASSPHRASE);
        await untilPapersAreHere(there);
        await there.close();
      } finally {
        await there.kill();
      }
      expect(compare(before, await lookInside(another, NEW_PASSPHRASE))).toEqual([]);
    },
    200_000,
  );
});
