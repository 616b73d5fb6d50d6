// Forms on paper: what stands on the sheet, what stays away from the family's copy, how the pages lie.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { findSheetCode } from '../../main/scans/find-code.ts';
import { openPages } from '../../main/scans/page-file.ts';
import { toGrey } from '../../main/scans/prepare.ts';
import { READING_DPI } from '../../main/scans/sizes.ts';
import { asScanned } from '../fixtures/folder/paper.ts';
import { openForm } from './support/form-screens.ts';
import { id, officeAnswers } from './support/office.ts';
import { trialAnswers, trialView } from './support/trial-papers.ts';
import { openTrialStage } from './support/trial-stage.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openTrialStage();
}, 120_000);
afterAll(() => stage?.close());

const day = (typed: string) => ({ typed, precision: 'day', from: '2026-11-20', to: '2026-11-20' });
const answers = {
  ...trialView.answers,
  'event-date': day('20/11/2026'),
  began: '09:20',
  sales: { amount: 40_000, currency: 'KHR' },
  costs: { amount: 60_000, currency: 'KHR' },
  story: 'ជីដូនចម្អិនបាយរាល់ព្រឹក',
  private: 'SECRET-FIELD',
  scale: {
    cells: {
      food: { level: { level: '2' }, evidence: 'rice for two days' },
      home: { level: { level: '1' }, evidence: 'SECRET-ROW' },
    },
  },
  mood: { level: '4' },
  safety: { level: '6' },
  pay: { cells: { rice: { score: { option: 'mostly' } } } },
  areas: { cells: { mind: { worry: 'SECRET-MIND' } } },
  debt: {
    rows: [{ id: id(1970), answers: { lender: { option: 'private' }, pledged: 'SECRET-DEBT' } }],
  },
  income: {
    rows: [
      {
        id: id(1971),
        answers: { source: { option: 'trade' }, amount: { amount: 5000, currency: 'KHR' } },
      },
    ],
  },
  actions: { rows: [{ id: id(1972), answers: { what: 'sell noodles' } }] },
  signed: {
    rows: [
      {
        id: id(1973),
        answers: {
          who: { id: id(301), text: '' },
          part: 'carer',
          way: { option: 'thumb' },
          on: day('20/11/2026'),
          witness: { id: null, text: 'Hun' },
        },
      },
      {
        id: id(1974),
        answers: {
          who: { id: id(1), text: '' },
          part: 'worker',
          way: { option: 'signature' },
          on: day('20/11/2026'),
        },
      },
    ],
  },
};
type Kind = 'whole' | 'family' | 'blank';

/** Prints and tells `look` while the sheet is on the page. */
async function print<T>(
  on: Stage,
  form: object,
  kind: Kind,
  look: (page: Page) => Promise<T>,
  language: 'en' | 'km' = 'en',
): Promise<T> {
  let seen: T | undefined;
  const own = { ...trialView, placeInForm: '', answers, ...form };
  const { page, complaints } = await openWindow(
    on,
    {
      ...officeAnswers({ state: 'unlocked' }),
      ...trialAnswers(own),
      'app.print': async () => {
        seen = await look(page);
        return { done: true };
      },
    },
    { language },
  );
  await openForm({ page } as never);
  await page.keyboard.press('Control+p');
  const choices = page.locator('.dialog .choice');
  await choices.first().waitFor();
  if (kind === 'family') await page.getByText('Copy for the family').click();
  if (kind === 'blank') await choices.last().click();
  await page.keyboard.press('Control+p');
  await page.locator('.toast').waitFor();
  expect(complaints).toEqual([]);
  return seen as T;
}
const textOf = async (page: Page) => (await page.locator('#print').textContent()) ?? '';
/** As the printer lays it out: the sheet alone, at the width of the paper. */
const onPaper =
  <T>(work: (page: Page) => Promise<T>) =>
  async (page: Page) => {
    await page.emulateMedia({ media: 'print' });
    try {
      return await work(page);
    } finally {
      await page.emulateMedia({ media: null });
    }
  };
const pdfOf = async (page: Page) =>
  PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true }));

test('a printed form that comes back upside down, askew and grainy says on its first and last page which it is', async () => {
  const pdf = await print(stage, {}, 'whole', (page) => page.pdf({ preferCSSPageSize: true }));
  const file = await openPages(pdf);
  expect(file.count).toBeGreaterThan(1);
  for (const ix of [0, file.count - 1]) {
    const drawn = await file.raster(ix, READING_DPI);
    const turned = await sharp(drawn.data, { raw: drawn }).rotate(180).png().toBuffer();
    const look = { seed: ix + 1, degrees: 2, sigma: 12, dpi: READING_DPI };
    const scan = await openPages(await (await asScanned(turned, look)).jpeg().toBuffer());
    const page = await toGrey(await scan.raster(0, READING_DPI));
    expect([ix, await findSheetCode(page)]).toEqual([ix, sheetCode(trialView)]);
  }
  file.close();
});

test('nothing restricted stands on the family’s copy: no question, no column, no row of a table', async () => {
  const whole = await print(stage, {}, 'whole', onPaper(textOf));
  const secrets = whole.match(/SECRET-(?:FIELD|ROW|MIND|DEBT)/g);
  expect(new Set(secrets)).toEqual(
    new Set(['SECRET-FIELD', 'SECRET-ROW', 'SECRET-MIND', 'SECRET-DEBT']),
  );
  expect(whole).toContain('restricted');
  const family = await print(stage, {}, 'family', onPaper(textOf));
  expect(family).not.toContain('SECRET');
  expect(family).not.toContain('Told in confidence');
  expect(family).not.toContain('Feelings and mental health');
  expect(family).not.toContain('Debts');
  expect(family).toContain('Family copy');
  expect(family).toContain('rice for two days');
});

test('questions keep their numbers on the family’s copy', async () => {
  const numbers = (page: Page) =>
    page
      .locator('#print .pq')
      .evaluateAll((all) =>
        all.map(
          (one) =>
            `${one.querySelector('.pn')?.textContent} ${one.querySelector('.l b')?.textContent}`,
        ),
      );
  const whole = await print(stage, {}, 'whole', numbers);
  const family = await print(stage, {}, 'family', numbers);
  expect(family.length).toBeLessThan(whole.length);
  for (const line of family) expect(whole).toContain(line);
});

test('a loss, a time, a choice and a sum stand on the sheet as they stand on the screen', async () => {
  const text = await print(stage, {}, 'whole', onPaper(textOf));
  expect(text).toContain('−20,000 ៛');
  expect(text).toContain('09:20');
  expect(text).toContain('5,000 ៛');
  expect(text).toContain('SR-2026-0143');
});

test('every level stands with what it means, and the one that was given is ticked', async () => {
  const row = await print(stage, {}, 'whole', async (page) => {
    const block = page.locator('#print .block', { hasText: 'Enough food' });
    return {
      steps: await block.locator('.step').count(),
      given: await block.locator('.step.on').allInnerTexts(),
    };
  });
  expect(row.steps).toBe(5);
  expect(row.given.join(' ')).toContain('Misses meals in many weeks');
});

test('on an empty form no level is ticked, every row has its box, and there are lines to write on', async () => {
  const seen = await print(stage, {}, 'blank', async (page) => ({
    ticked: await page.locator('#print .step.on, #print .bx.on').count(),
    matrix: await page.locator('#print .matrix td.tick').count(),
    lined: await page.locator('#print .lined i').count(),
    rows: await page.locator('#print .ruled:not(.matrix) tbody tr').count(),
    text: await textOf(page),
  }));
  expect(seen.ticked).toBe(0);
  expect(seen.matrix).toBe(9);
  expect(seen.lined).toBeGreaterThanOrEqual(6);
  expect(seen.rows).toBeGreaterThan(10);
  expect(seen.text).not.toContain('SECRET');
});

test('whoever signs has a box of 34 mm, and who does not write an oval for the thumb', async () => {
  const boxes = (page: Page) =>
    page.locator('#print .sign-box').evaluateAll((all) =>
      all.map((one) => ({
        mm: Math.round((one.getBoundingClientRect().height / 96) * 25.4),
        oval: one.querySelector('.thumb-oval') !== null,
        text: one.textContent ?? '',
      })),
    );
  const filled = await print(stage, {}, 'whole', onPaper(boxes));
  expect(filled).toHaveLength(2);
  expect(filled.every(({ mm }) => mm >= 34)).toBe(true);
  expect(filled.map(({ oval }) => oval)).toEqual([true, false]);
  expect(filled[0]?.text).toMatch(/carer.*Thumbprint.*Witness: Hun.*Mom/s);
  const blank = await print(stage, {}, 'blank', onPaper(boxes));
  expect(blank.filter(({ oval }) => oval)).toHaveLength(3);
});

test('a sealed form bears its round stamp in the last box, a draft bears none', async () => {
  const stamps = (page: Page) =>
    page
      .locator('#print .sign-box')
      .evaluateAll((all) => all.map((one) => one.querySelector('.round-stamp') !== null));
  expect(await print(stage, {}, 'whole', stamps)).toEqual([false, false]);
  const sealed = { state: 'final', version: 2 };
  expect(await print(stage, sealed, 'whole', stamps)).toEqual([false, true]);
});

test('the foot of each page says which form, revision, version and case, and which page of how many', async () => {
  const rules = await print(stage, { state: 'final', version: 2 }, 'whole', (page) =>
    page.evaluate(() =>
      document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
        .join(),
    ),
  );
  expect(rules).toContain('Every kind r1 · SR-2026-0143 · Finished, version 2');
  expect(rules).toMatch(/counter\(page.*counter\(pages/);
});

test('no question, line of a table, block, card or box to sign in is cut in two by the end of a page', async () => {
  const cuts = await print(stage, {}, 'whole', (page) =>
    page
      .locator(
        '#print :is(.pq:not(.breaks), .ruled tr, .block:not(.breaks), .block-cells > div, .cut-card, .sign-box)',
      )
      .evaluateAll((all) =>
        all
          .filter((one) => getComputedStyle(one).breakInside !== 'avoid')
          .map((one) => one.className),
      ),
  );
  expect(cuts).toEqual([]);
});

test('nothing on the sheet is wider than the paper or than its own cell, in both languages', async () => {
  for (const language of ['en', 'km'] as const)
    for (const kind of ['whole', 'blank'] as const) {
      const wide = await print(
        stage,
        {},
        kind,
        onPaper(async (page) => {
          // A4 without its margins, in the browser's own pixels.
          await page.setViewportSize({ width: 661, height: 900 });
          return page.locator('#print *').evaluateAll((all) =>
            all
              .filter((one) => !one.closest('svg'))
              .filter(
                (one) =>
                  one.getBoundingClientRect().right > 662.5 ||
                  (one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1),
              )
              .map((one) => `${one.className} ${one.textContent?.slice(0, 30)}`),
          );
        }),
        language,
      );
      expect(wide).toEqual([]);
    }
});

test('a real form that is wide lies on its side, a restricted one has no copy for the family', async () => {
  const real = await openStage();
  const saved = (form: string) =>
    JSON.parse(
      readFileSync(
        new URL(`../main/domain/forms/answers/${form}-r1.json`, import.meta.url),
        'utf8',
      ),
    ).answers;
  try {
    const size = async (form: string) => {
      const pdf = await print(real, { form, answers: saved(form) }, 'whole', pdfOf);
      const { width, height } = pdf.getPage(0).getSize();
      return { lies: width > height, pages: pdf.getPageCount() };
    };
    expect(await size('reflection')).toMatchObject({ lies: true });
    expect(await size('case-plan')).toMatchObject({ lies: false });
    const closure = { form: 'closure', answers: saved('closure') };
    const matrix = await print(real, closure, 'whole', (page) =>
      page.locator('#print .matrix').allTextContents(),
    );
    expect(matrix.join()).toContain('Does not apply');
    const longTitle = { form: 'eligibility', answers: saved('eligibility') };
    const gap = await print(
      real,
      longTitle,
      'whole',
      onPaper((page) =>
        page.evaluate(() => {
          const edge = (of: string) =>
            document.querySelector(`#print ${of}`)?.getBoundingClientRect();
          return (edge('.confidential')?.left ?? 0) - (edge('.sheet-title h1')?.right ?? 0);
        }),
      ),
      'km',
    );
    expect(gap).toBeGreaterThan(0);
    const concern = { form: 'concern', answers: saved('concern'), placeInForm: '' };
    const all = { ...officeAnswers({ state: 'unlocked' }), ...trialAnswers(concern as never) };
    const { page } = await openWindow(real, all, { language: 'en' });
    await openForm({ page } as never);
    await page.keyboard.press('Control+p');
    await page.getByText('there is no copy for the family').waitFor();
    expect(await page.getByText('Copy for the family', { exact: true }).count()).toBe(0);
  } finally {
    await real.close();
  }
}, 120_000);
