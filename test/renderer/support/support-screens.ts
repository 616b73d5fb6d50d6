// The screens of support: what a case was given, and where each request waits.
import type { Output } from '#contract/calls.ts';
import { id, officeAnswers } from './office.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const riel = (amount: number) => ({ amount, currency: 'KHR' as const });
const nobody = { nameKm: '', nameLatin: '' };
const sophea = { nameKm: 'ច័ន្ទ សុភា', nameLatin: 'Chan Sophea' };
type Line = Output<'support.ledger'>['lines'][number];
const line = (n: number, own: Partial<Line>): Line => ({
  ...{ id: id(5000 + n), formId: id(605), day: '2026-10-05', service: 'uniform', words: '' },
  ...{ people: [{ nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy' }], quantity: 2, why: '', lacks: null },
  ...{ standard: riel(80_000), paid: riel(80_000), above: false, by: sophea, funder: nobody },
  ...own,
});
const ledger: Output<'support.ledger'> = {
  ...{ code: 'SR-2026-0143', nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy' },
  lines: [
    line(1, {}),
    line(2, {
      ...{ service: 'clinic', quantity: 1, standard: riel(60_000), paid: riel(75_000) },
      ...{ above: true, why: 'មណ្ឌលសុខភាពគ្មានម៉ាស៊ីនពិនិត្យត្រចៀក គ្រួសារមិនអាចបង់' },
      funder: { nameKm: 'មូលនិធិសាកល្បង', nameLatin: 'Trial Fund' },
    }),
    line(3, {
      ...{ service: 'phone-credit', day: '2026-08-14', quantity: 1, standard: null },
      paid: { amount: 200, currency: 'USD' },
    }),
    line(4, { service: '', words: 'សម្ភារៈសិក្សា និងស្បែកជើង', people: [], quantity: null, paid: null }),
  ],
  sums: [riel(155_000), { amount: 200, currency: 'USD' }],
  ...{ khr: 163_100, usd: 3980, mayAsk: true, rates: [{ riel: 4050, validFrom: '2026-01-01' }] },
};
const empty = { ...ledger, lines: [], sums: [], khr: 0, usd: 0, rates: [] };
type Request = Output<'support.request'>;
const now = Date.UTC(2026, 10, 20, 4);
const day = (back: number) => new Date(now - back * 86_400_000).toISOString().slice(0, 10);
const names = { nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy' };
const request: Request = {
  ...{ formId: id(5100), caseId: id(100), code: 'SR-2026-0143', ...names, rev: id(5190) },
  ...{ need: 'ចូលរៀន ថ្នាក់ទី៤ និងពិនិត្យសុខភាព', total: [riel(165_000)], stage: 'asked' },
  ...{ since: day(3), days: 3, neededBy: day(-9), waits: 'deciders', left: ['coordinator'] },
  ...{
    gaps: 0,
    mine: true,
    by: sophea,
    missing: [],
    decisions: [],
    bought: [],
    papers: [],
    fresh: [],
  },
  items: [
    {
      ...{ id: id(5101), service: 'uniform', words: '', quantity: 2, serious: false },
      ...{ standard: riel(40_000), price: riel(40_000), warnings: [], reasons: [] },
      lacks: { en: 'Missing: Receipt', km: 'នៅខ្វះ៖ បង្កាន់ដៃ' },
    },
    {
      ...{ id: id(5102), service: 'clinic', words: '', quantity: 1, serious: true },
      ...{ standard: riel(60_000), price: riel(85_000) },
      warnings: [
        {
          en: 'Free at the health centre with the IDPoor card',
          km: 'ឥតគិតថ្លៃនៅមណ្ឌលសុខភាព តាមប័ណ្ណសមធម៌',
        },
        {
          en: 'Clinic or hospital bill: above the standard price of 60,000 ៛',
          km: 'ថ្លៃពិនិត្យ ឬព្យាបាល៖ លើសតម្លៃកំណត់ 60,000 ៛',
        },
      ],
      reasons: ['មណ្ឌលសុខភាពគ្មានម៉ាស៊ីនពិនិត្យ គ្រួសារមិនអាចបង់'],
      lacks: null,
    },
  ],
  may: { decide: true, buy: false, withdraw: true, open: true },
};
const bought: Request = {
  ...{ ...request, stage: 'bought', waits: 'buyer', left: [], days: 1, nameKm: '', nameLatin: '' },
  decisions: [
    { by: sophea, says: 'ask', reason: 'សុំប័ណ្ណតម្លៃរបស់មន្ទីរពេទ្យ', on: day(5) },
    { by: { nameKm: 'លី ម៉ារ៉ា', nameLatin: 'Ly Mara' }, says: 'yes', reason: '', on: day(2) },
  ],
  bought: [
    {
      ...{ id: id(5101), item: 'ឯកសណ្ឋាន', shop: 'ផ្សារលើ', on: day(1), price: riel(78_000) },
      ...{ receipt: id(5120), receiptWords: '' },
    },
    {
      ...{ id: id(5102), item: 'ថ្លៃពិនិត្យ', shop: 'មន្ទីរពេទ្យបង្អែក', on: day(1) },
      ...{ price: riel(85_000), receipt: null, receiptWords: '' },
    },
  ],
  papers: [
    { id: id(5120), paperDate: day(1), pages: [id(900)] },
    { id: id(5121), paperDate: null, pages: [id(901), id(902)] },
  ],
  fresh: [{ id: id(5130), at: now, pages: [id(903)] }],
  may: { decide: false, buy: true, withdraw: false, open: false },
};
const {
  rev: _rev,
  by: _by,
  missing: _missing,
  fresh: _fresh,
  items: _items,
  decisions: _d,
  bought: _b,
  papers: _p,
  may: _m,
  ...first
} = request;
const under = (n: number, own: Partial<typeof first>) => ({
  ...first,
  formId: id(5200 + n),
  ...own,
});
const requests = [
  first,
  under(1, { stage: 'approved', waits: 'buyer', left: [], days: 6, mine: false }),
  under(2, {
    ...{ stage: 'bought', waits: 'buyer', left: [], days: 0, mine: false, code: 'SR-2026-0139' },
    ...{ nameKm: 'ហេង វណ្ណា', nameLatin: 'Heng Vanna', need: 'ថ្លៃធ្វើដំណើរទៅពន្ធនាគារ ៤ ដង' },
    total: [riel(40_000), { amount: 500, currency: 'USD' as const }],
  }),
  under(3, { stage: 'writing', waits: 'worker', left: [], gaps: 3, mine: false, need: '' }),
];
const answers: Answers = {
  'support.ledger': () => ledger,
  'support.requests': () => ({ requests }),
  'support.request': () => request,
};
const start = { state: 'unlocked' } as const;
const finance = {
  ...{ id: id(4), nameKm: 'កែវ បុប្ផា', nameLatin: 'Keo Bopha', role: 'finance' as const },
  active: true,
};
/** The same window with who pays at it, who sees codes only. */
const asFinance = (more: Answers): Answers => ({
  ...answers,
  'vault.status': async (input) => {
    const told = await officeAnswers(start)['vault.status']?.(input);
    return { ...(told as Output<'vault.status'>), me: finance };
  },
  'support.requests': () => ({
    requests: requests.slice(0, 3).map((one) => ({ ...one, nameKm: '', nameLatin: '' })),
  }),
  'support.request': () => bought,
  ...more,
});
const toRequests = async ({ page }: Opened) => {
  await page.keyboard.press('Alt+7');
  await page.locator('.requests .here').waitFor();
};
const openFirst = async ({ page }: Opened) => {
  await page.locator('.requests .here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.requesthead').waitFor();
};

async function openLedger({ page }: Opened) {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.rail').waitFor();
  await page.keyboard.press('g');
  await page.locator('.supportpage h1').waitFor();
}

/** Whoever pays, with the receipts of what was bought. */
export const receiptAnswers = asFinance({});
export async function openReceipt(opened: Opened) {
  await openFirst(opened);
  await opened.page.keyboard.press('p');
  await opened.page.locator('.dialog .receipts').waitFor();
}

export const supportScreens: readonly Shown[] = [
  { name: 'support-ledger', start, answers, reach: openLedger },
  {
    ...{ name: 'support-ledger-empty', start, reach: openLedger },
    answers: { 'support.ledger': () => empty, 'support.requests': () => ({ requests: [] }) },
  },
  { name: 'support-requests', start, answers, reach: toRequests },
  {
    ...{ name: 'support-request', start, answers },
    reach: async (opened) => {
      await toRequests(opened);
      await openFirst(opened);
    },
  },
  { name: 'support-finance', start, answers: asFinance({}), reach: openFirst },
  {
    ...{ name: 'support-finance-none', start },
    answers: asFinance({ 'support.requests': () => ({ requests: [] }) }),
    reach: async ({ page }) => page.locator('.supportpage .empty').waitFor(),
  },
  {
    ...{ name: 'support-buy', start, answers: asFinance({}) },
    reach: async (opened) => {
      await openFirst(opened);
      await opened.page.keyboard.press('Enter');
      await opened.page.locator('.dialog').waitFor();
    },
  },
  {
    ...{ name: 'support-receipt', start, answers: receiptAnswers, reach: openReceipt },
  },
];
