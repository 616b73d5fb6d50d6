// Every kind of question is answered with the keyboard, kept as it is meant, and told back.
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookForFaults } from './support/checks.ts';
import { openForm } from './support/form-screens.ts';
import { id, officeAnswers } from './support/office.ts';
import { trialAnswers, trialView } from './support/trial-papers.ts';
import { openTrialStage } from './support/trial-stage.ts';
import { openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openTrialStage();
}, 120_000);
afterAll(() => stage?.close());

const begin = async (
  place: string,
  answers: object = {},
  language: 'en' | 'km' = 'en',
  more: Partial<typeof trialView> = {},
) => {
  const own = { ...more, placeInForm: place, answers: { ...trialView.answers, ...answers } };
  const all = { ...officeAnswers({ state: 'unlocked' }), ...trialAnswers(own) };
  const opened = await openWindow(stage, all, { language });
  await openForm(opened);
  /** What was saved last under a question. */
  const saved = (field: string) => opened.sent('forms.save').at(-1)?.answers[field];
  return { ...opened, saved };
};
const at = (page: Page, path: string) => page.locator(`[data-path="${path}"]`);
const box = (page: Page, path: string) => at(page, path).locator('input, textarea').first();

test('a time is understood in either digits and told back with its part of the day', async () => {
  const { page, saved } = await begin('began');
  await page.keyboard.type('៩:២០ ព្រឹក');
  await at(page, 'began').getByText('09:20 in the morning').waitFor();
  await expect.poll(() => saved('began')).toBe('09:20');
  await box(page, 'began').fill('2.15 pm');
  await at(page, 'began').getByText('14:15 in the afternoon').waitFor();
  await expect.poll(() => saved('began')).toBe('14:15');
});

test('a time nobody can read is no answer, stays in its box, and keeps the form from being sealed', async () => {
  const { page, saved, sent } = await begin('began', { began: '09:20' });
  await box(page, 'began').fill('after the rain');
  await at(page, 'began').locator('.help.bad').waitFor();
  await expect.poll(() => sent('forms.save').length).toBeGreaterThan(0);
  await expect.poll(() => saved('began')).toBeUndefined();
  await page.keyboard.press('Control+Enter');
  await at(page, 'scale').waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await expect.poll(() => box(page, 'began').inputValue()).toBe('after the rain');
  await page.getByRole('button', { name: 'Finish form…' }).click();
  await page.getByText('This could not be understood').waitFor();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => box(page, 'began').evaluate((one) => one === document.activeElement))
    .toBe(true);
  expect(sent('forms.complete')).toEqual([]);
});

test('one box is ticked with Space, and empty again it says nothing', async () => {
  const { page, saved } = await begin('serious');
  await page.keyboard.press('Space');
  await expect.poll(() => saved('serious')).toBe(true);
  await page.keyboard.press('Space');
  await expect.poll(() => saved('serious')).toBeUndefined();
});

test('people of the case are ticked, others are added by name, and each can be taken out', async () => {
  const { page, saved } = await begin('met');
  await page.keyboard.press('Space');
  await at(page, 'met').getByText('Mom', { exact: true }).click();
  const another = at(page, 'met').getByRole('textbox', { name: 'Another name' });
  await another.fill('លោក ហ៊ុន មេភូមិ');
  await another.press('Enter');
  const [rithy, mom, chief] = [
    { id: id(300), text: '' },
    { id: id(301), text: '' },
    { id: null, text: 'លោក ហ៊ុន មេភូមិ' },
  ];
  await expect.poll(() => saved('met')).toEqual({ people: [rithy, mom, chief] });
  await at(page, 'met')
    .getByRole('button', { name: /Take out/ })
    .click();
  await expect.poll(() => saved('met')).toEqual({ people: [rithy, mom] });
});

test('where the family is meant nobody of the office is offered, but who is typed in the intake', async () => {
  const aunt = { id: id(390), nameKm: 'កែវ សុខា', nameLatin: '', relation: 'aunt' };
  const context = { ...trialView.context, typed: [aunt] };
  const { page, saved } = await begin('areas.care.about', {}, 'en', { context });
  const offers = page.getByRole('option');
  const another = at(page, 'areas.care.about').getByRole('textbox', { name: 'Another name' });
  await another.focus();
  await another.press('ArrowDown');
  await offers.filter({ hasText: 'កែវ សុខា' }).waitFor();
  expect(await offers.filter({ hasText: 'Chan Sophea' }).count()).toBe(0);
  await offers.filter({ hasText: 'កែវ សុខា' }).click();
  const about = { people: [{ id: null, text: 'កែវ សុខា' }] };
  await expect.poll(() => saved('areas')).toMatchObject({ cells: { care: { about } } });
});

test('a name that was typed and left with Tab is kept', async () => {
  const { page, saved } = await begin('met');
  await at(page, 'met').getByRole('textbox', { name: 'Another name' }).fill('មីង ស្រីនាង');
  await page.keyboard.press('Tab');
  await expect.poll(() => saved('met')).toEqual({ people: [{ id: null, text: 'មីង ស្រីនាង' }] });
});

test('a colleague is found among the others by a few letters', async () => {
  const { page, saved } = await begin('met');
  await at(page, 'met').getByRole('textbox', { name: 'Another name' }).fill('ly ma');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => saved('met')).toEqual({ people: [{ id: id(3), text: '' }] });
  await at(page, 'met').getByText('Ly Mara').waitFor();
});

test('a paper of the folder is chosen, one that is not there yet is said in words', async () => {
  const { page, saved } = await begin('paper');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: /14 February 2026/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => saved('paper')).toEqual({ documentId: id(1400), text: '' });
  await at(page, 'paper').getByText('3 pages').waitFor();
  await box(page, 'paper').fill('letter still at the prison');
  await expect
    .poll(() => saved('paper'))
    .toEqual({ documentId: null, text: 'letter still at the prison' });
});

test('a prison is taken from the list of the office', async () => {
  const { page, saved } = await begin('held-at');
  await page.keyboard.type('siem');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => saved('held-at')).toEqual({ id: id(1801), text: '' });
});

test('a row of another form is chosen in sight, with the words it has now', async () => {
  const { page, saved } = await begin('problem');
  await page.keyboard.press('Space');
  await expect
    .poll(() => saved('problem'))
    .toEqual({ row: id(1931), text: 'គ្មានលុយទិញអង្ករ ក្រោយប៉ាទៅ' });
  await page.getByText('In other words…').click();
  await at(page, 'problem').getByRole('textbox').fill('the roof');
  await expect.poll(() => saved('problem')).toEqual({ row: null, text: 'the roof' });
});

test('a row that stands in the other form no more keeps its words', async () => {
  const gone = { row: id(1999), text: 'ដំបូលធ្លាយ' };
  const { page } = await begin('problem', { problem: gone });
  await at(page, 'problem').locator('.choice[data-selected]', { hasText: 'ដំបូលធ្លាយ' }).waitFor();
});

test('what is left over is worked out while one types, a loss below zero, each currency for itself', async () => {
  const { page } = await begin('sales');
  await page.keyboard.type('44000');
  await at(page, 'left').getByText('44,000 ៛').waitFor();
  await box(page, 'costs').fill('៦០០០០');
  await at(page, 'left').getByText('−16,000 ៛').waitFor();
  await at(page, 'costs').getByRole('button', { name: '$' }).click();
  await at(page, 'left').getByText('44,000 ៛ · −$60,000.00').waitFor();
});

test('the other currency is pressed, and the sign in the box goes with it', async () => {
  const { page, saved } = await begin('sales', { sales: { amount: 1250, currency: 'USD' } });
  await at(page, 'sales').getByRole('button', { name: '៛' }).click();
  await at(page, 'sales').getByText('Riel has no decimals').waitFor();
  await box(page, 'sales').fill('12500');
  await expect.poll(() => saved('sales')).toMatchObject({ amount: 12_500, currency: 'KHR' });
});

test('an amount that is hardly ever right is asked about, and kept all the same', async () => {
  const { page, saved } = await begin('sales');
  await page.keyboard.type('$15000');
  await at(page, 'sales').getByText('A very large amount. Is it right?').waitFor();
  await expect.poll(() => saved('sales')).toMatchObject({ amount: 1_500_000, currency: 'USD' });
});

test('an amount keeps the digits and points it was typed with, and what was understood stands below', async () => {
  const first = await begin('sales');
  await box(first.page, 'sales').fill('៤៥.០០០');
  await at(first.page, 'sales').getByText('45,000 ៛').waitFor();
  const sales = { amount: 45_000, currency: 'KHR', typed: '៤៥.០០០' };
  await expect.poll(() => first.saved('sales')).toEqual(sales);
  const again = await begin('sales', { sales });
  expect(await box(again.page, 'sales').inputValue()).toBe('៤៥.០០០');
  await at(again.page, 'sales').getByText('45,000 ៛').waitFor();
});

test('a notebook of a hundred thousand letters is pasted in and saved whole', async () => {
  const { page, saved } = await begin('story');
  const notebook = 'ជីដូនចម្អិនបាយ '.repeat(7_000);
  expect(notebook.length).toBeGreaterThan(100_000);
  await box(page, 'story').fill(notebook);
  await expect.poll(() => saved('story')).toBe(notebook);
});

test('a text that does not fit is not cut: nothing of it goes in, and the form says why', async () => {
  const { page, saved, sent } = await begin('story', { story: 'before' });
  await box(page, 'story').fill('ជីដូនចម្អិនបាយរាល់ព្រឹក។ '.repeat(8_100));
  await at(page, 'story')
    .getByText(/characters and 200,000 fit/)
    .waitFor();
  expect(await box(page, 'story').inputValue()).toBe('before');
  await box(page, 'story').press('End');
  await page.keyboard.type('!');
  await expect.poll(() => saved('story')).toBe('before!');
  expect(sent('forms.save').every(({ answers }) => String(answers.story).length < 10)).toBe(true);
});

test('when all answers together would be too large, the last one stays outside and the form says so', async () => {
  const words = (letters: number) => 'ចៅៗទៅរៀន។ '.repeat(letters / 10);
  const long = words(199_000);
  const full = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, long]));
  const { page, sent } = await begin('story', { ...full, story: words(100_000) });
  await box(page, 'private').fill(words(150_000));
  await page.getByText(/and more do not fit/).waitFor();
  expect(await box(page, 'private').inputValue()).toBe('');
  expect(sent('forms.save')).toEqual([]);
});

test('a level is chosen by its digit, “not seen” by the dash, and may be taken back', async () => {
  const { page, saved } = await begin('scale.food.level');
  await page.keyboard.press('2');
  await expect.poll(() => saved('scale')).toEqual({ cells: { food: { level: { level: '2' } } } });
  await at(page, 'scale.food.evidence').waitFor();
  await page.keyboard.press('-');
  await expect.poll(() => saved('scale')).toEqual({ cells: { food: { level: { level: 'ns' } } } });
  await at(page, 'scale.food.evidence').waitFor({ state: 'detached' });
  await at(page, 'scale.food.level').getByText('Take back').click();
  await expect.poll(() => saved('scale')).toEqual({ cells: { food: {} } });
  // The hands stay on the scale: the next digit is the next level.
  await page.keyboard.press('1');
  await expect.poll(() => saved('scale')).toEqual({ cells: { food: { level: { level: '1' } } } });
});

test('Khmer digits choose a level too, and the arrow keys go to the next one', async () => {
  const { page, saved } = await begin('scale.food.level', {}, 'km');
  await page.keyboard.insertText('');
  await box(page, 'scale.food.level').dispatchEvent('keydown', { key: '៣', bubbles: true });
  await expect.poll(() => saved('scale')).toEqual({ cells: { food: { level: { level: '3' } } } });
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => saved('scale')).toEqual({ cells: { food: { level: { level: '4' } } } });
});

test('on the ladder one and zero in a row are ten', async () => {
  const { page, saved } = await begin('safety');
  await page.keyboard.press('1');
  await expect.poll(() => saved('safety')).toEqual({ level: '1' });
  await page.keyboard.press('7');
  await page.keyboard.press('1');
  await page.keyboard.press('0');
  await expect.poll(() => saved('safety')).toEqual({ level: '10' });
});

test('faces go from sad to glad and say their level in words', async () => {
  const { page, saved } = await begin('mood');
  await page.getByRole('radio', { name: 'Very glad' }).check();
  await expect.poll(() => saved('mood')).toEqual({ level: '5' });
  const mouths = await at(page, 'mood')
    .locator('.face path:first-of-type')
    .evaluateAll((all) => all.map((one) => one.getAttribute('d')));
  expect(new Set(mouths).size).toBe(5);
});

test.each([['began'], ['scale.food.level']])(
  'nothing is cut or too small where every kind stands, at %s, in both languages',
  async (place) => {
    const scale = { cells: { food: { level: { level: '1' } } } };
    const answers = { scale, sales: { amount: 20, currency: 'KHR' } };
    for (const language of ['en', 'km'] as const) {
      const { page, complaints } = await begin(place, answers, language);
      expect(await lookForFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
    }
  },
);
