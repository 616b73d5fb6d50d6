// The dialog of scanners in each of its states, and a stack that is to be turned.
import type { Scanner } from '#contract/scanners.ts';
import { id } from './office.ts';
import { sources } from './paper-files.ts';
import { batch, pages, scanAnswers } from './papers.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const clerk = { state: 'unlocked' as const, who: 1 };
const coordinator = { state: 'unlocked' as const, who: 2 };

const found = (own: Partial<Scanner>): Scanner => ({
  ...{ via: 'escl', key: 'http://192.0.2.20/eSCL', name: 'Invented 7 (ការិយាល័យមុខ)' },
  ...{ sources: ['glass', 'feeder'], there: true, kept: false },
  ...{ protection: 'open', certificate: null, ...own },
});
const CERTIFICATE = 'a1b2c3d4e5f60789'.repeat(4);
const only = (own: Partial<Scanner>): Answers => ({
  'scanners.list': () => [],
  'scanners.search': () => [found(own)],
});
const three: Answers = {
  'scanners.list': () => [],
  'scanners.search': () => [
    found({}),
    found({ key: 'https://192.0.2.21/eSCL', name: 'Invented 8', protection: 'trusted' }),
    found({ key: 'http://192.0.2.22/eSCL', name: 'Invented 9', there: false, sources: [] }),
  ],
};
const unsettled = { certificate: CERTIFICATE, sources: [] };
/** The network goes on being asked, as long as the screen is looked at. */
const searching: Answers = {
  'scanners.list': () => [],
  'scanners.search': () => new Promise(() => {}),
};

const opens =
  (until: string) =>
  async ({ page }: Opened) => {
    await page.keyboard.press('Alt+3');
    await page.locator('.batch-list').waitFor();
    await page.keyboard.press('s');
    await page.locator(until).first().waitFor();
  };
const dialog = (name: string, start: Shown['start'], answers: Answers, until: string): Shown => ({
  name: `scanner-${name}`,
  ...{ start, answers: { ...scanAnswers, ...answers }, reach: opens(`.dialog ${until}`) },
});

/** The fronts are in; what is on the screen then depends on how far their filing is. */
const turning = (
  name: string,
  fronts: typeof pages,
  reach: NonNullable<Shown['reach']>,
): Shown => ({
  name: `scanner-${name}`,
  start: clerk,
  answers: {
    ...scanAnswers,
    'jobs.list': () => [
      {
        ...{ jobId: id(1500), kind: 'import', state: 'running', stage: 'turning' },
        ...{ done: 5, total: null },
      },
    ],
    'scans.batch': () => ({
      batch: { ...batch, origin: 'scanner', coming: true },
      ...{ sources, pages: fronts, trouble: null },
    }),
  },
  reach: async (opened) => {
    await opened.page.keyboard.press('Alt+3');
    await opened.page.locator('.batch-list').waitFor();
    await opened.page.keyboard.press('Enter');
    await reach(opened);
  },
});

export const scannerScreens: readonly Shown[] = [
  dialog('searching', clerk, searching, '[role=status]'),
  dialog(
    'none',
    clerk,
    { 'scanners.list': () => [], 'scanners.search': () => [] },
    '.scanner-form > p b',
  ),
  dialog('three', clerk, three, 'input[type=radio]'),
  dialog('asks', clerk, only({ ...unsettled, protection: 'asks' }), '.scanner-mark'),
  dialog('changed', clerk, only({ ...unsettled, protection: 'changed' }), '.scanner-mark'),
  dialog('agrees', coordinator, only({ ...unsettled, protection: 'changed' }), '.scanner-mark'),
  dialog('lost', clerk, only({ protection: 'lost', sources: [] }), '.banner.risk'),
  dialog('away', clerk, only({ there: false, sources: [] }), 'input[type=radio]'),
  turning('turn', pages, async ({ page }) => page.locator('.im .banner.info').waitFor()),
  turning('turn-filing', pages, async ({ page }) => {
    await page.locator('.im .banner.info').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.filing .banner.info').waitFor();
  }),
  turning(
    'turn-all-filed',
    pages.filter(({ documentId }) => documentId !== null),
    async ({ page }) => {
      await page.locator('.im .thumb').first().click();
      await page.locator('.filing .banner.info').waitFor();
    },
  ),
];
