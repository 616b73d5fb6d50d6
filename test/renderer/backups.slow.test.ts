// Keeping copies and bringing an office back, with the keyboard alone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '#contract/calls.ts';
import {
  isTrusteeSheet,
  joinTrusteeSheets,
  makeTrusteeSheets,
} from '../../renderer/backup/trustee-sheets.ts';
import { id, officeAnswers } from './support/office.ts';
import { paste, WORDS_THAT_FIT } from './support/paper-screens.ts';
import { backedUp, scanAnswers, snapshots } from './support/papers.ts';
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

test('B backs up, and a place is only removed after a question whose safe answer has the hands', async () => {
  const { page, sent } = await begin('unlocked', {}, 2);
  await page.keyboard.press('Alt+4');
  await page.locator('.chain').waitFor();
  await page.getByText('press H, then F7').waitFor();
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
  expect(await page.getByText('press H, then F7').count()).toBe(0);
});

test('who looks after copies says what the line costs; a wrong number is told; closing can be hurried', async () => {
  const { page, sent, tell } = await begin('unlocked', {}, 2);
  await page.keyboard.press('Alt+4');
  await page.locator('.chain').waitFor();
  await page.keyboard.press('l');
  await page.locator('.bk-line').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('Megabytes a day').fill('no');
  await page.getByLabel('A number').check();
  await page.getByLabel('Kilobits a second').fill('៥១២');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Write a number from 1 to 100,000').waitFor();
  expect(sent('backup.setLine')).toEqual([]);
  await page.getByLabel('Megabytes a day').fill('20');
  await page.keyboard.press('Control+Enter');
  await page.locator('.bk-line').waitFor({ state: 'detached' });
  const line = { paid: true, budgetMegabytes: 20, limit: 512 };
  expect(sent('backup.setLine')[0]).toMatchObject({ line });

  await tell('leaving', { jobId: id(60), until: Date.now() + 60_000 });
  await page.getByText('Copying what changed today').waitFor();
  await page.locator('.dialog button:focus').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('backup.leaveNow').length).toBe(1);
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
  // Nobody of the two coordinators is taken for the one who came.
  await page.getByText('Choose yourself first').waitFor();
  await page.keyboard.type('lantern mango');
  expect(await page.locator('.agree-two input:checked').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await page.getByText('A new passphrase for Keo Chenda').waitFor();
  await page.keyboard.press('Tab');
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
  expect(sent('restore.agree')[0]).toMatchObject({ userId: id(4) });
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
      healed: 0,
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
  await page.getByText('Ly Mara', { exact: true }).click();
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

test('the sheets of two trustees open a copy as the words themselves do; one sheet twice is told', async () => {
  const opened = await begin('locked');
  const { page, sent } = opened;
  const [, second = [], third = []] = await makeTrusteeSheets(WORDS_THAT_FIT.split(' '));
  await toWords(opened);
  await page.keyboard.press('Alt+s');
  await page.getByRole('heading', { name: 'First trustee’s sheet' }).waitFor();
  await paste(opened, third.with(3, third[4] === 'zoo' ? 'abandon' : 'zoo').join(' '));
  await page.keyboard.press('Control+Enter');
  await page.getByText('together they do not fit').waitFor();
  await paste(opened, third.join(' '));
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Second trustee’s sheet' }).waitFor();
  await paste(opened, third.join(' '));
  await page.keyboard.press('Control+Enter');
  await page.getByText('This is the same sheet again').waitFor();
  await paste(opened, second.join(' '));
  await page.keyboard.press('Control+Enter');
  await page.locator('.snap').waitFor();
  expect(sent('restore.open').map(({ words }) => words)).toEqual([WORDS_THAT_FIT]);
});

test('W proves a recovery sheet, and prints three sheets of which two give its words back', async () => {
  const printed: string[][] = [];
  const opened = await begin(
    'unlocked',
    {
      'backup.status': () => ({
        ...backedUp,
        troubles: [{ kind: 'sheet', count: 97, place: '', codes: [] }],
      }),
      'vault.proveSheet': () => ({}),
      'app.print': async () => {
        const sheets = await opened.page.locator('#print .words24').all();
        for (const sheet of sheets) printed.push(await sheet.locator('b').allTextContents());
        return { done: true };
      },
    },
    2,
  );
  const { page, sent } = opened;
  await page.keyboard.press('Alt+4');
  await page.getByText('For 97 days nobody has proved').waitFor();
  await page.keyboard.press('w');
  await page.locator('.dialog .grid24').waitFor();
  await paste(opened, WORDS_THAT_FIT);
  await page.keyboard.press('Control+Enter');
  await page.getByText('These are the words of this office').waitFor();
  expect(sent('vault.proveSheet')[0]?.words).toBe(WORDS_THAT_FIT);
  await page.keyboard.press('Control+p');
  await page.getByText('Give each to another person').waitFor();
  expect(printed).toHaveLength(3);
  for (const sheet of printed) expect(await isTrusteeSheet(sheet)).toBe(true);
  const [one = [], , three = []] = printed;
  expect(await joinTrusteeSheets(three, one)).toEqual({
    state: 'joined',
    words: WORDS_THAT_FIT.split(' '),
  });
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
  const add = page.getByRole('button', { name: 'Cloud storage' });
  await add.focus();
  await page.keyboard.press('Enter');
  const lines = ['s3.example.org', 'sg', 'records', 'office', 'open-key', 'hidden-key'];
  for (const [at, line] of lines.entries()) {
    await page.locator('.s3-fields input').nth(at).fill(line);
  }
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('The two keys are needed too').waitFor();
  expect(await dialog.locator('dl > div').allInnerTexts()).toEqual([
    'Address\nhttps://s3.example.org',
    'Region\nsg',
    'Bucket\nrecords',
    'Folder in the bucket\noffice',
  ]);
  expect(await dialog.textContent()).not.toMatch(/open-key|hidden-key/u);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  // The hands are where they were, and not lost with the dialog.
  await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.context().close();
});

test('a copy on this computer alone is never shown as safe, on no screen', async () => {
  const here = backedUp.targets.slice(0, 1);
  const { page } = await begin('unlocked', {
    'backup.status': () => ({ ...backedUp, targets: here }),
  });
  await page.getByText('There is a copy, but only on this computer').waitFor();
  await page.getByText('you would lose everything').waitFor();
  await page.getByRole('button', { name: 'Only on this computer' }).click();
  await page.getByRole('heading', { name: 'only on this computer' }).waitFor();
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

const asAdministrator = (): Answers => {
  const status = officeAnswers({ state: 'unlocked', who: 2 })['vault.status']?.({}) as {
    me: object;
  };
  return { 'vault.status': () => ({ ...status, me: { ...status.me, role: 'administrator' } }) };
};
const planned = () => ({
  ...{ beforeDay: '2024-01-01', snapshots: 2, keptSnapshots: 9, bytes: 7000, totalBytes: 90_000 },
  ...{ sharedBytes: 0, plannedAt: Date.now(), dueAt: Date.now() + 7 * 86_400_000 },
});

test('an administrator plans an erasing with the day as people write it; less than a day plans nothing', async () => {
  const { page, sent } = await begin('unlocked', { ...asAdministrator(), 'erase.plan': planned });
  await page.keyboard.press('Alt+4');
  const erase = page.getByRole('button', { name: 'Erase old copies for good…' });
  await erase.focus();
  await page.keyboard.press('Enter');
  const day = page.getByLabel('Copies made before this day');
  await day.fill('2024');
  await page.keyboard.press('Control+Enter');
  await day.fill('១/១/២០២៤');
  await page.keyboard.press('Control+Enter');
  await page.getByText('2 copies made before 1 January 2024 would go').waitFor();
  expect(sent('erase.plan').map(({ beforeDay }) => beforeDay)).toEqual(['2024-01-01']);
  await page.keyboard.press('Escape');
  await expect.poll(() => erase.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('a plan for one place that comes late is not shown as that of another', async () => {
  const plan = Promise.withResolvers<unknown>();
  const { page, sent } = await begin('unlocked', {
    ...asAdministrator(),
    'erase.plan': () => plan.promise,
  });
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: 'Erase old copies for good…' }).press('Enter');
  await page.getByLabel('Copies made before this day').fill('1/1/2024');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Looking at all copies…').waitFor();
  await page.getByRole('radio', { name: 'Cloud, Singapore' }).press('Space');
  await expect.poll(() => sent('erase.look').map(({ id: one }) => one)).toContain(id(51));
  plan.resolve(planned());
  await page.getByRole('button', { name: 'Plan it' }).waitFor();
  expect(await page.getByText('would go').count()).toBe(0);
});
