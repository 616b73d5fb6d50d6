// The screens of support: what a case was given, and where each request waits.
import type { Output } from '#contract/calls.ts';
import { id } from './office.ts';
import type { Shown } from './screens.ts';
import type { Answers, Opened } from './window.ts';

const riel = (amount: number) => ({ amount, currency: 'KHR' as const });
const nobody = { nameKm: '', nameLatin: '' };
const sophea = { nameKm: 'ច័ន្ទ សុភា', nameLatin: 'Chan Sophea' };
type Line = Output<'support.ledger'>['lines'][number];
const line = (n: number, own: Partial<Line>): Line => ({
  ...{ id: id(5000 + n), formId: id(605), day: '2026-10-05', service: 'uniform', words: '' },
  ...{ people: [{ nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy' }], quantity: 2, why: '' },
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
  ...{ khr: 163_100, usd: 3980, rates: [{ riel: 4050, validFrom: '2026-01-01' }] },
};
const empty = { ...ledger, lines: [], sums: [], khr: 0, usd: 0, rates: [] };
const answers: Answers = { 'support.ledger': () => ledger };
const start = { state: 'unlocked' } as const;

async function openLedger({ page }: Opened) {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.rail').waitFor();
  await page.keyboard.press('g');
  await page.locator('.supportpage h1').waitFor();
}

export const supportScreens: readonly Shown[] = [
  { name: 'support-ledger', start, answers, reach: openLedger },
  {
    ...{ name: 'support-ledger-empty', start, reach: openLedger },
    answers: { 'support.ledger': () => empty },
  },
];
