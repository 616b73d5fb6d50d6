// Files that come in by hand: chosen in a dialog, or dropped on the window.
import { dropFiles } from '../../support/drop-files.ts';
import { type Desk, willChoose } from './desk.ts';

/** From the case: S, then A, and these files are chosen. Ends when their pages are safe. */
export async function bringInFiles(desk: Desk, paths: string[], pages: number): Promise<void> {
  const { page, say } = desk;
  await willChoose(desk, paths);
  await page.keyboard.press('s');
  await page
    .getByText(say('scans.empty.pick'))
    .or(page.getByText(say('scans.pick')))
    .first()
    .waitFor();
  await page.keyboard.press('a');
  await seePages(desk, pages);
}

/** The pages of one batch on the filing screen. */
export async function seePages({ page, say }: Desk, pages: number): Promise<void> {
  const count = say('scans.batch.pages', { count: pages });
  await page.locator('.fhead').getByText(count).waitFor({ timeout: 60_000 });
}

/** Dropped on the middle of the window, without waiting for what happens. */
export async function dropOnWindow(desk: Desk, paths: string[]): Promise<void> {
  await dropFiles(desk.page.locator('body'), paths);
}
