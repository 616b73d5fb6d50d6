// What goes wrong on a working day: the lid is closed, the app is started twice, another program has the
// office, the office is newer than the app. Each time a sentence says so and nothing is lost.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../main/storage/database.ts';
import { lockOffice } from '../../main/vault/office-folder.ts';
import { launchApp } from '../support/launch.ts';
import { goToCase, openCase } from './steps/cases.ts';
import { type Desk, makeFolder, removeFolders, sitDown, tellPower } from './steps/desk.ts';
import { goToForm, leaveForm, writeReason } from './steps/forms.ts';
import { openInside } from './steps/inside.ts';
import { lockByKey, tryPassphrase, unlock, unlockAgain } from './steps/office.ts';
import { readyOffice } from './steps/ready-office.ts';

const CHILD = { nameKm: 'ឈឹម ដានី', nameLatin: 'Chhim Dany', birth: '2013', village: 'Trapeang Run' };
const OTHER = { nameKm: 'ប៉ែន រស្មី', nameLatin: 'Pen Reaksmey', birth: '2016', village: 'Preah Dak' };
const REASON = 'The grandmother was at the market';
const profile = makeFolder('troubles');
let desk: Desk;
let passphrase = '';

beforeAll(async () => {
  ({ passphrase } = await readyOffice(profile));
  desk = await sitDown(profile, 'en');
  await unlock(desk, passphrase);
}, 90_000);
afterAll(async () => {
  await desk?.kill();
  removeFolders();
});

test('closing the lid locks the office, and what was written is still there', async () => {
  const { page } = desk;
  await openCase(desk, CHILD);
  await writeReason(desk, REASON);
  await tellPower(desk, 'suspend');
  await page.getByRole('heading', { name: desk.say('vault.unlock.welcome') }).waitFor();
  expect(await page.locator('body').textContent()).not.toContain('grandmother');
  await unlockAgain(desk, passphrase);
  await goToCase(desk, CHILD.nameLatin);
  await goToForm(desk);
  const reason = page.locator('.form-pane textarea').first();
  await expect.poll(() => reason.inputValue()).toBe(REASON);
  await leaveForm(desk);
}, 90_000);

test('a second start shows the window that is there, and opens no second office', async () => {
  await expect(launchApp({ profile })).rejects.toThrow();
  await openCase(desk, OTHER);
  await leaveForm(desk);
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
