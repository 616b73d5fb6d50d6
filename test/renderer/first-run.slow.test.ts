// Setting up an office with the keyboard alone; nothing opens before four words came back from paper.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeAnswers, WORDS } from './support/office.ts';
import { type Answers, type Opened, openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const words = WORDS.split(' ');
const start = (language: 'km' | 'en' = 'en', own: Answers = {}) =>
  openWindow(stage, { ...officeAnswers({ state: 'none', who: 2 }), ...own }, { language });

async function makeOffice({ page }: Opened) {
  await page.keyboard.type('Siem Reap office');
  await page.keyboard.press('Enter');
  await page.keyboard.type('លី ម៉ារ៉ា');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
  await page.keyboard.type('lantern mango quiet bicycle');
  await page.locator('.help', { hasText: /good passphrase|នេះជាពាក្យសម្ងាត់ល្អ/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.grid24 li.shown').first().waitFor();
}

test('an office is made, the words are proved and the first day begins, all by keyboard', async () => {
  const opened = await start();
  const { page, asked } = opened;
  await makeOffice(opened);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  for (const place of [3, 9, 16, 21]) {
    await page.locator('.word.ask').first().waitFor();
    await page.keyboard.type(words[place - 1] ?? '');
    await page.keyboard.press('Enter');
  }
  await page.getByText('The office is ready').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.diary, .day').first().waitFor();
  const made = asked.find((one) => one.name === 'vault.create')?.input;
  expect(made).toMatchObject({ officeName: 'Siem Reap office', nameKm: 'លី ម៉ារ៉ា' });
});

test('a weak passphrase is refused with the reason, and the office is not made', async () => {
  const { page, asked } = await start();
  await page.keyboard.type('Siem Reap office');
  await page.keyboard.press('Enter');
  await page.keyboard.type('លី ម៉ារ៉ា');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
  await page.keyboard.type('samnum1');
  await page.locator('.help.bad', { hasText: 'Too short' }).waitFor();
  await page.keyboard.press('Control+Enter');
  expect(asked.some((one) => one.name === 'vault.create')).toBe(false);
});

test('a word that is different on the sheet is pointed at, and the office stays closed', async () => {
  const opened = await start();
  const { page } = opened;
  await makeOffice(opened);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  for (const word of ['lucky', 'zebra', 'bridge', 'planet']) {
    await page.locator('.word.ask').first().waitFor();
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
  }
  await page.locator('.word.wrong').waitFor();
  expect(await page.locator('.word.wrong b').textContent()).toBe('9');
  expect(
    await page.locator('.word.wrong input').evaluate((box) => box === document.activeElement),
  ).toBe(true);
  expect(await page.getByText('The office is ready').count()).toBe(0);
});

test('a word is completed only from its fourth letter', async () => {
  const opened = await start();
  const { page } = opened;
  await makeOffice(opened);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.locator('.word.ask input').first().waitFor();
  await page.keyboard.type('luc');
  expect(await page.locator('.word.ask .kbd').count()).toBe(0);
  await page.keyboard.type('k');
  await page.keyboard.press('Tab');
  expect(await page.locator('.word.ask input').first().inputValue()).toBe('lucky');
});

test('the 24 words are gone from the page once the office is open', async () => {
  const opened = await start();
  const { page } = opened;
  await makeOffice(opened);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.locator('.word.ask').first().waitFor();
  expect(await page.content()).not.toContain('harvest');
});

test('on an empty computer the last step of bringing an office back promises to keep no older one', async () => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Restore from a backup…' }).click();
  await page.getByText('Then it is opened here').waitFor();
  expect(await page.getByText('The old one is kept').count()).toBe(0);
});

test.each(['km', 'en'] as const)(
  'whoever restores finds on the sheet each line that the screen asks for, and never the keys (%s)',
  async (language) => {
    let printed: string[] = [];
    const opened = await start(language, {
      'app.print': async () => {
        printed = await opened.page.locator('#print .places p').allTextContents();
        return { done: true };
      },
    });
    await makeOffice(opened);
    await opened.page.keyboard.press('Control+p');
    await expect.poll(() => printed.length).toBeGreaterThan(0);
    const locked = officeAnswers({ state: 'locked' });
    const { page } = await openWindow(stage, locked, { language });
    await page.locator('.doorfoot .link').click();
    const [disk = ''] = await page.locator('.way .str').allTextContents();
    await page.keyboard.press('c');
    const asked = await page.locator('.s3-fields label > span:first-child').allTextContents();
    const [access = '', secret = ''] = asked.splice(-2);
    const starts = [disk, ...asked].map((label, at) => printed[at]?.startsWith(label));
    expect(starts).toEqual([true, true, true, true, true]);
    expect(printed).toHaveLength(6);
    const keys = new RegExp(`^${access}.*${secret}.*(never on this|មិនសរសេរលើសន្លឹក)`);
    expect(printed[5]).toMatch(keys);
  },
);
