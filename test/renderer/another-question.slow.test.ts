// What answers another question is never shown as the answer to this one: neither while main is asked, nor when it fails.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatWeekdayAndDay } from '#domain/khmer/format.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { accessAnswers, chooseWorker } from './support/access-screens.ts';
import { closedCase, openCase, pastDays } from './support/case-page-screens.ts';
import { officeAnswers } from './support/office.ts';
import { formAnswers } from './support/papers.ts';
import { type Answers, openStage, openWindow, Refusal, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const open = (own: Answers, who = 0) => {
  const answers = { ...officeAnswers({ state: 'unlocked', who }), ...formAnswers, ...own };
  return openWindow(stage, answers, { language: 'en' });
};
const FAILED = 'The disk of this computer could not be written or read.';
/** Fails from the second question on. */
function failing<T>(first: () => T): () => T {
  let asked = 0;
  return () => {
    asked += 1;
    if (asked > 1) throw new Refusal('disk-error');
    return first();
  };
}

test('the cases of one person are not handed over as those of another whose cases could not be fetched', async () => {
  const list = accessAnswers['handover.view'];
  const from: string[] = [];
  const opened = await open(
    {
      ...accessAnswers,
      'handover.view': (input) => {
        if (!from.includes(input.from)) from.push(input.from);
        if (from.length > 1) throw new Refusal('disk-error');
        return list?.(input);
      },
    },
    2,
  );
  await chooseWorker(opened);
  const { page } = opened;
  const cases = page.locator('.access li.waits', { hasText: 'SR-2026-0122' });
  await cases.waitFor();
  await page.locator('.access .chip').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.options').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText(FAILED).waitFor();
  expect([from.length, await cases.count()]).toEqual([2, 0]);
});

test('who may see a case is not said of one of its notes, while that is asked and when it could not be', async () => {
  const answer = Promise.withResolvers<never>();
  const { page } = await open({
    ...closedCase,
    'access.list': (input) =>
      input.entity === 'case' ? closedCase['access.list']?.(input) : answer.promise,
  });
  await openCase({ page });
  await page.keyboard.press('a');
  await page.locator('.seers', { hasText: 'Ly Mara' }).waitFor();
  await page.locator('.dialog .choice').nth(1).click();
  await page.locator('.dialog .waiting').waitFor();
  expect(await page.locator('.seers').count()).toBe(0);
  answer.reject(new Refusal('disk-error'));
  await page.getByText(FAILED).waitFor();
  expect(await page.locator('.seers').count()).toBe(0);
});

test('a case is not shown as it stood on another day than the one that is named', async () => {
  const { page } = await open({
    ...pastDays,
    'cases.asItStood': (input) => {
      if (input.day === '2026-11-11') throw new Refusal('disk-error');
      return pastDays['cases.asItStood']?.(input);
    },
  });
  await openCase({ page });
  await page.keyboard.press('h');
  const box = page.locator('.as-it-stood input');
  await box.fill('12/11/2026');
  await page.locator('.as-it-stood .folder').first().waitFor();
  await box.fill('11/11/2026');
  await page.locator('h1', { hasText: '11 November 2026' }).waitFor();
  await page.getByText(FAILED).waitFor();
  expect(await page.locator('.as-it-stood .folder').count()).toBe(0);
});

test('what is due on one day of the calendar does not stand under another whose list could not be fetched', async () => {
  const office = officeAnswers({ state: 'unlocked', who: 0 })['planner.list'];
  const today = dayOf(Date.now());
  const { page } = await open({
    'planner.list': (input) => {
      if (input.part === 'on' && input.day !== today) throw new Refusal('disk-error');
      return office?.(input);
    },
  });
  await page.keyboard.press('p');
  await page.locator('.planner-item').first().waitFor();
  await page.keyboard.press('ArrowRight');
  const list = page.locator('.planner-list', {
    hasText: formatWeekdayAndDay(addDays(today, 1), 'en'),
  });
  await list.getByText(FAILED).waitFor();
  expect(await list.locator('.planner-item').count()).toBe(0);
  expect(await list.getByText('Nothing is due on this day.').count()).toBe(0);
});

test('what is there stays when the same is asked again and that fails', async () => {
  const list = accessAnswers['late.list'];
  const { page, tell } = await open(
    { ...accessAnswers, 'late.list': failing(() => list?.({})) },
    2,
  );
  await page.keyboard.press('Alt+5');
  await page.locator('.settings section').nth(3).locator('button').click();
  const work = page.locator('.access', { hasText: 'SR-2026-0131' });
  await work.waitFor();
  await tell('changed', { entity: 'case', id: null, caseId: null });
  await page.getByText(FAILED).waitFor();
  expect(await work.count()).toBe(1);
});
