// The screens of a form, and how a person gets there with the keyboard.

import { id } from './office.ts';
import { formAnswers, intake, theirText } from './papers.ts';
import type { Shown } from './shown.ts';
import { type Opened, Refusal } from './window.ts';

const unlocked = { state: 'unlocked' as const };

export const openForm = async ({ page }: Opened) => {
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type('ឫទ្ធី');
  await page.locator('.hit-text').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.form-screen .fields').first().waitFor();
};

export const formScreens: readonly Shown[] = [
  { name: 'form', start: unlocked, answers: formAnswers, reach: openForm },
  {
    name: 'form-people',
    start: unlocked,
    answers: formAnswers,
    reach: async (opened) => {
      await openForm(opened);
      await opened.page.keyboard.press('Control+Enter');
      await opened.page.locator('.rowcard.open').waitFor();
      await opened.page.keyboard.press('F2');
    },
  },
  {
    name: 'form-no-paper',
    start: unlocked,
    answers: {
      ...formAnswers,
      'forms.view': () => ({ ...intake, scanPages: [], placeInForm: 'home' }),
    },
    reach: openForm,
  },
  {
    name: 'form-offers',
    start: unlocked,
    answers: { ...formAnswers, 'forms.view': () => ({ ...intake, placeInForm: 'source' }) },
    reach: async (opened) => {
      await openForm(opened);
      await opened.page.keyboard.press('Control+a');
      await opened.page.keyboard.type('c');
      await opened.page.locator('.suggest-list').waitFor();
    },
  },
  {
    name: 'form-honest',
    start: unlocked,
    answers: formAnswers,
    reach: async (opened) => {
      await openForm(opened);
      await opened.page.locator('[data-path=reason] .icbtn').click();
      await opened.page.locator('.honest-choices').waitFor();
    },
  },
  {
    name: 'form-finish',
    start: unlocked,
    answers: { ...formAnswers, 'forms.view': () => ({ ...intake, placeInForm: 'outcome' }) },
    reach: async (opened) => {
      await openForm(opened);
      await opened.page.keyboard.press('Control+Enter');
      await opened.page.locator('.dialog').waitFor();
    },
  },
  {
    name: 'form-problems',
    start: unlocked,
    answers: { ...formAnswers, 'forms.view': () => ({ ...intake, placeInForm: 'outcome' }) },
    reach: async (opened) => {
      await openForm(opened);
      await opened.page.keyboard.press('Control+Enter');
      await opened.page.locator('.dialog').waitFor();
      await opened.page.keyboard.press('Control+Enter');
      await opened.page.locator('.problems').waitFor();
    },
  },
  {
    name: 'form-scale',
    start: unlocked,
    answers: {
      ...formAnswers,
      'forms.view': () => ({
        ...intake,
        ...{
          form: 'child-scale',
          revision: 2,
          step: 2,
          scanPages: [],
          placeInForm: 'scores.growth.level',
        },
        answers: {
          'school-age': { option: 'school' },
          scores: { cells: { growth: { level: { level: '2' } } } },
        },
      }),
    },
    reach: openForm,
  },
  {
    name: 'form-final',
    start: unlocked,
    answers: {
      ...formAnswers,
      'forms.view': () => ({ ...intake, state: 'final', version: 1, placeInForm: '' }),
    },
    reach: openForm,
  },
  {
    name: 'form-conflict',
    start: unlocked,
    answers: {
      ...formAnswers,
      'forms.save': () => {
        throw new Refusal('conflict', {
          answers: theirText,
          rev: id(1750),
          by: id(3),
          at: Date.now(),
        });
      },
    },
    reach: async (opened) => {
      await openForm(opened);
      await opened.page.keyboard.type(' ជីដូនសុំសៀវភៅ។');
      await opened.page.locator('.two-texts').waitFor();
    },
  },
  {
    name: 'form-print',
    start: unlocked,
    answers: formAnswers,
    reach: async (opened) => {
      await openForm(opened);
      await opened.page.keyboard.press('Control+p');
      await opened.page.locator('.dialog').waitFor();
    },
  },
];
