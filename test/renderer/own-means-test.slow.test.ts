// The questions an office wrote on means, in the form on who can join: on the screen by keys, and on paper.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withOwnLines } from '#domain/forms/definitions/eligibility/own-lines.ts';
import { eligibilityR1 } from '#domain/forms/definitions/eligibility/r1.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { MEANS } from '../support/own-means-test.ts';
import { openForm } from './support/form-screens.ts';
import { id, officeAnswers } from './support/office.ts';
import { trialAnswers, trialView } from './support/trial-papers.ts';
import { type Opened, openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const saved = JSON.parse(
  readFileSync(
    new URL('../main/domain/forms/answers/eligibility-r1.json', import.meta.url),
    'utf8',
  ),
).answers;
const { 'pay-3m': _, shocks: __, ...answers } = saved;
const released = {
  definition: withOwnLines(eligibilityR1, MEANS, 1001),
  ...{ hash: 'b'.repeat(64), releasedAt: 1, user: id(3) },
};
const view = { ...trialView, placeInForm: '', form: 'eligibility', revision: 1001, answers };

/** Asked from 2019 on; from today the app's own questions again. */
const held = [
  { form: 'eligibility', revision: null, from: dayOf(Date.now()) },
  { form: 'eligibility', revision: 1001, from: '2019-01-01' },
];

/** Opens a draft in an office that wrote its own questions; `onPrint` looks at the sheet. */
async function open(onPrint: (page: Page) => Promise<void>): Promise<Opened> {
  const opened: Opened = await openWindow(
    stage,
    {
      ...officeAnswers({ state: 'unlocked' }),
      ...trialAnswers(view as never),
      'office.forms': () => ({ forms: [released] as never, held }),
      'app.print': async () => {
        await onPrint(opened.page);
        return { done: true };
      },
    },
    { language: 'km' },
  );
  await openForm(opened);
  return opened;
}

test('are asked in the order of the office with their help, answered by a key each, and printed as they stand', async () => {
  const printed: string[] = [];
  const { page, complaints, sent } = await open(async (sheet) => {
    printed.push((await sheet.locator('#print').textContent()) ?? '');
  });
  await page.getByText('នេះជាសំណួរដែលប្រើនៅថ្ងៃទី').waitFor();
  for (const section of [2, 3]) {
    await page.keyboard.press('Control+Enter');
    await page.locator(`.secs :nth-child(${section})[aria-current=step]`).waitFor();
  }
  const table = page.locator('.table-question', { hasText: 'សំណួររបស់ការិយាល័យ' });
  await table.waitFor();
  expect(await table.locator('.row-name b').allTextContents()).toEqual(['អង្ករក្នុងផ្ទះ', 'ដី']);
  expect(await table.textContent()).toContain('សូមមើលពាង កុំសួរតែមាត់។');
  await table.locator('input[type=radio]').first().focus();
  await page.keyboard.press('3');
  await expect
    .poll(() => JSON.stringify(sent('forms.save').at(-1)?.answers ?? {}))
    .toContain('"rice":{"answer":{"level":"none"}}');
  for (const blank of [false, true]) {
    await page.keyboard.press('Control+p');
    const choices = page.locator('.dialog .choice');
    await choices.first().waitFor();
    if (blank) await choices.last().click();
    await page.keyboard.press('Control+p');
    await expect.poll(() => printed.length).toBe(blank ? 2 : 1);
    // It closes when the printer has answered: the next key is for the form again.
    await choices.first().waitFor({ state: 'detached' });
  }
  for (const sheet of printed) {
    expect(sheet).toContain('អង្ករក្នុងផ្ទះ');
    expect(sheet).toContain('គ្រាន់មួយសប្ដាហ៍');
    expect(sheet).toContain('សូមមើលពាង កុំសួរតែមាត់។');
    expect(sheet).not.toContain('៣ ខែចុងក្រោយ');
  }
  expect(complaints).toEqual([]);
});
