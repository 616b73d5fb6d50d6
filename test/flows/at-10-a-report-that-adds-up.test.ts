// AT-10: 547 referrals. Every number adds up on the screen in Khmer, leads to its cases, and goes out without names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { referFiveHundred } from '../support/five-hundred-referrals.ts';
import { type Desk, makeFolder, removeFolders, speak, willSaveAs } from './steps/desk.ts';
import { changePlaces, comeToWork, keepPicture, makeWorkplace } from './steps/walk.ts';

afterAll(removeFolders);

type Table = { title: string; rows: { label: string; figures: string[] }[] };

/** Every table of the report as it stands on the screen. */
const tablesOn = ({ page }: Desk): Promise<Table[]> =>
  page.locator('.reporttable').evaluateAll((tables) =>
    tables.map((table) => ({
      title: table.querySelector('h2')?.textContent ?? '',
      rows: [...table.querySelectorAll('tbody tr')].map((row) => ({
        label: row.querySelector('th')?.textContent?.trim() ?? '',
        figures: [...row.querySelectorAll('td.num')].map((cell) => cell.textContent?.trim() ?? ''),
      })),
    })),
  );
const totalOf = (table: Table | undefined) => Number(table?.rows.at(-1)?.figures[0]);
const shown = ({ page }: Desk, text: string) => page.getByText(text).first();

test('AT-10 a report that adds up: 547 = 133 + 413 + 1, and 413 = 215 + 194 + 4 not recorded', async () => {
  let names: string[] = [];
  const workplace = await makeWorkplace(
    {
      worker: { role: 'social-worker', nameKm: 'ច័ន្ទ សុភា', nameLatin: 'Chan Sophea' },
      coordinator: { role: 'coordinator', nameKm: 'លី ម៉ារ៉ា', nameLatin: 'Ly Mara' },
      monitor: { role: 'monitoring', nameKm: 'ហួត ចាន់នី', nameLatin: 'Huot Channy' },
    },
    async ({ store }, { worker }) => {
      names = await referFiveHundred(store, worker.user);
    },
  );
  const desk = await comeToWork(workplace, 'coordinator');
  const { page } = desk;
  try {
    await page.keyboard.press('Alt+6');
    await shown(desk, '547 = 133 + 413 + 1').waitFor();
    await shown(desk, '413 = 215 + 194 + 4').waitFor();
    const [referred, enrolled] = await tablesOn(desk);
    expect(referred?.rows[0]).toEqual({ label: 'មិនគ្រប់លក្ខខណ្ឌ', figures: ['133', '24.3 %'] });
    expect(enrolled?.rows[2]?.label).toBe('មិនបានកត់ត្រាម៉ូឌុល');
    expect(enrolled?.rows[2]?.figures[0]).toBe('4');
    await keepPicture(desk, 'at-10-adds-up');

    // The four are there to be looked for, one key away.
    const silent = page.locator('.reporttable tr.gap').first().locator('button');
    await silent.focus();
    await page.keyboard.press('Enter');
    await page.locator('.behind li').nth(3).waitFor();
    await expect.poll(() => page.locator('.behind li').count()).toBe(4);
    await keepPicture(desk, 'at-10-the-four');
    await page.keyboard.press('Escape');

    // Children: by year, district, age and disability always the same children.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await shown(desk, 'តាមឆ្នាំដែលករណីចាប់ផ្ដើម').waitFor();
    const tables = await tablesOn(desk);
    expect(tables[0]?.rows.map(({ figures }) => figures)).toEqual([['52'], ['30'], ['23']]);
    const [both, study, visit] = tables[1]?.rows.map(({ figures }) => figures[0]) ?? [];
    expect([both, study, visit]).toEqual(['18', '22', '12']);
    const sides = tables.filter(({ title }) => /^តាម/.test(title));
    const all = totalOf(sides[0]);
    expect(all).toBeGreaterThan(413);
    expect(sides.map(totalOf)).toEqual(sides.map(() => all));
    const years = tables.filter(({ title }) => /^\d{4}៖/.test(title));
    expect(years.length).toBeGreaterThan(2);
    expect(years.reduce((sum, table) => sum + totalOf(table), 0)).toBe(all);
    await keepPicture(desk, 'at-10-children');

    // For the public nothing below five, and nothing to open.
    await page.keyboard.press('b');
    await page.locator('.banner').waitFor();
    await expect.poll(() => page.locator('.countbtn').count()).toBe(0);
    const scrolled = () => page.locator('.reportsheet').evaluate((sheet) => sheet.scrollTop);
    await page.keyboard.press('PageDown');
    await expect.poll(scrolled).toBeGreaterThan(0);
    const counts = (await tablesOn(desk)).flatMap(({ rows }) => rows.flatMap((row) => row.figures));
    expect(counts.filter((count) => /^[1-4]$/.test(count))).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.locator('td', { hasText: '•••' }).first().waitFor();
    expect(await page.locator('.agree').count()).toBe(0);
    await keepPicture(desk, 'at-10-public');
    // The list of the reports follows the arrows round its end.
    const stands = () =>
      page.locator('.reportlist [aria-current]').evaluate((one) => {
        const list = one.parentElement?.getBoundingClientRect();
        const { top, bottom } = one.getBoundingClientRect();
        return list !== undefined && top >= list.top && bottom <= list.bottom;
      });
    await page.keyboard.press('ArrowLeft');
    await expect.poll(stands).toBe(true);
    await page.keyboard.press('b');
    for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowRight');
    await shown(desk, 'តាមឆ្នាំដែលករណីចាប់ផ្ដើម').waitFor();

    // A file without a name and without a case number.
    const file = join(makeFolder('report'), 'children.csv');
    await willSaveAs(desk, file);
    await page.keyboard.press('e');
    await page.getByText('CSV').first().click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`,${all},`);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/SR-\d{4}-\d/);

    // The same in English, and for monitoring without a way to a case.
    await speak(desk, 'en');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await shown(desk, 'Module not recorded').waitFor();
    await shown(desk, '413 = 215 + 194 + 4').waitFor();
    await speak(desk, 'km');
    await changePlaces(desk, workplace, 'monitor');
    await shown(desk, '547 = 133 + 413 + 1').waitFor();
    // Reports, and one's own settings at the foot: no case, no paper, no name.
    await expect.poll(() => page.locator('.nav button').count()).toBe(2);
    expect(await page.locator('.countbtn').count()).toBe(0);
    await keepPicture(desk, 'at-10-monitoring');
    await page.keyboard.press('PageDown');
    await expect.poll(scrolled).toBeGreaterThan(0);
  } finally {
    await desk.kill();
  }
}, 120_000);
