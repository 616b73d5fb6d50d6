// What support should have cost by the price list, and what was paid for it, in riel and in dollars.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { SettingKey } from '#domain/office/settings.ts';
import type { Count } from '#domain/reports/report.ts';
import { countReport } from '../../../main/reports/count.ts';
import { flatten } from '../../../main/reports/flatten.ts';
import { insertSetting } from '../../../main/storage/settings.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { ALL, openCase, TODAY, tablesOf, tell } from './tell.ts';

const office = openOffice();
afterAll(() => office.close());
const caseId = openCase(office);
const other = openCase(office, { module: 'fp' });

function set(key: SettingKey, value: unknown, validFrom: string): void {
  const rev = newId();
  insertSetting(office.store.db, { key, value: value as never, validFrom, at: 1, user: rev, rev });
}
const riel = (amount: number) => ({ amount, currency: 'KHR' });

/** A request for one thing: begun on one day, handed over on another. */
function handOver(begun: string, handed: string, thing: readonly [string, number, string]): void {
  const [service, quantity, paid] = thing;
  tell(office, { caseId, form: 'support-request', day: begun }, [
    ['items.a.service', 'service.type', service],
    ['items.a.quantity', 'service.quantity', String(quantity)],
    ['bought.a.price', 'service.cost', paid],
    ['handed-on', 'service.date', handed],
  ]);
}

beforeAll(() => {
  set('riel-per-dollar', 4000, '2026-01-01');
  set('riel-per-dollar', 4100, '2026-03-01');
  set('price-list', [{ service: 'uniform', price: riel(40_000) }], '2026-01-01');
  const dearer = [
    { service: 'uniform', price: riel(44_000) },
    { service: 'bag', price: { amount: 800, currency: 'USD' } },
  ];
  set('price-list', dearer, '2026-03-01');
  handOver('2026-02-20', '2026-02-25', ['uniform', 2, '90000 KHR']);
  // Asked for in February, given in March: the list and the rate of the day of giving.
  handOver('2026-02-27', '2026-03-05', ['uniform', 1, '41000 KHR']);
  handOver('2026-03-10', '2026-03-11', ['bag', 1, '1000 USD']);
  handOver('2026-02-10', '2026-02-11', ['bag', 1, '900 USD']);
  tell(office, { caseId: other, form: 'case-note', day: '2026-03-20' }, [
    ['services.x.service', 'service.type', 'uniform'],
    ['services.x.quantity', 'service.quantity', '1'],
    ['services.x.value', 'service.cost', 'not-recorded'],
  ]);
});

const khr = (amount: number): Count => ({ money: amount, currency: 'KHR' });
const usd = (cents: number): Count => ({ money: cents, currency: 'USD' });
const count = (number: number): Count => ({ count: number });
const rowsOf = (table: string, options = {}) =>
  Object.fromEntries(
    (tablesOf(office, 'prices', options)[table]?.rows ?? []).map(({ label, values }) => [
      label.en,
      values,
    ]),
  );

describe('The prices of what was given', () => {
  test('are set beside the list of the day of giving, each changed at the rate of that day', () => {
    const [riels, dollars] = [rowsOf('prices'), rowsOf('prices-in-dollars')];
    expect(riels.Uniform).toEqual([...[count(2), count(3), khr(124_000), khr(131_000), khr(7000)]]);
    expect(dollars.Uniform?.slice(2)).toEqual([usd(2000 + 1073), usd(2250 + 1000), usd(177)]);
    const bag = 'School bag (first year only)';
    expect(riels[bag]?.slice(2)).toEqual([khr(32_800), khr(41_000), khr(8200)]);
    expect(dollars[bag]?.slice(2)).toEqual([usd(800), usd(1000), usd(200)]);
    expect(riels.Together).toEqual([
      ...[count(3), count(4), khr(156_800), khr(172_000), khr(15_200)],
    ]);
  });

  test('leave out of every sum what has no price in the list, or none that was paid, and say so', () => {
    const rows = rowsOf('prices');
    const none = { none: true };
    expect(rows['No price in the list for its day']).toEqual([
      ...[count(1), count(1), none, khr(36_000), none],
    ]);
    expect(rows['Price paid not recorded']).toEqual([...[count(1), count(1), none, none, none]]);
  });

  test('stand month by month, and for each thing in each month', () => {
    expect(Object.keys(rowsOf('prices-by-month'))).toEqual([
      ...['February 2026', 'March 2026', 'Together'],
    ]);
    expect(rowsOf('prices-by-thing-and-month')['Uniform · March 2026']?.slice(0, 5)).toEqual([
      ...[count(1), count(1), khr(44_000), khr(41_000), khr(-3000)],
    ]);
  });

  test('of a period are those handed over in it, of a module those of its families', () => {
    const march = rowsOf('prices', { from: '2026-03-01', to: '2026-03-31' });
    expect(march.Uniform?.[0]).toEqual(count(1));
    expect(rowsOf('prices', { module: 'fp' }).Together?.[0]).toEqual(count(0));
  });

  test('go into a file in either language, with amounts as numbers', () => {
    const counting = { db: office.store.db, today: TODAY, names: false, options: ALL };
    const report = countReport(counting, 'prices');
    const inKhmer = flatten(report, 'km').map(({ cells }) => cells);
    expect(inKhmer.flat()).toContain('លើសតម្លៃកំណត់');
    expect(inKhmer.flat()).toContain('ឯកសណ្ឋាន · មីនា ២០២៦');
    expect(inKhmer.find(([label]) => label === 'ឯកសណ្ឋាន · មីនា ២០២៦')).toContain(-3000);
  });
});
