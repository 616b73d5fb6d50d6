// Papers that are still on their way after a restore: what the tray says, and what stands in place of a page.
import { id } from './office.ts';
import { paperAnswers, scanAnswers } from './papers.ts';
import { searchAll } from './scan-screens.ts';
import type { Shown } from './shown.ts';
import { openReceipt, receiptAnswers } from './support-screens.ts';
import type { Answers, Opened } from './window.ts';

const start = { state: 'unlocked' } as const;
/** No picture comes, because its paper does not lie on this computer yet. */
const held = ({ page }: Opened) =>
  page.route(/\/page\//, (route) => route.fulfill({ contentType: 'image/png', body: '' }));
export const onItsWay: Answers = { 'scans.whyNoPicture': () => ({ onItsWay: true }) };
export const ON_ITS_WAY = /still on its way|កំពុងមកកុំព្យូទ័រនេះ/;

export const arrival = (own: object) => ({
  ...{ jobId: id(8100), kind: 'arrival', state: 'running', stage: 'arriving' },
  ...{ done: 180, total: 412, ...own },
});

/** The tray while papers come. */
async function openTray(opened: Opened, own: object) {
  await opened.tell('job', arrival(own));
  await opened.page.keyboard.press('j');
  await opened.page.locator('.tray li b').waitFor();
}
/** A page that was found by its words, opened before its paper is here. */
export async function openHeldPage(opened: Opened) {
  await held(opened);
  const { page } = opened;
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type('ឫទ្ធី');
  await page.locator('.hit-text').first().waitFor();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await page.locator('.page-none', { hasText: ON_ITS_WAY }).waitFor();
}
/** The place a word was found at, of a paper that is not here. */
export async function openHeldStrip(opened: Opened) {
  await held(opened);
  await searchAll(opened);
  for (const key of ['ArrowDown', 'ArrowDown']) await opened.page.keyboard.press(key);
  await opened.page.locator('.found-place.coming').waitFor();
}
export async function openHeldReceipt(opened: Opened) {
  await held(opened);
  await openReceipt(opened);
  await opened.page.locator('.receipts .pictures', { hasText: ON_ITS_WAY }).waitFor();
}
async function openHeldBatch(opened: Opened) {
  await held(opened);
  await opened.page.keyboard.press('Alt+3');
  await opened.page.locator('.batch-list').waitFor();
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.thumb .coming').first().waitFor();
}

const coming = (
  name: string,
  reach: (opened: Opened) => Promise<void>,
  answers: Answers = {},
): Shown => ({ name: `arriving-${name}`, start, answers: { ...answers, ...onItsWay }, reach });

export const arrivingScreens: readonly Shown[] = [
  coming('tray', (opened) => openTray(opened, {})),
  coming('tray-unreachable', (opened) => openTray(opened, { stage: 'waiting' })),
  coming('tray-unplugged', (opened) => openTray(opened, { stage: 'unplugged' })),
  coming('tray-all-here', (opened) => openTray(opened, { state: 'done', done: 412 })),
  coming('page', openHeldPage, { ...paperAnswers, ...scanAnswers }),
  coming('strip', openHeldStrip, paperAnswers),
  coming('receipt', openHeldReceipt, receiptAnswers),
  {
    ...coming('batch', openHeldBatch, scanAnswers),
    start: { ...start, who: 1 },
  },
];
