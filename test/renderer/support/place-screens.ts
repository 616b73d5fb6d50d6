// The screens of the list of places: what is known, and what a file would change.
import type { Output } from '#contract/calls.ts';
import { id } from './office.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const checked: Output<'office.checkPlaces'> = {
  ...{ hash: '0'.repeat(64), missing: [] },
  levels: [
    { level: 'province', fresh: 0, changed: 1, same: 0 },
    { level: 'district', fresh: 0, changed: 2, same: 11 },
    { level: 'commune', fresh: 100, changed: 0, same: 0 },
    { level: 'village', fresh: 909, changed: 0, same: 0 },
  ],
  mended: [
    { sheet: '', line: 4, was: '171105', now: '171105', why: 'khmer-digit' },
    { sheet: '', line: 12, was: '2010101', now: '02010101', why: 'leading-zero' },
    { sheet: '', line: 19, was: '២០១០១', now: '020101', why: 'both' },
  ],
  mendedCount: 412,
  refused: [
    { sheet: '', line: 7, code: '', why: 'code-missing' },
    { sheet: '', line: 88, code: '17110A', why: 'code-not-digits' },
    { sheet: '', line: 90, code: '99010203', why: 'place-around-unknown' },
    { sheet: '', line: 91, code: '171105', why: 'type-and-code-differ' },
  ],
  refusedCount: 4,
};
const answers: Answers = {
  'office.settings': () => ({ settings: [] }),
  'office.pickPlaces': () => ({ file: { token: id(2400), name: 'siem-reap.csv' } }),
  'office.checkPlaces': () => checked,
};
const start = { state: 'unlocked', who: 2 } as const;

async function openPlaces({ page }: Opened) {
  await page.keyboard.press('Alt+5');
  await page.locator('.settings section').nth(2).locator('button').click();
  await page.locator('.office fieldset .chip').nth(3).click();
  await page.locator('.office .faults').waitFor();
}

export const placeScreens: readonly Shown[] = [
  { name: 'office-places', start, answers, reach: openPlaces },
  {
    ...{ name: 'office-places-look', start, answers },
    reach: async (opened) => {
      await openPlaces(opened);
      await opened.page.keyboard.press('l');
      await opened.page.locator('#looked').waitFor();
    },
  },
  {
    ...{ name: 'office-places-column-missing', start },
    answers: {
      ...answers,
      'office.checkPlaces': () => ({ ...checked, missing: ['code', 'name'] }),
    },
    reach: async (opened) => {
      await openPlaces(opened);
      await opened.page.keyboard.press('l');
      await opened.page.locator('.office .banner').waitFor();
    },
  },
];
