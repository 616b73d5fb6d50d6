// Every report over an invented office: parts add up to their total, down and across, and nothing is lost.
import { afterAll, describe, expect, test } from 'vitest';
import { type Count, Report, ReportId } from '#domain/reports/report.ts';
import { sayCount } from '../../../renderer/reports/say-count.ts';
import { generateOffice } from '../../office/generate.ts';
import { tellWorkOfOffice } from '../../office/work.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { tablesOf } from './tell.ts';

const office = openOffice();
afterAll(() => office.close());
await generateOffice(office.store, { cases: 120, pages: 1 });
tellWorkOfOffice(office.store);

const size = (value: Count | undefined) => (value && 'count' in value ? value.count : 0);
const filters = [
  {},
  { module: 'fs' as const },
  { from: '2024-01-01', to: '2024-12-31' },
  { district: 'kh-17-10' },
];

describe.each(ReportId.options)('The report %s', (id) => {
  test.each(filters)('adds up with %o', (options) => {
    for (const table of Object.values(tablesOf(office, id, options))) {
      const parts = table.rows.filter(({ kind }) => kind === 'part' || kind === 'gap');
      const total = table.rows.find(({ kind }) => kind === 'total');
      if (total) {
        const heads = new Set([0, ...table.adds.flatMap(({ from, to }) => [from, to])]);
        for (const column of heads)
          expect(
            parts.reduce((sum, { values }) => sum + size(values[column]), 0),
            `${table.id} ${column}`,
          ).toBe(size(total.values[column]));
        const [whole, ...summands] = table.sum.split(/[=+]/).map(Number);
        if (table.sum !== '') expect(summands.reduce((sum, one) => sum + one, 0)).toBe(whole);
      }
      for (const { from, to, total: sum } of table.adds)
        for (const { values, label } of table.rows)
          expect(
            values.slice(from, to + 1).reduce((all, value) => all + size(value), 0),
            `${table.id} ${label.en}`,
          ).toBe(size(values[sum]));
    }
  });

  test('shows shares that add up, on the screen, on paper and in files', () => {
    for (const { id: table, rows } of Object.values(tablesOf(office, id)))
      for (const column of rows[0]?.values.keys() ?? []) {
        const parts = rows.filter(({ kind }) => kind === 'part' || kind === 'gap');
        const shown = parts.flatMap(({ values }) => {
          const value = values[column];
          return value && 'share' in value ? [sayCount(value).replace(' %', '')] : [];
        });
        const tenths = shown.reduce((sum, share) => sum + Math.round(Number(share) * 10), 0);
        // Equal counts have equal shares, which may leave a tenth for each of them.
        if (shown.length > 0) expect(Math.abs(1000 - tenths), table).toBeLessThan(shown.length);
      }
  });

  test('no number leads to more cases than it counts, and nothing leads to none', () => {
    for (const { id: table, rows } of Object.values(tablesOf(office, id)))
      for (const { values, cases, label } of rows)
        cases.forEach((ids, column) => {
          const value = values[column];
          if (value && 'count' in value)
            expect(ids.length, `${table} ${label.en} ${column}`).toBeLessThanOrEqual(value.count);
          expect(new Set(ids).size).toBe(ids.length);
        });
  });

  test('tells the public no number from one to four, in no table', () => {
    const tables = Object.values(tablesOf(office, id, { public: true }));
    const counts = tables.flatMap(({ rows }) => rows.flatMap(({ values }) => values.map(size)));
    expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
  });

  test('holds no name of a family', async () => {
    const session = office.person('coordinator');
    const options = { from: null, to: null, module: null, district: null, public: false };
    const report = await office.call(session, 'reports.count', { report: id, options });
    expect(Report.parse(report).id).toBe(id);
    const said = JSON.stringify(report);
    const people = office.store.db.prepare('SELECT name_km, name_latin FROM people').all() as {
      name_km: string;
      name_latin: string;
    }[];
    for (const { name_km, name_latin } of people)
      for (const name of [name_km, name_latin])
        if (name !== '') expect(said).not.toContain(`"${name}"`);
  });
});

test('each number of a row leads to its own cases, not only the first', () => {
  const tables = ReportId.options.flatMap((id) => Object.values(tablesOf(office, id)));
  const further = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cases }) => cases.slice(1).filter((ids) => ids.length > 0)),
  );
  expect(further.length).toBeGreaterThan(20);
  const ways = tables.find(({ id }) => id === 'what-if');
  expect(ways?.rows[0]?.cases).toHaveLength(2);
});
