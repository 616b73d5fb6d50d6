// Nothing a person wrote, and no key, lies readable in anything the app writes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBucket } from '../support/s3/bucket.ts';
import { shareServer, whyNoServer } from '../support/s3/server.ts';
import { addCloud, addFolder, backUpNow, type Cloud, goToBackup } from './steps/backup.ts';
import { readObjects } from './steps/bucket-bytes.ts';
import {
  type Canaries,
  canaries,
  findIn,
  findInDeletedFiles,
  findInFolders,
  watchDeletedFiles,
} from './steps/canary.ts';
import { goToCase, openCase } from './steps/cases.ts';
import { type Desk, makeFolder, removeFolders, sitDown, willChoose } from './steps/desk.ts';
import { leaveForm, writeReason } from './steps/forms.ts';
import { openInside } from './steps/inside.ts';
import { lockByKey, makeOffice, unlock, unlockAgain } from './steps/office.ts';
import { findPages, openFoundPage, waitUntilRead } from './steps/papers.ts';

const CHILD = {
  nameKm: 'កំណារីយ៍ សុវត្ថិកា',
  nameLatin: 'Zqkanary Sovatika',
  birth: '3/2011',
  village: 'ភូមិកំណារីយ៍លាក់',
};
const NOTE = 'ជីដូនប្រាប់រឿងសម្ងាត់កំណារីយ៍ Zqsecretnote';
const ON_PAPER = 'Elephantine watermelons';
const [profile, temporary, chromium, usb] = ['profile', 'tmp', 'chromium', 'usb'].map(makeFolder);
const why = whyNoServer('rgw');
let cloud: Cloud | null = null;
let desk: Desk;
let wanted: Canaries = [];
let inDeletedFiles: string[] = [];

/** A page with a sentence on it, as a scanner would give it. */
async function makePaper(): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="700"><rect width="1240" height="700" fill="white"/>
    <text x="90" y="200" font-size="54" font-family="serif">${ON_PAPER}</text>
    <text x="90" y="320" font-size="54" font-family="serif">grow behind the house</text></svg>`;
  const path = join(makeFolder('scanner'), 'scan.jpg');
  await sharp(Buffer.from(svg)).withMetadata({ density: 150 }).jpeg({ quality: 90 }).toFile(path);
  return path;
}

async function work(): Promise<void> {
  const { page, say } = desk;
  await openCase(desk, CHILD);
  await writeReason(desk, NOTE);
  await leaveForm(desk);
  await goToCase(desk, CHILD.nameLatin);
  await willChoose(desk, [await makePaper()]);
  await page.keyboard.press('s');
  await page.getByText(say('scans.empty.pick')).first().waitFor();
  await page.keyboard.press('a');
  await page
    .locator('.fhead')
    .getByText(say('scans.batch.pages', { count: 1 }))
    .waitFor();
  await waitUntilRead(desk, 60_000);
  await findPages(desk, 'watermelons');
  await openFoundPage(desk);
  await goToBackup(desk);
  if (cloud) await addCloud(desk, cloud);
  await addFolder(desk, usb ?? '', 'USB');
  await backUpNow(desk, cloud ? 3 : 2);
}

describe('after a day of work', () => {
  beforeAll(async () => {
    if (why === null) {
      const server = await shareServer('rgw');
      cloud = { server, bucket: await openBucket(server) };
    } else console.warn(`the bucket is left out: ${why}`);
    desk = await sitDown(profile ?? '', 'en', {
      TMPDIR: temporary ?? '',
      ELECTRON_HOST_PROFILES: chromium ?? '',
      ELECTRON_HOST_KEEP_PROFILE: '1',
    });
    const { words, passphrase } = await makeOffice(desk);
    await lockByKey(desk);
    const inside = await openInside(profile ?? '', passphrase);
    inside.close();
    const texts = [...Object.values(CHILD).filter((text) => text.length > 9), NOTE, ON_PAPER];
    const secrets = [passphrase, words.join(' '), words.join('","'), words.slice(3, 6).join(' ')];
    const keys = { 'the store key': inside.storeKey, ...inside.keys } as Record<string, Buffer>;
    wanted = canaries([...texts, ...secrets, 'Zqsecretnote', 'រឿងសម្ងាត់', 'watermelons'], keys);
    const stop = watchDeletedFiles(desk.app.process().pid ?? 0, wanted);
    await unlockAgain(desk, passphrase);
    await work();
    await lockByKey(desk);
    await unlock(desk, passphrase);
    inDeletedFiles = stop();
    await desk.close();
  }, 240_000);
  afterAll(async () => {
    await desk?.kill();
    removeFolders();
  });
  const written = () => [profile, temporary, chromium, usb].map((folder) => folder ?? '');

  test('no file holds a name, a note, a word of a page or a key', () => {
    const { found, files, bytes } = findInFolders(written(), wanted);
    expect(found).toEqual([]);
    // It did look: at the store, its copies, and what the browser keeps.
    expect(files).toBeGreaterThan(30);
    expect(bytes).toBeGreaterThan(500_000);
  });

  test('no file that was deleted while it was open holds any', () => {
    expect(inDeletedFiles).toEqual([]);
  });

  test('what the app said to whoever started it holds none', () => {
    expect(findIn(Buffer.from(desk.stderr()), wanted)).toEqual([]);
  });

  test.runIf(why === null)('the bucket holds none', async () => {
    if (!cloud) throw new Error('no bucket');
    const objects = await readObjects(cloud);
    expect(objects.size).toBeGreaterThan(3);
    for (const [name, bytes] of objects) {
      expect(findIn(Buffer.from(name), wanted)).toEqual([]);
      expect(findIn(bytes, wanted)).toEqual([]);
    }
  });

  test('the control: a leaked file is found, in either writing', () => {
    const [leaked = ''] = [makeFolder('leak')];
    writeFileSync(join(leaked, 'a.log'), `... ${NOTE} ...`);
    writeFileSync(join(leaked, 'b.ldb'), Buffer.from(`"${CHILD.nameKm}"`, 'utf16le'));
    const key = wanted.find(({ name }) => name === 'the store key')?.writings[1];
    writeFileSync(join(leaked, 'c.txt'), key ?? '');
    const { found } = findInFolders([leaked], wanted);
    const files = new Set(found.map((line) => line.slice(leaked.length + 1, leaked.length + 2)));
    expect([...files].sort()).toEqual(['a', 'b', 'c']);
  });

  test.runIf(process.platform === 'linux')(
    'the control: what SQLite sorts in a file by default is found',
    async () => {
      const script = join(import.meta.dirname, 'steps', 'sort-on-disk.ts');
      const args = [script, join(makeFolder('sort'), 'notes.db'), NOTE];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      const found = findInDeletedFiles(child.pid ?? 0, wanted);
      child.kill('SIGKILL');
      expect(found.length).toBeGreaterThan(0);
    },
  );
});
