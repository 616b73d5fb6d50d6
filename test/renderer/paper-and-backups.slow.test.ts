// Filing paper, finding it again, and bringing an office back, with the keyboard alone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '#contract/calls.ts';
import { dropFiles } from '../support/drop-files.ts';
import { id, officeAnswers } from './support/office.ts';
import { paste, WORDS_THAT_FIT } from './support/paper-screens.ts';
import { backedUp, onPage, pages, scanAnswers, snapshots } from './support/papers.ts';
import { type Answers, openStage, openWindow, Refusal, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function begin(state: 'unlocked' | 'locked', own: Answers = {}, who = 0) {
  const answers = { ...officeAnswers({ state, who }), ...scanAnswers, ...own };
  return openWindow(stage, answers, { language: 'en' });
}
async function beginFiling(own: Answers = {}) {
  const opened = await begin('unlocked', own, 1);
  await opened.page.keyboard.press('Alt+3');
  await opened.page.locator('.batch-list').waitFor();
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.filing-panel .sug b').waitFor();
  return opened;
}

test('Enter files the page as the machine suggested and goes on to the next', async () => {
  const { page, sent } = await beginFiling();
  await page.keyboard.press('Enter');
  await page.locator('.page-tools b', { hasText: '7' }).waitFor();
  expect(sent('scans.file')[0]).toMatchObject({
    caseId: id(100),
    pages: [id(1006)],
    kind: 'case-note',
    step: 5,
    paperDate: { from: '2026-02-14' },
    restricted: false,
  });
});

test('a page that bears the code of a form is filed with Enter where that form stands, also at its step', async () => {
  const suggestion = { ...onPage.suggestion, why: 'printed-code', step: 2 };
  const { page, sent } = await beginFiling({
    'scans.page': (input) => ({
      ...onPage,
      page: pages.find((one) => one.id === input.pageId) ?? onPage.page,
      suggestion,
    }),
  });
  await page.getByText('By the printed code on the page').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('scans.file').length).toBe(1);
  expect(sent('scans.file')[0]).toMatchObject({ caseId: id(100), kind: 'case-note', step: 2 });
  await page.context().close();
});

test('digits choose the kind, M joins the next page, H restricts, and Enter files both', async () => {
  const { page, sent } = await beginFiling();
  for (const key of ['3', 'm', 'h', 'Enter']) await page.keyboard.press(key);
  await expect.poll(() => sent('scans.file').length).toBe(1);
  expect(sent('scans.file')[0]).toMatchObject({
    pages: [id(1006), id(1007)],
    kind: 'consent',
    step: 1,
    restricted: true,
  });
});

test('U takes back what was filed last', async () => {
  const { page, sent } = await beginFiling();
  await page.keyboard.press('Enter');
  await page.locator('.toast').waitFor();
  await page.keyboard.press('u');
  await expect.poll(() => sent('scans.unfile').length).toBe(1);
  expect(sent('scans.unfile')[0]?.documentId).toBe(sent('scans.file')[0]?.documentId);
});

test('a page that was filed days ago can be taken out of its case', async () => {
  const { page, sent } = await beginFiling();
  await page.locator('.strip .thumb.filed').first().click();
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect.poll(() => sent('scans.unfile').length).toBe(1);
  expect(sent('scans.unfile')[0]?.documentId).toBe(pages[0]?.documentId);
  await page.context().close();
});

test('a page of which nothing is known asks for the case before it can be filed', async () => {
  const nothing = { caseId: null, code: '', why: 'none', kind: null, paperDate: null };
  const { page, sent } = await begin(
    'unlocked',
    { 'scans.page': () => ({ ...onPage, suggestion: nothing }) },
    1,
  );
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Please choose the case first.').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.case-rows .pick').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Please say what it is first.').waitFor();
  expect(sent('scans.file')).toEqual([]);
});

test('turning a page tells how it is shown and never touches the original', async () => {
  const { page, sent } = await beginFiling();
  await page.keyboard.press('r');
  await expect.poll(() => sent('scans.show').length).toBe(1);
  expect(sent('scans.show')[0]).toMatchObject({
    pageId: id(1006),
    turn: 90,
    baseRev: pages[5]?.rev,
  });
});

test('a scan clerk may read the text of a page but not say that it is right', async () => {
  const { page } = await beginFiling();
  await page.keyboard.press('t');
  await page.locator('.page-text-box').waitFor();
  expect(await page.getByRole('button', { name: 'The text is right' }).count()).toBe(0);
});

test('files dropped anywhere become a batch; their paths never reach the window', async () => {
  const { page, sent } = await begin('unlocked', {}, 1);
  await page.locator('.sheet').waitFor();
  await dropFiles(page.locator('.sheet'), [import.meta.filename]);
  await expect.poll(() => sent('scans.drop').length).toBe(1);
  expect(sent('scans.drop')[0]?.tokens).toEqual(['01935a5e-0000-7000-8000-0000000000ff']);
});

test('a found page opens with its place marked', async () => {
  const { page } = await begin('unlocked');
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type('ឫទ្ធី');
  await page.locator('.hit-text').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const mark = await page.locator('.page-mark').evaluate((one) => (one as HTMLElement).style.left);
  expect(mark).toBe('20%');
});

test('the file that is saved is that of the page on the screen, also while the next one is on its way', async () => {
  const next = pages[0]?.id;
  const { page, sent } = await begin('unlocked', {
    'scans.page': (input) =>
      input.pageId === next ? new Promise(() => {}) : scanAnswers['scans.page']?.(input),
  });
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type('ឫទ្ធី');
  await page.locator('.hit-text').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.page-tools').getByText('/ 12').waitFor();
  await page.keyboard.press('PageDown');
  await expect.poll(() => sent('scans.page').at(-1)?.pageId).toBe(next);
  await page.getByRole('button', { name: 'Save the original' }).click();
  await expect.poll(() => sent('scans.exportOriginal').length).toBe(1);
  expect(sent('scans.exportOriginal')[0]?.pageId).toBe(sent('scans.page')[0]?.pageId);
});

test('a found place is marked only when the picture of the page is there, and nothing jumps', async () => {
  const { page } = await begin('unlocked');
  let send = () => {};
  const picture = new Promise<void>((done) => {
    send = done;
  });
  await page.route(/\/view/, (route) => picture.then(() => route.continue()));
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type('ឫទ្ធី');
  await page.locator('.hit-text').first().waitFor();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  const paper = page.locator('.page-paper');
  await paper.waitFor();
  const coming = await paper.boundingBox();
  expect([await page.locator('.page-mark').count(), (coming?.height ?? 0) > 400]).toEqual([
    0,
    true,
  ]);
  send();
  await page.locator('.page-mark').waitFor();
  const there = await paper.boundingBox();
  expect(Math.abs((there?.height ?? 0) - (coming?.height ?? 0))).toBeLessThan(10);
});

test('Esc closes the palette and the screen below is as it was', async () => {
  const { page } = await begin('unlocked');
  await page.keyboard.press('Alt+2');
  await page.locator('table').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('.palette').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.palette').waitFor({ state: 'detached' });
  await page.locator('table').waitFor();
});

test('B backs up, and a place is only removed after a question whose safe answer has the hands', async () => {
  const { page, sent } = await begin('unlocked', {}, 2);
  await page.keyboard.press('Alt+4');
  await page.locator('.chain').waitFor();
  await page.keyboard.press('b');
  await expect.poll(() => sent('backup.now').length).toBe(1);
  await page.locator('.targets .icbtn').first().click();
  await page.locator('.dialog').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  expect(sent('backup.removeTarget')).toEqual([]);
});

test('a social worker sees how safe the office is but cannot change where copies go', async () => {
  const { page } = await begin('unlocked', {}, 0);
  await page.keyboard.press('Alt+4');
  await page.locator('.chain').waitFor();
  expect(await page.locator('.targets .icbtn').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Cloud storage' }).count()).toBe(0);
});

const toWords = async (opened: Awaited<ReturnType<typeof begin>>) => {
  const { page } = opened;
  await page.locator('.doorfoot .link').click();
  await page.locator('.way').first().waitFor();
  await page.keyboard.press('f');
  await page.locator('.way .cap', { hasText: 'BLUE-USB' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.grid24').waitFor();
};

test('an office comes back by keyboard: folder, words, newest copy, counts, agree', async () => {
  const opened = await begin('locked');
  const { page, sent, tell } = opened;
  await toWords(opened);
  await paste(opened, WORDS_THAT_FIT);
  await page.keyboard.press('Control+Enter');
  await page.locator('.snap').waitFor();
  expect(sent('restore.open')[0]?.words).toBe(WORDS_THAT_FIT);
  await page.keyboard.press('Enter');
  await page.locator('.fetching').waitFor();
  expect(sent('restore.fetch')[0]?.snapshot).toBe(snapshots[0]?.id);
  const job = { jobId: id(64), kind: 'restore', stage: 'restoring', total: 10 };
  await tell('job', { ...job, state: 'done', done: 10 });
  await page.locator('.counts').waitFor();
  await page.keyboard.type('lantern mango quiet bicycle');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('lantern mango quiet bicycle');
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+Enter');
      return sent('restore.agree').length;
    })
    .toBe(1);
  expect(sent('restore.agree')[0]).toMatchObject({ userId: id(3) });
  await page.getByText('The office is back').waitFor();
});

test('a word that is not on the list is named by its place, and nothing is asked of the network', async () => {
  const opened = await begin('locked');
  await toWords(opened);
  await paste(opened, WORDS_THAT_FIT.replace(/art$/, 'artt'));
  await opened.page.getByText('number 24').waitFor();
  await opened.page.keyboard.press('Control+Enter');
  expect(opened.sent('restore.open')).toEqual([]);
});

test('words of another backup are told in plain words and the boxes keep what was typed', async () => {
  const opened = await begin('locked', {
    'restore.open': () => {
      throw new Refusal('words-wrong');
    },
  });
  await toWords(opened);
  await paste(opened, WORDS_THAT_FIT);
  await opened.page.keyboard.press('Control+Enter');
  await opened.page.getByText('These words belong to another office').waitFor();
  expect(await opened.page.locator('.grid24 input').last().inputValue()).toBe('art');
});

test('an office that lacks some originals can be used when a person says so', async () => {
  const counted = scanAnswers['restore.result']?.({
    restoreId: id(63),
  }) as Output<'restore.result'>;
  const opened = await begin('locked', {
    'restore.result': () => ({
      ...counted,
      equal: false,
      counts: { ...counted.counts, files: counted.counts.files - 2 },
      lostOf: ['SR-2026-0143'],
    }),
  });
  const { page, sent, tell } = opened;
  await toWords(opened);
  await paste(opened, WORDS_THAT_FIT);
  await page.keyboard.press('Control+Enter');
  await page.locator('.snap').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.fetching').waitFor();
  const job = { jobId: id(64), kind: 'restore', stage: '', total: 1 };
  await tell('job', { ...job, state: 'done', done: 1 });
  await page.getByText('2 originals did not come back from this copy.').waitFor();
  await page.getByText('Cases: SR-2026-0143').waitFor();
  for (const box of await page.locator('.agree-two .inp input').all()) {
    await box.fill('lantern mango quiet bicycle');
  }
  await page.getByRole('button', { name: 'Use this office all the same' }).click();
  await expect.poll(() => sent('restore.agree').length).toBe(1);
});

test('when another computer copies there too, only a person who may decide can go on', async () => {
  const shared = {
    ...backedUp,
    targets: backedUp.targets.map((target) => ({
      ...target,
      lastTry: { at: Date.now(), state: 'failed', reason: 'backup-two-computers' },
    })),
    troubles: [{ kind: 'shared', count: 1, place: 'Blue disk', codes: [] }],
  };
  const answers = {
    'backup.status': () => shared,
    'backup.goOn': () => ({ jobId: id(60) }),
  };
  for (const who of [0, 2]) {
    const { page, sent } = await begin('unlocked', answers, who);
    await page.keyboard.press('Alt+4');
    await page.getByText('makes copies at “Blue disk” too').waitFor();
    const goOn = page.getByRole('button', { name: 'Go on from here' });
    expect(await goOn.count()).toBe(who === 2 ? backedUp.targets.length : 0);
    if (who === 2) {
      await goOn.last().click();
      await expect.poll(() => sent('backup.goOn').length).toBe(1);
    }
  }
});

test('T tests a restore, and what it found wrong is the first thing on the page', async () => {
  const { page, sent } = await begin('unlocked', {
    'backup.status': () => ({
      ...backedUp,
      proof: { ...backedUp.proof, reason: 'backup-damaged', scansGood: 17 },
    }),
    'backup.prove': () => ({ jobId: id(60) }),
  });
  await page.keyboard.press('Alt+4');
  await page.getByRole('heading', { name: 'A copy could not be brought back' }).waitFor();
  await page.locator('.chain').getByText('Cloud, Singapore: This backup is damaged').waitFor();
  await page.locator('.counts .differs').waitFor();
  await page.keyboard.press('t');
  await expect.poll(() => sent('backup.prove').length).toBe(1);
});

test('a new place in the cloud is to be written on the recovery sheets, without its keys', async () => {
  const { page } = await begin('unlocked', {}, 2);
  await page.keyboard.press('Alt+4');
  await page.locator('.chain').waitFor();
  await page.keyboard.press('c');
  const lines = ['s3.example.org', 'sg', 'records', 'office', 'open-key', 'hidden-key'];
  for (const [at, line] of lines.entries()) {
    await page.locator('.s3-fields input').nth(at).fill(line);
  }
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('https://s3.example.org · records · office').waitFor();
  expect(await dialog.textContent()).not.toMatch(/open-key|hidden-key/u);
  await page.context().close();
});

test('papers that are not safe are told on the page of the day and where copies are', async () => {
  const { page } = await begin('unlocked', {
    'backup.status': () => ({
      ...backedUp,
      troubles: [{ kind: 'missing', count: 3, place: '', codes: ['SR-2026-0143'] }],
    }),
  });
  await page.getByText('3 originals are no longer on this computer.').click();
  await page.getByText('Cases: SR-2026-0143').waitFor();
  await page.getByText('Some originals are not safe').waitFor();
});

test('when the counts differ the office cannot be taken over', async () => {
  const opened = await begin('locked', {
    'restore.result': () => ({
      ...(scanAnswers['restore.result']?.({ restoreId: id(63) }) as object),
      equal: false,
      usable: false,
    }),
  });
  const { page, sent, tell } = opened;
  await toWords(opened);
  await paste(opened, WORDS_THAT_FIT);
  await page.keyboard.press('Control+Enter');
  await page.locator('.snap').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.fetching').waitFor();
  await tell('job', {
    jobId: id(64),
    kind: 'restore',
    stage: '',
    state: 'done',
    done: 1,
    total: 1,
  });
  await page.getByText('The counts differ.').waitFor();
  await page.keyboard.press('Control+Enter');
  expect(sent('restore.agree')).toEqual([]);
});
