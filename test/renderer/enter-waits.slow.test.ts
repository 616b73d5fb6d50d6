// Whoever types a name and presses Enter at once means what the name finds, not what stood there before.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '#contract/calls.ts';
import { officeAnswers } from './support/office.ts';
import { scanAnswers } from './support/papers.ts';
import { type Answers, openStage, openWindow, Refusal, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

type List = Output<'cases.list'>;

/** An office whose list of cases answers Sok when it is let, with the third of all cases alone. */
async function begin(who: number) {
  const answers: Answers = { ...officeAnswers({ state: 'unlocked', who }), ...scanAnswers };
  const all = (await answers['cases.list']?.({
    ...{ text: '', filter: {}, offset: 0, limit: 100 },
  })) as List;
  const [, , third] = all.groups[0]?.rows ?? [];
  if (!third) throw new Error('no third case');
  const found = { ...all, groups: [{ why: 'exact' as const, rows: [third] }], total: 1 };
  const waiting: ((list: List) => void)[] = [];
  const opened = await openWindow(
    stage,
    {
      ...answers,
      'cases.list': ({ text }) =>
        text.startsWith('sok') ? new Promise<List>((answer) => waiting.push(answer)) : all,
    },
    { language: 'en' },
  );
  const asked = (text: string) =>
    expect.poll(() => opened.sent('cases.list').map((one) => one.text)).toContain(text);
  const answer = () => {
    for (const each of waiting.splice(0)) each(found);
  };
  return { ...opened, third, asked, answer };
}

async function chooseCase() {
  const opened = await begin(1);
  const { page } = opened;
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.filing-panel .sug b').waitFor();
  await page.keyboard.press('c');

  await page.locator('.case-rows .pick').first().waitFor();
  return opened;
}

test('a page goes to the case that was typed, not to the one that stood first before', async () => {
  const { page, third, asked, answer } = await chooseCase();
  await page.keyboard.type('sok');
  await page.keyboard.press('Enter');
  await asked('sok');
  await page.locator('.case-rows').waitFor();
  answer();
  await page.locator('.case-rows').waitFor({ state: 'detached' });
  await expect
    .poll(() => page.locator('.filing-panel .sug').first().textContent())
    .toContain(third.code);
});

test('who types on after Enter has chosen nothing', async () => {
  const { page, asked, answer } = await chooseCase();
  await page.keyboard.type('sok');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ha');
  await asked('sokha');
  answer();
  await expect.poll(() => page.locator('.case-rows .pick').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.locator('.case-rows').waitFor({ state: 'detached' });
});

test('the list of cases opens what was typed, and nothing while it cannot be asked', async () => {
  const { page, third, sent, asked, answer } = await begin(0);
  await page.keyboard.press('Alt+2');
  await page.locator('.caseslist [aria-selected], .caseslist tbody tr').nth(3).waitFor();
  await page.keyboard.type('sok');
  await page.keyboard.press('Enter');
  await asked('sok');
  expect(sent('cases.view')).toEqual([]);
  answer();
  await expect.poll(() => sent('cases.view').map((one) => one.caseId)).toEqual([third.id]);
});

test('a list that could not be asked is not shown as what a name finds', async () => {
  const answers = officeAnswers({ state: 'unlocked', who: 0 });
  const { page, sent } = await openWindow(
    stage,
    {
      ...answers,
      'cases.list': (input) => {
        if (input.text !== '') throw new Refusal('unexpected');
        return answers['cases.list']?.(input);
      },
    },
    { language: 'en' },
  );
  await page.keyboard.press('Alt+2');
  await page.locator('.caseslist').waitFor();
  await page.keyboard.type('sok');
  await page.keyboard.press('Enter');
  await page.locator('.trouble').waitFor();
  expect(await page.locator('.caseslist').count()).toBe(0);
  expect(sent('cases.view')).toEqual([]);
});
