// The first day of an office: made through the screens in either language, locked, and opened again.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Desk, makeFolder, removeFolders, sitDown, speak } from './steps/desk.ts';
import {
  goToProof,
  lockByKey,
  nameCoordinator,
  nameOffice,
  OFFICE,
  openFirstDay,
  putWordsOnPaper,
  readyForFirstDay,
  tryPassphrase,
  typeProof,
  unlock,
} from './steps/office.ts';

afterAll(removeFolders);

/** Every file of the office with its bytes, but for the count of wrong tries. */
function bytesOf(profile: string): Map<string, string> {
  const folder = join(profile, 'office');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'state.json')
    .map((entry) => join(entry.parentPath, entry.name));
  const digest = (name: string) => createHash('sha256').update(readFileSync(name)).digest('hex');
  return new Map(names.map((name) => [name, digest(name)]));
}

describe.each(['km', 'en'] as const)('a new office (%s)', (language) => {
  test('is made in five steps, opens for the right passphrase and for no other', async () => {
    const profile = makeFolder('first-run');
    const desk: Desk = await sitDown(profile, language);
    const { page, say } = desk;
    try {
      await nameOffice(desk);
      const passphrase = await nameCoordinator(desk);
      const sheet = join(makeFolder('sheet'), 'sheet.pdf');
      const words = await putWordsOnPaper(desk, sheet);
      expect(words).toHaveLength(24);
      expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-');

      // Wrong words are told, and there is no way on.
      await goToProof(desk);
      await typeProof(desk, words.toReversed());
      await page.locator('.word.wrong').first().waitFor();
      expect(await page.getByRole('navigation').count()).toBe(0);
      await typeProof(desk, words);
      await readyForFirstDay(desk);
      await openFirstDay(desk);
      await page.getByText(say('app.nav.today')).first().waitFor();

      await lockByKey(desk);
      expect(await page.locator('body').textContent()).toContain(OFFICE.name);
      await expect.poll(() => existsSync(join(profile, 'office', 'cases.db-wal'))).toBe(false);
      const before = bytesOf(profile);
      await tryPassphrase(desk, 'not these four words');
      await page.getByText(say('vault.unlock.wrong')).waitFor();
      expect(bytesOf(profile)).toEqual(before);
      await unlock(desk, passphrase);

      const other = language === 'km' ? 'en' : 'km';
      await speak(desk, other);
      await page.getByRole('navigation', { name: desk.say('app.nav.main') }).waitFor();
      await desk.close();

      // The next morning: the chosen language was kept, and the same passphrase opens.
      const morning = await sitDown(profile, other);
      await unlock(morning, passphrase);
      await morning.close();
    } finally {
      await desk.kill();
    }
  }, 120_000);
});
