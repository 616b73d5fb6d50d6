// Drawing with a family at the computer: from the tools of a case to the sheet of paper, by keys.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect } from 'vitest';
import { TOOLS } from '#domain/cases/tools.ts';
import { findSheetCode } from '../../../main/scans/find-code.ts';
import { openPages } from '../../../main/scans/page-file.ts';
import { toGrey } from '../../../main/scans/prepare.ts';
import { READING_DPI } from '../../../main/scans/sizes.ts';
import { asScanned } from '../../fixtures/folder/paper.ts';
import { button, type Desk, willSaveAs } from './desk.ts';

/** On the page of a case: T, and arrows until the hands are on this tool. */
export async function goToTool({ page }: Desk, name: string): Promise<void> {
  await page.keyboard.press('t');
  await page.locator('.tool-slots .here').waitFor();
  const slot = page.locator('.tool-slots .here', { hasText: name });
  for (let at = 0; at < TOOLS.length && (await slot.count()) === 0; at++)
    await page.keyboard.press('ArrowDown');
}

/** Everything that was drawn is on the disk. */
export async function untilKept({ page, say }: Desk): Promise<void> {
  const [saved = ''] = say('drawings.saved', { time: '§' }).split('§');
  await page.locator('.status.saved', { hasText: saved.trim() }).waitFor();
}

/** The PDF of the dialog that is open; Khmer words without the spaces that a reader of PDFs puts between them. */
export async function savePdf(desk: Desk, file: string): Promise<string> {
  const { page, say } = desk;
  await willSaveAs(desk, file);
  await button(desk, say('print.dialog.pdf')).click();
  await page.getByText(say('print.dialog.saved')).first().waitFor();
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  return text.replace(/[\s\u200b]/g, '');
}

/** The code that is found on each page of a printed PDF; `scanned`: as it comes from a scanner, a little askew. */
export async function codesOf(pdf: string, scanned = false): Promise<(string | null)[]> {
  const file = await openPages(readFileSync(pdf));
  const codes: (string | null)[] = [];
  for (let ix = 0; ix < file.count; ix++) {
    const drawn = await file.raster(ix, READING_DPI);
    if (!scanned) {
      codes.push(await findSheetCode(await toGrey(drawn)));
      continue;
    }
    const png = await sharp(drawn.data, { raw: drawn }).png().toBuffer();
    const look = { seed: ix + 1, degrees: 1, sigma: 10, dpi: READING_DPI };
    const scan = await openPages(await (await asScanned(png, look)).jpeg().toBuffer());
    codes.push(await findSheetCode(await toGrey(await scan.raster(0, READING_DPI))));
  }
  file.close();
  return codes;
}

/** Finishes the drawing that is open: asked once, then frozen. */
export async function finishDrawing({ page, say }: Desk): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: say('drawings.finishing.title') }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect
    .poll(() => page.locator('.fhead .tag').first().textContent())
    .toContain(say('drawings.finished'));
}
