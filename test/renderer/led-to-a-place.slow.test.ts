// Led to a place and back: from a number of a report to its cases and back, from a search to the answer it found.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '#contract/calls.ts';
import { openForm } from './support/form-screens.ts';
import { caseView, id, officeAnswers } from './support/office.ts';
import { formAnswers, hits, intake } from './support/papers.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const words = (text: string) => ({ en: text, km: text });
const cases = Array.from({ length: 30 }, (_, at) => id(5000 + at));
const rows = Array.from({ length: 60 }, (_, at) => ({
  ...{ label: words(`Village ${at + 1}`), kind: 'part' as const },
  ...{ values: [{ count: cases.length }], cases: [cases] },
}));
const counted: Output<'reports.count'> = {
  ...{ id: 'funnel', title: words('Cases'), countedOn: '2026-11-22' },
  options: { from: null, to: null, module: null, district: null, public: false },
  tables: [
    {
      ...{ id: 'villages', title: words('Villages'), columns: [words('Cases')] },
      ...{ rows, sum: '', adds: [], notes: [] },
    },
  ],
};
const answers = {
  ...officeAnswers({ state: 'unlocked' }),
  ...formAnswers,
  'reports.count': ({ report }: { report: string }) => ({ ...counted, id: report as 'funnel' }),
  'reports.cases': ({ ids }: { ids: string[] }) => ({
    cases: ids.map((one, at) => ({
      ...{ id: one, code: `SR-2026-${String(at + 1).padStart(4, '0')}`, hidden: false },
      ...{ nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy' },
    })),
  }),
  'cases.view': () => caseView,
};

test('from a case behind a number the way back leads to the same case, row, report and scroll place', async () => {
  const { page, sent } = await openWindow(stage, answers, { language: 'en' });
  await page.locator('.agenda').first().waitFor();
  await page.keyboard.press('Alt+6');
  await page.locator('.reporttable').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('.reportlist [aria-current]').nth(0).waitFor();
  const report = () => page.locator('.reportlist [aria-current]').textContent();
  const first = await page.locator('.reportlist button').first().textContent();
  await expect.poll(report).not.toBe(first);
  const chosen = await report();
  await page.locator('.reporttable').waitFor();
  const here = () => page.locator('.reporttable tr.here th').textContent();
  for (let down = 0; down < 5; down++) await page.keyboard.press('PageDown');
  await expect.poll(here).toBe('Village 41');
  const scroll = () => page.locator('.reportsheet').evaluate((sheet) => sheet.scrollTop);
  const place = await scroll();
  expect(place).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await page.locator('.behind .here').waitFor();
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.locator('.behind .here').textContent()).toContain('SR-2026-0009');
  await page.keyboard.press('Enter');
  await page.locator('.casehead').waitFor();
  expect(sent('cases.view').map(({ caseId }) => caseId)).toEqual([cases[8]]);

  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => page.locator('.behind .here').textContent()).toContain('SR-2026-0009');
  await page.keyboard.press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await expect.poll(here).toBe('Village 41');
  expect(await report()).toBe(chosen);
  expect(await scroll()).toBe(place);
});

test('an answer that a search found in a sealed form is in sight, with the hands on it', async () => {
  const field = `people.${id(1602)}.name-km`;
  const led = hits.slice(0, 2).map((hit) => ({ ...hit, field }));
  const own = {
    'search.find': () => ({ hits: led, more: false, behind: 0 }),
    'forms.view': () => ({ ...intake, state: 'final', version: 1 }),
  };
  const opened = await openWindow(stage, { ...answers, ...own }, { language: 'en' });
  await openForm(opened);
  const found = opened.page.locator(`[data-path="${field}"]`);
  await expect.poll(() => found.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await found.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  expect(await found.locator('textarea').inputValue()).toBe('ម៉ុម');
});
