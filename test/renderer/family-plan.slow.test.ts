// The page a family keeps: by one key from its plan and its case, one sheet of A4, nothing that harms.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openForm } from './support/form-screens.ts';
import { caseView, id, officeAnswers } from './support/office.ts';
import { formAnswers, intake } from './support/papers.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const day = (iso: string) => ({ typed: iso, precision: 'day', from: iso, to: iso });
const staff = { id: id(1), text: '' };
const grandmother = { id: caseView.people[1]?.personId ?? '', text: '' };
const mother = { id: null, text: 'មីង ស្រីនាង' };
const goal = (n: number, words: string, area: string, by: string) => ({
  id: id(2000 + n),
  answers: { words, area: { option: area }, by: day(by) },
});
const action = (n: number, of: number, what: string, whom: object, more: object = {}) => ({
  id: id(2100 + n),
  answers: {
    goal: { row: id(2000 + of), text: '' },
    what,
    'by-whom': whom,
    'by-when': day('2026-06-01'),
    ...more,
  },
});
const monthly = { repeat: { option: 'trial' }, until: day('2026-11-16') };
const twice = { repeat: { option: 'twice-month' }, until: day('2026-11-30') };
const goals = [
  goal(1, 'ឱ្យសុខ ឫទ្ធី រៀនចប់ថ្នាក់ទី ១២', 'school', '2026-06-01'),
  goal(2, 'ចៅៗបានឃើញឪពុកវាមួយខែពីរដង', 'contact', '2026-06-15'),
  goal(3, 'លក់នំ ឱ្យមានប្រាក់ទិញអង្ករ', 'livelihood', '2026-11-16'),
];
const answers = {
  'event-date': day('2026-05-16'),
  worker: staff,
  goals: { rows: goals },
  actions: {
    rows: [
      action(1, 1, 'កង់ ១ · ឯកសណ្ឋាន · សៀវភៅ', staff),
      action(2, 2, 'សុំច្បាប់ចូលពន្ធនាគារ', staff),
      action(3, 2, 'ថ្លៃធ្វើដំណើរ', mother, twice),
      action(4, 3, 'ទិញម្សៅ', grandmother, monthly),
    ],
  },
  'if-worse': 'បើជីដូនឈឺ មីងមកដេកនៅផ្ទះ។',
  'call-near': { id: null, text: 'មីង ស្រីនាង ០៩២ ៥៥៥ ០៤៧' },
  'call-us': '០៩២ ៥៥៥ ០១១',
  danger: 'SECRET-DANGER',
};
const planView = {
  ...intake,
  ...{ form: 'case-plan', step: 4, version: 1, state: 'final', placeInForm: '', scanPages: [] },
};
const keep = process.env.SAMNUM_SHEETS;

type Seen = { text: string; pages: number; smallest: number; wide: string[]; colours: string[] };

/** Looks at the sheet as the printer lays it out. */
async function lookAtSheet(page: Page, name: string): Promise<Seen> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 661, height: 1000 });
  const seen = await page.locator('#print').evaluate((sheet) => {
    const all = [...sheet.querySelectorAll('*')].filter((one) => !one.closest('svg'));
    const written = all.filter((one) =>
      [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    return {
      text: sheet.textContent ?? '',
      smallest: Math.min(
        ...written.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      ),
      wide: all
        .filter(
          (one) => one.getBoundingClientRect().right > 662 || one.scrollWidth > one.clientWidth + 2,
        )
        .filter((one) => getComputedStyle(one).display !== 'inline')
        .map((one) => `${one.className} ${one.textContent?.slice(0, 40)}`),
      colours: [...new Set(written.map((one) => getComputedStyle(one).color))],
    };
  });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  if (keep) {
    mkdirSync(keep, { recursive: true });
    writeFileSync(join(keep, `${name}.pdf`), pdf);
  }
  await page.emulateMedia({ media: null });
  return { ...seen, pages: (await PDFDocument.load(pdf)).getPageCount() };
}

async function printPlan(
  name: string,
  own: object,
  options: { english?: boolean; fromCase?: boolean } = {},
) {
  const seen: Seen[] = [];
  const view = { ...planView, answers: { ...answers, ...own } };
  const shownCase = {
    ...caseView,
    chronology: [
      ...caseView.chronology,
      {
        ...caseView.chronology[0],
        ...{ id: view.id, kind: 'form', form: 'case-plan', state: 'final', hidden: false },
      },
    ],
  };
  const opened = await openWindow(
    stage,
    {
      ...officeAnswers({ state: 'unlocked' }),
      ...formAnswers,
      'forms.view': () => view,
      'cases.view': () => shownCase,
      'app.print': async () => {
        seen.push(await lookAtSheet(page, name));
        return { done: true };
      },
    },
    { language: 'km' },
  );
  const { page, complaints } = opened;
  if (options.fromCase) await openCase(page);
  else await openForm(opened);
  await page.keyboard.press('F6');
  await page.locator('.dialog .choice').first().waitFor();
  if (options.english) await page.locator('.dialog').getByText('អង់គ្លេស').click();
  const dialog = (await page.locator('.dialog').textContent()) ?? '';
  await page.keyboard.press('Control+p');
  await page.locator('.toast').waitFor();
  expect(complaints).toEqual([]);
  const [sheet] = seen;
  if (!sheet) throw new Error('nothing was printed');
  return { ...sheet, dialog };
}

async function openCase(page: Page) {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.rail').waitFor();
}

test('three goals stand on one sheet in black, nothing small, nothing cut, in both languages', async () => {
  for (const english of [false, true]) {
    const sheet = await printPlan(english ? 'plan-en' : 'plan-km', {}, { english });
    expect(sheet.pages).toBe(1);
    expect(sheet.smallest).toBeGreaterThanOrEqual(12);
    expect(sheet.wide).toEqual([]);
    expect(new Set(sheet.colours)).toEqual(new Set(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']));
    expect(sheet.text).toContain(english ? 'Our family’s plan' : 'ផែនការរបស់គ្រួសារយើង');
  }
});

test('no case number, family name, word of prison or secret stands on the wall, printed from the page of the case', async () => {
  const sheet = await printPlan('plan-km', {}, { fromCase: true });
  expect(sheet.text).not.toContain(caseView.row.code);
  expect(sheet.text).not.toContain('សុខ ឫទ្ធី');
  expect(sheet.text).toContain('ឱ្យឫទ្ធី រៀន');
  expect(sheet.text).not.toContain('ពន្ធនាគារ');
  expect(sheet.text).not.toContain('SECRET');
  expect(sheet.dialog).toContain('ពន្ធនាគារ');
});

test('five goals: the page says that two more are overleaf, and they are as large there', async () => {
  const more = [
    goal(4, 'មានអង្ករគ្រប់ខែ', 'food', '2026-12-01'),
    goal(5, 'ផ្ទះមិនលេច', 'home', '2026-12-01'),
  ];
  const sheet = await printPlan('plan-five', { goals: { rows: [...goals, ...more] } });
  expect(sheet.pages).toBe(2);
  expect(sheet.smallest).toBeGreaterThanOrEqual(12);
  expect(sheet.text).toContain('គោលដៅ ២ ទៀតនៅទំព័រទី២');
  expect(sheet.dialog).toContain('ទំព័រទី២');
});
