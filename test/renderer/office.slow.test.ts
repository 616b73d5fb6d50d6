// Setting a rule of the office and adding a service, with the keyboard and the mouse as a coordinator would.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatShortDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { officeScreens } from './support/office-screens.ts';
import { answersFor } from './support/screens.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

async function open(name: string, language: 'km' | 'en' = 'en') {
  const shown = officeScreens.find((one) => one.name === name);
  if (!shown?.reach) throw new Error(name);
  const opened = await openWindow(stage, answersFor(shown), { language });
  await shown.reach(opened);
  return opened;
}

test('points that contradict each other are not sent; a sentence says what is missing', async () => {
  const { page, sent } = await open('office-rule-points');
  expect(await page.locator('.rule-editor .banner').textContent()).toContain('whole number');
  expect(sent('office.set')).toEqual([]);
});

test('questions on means are written, put in order and refused with the question that is wrong, by keyboard', async () => {
  const { page, sent } = await open('office-rule-own-means');
  const order = () =>
    page
      .locator('.means-line > .means-words:nth-of-type(1) input[lang=en]')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  await page.locator('.means-line').first().locator('input').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await order()).toEqual(['Land', 'Rice in the house']);
  await page.getByRole('button', { name: 'Add a question' }).press('Enter');
  await page.keyboard.type('គោ');
  await page.keyboard.press('Control+Enter');
  expect(await page.locator('.rule-editor .banner').textContent()).toContain(
    'Question 3: The question is needed in Khmer and in English.',
  );
  expect(sent('office.set')).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Cows');
  const third = page.locator('.means-line').nth(2);
  for (const [at, text] of ['មាន', 'Yes', '0', 'គ្មាន', 'No', '2'].entries())
    await third.locator('.means-answer input').nth(at).fill(text);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('office.set').length).toBe(1);
  const asked = (words: string) => ({ label: expect.objectContaining({ en: words }) });
  expect(sent('office.set')[0]?.value).toMatchObject({
    lines: [asked('Land'), asked('Rice in the house'), asked('Cows')],
  });
});

test('in Khmer the numbers and the day of a rule are in Khmer digits, and both kinds are read', async () => {
  const { page, sent } = await open('office-rule-after-release', 'km');
  const boxes = page.locator('.rule-editor input:not([type=radio])');
  await expect
    .poll(() => boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value)))
    .toEqual([...['៧', '១', '៣', '៦'], formatShortDay(dayOf(Date.now()), 'km')]);
  await boxes.first().fill('14');
  await expect.poll(() => boxes.first().inputValue()).toBe('១៤');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('office.set').length).toBe(1);
  const [set] = sent('office.set');
  expect(set?.value).toContainEqual({ days: 14 });
  expect(set?.validFrom).toBe(dayOf(Date.now()));
});

test('a price is chosen from the services, written in Khmer digits, and holds from the day given', async () => {
  const { page, sent } = await open('office-rule-price-list');
  await page.locator('.lines .suggest input').fill('កាបូប');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('១២,០០០');
  await page.locator('.rule-editor > .field input').fill('1/2/2027');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('office.set').length).toBe(1);
  const [set] = sent('office.set');
  expect(set).toMatchObject({ key: 'price-list', validFrom: '2027-02-01' });
  const bag = { service: 'bag', price: { amount: 12_000, currency: 'KHR' } };
  expect(set?.value).toContainEqual(bag);
});

test('a social worker reads a rule and its history, and finds nothing to change it with', async () => {
  const { page } = await open('office-rule-read');
  expect(await page.locator('.rule-history').textContent()).toContain(
    'from 1 January 2021: 4,100 ៛ for $1',
  );
  expect(await page.locator('.dialog input').count()).toBe(0);
});

test('a service that was looked for and is not there begins with that name', async () => {
  const { page, sent } = await open('office-directory');
  await page.locator('.findrow input').fill('zzz kyk');
  await page.locator('.office .empty').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('office.saveEntry').length).toBe(1);
  expect(sent('office.saveEntry')[0]).toMatchObject({ nameLatin: 'zzz kyk', kind: 'providers' });
});

test('a form from a file is tried on the screen, and released only after a question', async () => {
  const { page, sent } = await open('office-forms-preview');
  await page.locator('.preview .choice', { hasText: 'Poorly' }).click();
  await page.locator('.preview textarea').waitFor();
  await page.locator('.preview .findrow .btn.main').click();
  await page.locator('.dialog').waitFor();
  expect(sent('office.releaseForm')).toEqual([]);
  await page.locator('.dialog .btn.main').click();
  await expect.poll(() => sent('office.releaseForm').length).toBe(1);
  expect(sent('office.releaseForm')[0]?.hash).toBe('a'.repeat(64));
});
