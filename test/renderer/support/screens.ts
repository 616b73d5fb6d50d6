// Every screen of the window, and how a person gets there with the keyboard.
import type { Page } from '@playwright/test';
import { accessScreens } from './access-screens.ts';
import { arrivingScreens } from './arriving-screens.ts';
import { begunCase } from './begun-case.ts';
import { cabinetScreens } from './cabinet-screens.ts';
import { casePageScreens } from './case-page-screens.ts';
import { clerkScreens } from './clerk-screens.ts';
import { consentScreens } from './consent-screens.ts';
import { boardScreens } from './drawing-boards.ts';
import { bodyMapScreens } from './drawing-body-map.ts';
import { familyTreeScreens } from './drawing-family-tree.ts';
import { formSheetScreens } from './drawing-form-sheet.ts';
import { drawingFrameScreens } from './drawing-frame-screens.ts';
import { lifeRiverScreens } from './drawing-life-river.ts';
import { problemTreeScreens } from './drawing-problem-tree.ts';
import { factScreens } from './fact-screens.ts';
import { formScreens } from './form-screens.ts';
import { noteScreens } from './note-screens.ts';
import { type OfficeState, officeAnswers, WORDS } from './office.ts';
import { officeScreens } from './office-screens.ts';
import { paperScreens } from './paper-screens.ts';
import { pastScreens } from './past-screens.ts';
import { peopleScreens } from './people-screens.ts';
import { placeScreens } from './place-screens.ts';
import { reportScreens } from './report-screens.ts';
import { roleScreens } from './role-screens.ts';
import { scanScreens } from './scan-screens.ts';
import { scannerScreens } from './scanner-screens.ts';
import type { Shown } from './shown.ts';
import { supportScreens } from './support-screens.ts';
import { typedScreens } from './typed-screens.ts';
import type { Answers, Opened } from './window.ts';

const unlocked: OfficeState = { state: 'unlocked' };
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

async function reachPerson({ page }: Opened) {
  await page.keyboard.type('Siem Reap office');
  await press(page, 'Enter');
  await page.keyboard.type('លី ម៉ារ៉ា');
  await press(page, 'Tab');
  await page.keyboard.type('Ly Mara');
}
async function reachProve({ page }: Opened) {
  await page.locator('.grid24 li').first().waitFor();
  await press(page, 'Space', 'Enter');
  await page.locator('.word.ask').first().waitFor();
}

export const screens: readonly Shown[] = [
  { name: 'unlock', onTheWay: true, start: { state: 'locked' } },
  {
    name: 'unlock-wrong',
    onTheWay: true,
    start: { state: 'locked' },
    reach: async ({ page }) => {
      await page.keyboard.type('wrong');
      await press(page, 'Enter');
      await page.locator('.help.bad').waitFor();
    },
  },
  { name: 'first-run-office', onTheWay: true, start: { state: 'none' } },
  {
    name: 'first-run-person',
    start: { state: 'none' },
    reach: async (opened) => {
      await reachPerson(opened);
      await press(opened.page, 'Tab', 'Tab', 'Tab');
      await opened.page.keyboard.type('short');
      await opened.page.locator('.help.bad').waitFor();
    },
  },
  {
    name: 'first-run-words',
    onTheWay: true,
    start: { state: 'unlocked', who: 2, wordsProved: false },
    reach: async ({ page }) => page.locator('.grid24 li').first().waitFor(),
  },
  {
    name: 'first-run-prove',
    start: { state: 'unlocked', who: 2, wordsProved: false },
    reach: async (opened) => {
      await reachProve(opened);
      await opened.page.keyboard.type('lucky');
      await press(opened.page, 'Enter');
      await opened.page.keyboard.type('brid');
    },
  },
  {
    name: 'first-run-backup',
    onTheWay: true,
    start: { state: 'unlocked', who: 2, wordsProved: false },
    reach: async (opened) => {
      await reachProve(opened);
      for (const place of [3, 9, 16, 21]) {
        await opened.page.keyboard.type(WORDS.split(' ')[place - 1] ?? '');
        await press(opened.page, 'Enter');
      }
      await opened.page.locator('.wiz .banner.overdue').waitFor();
    },
  },
  { name: 'today', start: unlocked },
  { name: 'today-coordinator', start: { ...unlocked, who: 2 } },
  {
    name: 'planner',
    throughToday: true,
    start: unlocked,
    reach: async ({ page }) => {
      await page.locator('.agenda').first().waitFor();
      await press(page, 'p');
      await page.locator('.planner-grid').waitFor();
    },
  },
  {
    name: 'planner-week',
    throughToday: true,
    start: unlocked,
    reach: async ({ page }) => {
      await page.locator('.agenda').first().waitFor();
      await press(page, 'p');
      await page.locator('.planner-grid').waitFor();
      await press(page, 'm', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    },
  },
  { name: 'today-empty', onTheWay: true, start: { ...unlocked, empty: true } },
  {
    name: 'cases',
    start: unlocked,
    reach: async ({ page }) => {
      await press(page, 'Alt+2');
      await page.locator('table').waitFor();
    },
  },
  {
    name: 'cases-peek',
    start: unlocked,
    reach: async ({ page }) => {
      await press(page, 'Alt+2');
      await page.locator('table').waitFor();
      await page.keyboard.press('Space');
      await page.locator('.peek .ppl').waitFor();
    },
  },
  {
    name: 'cases-found',
    start: unlocked,
    reach: async ({ page }) => {
      await press(page, 'Alt+2');
      await page.locator('table').waitFor();
      await page.keyboard.type('suk rithi');
      await page.locator('tr.g').nth(2).waitFor();
    },
  },
  {
    name: 'cases-nothing',
    start: unlocked,
    reach: async ({ page }) => {
      await press(page, 'Alt+2');
      await page.locator('table').waitFor();
      await page.keyboard.type('zzz');
      await page.locator('.nothing').waitFor();
    },
  },
  {
    name: 'cases-empty',
    onTheWay: true,
    start: { ...unlocked, empty: true },
    reach: async ({ page }) => {
      await press(page, 'Alt+2');
      await page.locator('.empty').waitFor();
    },
  },
  {
    name: 'cases-hidden-names',
    start: unlocked,
    reach: async ({ page }) => {
      await press(page, 'Alt+2', 'F9');
      await page.locator('table').waitFor();
    },
  },
  {
    name: 'new-case',
    start: unlocked,
    reach: async ({ page }) => {
      await press(page, 'Control+n');
      await page.locator('form, .newcase').first().waitFor();
      await page.keyboard.type('សុខ ឫទ្ធី');
      await press(page, 'Tab');
      await page.keyboard.type('Sok Rithy');
      await page.locator('.match').first().waitFor();
    },
  },
  {
    name: 'new-case-begun',
    start: unlocked,
    answers: { 'cases.begun': () => ({ begun: { content: begunCase, at: Date.now() - 90_000 } }) },
    reach: async ({ page }) => {
      await press(page, 'Control+n');
      await page.locator('.newcase .banner').waitFor();
    },
  },
  {
    name: 'case',
    start: unlocked,
    reach: async ({ page }) => {
      await press(page, 'Alt+2');
      await page.locator('tr.here').waitFor();
      await press(page, 'Enter');
      await page.locator('.rail').waitFor();
    },
  },
  {
    name: 'case-write',
    start: unlocked,
    reach: async ({ page }) => {
      await press(page, 'Alt+2');
      await page.locator('tr.here').waitFor();
      await press(page, 'Enter');
      await page.locator('.rail').waitFor();
      await press(page, 'w');
      await page.locator('.write-group').first().waitFor();
    },
  },
  {
    name: 'restricted',
    start: unlocked,
    reach: async ({ page }) => {
      await press(page, 'Alt+2');
      await page.locator('tr.here').waitFor();
      for (let i = 0; i < 12; i++) await press(page, 'ArrowDown');
      await press(page, 'Enter');
      await page.locator('.closedbox').waitFor();
    },
  },
  {
    name: 'case-error',
    start: unlocked,
    answers: {
      'cases.view': () => {
        throw new Error('on purpose');
      },
    },
    reach: async ({ page }) => {
      await press(page, 'Alt+2');
      await page.locator('tr.here').waitFor();
      await press(page, 'Enter');
      await page.locator('.trouble').waitFor();
    },
  },
  {
    name: 'settings-remove',
    start: { ...unlocked, who: 2 },
    reach: async ({ page }) => {
      await press(page, 'Alt+5');
      await page.locator('.settings').waitFor();
      await page.locator('.user button').nth(1).click();
      await page.locator('.dialog .dots').waitFor();
    },
  },
  {
    name: 'settings',
    start: { ...unlocked, who: 2 },
    reach: async ({ page }) => {
      await press(page, 'Alt+5');
      await page.locator('.settings').waitFor();
    },
  },
  {
    name: 'all-keys',
    onTheWay: true,
    start: unlocked,
    reach: async ({ page }) => {
      await press(page, '?');
      await page.locator('.allkeys').first().waitFor();
    },
  },
  {
    name: 'jobs',
    start: unlocked,
    reach: async ({ page, tell }) => {
      const job = { jobId: '01935a5e-0000-7000-8000-000000000a01', stage: 'read' };
      await tell('job', { ...job, kind: 'reading', state: 'running', done: 27, total: 42 });
      await tell('job', {
        ...job,
        jobId: '01935a5e-0000-7000-8000-000000000a02',
        kind: 'backup',
        state: 'failed',
        done: 0,
        total: null,
        error: 'backup-unreachable',
      });
      await tell('job', {
        ...job,
        jobId: '01935a5e-0000-7000-8000-000000000a03',
        kind: 'export',
        state: 'failed',
        done: 3,
        total: 3,
        error: 'not-saved-there',
      });
      await press(page, 'j');
      await page.locator('.tray').waitFor();
    },
  },
  ...paperScreens,
  ...scanScreens,
  ...scannerScreens,
  ...clerkScreens,
  ...cabinetScreens,
  ...formScreens,
  ...typedScreens,
  ...noteScreens,
  ...officeScreens,
  ...accessScreens,
  ...casePageScreens,
  ...pastScreens,
  ...arrivingScreens,
  ...consentScreens,
  ...reportScreens,
  ...factScreens,
  ...peopleScreens,
  ...placeScreens,
  ...supportScreens,
  ...roleScreens,
  ...boardScreens,
  ...bodyMapScreens,
  ...familyTreeScreens,
  ...lifeRiverScreens,
  ...drawingFrameScreens,
  ...formSheetScreens,
  ...problemTreeScreens,
];

export function answersFor(shown: Shown): Answers {
  return { ...officeAnswers(shown.start), ...shown.answers };
}
