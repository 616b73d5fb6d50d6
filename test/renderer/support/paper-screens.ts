// The screens of backups and of bringing an office back, and how a person gets there with the keyboard.
import { makeTrusteeSheets } from '../../../renderer/backup/trustee-sheets.ts';
import { id, officeAnswers, users } from './office.ts';
import { backedUp, paperAnswers, restored } from './papers.ts';
import type { Shown } from './shown.ts';
import type { Opened } from './window.ts';

const unlocked = { state: 'unlocked' as const };
/** Twenty-four words of the list whose checksum holds; they open nothing. */
export const WORDS_THAT_FIT = `${'abandon '.repeat(23)}art`;

export async function paste({ page }: Opened, text: string) {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}
const backup = async ({ page }: Opened) => {
  await page.keyboard.press('Alt+4');
  await page.locator('.chain').waitFor();
};
const restoreWords = async ({ page }: Opened) => {
  await page.locator('.doorfoot .link').click();
  await page.locator('.way').first().waitFor();
  await page.keyboard.press('f');
  await page.locator('.way .cap', { hasText: 'BLUE-USB' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.grid24').waitFor();
};
const restoreCopies = async (opened: Opened) => {
  await restoreWords(opened);
  await paste(opened, WORDS_THAT_FIT);
  await opened.page.keyboard.press('Control+Enter');
  await opened.page.locator('.snap').waitFor();
};
const restoreFetch = async (opened: Opened) => {
  await restoreCopies(opened);
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.fetching').waitFor();
};
const fetched = (opened: Opened, state: 'running' | 'done', done = 420_000_000) =>
  opened.tell('job', {
    jobId: id(64),
    kind: 'restore',
    state,
    stage: 'restoring',
    done,
    total: 1_100_000_000,
  });

export const paperScreens: readonly Shown[] = [
  { name: 'backup', start: { ...unlocked, who: 2 }, answers: paperAnswers, reach: backup },
  {
    name: 'backup-only-here',
    start: { ...unlocked, who: 2 },
    answers: {
      ...paperAnswers,
      'backup.status': () => ({
        ...backedUp,
        targets: backedUp.targets.slice(0, 1),
        clockMinutes: 7,
      }),
    },
    reach: backup,
  },
  {
    name: 'backup-troubles',
    start: { ...unlocked, who: 2 },
    answers: {
      ...paperAnswers,
      'backup.status': () => ({
        ...backedUp,
        troubles: [
          { kind: 'missing', count: 3, place: '', codes: ['SR-2026-0143', 'SR-2026-0139'] },
          { kind: 'damaged', count: 1, place: '', codes: [] },
          { kind: 'replaced', count: 12, place: 'ឌីស USB ពណ៌ខៀវ', codes: [] },
        ],
      }),
    },
    reach: backup,
  },
  {
    name: 'backup-shared',
    start: { ...unlocked, who: 2 },
    answers: {
      ...paperAnswers,
      'backup.status': () => ({
        ...backedUp,
        targets: backedUp.targets.map((target, at) =>
          at === 2 && target.lastTry
            ? { ...target, lastTry: { ...target.lastTry, reason: 'backup-two-computers' } }
            : target,
        ),
        troubles: [{ kind: 'shared', count: 1, place: 'ឌីស USB ពណ៌ខៀវ', codes: [] }],
        proof: { ...backedUp.proof, reason: 'backup-damaged', scansGood: 17 },
      }),
    },
    reach: backup,
  },
  {
    name: 'backup-waiting',
    start: unlocked,
    answers: { ...paperAnswers, 'backup.status': () => ({ ...backedUp, running: id(60) }) },
    reach: async (opened) => {
      await backup(opened);
      const job = { jobId: id(60), kind: 'backup', state: 'running', stage: 'waiting' } as const;
      await opened.tell('job', { ...job, done: 11, total: 18 });
      await opened.page.locator('.bk-run .bar').waitFor();
    },
  },
  {
    name: 'backup-running',
    start: unlocked,
    answers: { ...paperAnswers, 'backup.status': () => ({ ...backedUp, running: id(60) }) },
    reach: async (opened) => {
      await backup(opened);
      await opened.tell('job', {
        jobId: id(60),
        kind: 'backup',
        state: 'running',
        stage: 'scans',
        done: 11,
        total: 18,
      });
      await opened.page.locator('.bk-run .bar').waitFor();
    },
  },
  {
    name: 'backup-cloud',
    start: { ...unlocked, who: 2 },
    answers: paperAnswers,
    reach: async (opened) => {
      await backup(opened);
      await opened.page.keyboard.press('c');
      await opened.page.locator('.s3-fields').waitFor();
    },
  },
  {
    name: 'backup-cloud-graded',
    start: { ...unlocked, who: 2 },
    answers: paperAnswers,
    reach: async (opened) => {
      await backup(opened);
      await opened.page.keyboard.press('c');
      const lines = ['https://s3.example.org', '', 'open', 'samnum', 'AK8201', 'hidden-key'];
      for (const [at, line] of lines.entries()) {
        await opened.page.locator('.s3-fields input').nth(at).fill(line);
      }
      await opened.page.keyboard.press('Control+Enter');
      await opened.page.locator('.dialog ul.selectable').waitFor();
    },
  },
  {
    name: 'backup-erase',
    start: { ...unlocked, who: 2 },
    answers: {
      ...paperAnswers,
      'vault.status': () => ({
        ...(officeAnswers({ ...unlocked, who: 2 })['vault.status']?.({}) as object),
        me: { ...users[2], role: 'administrator' },
      }),
      'erase.look': () => ({
        plan: {
          ...{ beforeDay: '2024-01-01', snapshots: 212, keptSnapshots: 980, bytes: 734_000_000 },
          ...{ totalBytes: 9_800_000_000, sharedBytes: 41_000_000 },
          ...{ plannedAt: 1_790_000_000_000, dueAt: 1_790_604_800_000 },
        },
      }),
    },
    reach: async (opened) => {
      await backup(opened);
      await opened.page.locator('section .bk-sheets button.quiet').last().click();
      await opened.page.locator('.dialog .banner').waitFor();
    },
  },
  {
    name: 'backup-sheet',
    start: { ...unlocked, who: 2 },
    answers: {
      ...paperAnswers,
      'backup.status': () => ({
        ...backedUp,
        troubles: [{ kind: 'sheet', count: 97, place: '', codes: [] }],
      }),
    },
    reach: async (opened) => {
      await backup(opened);
      await opened.page.getByText('97').or(opened.page.getByText('៩៧')).first().waitFor();
      await opened.page.keyboard.press('w');
      await opened.page.locator('.dialog .grid24').waitFor();
      await opened.page.keyboard.type('harvest bridge lucky rive');
    },
  },
  {
    name: 'backup-sheet-proved',
    start: { ...unlocked, who: 2 },
    answers: { ...paperAnswers, 'vault.proveSheet': () => ({}) },
    reach: async (opened) => {
      await backup(opened);
      await opened.page.keyboard.press('w');
      await opened.page.locator('.dialog .grid24').waitFor();
      await paste(opened, WORDS_THAT_FIT);
      await opened.page.keyboard.press('Control+Enter');
      await opened.page.locator('.dialog .grid24').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'backup-line',
    start: { ...unlocked, who: 2 },
    answers: {
      ...paperAnswers,
      'backup.status': () => ({
        ...backedUp,
        line: { paid: true, budgetMegabytes: 50, limit: 512 },
      }),
    },
    reach: async (opened) => {
      await backup(opened);
      await opened.page.keyboard.press('l');
      await opened.page.locator('.bk-line').waitFor();
    },
  },
  {
    name: 'backup-held',
    start: { ...unlocked, who: 2 },
    answers: {
      ...paperAnswers,
      'backup.status': () => ({
        ...backedUp,
        line: { paid: true, budgetMegabytes: 50, limit: 'half' },
        targets: backedUp.targets.map((target, at) => ({
          ...target,
          ...(target.kind === 's3' && {
            lastTry: { at: Date.now(), state: 'cancelled', reason: 'backup-budget' },
          }),
          waits: {
            why: target.kind === 's3' ? 'paid-line' : 'battery',
            atLatest: Date.now() + (at + 1) * 86_400_000,
          },
        })),
      }),
    },
    reach: backup,
  },
  {
    name: 'backup-leaving',
    start: { ...unlocked, who: 2 },
    answers: paperAnswers,
    reach: async (opened) => {
      await backup(opened);
      await opened.tell('leaving', { jobId: id(60), until: Date.now() + 60_000 });
      const job = { jobId: id(60), kind: 'backup', state: 'running', stage: 'database' } as const;
      await opened.tell('job', { ...job, done: 2_100_000, total: 3_400_000 });
      await opened.page
        .locator('.dialog .bar, .dialog progress, .dialog [role=progressbar]')
        .first()
        .waitFor();
    },
  },
  {
    name: 'backup-folder',
    start: { ...unlocked, who: 2 },
    answers: paperAnswers,
    reach: async (opened) => {
      await backup(opened);
      await opened.page.keyboard.press('f');
      await opened.page.locator('.dialog').waitFor();
      await opened.page.keyboard.press('Enter');
      await opened.page.locator('.bk-pick span', { hasText: 'BLUE-USB' }).waitFor();
    },
  },
  {
    name: 'restore-where',
    start: { state: 'locked' },
    answers: paperAnswers,
    reach: async ({ page }) => {
      await page.locator('.doorfoot .link').click();
      await page.locator('.way').first().waitFor();
      await page.keyboard.press('c');
      await page.locator('.s3-fields').waitFor();
    },
  },
  {
    name: 'restore-words',
    start: { state: 'locked' },
    answers: paperAnswers,
    reach: async (opened) => {
      await restoreWords(opened);
      await opened.page.keyboard.type('harvest bridge lucky rive');
      await opened.page.keyboard.press('Space');
      await opened.page.keyboard.type('teech oran');
    },
  },
  {
    name: 'restore-second-sheet',
    start: { state: 'locked' },
    answers: paperAnswers,
    reach: async (opened) => {
      const [first = []] = await makeTrusteeSheets(WORDS_THAT_FIT.split(' '));
      await restoreWords(opened);
      await opened.page.keyboard.press('Alt+s');
      await opened.page.locator('.word').nth(25).waitFor();
      await paste(opened, first.join(' '));
      await opened.page.keyboard.press('Control+Enter');
      await opened.page.locator('.word.known').first().waitFor({ state: 'detached' });
      await opened.page.keyboard.type('harv bri lucky rive');
    },
  },
  {
    name: 'restore-copies',
    onTheWay: true,
    start: { state: 'locked' },
    answers: paperAnswers,
    reach: restoreCopies,
  },
  {
    name: 'restore-fetch',
    start: { state: 'locked' },
    answers: paperAnswers,
    reach: async (opened) => {
      await restoreFetch(opened);
      await fetched(opened, 'running');
    },
  },
  {
    name: 'restore-agree',
    onTheWay: true,
    start: { state: 'locked' },
    answers: paperAnswers,
    reach: async (opened) => {
      await restoreFetch(opened);
      await fetched(opened, 'done');
      await opened.page.locator('.counts').waitFor();
      await opened.page.keyboard.press('Space');
      await opened.page.keyboard.press('Tab');
      await opened.page.keyboard.type('lantern mango quiet bicycle');
    },
  },
  {
    name: 'restore-lost',
    start: { state: 'locked' },
    answers: {
      ...paperAnswers,
      'restore.result': () => ({
        ...restored,
        equal: false,
        lostOf: ['SR-2026-0143', 'SR-2026-0139'],
        healed: 0,
        counts: { ...restored.counts, files: restored.counts.files - 3 },
      }),
    },
    reach: async (opened) => {
      await restoreFetch(opened);
      await fetched(opened, 'done');
      await opened.page.locator('.counts').waitFor();
    },
  },
  {
    name: 'restore-unequal',
    start: { state: 'locked' },
    answers: {
      ...paperAnswers,
      'restore.result': () => ({
        ...restored,
        equal: false,
        usable: false,
        counts: { ...restored.counts, pages: restored.counts.pages - 3 },
      }),
    },
    reach: async (opened) => {
      await restoreFetch(opened);
      await fetched(opened, 'done');
      await opened.page.locator('.counts').waitFor();
    },
  },
];
