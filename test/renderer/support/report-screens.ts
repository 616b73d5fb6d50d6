// The screens of the reports, counted over a small invented office that is made when it is first asked for.
import type { Output } from '#contract/calls.ts';
import { SERVICES } from '#domain/forms/services.ts';
import { newId } from '#domain/ids.ts';
import { ReportId } from '#domain/reports/report.ts';
import { reportsFor } from '#domain/reports/rights.ts';
import { countReport } from '../../../main/reports/count.ts';
import { insertSetting } from '../../../main/storage/settings.ts';
import { generateOffice } from '../../office/generate.ts';
import { tellWorkOfOffice } from '../../office/work.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { officeSettings } from './office-screens.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

let made: ReturnType<typeof makeOffice> | null = null;

async function makeOffice() {
  const office = openOffice();
  await generateOffice(office.store, { cases: 90, pages: 1 });
  tellWorkOfOffice(office.store);
  const rate = { key: 'riel-per-dollar', value: 4050, validFrom: '2000-01-01', at: 1 } as const;
  const prices = SERVICES.slice(0, 14).map(({ id: service }, at) => {
    return { service, price: { amount: 20_000 + 5000 * at, currency: 'KHR' } };
  });
  const list = { key: 'price-list', value: prices, validFrom: '2000-01-01', at: 1 } as const;
  for (const setting of [rate, list])
    insertSetting(office.store.db, { ...setting, user: newId(), rev: newId() });
  process.once('exit', () => office.close());
  return office;
}

export const reportAnswers: Answers = {
  'reports.count': async ({ report, options }): Promise<Output<'reports.count'>> => {
    made ??= makeOffice();
    const { db } = (await made).store;
    return countReport({ db, options, today: '2026-11-22', names: true }, report);
  },
  'office.settings': () => ({ settings: officeSettings }),
  'reports.cases': async ({ ids }) => {
    const cases = ids.map((id, at) => ({
      ...{ id, code: `SR-2024-${String(at + 1).padStart(4, '0')}`, hidden: at === 2 },
      nameKm: at === 2 ? '' : 'សុខ ចាន់ធី',
      nameLatin: at === 2 ? '' : 'Sok Chanthy',
    }));
    return { cases };
  },
};

/** Opens the reports and goes so many reports on. */
const reach =
  (steps: number) =>
  async ({ page }: Opened) => {
    await page.keyboard.press('Alt+6');
    await page.locator('.reporttable').first().waitFor({ timeout: 60_000 });
    for (let at = 0; at < steps; at++) await page.keyboard.press('ArrowRight');
    await page.locator('.reporttable, .reportsheet .sup').first().waitFor();
  };

const start = { state: 'unlocked' } as const;
const answers = reportAnswers;

export const reportScreens: readonly Shown[] = [
  ...reportsFor('social-worker').map((name, at) => ({
    name: `reports-${name}`,
    start,
    answers,
    reach: reach(at),
  })),
  {
    ...{ name: 'reports-public', start, answers },
    reach: async (opened) => {
      await reach(ReportId.options.indexOf('children'))(opened);
      await opened.page.locator('.chip[aria-pressed]').click();
      await opened.page.locator('.banner').waitFor();
    },
  },
  {
    ...{ name: 'reports-behind', start, answers },
    reach: async (opened) => {
      await reach(0)(opened);
      await opened.page.keyboard.press('Enter');
      await opened.page.locator('.behind li').first().waitFor();
    },
  },
  {
    ...{ name: 'reports-export', start, answers },
    reach: async (opened) => {
      await reach(0)(opened);
      await opened.page.keyboard.press('e');
      await opened.page.getByRole('dialog').waitFor();
    },
  },
];
