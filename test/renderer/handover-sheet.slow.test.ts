// A caseload on paper: a page for each case, nobody named, a concern as a mark only.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { accessAnswers, chooseWorker } from './support/access-screens.ts';
import { officeAnswers } from './support/office.ts';
import { openStage, openWindow } from './support/window.ts';

test('a caseload is printed with one page for each case, people by initials', async () => {
  const stage = await openStage();
  try {
    for (const language of ['km', 'en'] as const) {
      let seen = { text: '', pages: 0 };
      const opened = await openWindow(
        stage,
        {
          ...officeAnswers({ state: 'unlocked', who: 2 }),
          ...accessAnswers,
          'app.print': async () => {
            const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
            const keep = process.env.SAMNUM_SHEETS;
            if (keep) {
              mkdirSync(keep, { recursive: true });
              writeFileSync(join(keep, `handover-${language}.pdf`), pdf);
            }
            const text = (await page.locator('#print').textContent()) ?? '';
            seen = { text, pages: (await PDFDocument.load(pdf)).getPageCount() };
            return { done: true };
          },
        },
        { language },
      );
      const { page, complaints } = opened;
      await chooseWorker(opened);
      const word = language === 'km' ? 'បោះពុម្ពមួយទំព័រក្នុងមួយករណី' : 'Print a page for each case';
      await page.getByRole('button', { name: word }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => seen.pages).toBe(2);
      expect(seen.text).toContain('SR-2026-0121');
      expect(seen.text).toContain(language === 'km' ? 'ស.ឫ.' : 'S.R.');
      expect(seen.text).toContain('សុំច្បាប់ពីមេឃុំ');
      expect(seen.text).not.toMatch(/Rithy|ឫទ្ធី|Mony|មុន្នី/);
      expect(complaints).toEqual([]);
    }
  } finally {
    await stage.close();
  }
}, 60_000);
