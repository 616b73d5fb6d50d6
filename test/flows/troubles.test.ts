// What goes wrong on a working day: the lid is closed, the app is started twice, the disk is full, the
// office is newer than the app. Each time a sentence says so and nothing is lost.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../main/storage/database.ts';
import { lockOffice } from '../../main/vault/office-folder.ts';
import { dropFiles } from '../support/drop-files.ts';
import { launchApp } from '../support/launch.ts';
import { addFolder, goToBackup } from './steps/backup.ts';
import { goToCase, openCase } from './steps/cases.ts';
import {
  type Desk,
  makeFolder,
  removeFolders,
  sitDown,
  tellPower,
  willChoose,
} from './steps/desk.ts';
import { goToForm } from './steps/forms.ts';
import { allOriginals, findDamage, openInside } from './steps/inside.ts';
import { lockByKey, makeOffice, tryPassphrase, unlock, unlockAgain } from './steps/office.ts';

const CHILD = { nameKm: 'ឈឹម ដានី', nameLatin: 'Chhim Dany', birth: '2013', village: 'Trapeang Run' };
let profile = '';
let desk: Desk;
let passphrase = '';

async function begin(at = makeFolder('troubles')): Promise<void> {
  profile = at;
  desk = await sitDown(profile, 'en');
  ({ passphrase } = await makeOffice(desk));
}
/** Noise does not get smaller: a picture that takes its place on the disk. */
async function writeNoise(path: string, side: number): Promise<string> {
  const raw = { width: side, height: side, channels: 3 as const };
  await sharp(randomBytes(side * side * 3), { raw })
    .png({ compressionLevel: 0 })
    .toFile(path);
  return path;
}

afterEach(() => desk?.kill());
afterAll(removeFolders);

describe('on a working day', () => {
  beforeEach(() => begin(), 90_000);

  test('closing the lid locks the office, and what was being written is still there', async () => {
    const { page } = desk;
    await openCase(desk, CHILD);
    await page.locator('.form-pane textarea, .form-pane input').first().waitFor();
    const box = page.locator('.form-pane textarea').first();
    while (!(await box.isVisible())) {
      await page.keyboard.press('Control+Enter');
      await page.waitForTimeout(200);
    }
    await box.fill('The grandmother was at the market');
    await page.waitForTimeout(2_500);
    await tellPower(desk, 'suspend');
    await page.getByRole('heading', { name: desk.say('vault.unlock.welcome') }).waitFor();
    expect(await page.locator('body').textContent()).not.toContain('grandmother');
    await unlockAgain(desk, passphrase);
    await goToCase(desk, CHILD.nameLatin);
    await goToForm(desk);
    await expect
      .poll(() => page.locator('.form-pane textarea').first().inputValue())
      .toBe('The grandmother was at the market');
  }, 120_000);

  test('a second start shows the window that is there, and opens no second office', async () => {
    await expect(launchApp({ profile })).rejects.toThrow();
    await openCase(desk, CHILD);
  }, 90_000);

  test('an office that another program holds says so', async () => {
    await lockByKey(desk);
    let release = () => {};
    await expect
      .poll(() => {
        try {
          release = lockOffice(profile);
          return true;
        } catch {
          return false;
        }
      })
      .toBe(true);
    await tryPassphrase(desk, passphrase);
    await desk.page.getByText(desk.say('errors.store-in-use.what')).waitFor();
    release();
    await unlock(desk, passphrase);
  }, 90_000);

  test('files that are dragged onto the window come in', async () => {
    const { page, say } = desk;
    const folder = makeFolder('drop');
    const files = [1, 2].map((n) => writeNoise(join(folder, `${n}.png`), 300));
    await dropFiles(page.getByRole('main'), await Promise.all(files));
    await page
      .getByText(say('scans.batch.pages', { count: 2 }))
      .first()
      .waitFor();
  }, 90_000);

  test('an office of a newer Samnum is refused with its own sentence, untouched', async () => {
    await lockByKey(desk);
    const inside = await openInside(profile, passphrase);
    inside.close();
    const db = openDatabase(join(inside.folder, 'cases.db'), inside.keys.database);
    db.prepare('INSERT INTO migrations VALUES(?, ?)').run('209912310000-later', Date.now());
    db.close();
    await tryPassphrase(desk, passphrase);
    await desk.page.getByText(desk.say('errors.newer-store.what')).waitFor();
    await desk.page.getByText(desk.say('errors.newer-store.todo')).waitFor();
  }, 90_000);
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
if (!mayMount) console.warn('full disks are left out: mounting a small disk needs root');

describe.runIf(mayMount)('on a full disk', () => {
  const mounted: string[] = [];
  function smallDisk(megabytes: number): string {
    const at = makeFolder('disk');
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', at]);
    mounted.push(at);
    return at;
  }
  afterAll(async () => {
    await desk?.kill();
    for (const at of mounted) execFileSync('umount', ['-l', at]);
  });

  test('an import stops with a sentence; what came in before is whole, nothing is half there', async () => {
    const disk = smallDisk(24);
    mkdirSync(join(disk, 'profile'));
    await begin(join(disk, 'profile'));
    const { page, say } = desk;
    const papers = makeFolder('papers');
    const small = await writeNoise(join(papers, 'a.png'), 200);
    const large = [1, 2, 3, 4, 5, 6].map((n) => writeNoise(join(papers, `b${n}.png`), 1300));
    await willChoose(desk, [small, ...(await Promise.all(large))]);
    await page.keyboard.press('Alt+3');
    await page.getByText(say('scans.empty.pick')).first().waitFor();
    await page.keyboard.press('a');
    await page.getByText(say('errors.disk-full.what')).first().waitFor({ timeout: 60_000 });
    await desk.kill();
    const inside = await openInside(profile, passphrase);
    const originals = allOriginals(inside);
    expect(originals.size).toBeGreaterThan(0);
    expect([...originals.values()]).not.toContain(null);
    expect(findDamage(inside)).toEqual([]);
    inside.close();
  }, 150_000);

  test('a backup onto a full disk says so, and the office goes on', async () => {
    await begin();
    const { page, say } = desk;
    const disk = smallDisk(1);
    await goToBackup(desk);
    await addFolder(desk, disk, 'Small disk');
    writeFileSync(join(disk, 'other-things.bin'), randomBytes(1000 * 1024));
    await page.keyboard.press('b');
    await page.getByText(say('errors.backup-full.what')).first().waitFor({ timeout: 60_000 });
    await openCase(desk, CHILD);
  }, 150_000);
});
