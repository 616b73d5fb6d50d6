// What was typed a moment before the computer sleeps, or before the window is closed, is there afterwards; closing
// the window copies it to the disk that is away from this computer first.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addFolder, backUpNow, goToBackup } from './steps/backup.ts';
import { goToCase, openCase } from './steps/cases.ts';
import { makeFolder, removeFolders, sitDown, tellPower } from './steps/desk.ts';
import { goToForm, writeReason } from './steps/forms.ts';
import { openInside } from './steps/inside.ts';
import { unlock, unlockAgain } from './steps/office.ts';
import { readyOffice } from './steps/ready-office.ts';

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
  const disk = makeFolder('disk');
  const { passphrase } = await readyOffice(profile);
  const desk = await sitDown(profile, 'en');
  const { page } = desk;
  try {
    await unlock(desk, passphrase);
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
    await goToBackup(desk);
    await addFolder(desk, disk, 'Blue disk');
    await backUpNow(desk, 2);
    const copies = readdirSync(join(disk, 'snapshots')).length;
    await goToCase(desk, CHILD.nameLatin);
    await goToForm(desk);
    await reason.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Before going home.');
    const gone = new Promise((resolve) => desk.app.process().once('exit', resolve));
    await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await gone;
    expect(await written(profile, passphrase)).toContain('Before going home.');
    expect(readdirSync(join(disk, 'snapshots')).length).toBe(copies + 1);
    const inside = await openInside(profile, passphrase);
    const head = inside.db.prepare(`SELECT max(n) FROM events WHERE entity = 'form'`).pluck().get();
    const covers = inside.db.prepare('SELECT max(covers_event) FROM backup_runs').pluck().get();
    inside.close();
    expect(covers).toBeGreaterThanOrEqual(head as number);
  } finally {
    await desk.kill();
  }
}, 120_000);
