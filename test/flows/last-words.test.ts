// What was typed a moment before the computer sleeps, or before the window is closed, is there afterwards.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { goToCase, openCase } from './steps/cases.ts';
import { makeFolder, removeFolders, sitDown, tellPower } from './steps/desk.ts';
import { goToForm, writeReason } from './steps/forms.ts';
import { openInside } from './steps/inside.ts';
import { makeOffice, unlockAgain } from './steps/office.ts';

afterAll(removeFolders);

const CHILD = { nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy', birth: '2012', village: 'Svay Leu' };

/** Everything that stands in the forms of the office. */
async function written(profile: string, passphrase: string): Promise<string> {
  const inside = await openInside(profile, passphrase);
  try {
    return inside.db.prepare('SELECT group_concat(answers) FROM forms').pluck().get() as string;
  } finally {
    inside.close();
  }
}

test('words typed just before the computer sleeps, and just before the window closes, are kept', async () => {
  const profile = makeFolder('last-words');
  const desk = await sitDown(profile, 'en');
  const { page } = desk;
  try {
    const { passphrase } = await makeOffice(desk);
    await openCase(desk, CHILD);
    await writeReason(desk, 'The father was taken.');
    const reason = page.getByText('The father was taken.');
    await reason.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Before the night.');
    await tellPower(desk, 'suspend');
    await page.locator('.door').waitFor();
    await expect
      .poll(() => written(profile, passphrase), { timeout: 15_000 })
      .toContain('Before the night.');

    await unlockAgain(desk, passphrase);
    await goToCase(desk, CHILD.nameLatin);
    await goToForm(desk);
    await reason.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Before going home.');
    const gone = new Promise((resolve) => desk.app.process().once('exit', resolve));
    await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await Promise.race([gone, wait(15_000)]);
    expect(await written(profile, passphrase)).toContain('Before going home.');
  } finally {
    await desk.kill();
  }
}, 120_000);
