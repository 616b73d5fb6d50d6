// What a person is told of the paper of a batch: what came in, what did not, and what to do.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bridge } from '../../renderer/app/call.ts';
import { id, officeAnswers } from './support/office.ts';
import { missingSources, sources } from './support/paper-files.ts';
import { batch, pages, scanAnswers } from './support/papers.ts';
import { type Answers, openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

/** The overview of the newest batch, as the scan clerk sees it. */
async function openBatch(own: Answers = {}) {
  const answers = { ...officeAnswers({ state: 'unlocked', who: 1 }), ...scanAnswers, ...own };
  const opened = await openWindow(stage, answers, { language: 'en' });
  const { page } = opened;
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.filing-panel, .im').waitFor();
  return opened;
}
const notIn = (settled: boolean, coming = false): Answers => ({
  'scans.batch': () => ({
    batch: { ...batch, coming, missing: settled ? 0 : 2 },
    sources: missingSources.map((source) => ({ ...source, settled })),
    pages,
    trouble: null,
  }),
});

test('each file that did not come in is named with the reason, and its paper must be kept', async () => {
  const { page } = await openBatch(notIn(false));
  const note = page.locator('.banner.risk');
  await note.getByText('2 files did not come in. Keep their paper').waitFor();
  await note.getByText('The file could not be read where it lies.').waitFor();
  await page.keyboard.press('g');
  const lines = page.locator('.aside-files li');
  await lines.filter({ hasText: 'IMG_2240.jpg' }).getByText('Did not come in').waitFor();
  await lines.filter({ hasText: 'ស្កេន ០០៨.pdf' }).getByText('The import ended').waitFor();
});

test('A brings the missing files into the same batch, X says that they are dealt with', async () => {
  const { page, sent } = await openBatch(notIn(false));
  await page.keyboard.press('g');
  await page.getByRole('button', { name: 'These are dealt with' }).waitFor();
  await page.keyboard.press('x');
  await expect.poll(() => sent('scans.settle').map(({ batchId }) => batchId)).toEqual([id(1200)]);
  await page.keyboard.press('a');
  await expect.poll(() => sent('scans.pick').map(({ batchId }) => batchId)).toEqual([id(1200)]);
});

test('files that are dealt with stay in the list and are no longer asked about', async () => {
  const { page } = await openBatch(notIn(true));
  await page.keyboard.press('g');
  await page
    .locator('.aside-files li', { hasText: 'IMG_2240.jpg' })
    .getByText('Dealt with')
    .waitFor();
  expect(await page.locator('.banner.risk').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'These are dealt with' }).count()).toBe(0);
});

test('a file that is still coming in is not called missing', async () => {
  const { page } = await openBatch(notIn(false, true));
  await page.locator('.phase .now').first().waitFor();
  expect(await page.locator('.banner.risk').count()).toBe(0);
  expect(await page.locator('.aside-files li', { hasText: 'ស្កេន ០០៨.pdf' }).count()).toBe(0);
});

test('a file that cannot be split because the disk is full is told of, and nobody is asked to do it again', async () => {
  const waiting = sources.slice(0, 1).map((source) => ({ ...source, state: 'sealed' }));
  const { page } = await openBatch({
    'scans.batch': () => ({ batch, sources: waiting, pages: [], trouble: 'disk-full' }),
  });
  const note = page.locator('.banner');
  await note.getByText('There is no room left on this computer.').waitFor();
  await note.getByText('Please make room, then it goes on by itself.').waitFor();
  await page.locator('.phase').getByText('Reading waits').waitFor();
});

test('a watched folder of which nothing can come in, because the disk is full, says so and goes on by itself', async () => {
  const answers = {
    ...officeAnswers({ state: 'unlocked', who: 1 }),
    ...scanAnswers,
    'scans.watch': () => ({ folder: 'Scans', away: false, trouble: 'disk-full' }),
  };
  const { page } = await openWindow(stage, answers, { language: 'en' });
  await page.keyboard.press('Alt+3');
  const note = page.locator('.banner', { hasText: 'There is no room left on this computer.' });
  await note.getByText('Please make room, then it goes on by itself.').waitFor();
  await note.getByText('Stop watching').waitFor();
});

test('a file that was here before opens the first one, also in another batch', async () => {
  const away = { batchId: id(1201), pageId: id(1042) };
  const sources = missingSources.map((source) =>
    source.twin ? { ...source, twin: away } : source,
  );
  const { page, sent } = await openBatch({
    'scans.batch': () => ({ batch, sources, pages, trouble: null }),
  });
  await page.keyboard.press('g');
  await page.getByRole('button', { name: 'Show the first one' }).click();
  await expect.poll(() => sent('scans.batch').at(-1)?.batchId).toBe(id(1201));
});

test('of a file that is kept for other people only that is said', async () => {
  const sources = missingSources.map((source) => ({ ...source, twin: null }));
  const { page } = await openBatch({
    'scans.batch': () => ({ batch, sources, pages, trouble: null }),
  });
  await page.keyboard.press('g');
  await page.getByText('already in the office, kept for other people').waitFor();
  expect(await page.getByRole('button', { name: 'Show the first one' }).count()).toBe(0);
});

test('the paper of a file that nobody can read does not go back before somebody dealt with it', async () => {
  let quarantined = 2;
  const { page, tell } = await openBatch({
    'scans.batch': () => ({ batch: { ...batch, quarantined }, sources, pages, trouble: null }),
  });
  await page.locator('.fhead').getByText('2 files could not be read').waitFor();
  expect(await page.getByText('the paper can go back').count()).toBe(0);
  await page.keyboard.press('g');
  await page.locator('.phase').getByText('2 files could not be read').waitFor();
  expect(await page.getByText('the paper can go back').count()).toBe(0);
  quarantined = 0;
  await tell('changed', { entity: 'source', id: null, caseId: null });
  await page.locator('.phase').getByText('the paper can go back').waitFor();
});

test('pages are counted by hand in either digits, and a missing page is told before the paper goes back', async () => {
  let expected: number | null = null;
  const { page, sent, tell } = await openBatch({
    'scans.batch': () => {
      const differs = expected === null ? null : 12 - expected;
      const counted = { ...batch, quarantined: 0, expected, differs };
      return { batch: counted, sources: [], pages, trouble: null };
    },
    'scans.count': (input) => {
      expected = input.expected;
      return {};
    },
  });
  await page.getByText('the paper can go back').waitFor();
  await page.keyboard.press('g');
  const box = page.getByLabel('Pages counted by hand');
  for (const [typed, says] of [
    ['12', '12 of 12 pages'],
    ['១៣', '1 page fewer than counted'],
  ] as const) {
    await box.fill(typed);
    const before = sent('scans.count').length;
    await box.press('Enter');
    await expect.poll(() => sent('scans.count').length).toBe(before + 1);
    await tell('changed', { entity: 'source', id: null, caseId: null });
    await page.getByText(says, { exact: true }).waitFor();
  }
  expect(sent('scans.count')).toMatchObject([{ expected: 12 }, { expected: 13 }]);
  expect(await page.getByText('the paper can go back').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.filing-panel').waitFor();
  expect(await page.getByText('the paper can go back').count()).toBe(0);
  await page.keyboard.press('g');
  await box.fill('twelve');
  await box.press('Enter');
  await page.getByText('Write the number of pages').waitFor();
});

test('when reading cannot start, the pages are called safe and no paper is blamed', async () => {
  const { page } = await openBatch({
    'scans.batch': () => ({ batch, sources, pages, trouble: 'reading-cannot-start' }),
  });
  const note = page.locator('.banner.overdue');
  await note.getByText('Reading cannot start on this computer.').waitFor();
  await note.getByText('The pages are safe.').waitFor();
  await page.keyboard.press('g');
  await page.locator('.phase').getByText('Reading waits').waitFor();
});

test('work that is tried again by itself stands in the tray once', async () => {
  const { page, tell } = await openBatch();
  const failed = { kind: 'reading', state: 'failed', stage: '', done: 0, total: null } as const;
  for (const n of [1, 2, 3]) {
    await tell('job', { ...failed, jobId: id(1600 + n), error: 'reading-cannot-start' });
  }
  await page.keyboard.press('j');
  await page.locator('.tray li').first().waitFor();
  await expect.poll(() => page.locator('.tray li').count()).toBe(1);
});

test('a page that was read is asked for alone, and the whole batch when papers were filed', async () => {
  let now = pages;
  const { page, sent, tell } = await openBatch({
    'scans.batch': ({ only }) => ({
      ...{ batch, sources: only ? [] : sources, trouble: null },
      pages: only ? now.filter((one) => only.pages.includes(one.id)) : now,
    }),
  });
  await page.keyboard.press('g');
  const thumbs = page.locator('.im-grid .thumb');
  await expect.poll(() => thumbs.count()).toBe(pages.length);
  const last = now.at(-1) as (typeof pages)[0];
  now = [...now.slice(0, -1), { ...last, pictureOnly: true }];
  await tell('changed', { entity: 'page', id: last.id, caseId: null });
  await expect.poll(() => sent('scans.batch').at(-1)?.only?.pages).toEqual([last.id]);
  await page.locator('.im-grid .thumb.picture').last().waitFor();
  expect(await thumbs.last().getAttribute('class')).toContain('picture');
  expect(await thumbs.count()).toBe(pages.length);
  const before = sent('scans.batch').length;
  await tell('changed', { entity: 'document', id: null, caseId: null });
  await expect.poll(() => sent('scans.batch').length).toBe(before + 1);
  expect(sent('scans.batch').at(-1)?.only).toBeUndefined();
});

test('a page that was read while the whole batch was asked for is shown as it is now', async () => {
  let now = pages;
  const { page, sent, tell } = await openBatch({
    'scans.batch': ({ only }) => ({
      ...{ batch, sources: only ? [] : sources, trouble: null },
      pages: only ? now.filter((one) => only.pages.includes(one.id)) : now,
    }),
  });
  await page.keyboard.press('g');
  const thumbs = page.locator('.im-grid .thumb');
  await expect.poll(() => thumbs.count()).toBe(pages.length);
  // The next two answers about the batch come right after each other, as from a computer with much to do.
  await page.evaluate(() => {
    const { samnum } = window as unknown as { samnum: Bridge };
    const { call } = samnum;
    const answers: (() => void)[] = [];
    const line = new MessageChannel();
    line.port1.onmessage = () => answers.shift()?.();
    let held = 0;
    samnum.call = async (name, input) => {
      const told = await call(name, input);
      if (name !== 'scans.batch' || ++held > 2) return told;
      return new Promise((resolve) => {
        answers.push(() => resolve(told));
        if (held === 2) for (const _ of [...answers]) line.port2.postMessage(null);
      });
    };
  });
  const before = sent('scans.batch').length;
  await tell('changed', { entity: 'document', id: null, caseId: null });
  await expect.poll(() => sent('scans.batch').length).toBe(before + 1);
  const last = now.at(-1) as (typeof pages)[0];
  now = [...now.slice(0, -1), { ...last, pictureOnly: true }];
  await tell('changed', { entity: 'page', id: last.id, caseId: null });
  await expect.poll(() => thumbs.last().getAttribute('class')).toContain('picture');
});

test('a folder that was chosen a moment ago says so too when it cannot be reached', async () => {
  let away = false;
  const { page, tell } = await openWindow(
    stage,
    {
      ...{ ...officeAnswers({ state: 'unlocked', who: 1 }), ...scanAnswers },
      'scans.watch': () => ({ folder: away ? 'Scans' : null, away, trouble: null }),
    },
    { language: 'en' },
  );
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('w');
  const note = page.locator('.watch-note');
  await note.getByText('Watching “Scans”').waitFor();
  away = true;
  await tell('changed', { entity: 'source', id: null, caseId: null });
  // It stands out from a folder that is watched.
  await page.locator('.banner.overdue').getByText('“Scans” cannot be reached now.').waitFor();
});
