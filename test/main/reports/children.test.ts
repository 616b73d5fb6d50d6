// Children in reports: each counted once, every page with the same total, small numbers kept from the public.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import { writeLine } from '../../../main/storage/lines.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addChild, firstsOf, openCase, tablesOf, tell } from './tell.ts';

const office = openOffice();
afterAll(() => office.close());

function livesWith(caseId: string, personId: string, living: string, since: string): void {
  const answers = {
    who: { id: personId, text: '' },
    living: { option: living },
    since: exactDay(since),
  };
  const thread = newId();
  const own = { thread, caseId, personId, formId: null, at: Date.parse(since), user: newId() };
  writeLine(office.store.db, { ...own, kind: 'living', answers, rev: newId() });
}

beforeAll(() => {
  const [one, two] = [
    openCase(office),
    openCase(office, { opened: '2020-02-01', placeId: 'kh-17-01' }),
  ];
  // In two cases, with a scholarship twice and a visit.
  const both = addChild(office, [one, two], { birth: '2011-06-01' });
  const studies = addChild(office, [two], { sex: 'm', birth: '2003-01-01' });
  const asked = addChild(office, [two], { sex: 'm', birth: null });
  const visits = addChild(office, [one], { sex: 'u', birth: '2016-01-01' });
  const row = newId();
  for (const day of ['2020-03-01', '2020-09-01'])
    tell(office, { caseId: two, form: 'case-note', day }, [
      [`services.${row}.service`, 'service.type', 'scholarship'],
      [`services.${row}.for-whom`, 'service.person', both],
      [`services.${row}.for-whom`, 'service.person', studies],
    ]);
  tell(office, { caseId: two, form: 'support-request', day: '2020-04-01' }, [
    [`items.${row}.service`, 'service.type', 'uniform', asked],
    ['handed-on', 'service.date', 'not-recorded'],
  ]);
  for (const [status, child] of [
    ['held', both],
    ['held', visits],
    ['missed', asked],
  ] as const)
    tell(office, { caseId: one, form: 'prison-visit', day: '2020-05-01' }, [
      ['status', 'visit.status', status],
      ['children', 'visit.child', child],
    ]);
  tell(office, { caseId: one, form: 'assessment', day: '2019-05-05' }, [
    ['members.a.see', 'person.disability', '0', both],
    ['members.b.hear', 'person.disability', '3', visits],
    ['members.b.see', 'person.disability', '0', visits],
  ]);
  livesWith(one, both, 'rci', '2019-05-01');
  livesWith(one, both, 'grandparents', '2020-01-01');
  livesWith(two, studies, 'mother', '2019-05-01');
  livesWith(two, studies, 'rci', '2020-06-01');
  const person = newId();
  tell(office, { caseId: one, form: 'iga-monitoring', day: '2020-01-01' }, [
    ['running', 'iga.status', 'good', person],
  ]);
  tell(office, { caseId: one, form: 'iga-monitoring', day: '2020-08-01' }, [
    ['running', 'iga.status', 'weak', person],
  ]);
});

const totalOf = (table: ReportTable | undefined) =>
  table?.rows.find(({ kind }) => kind === 'total')?.values[0];

describe('A child', () => {
  test('with two cases, scholarships and visits is counted once', () => {
    const { supported } = tablesOf(office, 'children');
    expect(supported?.sum).toBe('4 = 1 + 1 + 1 + 1');
    expect(firstsOf(supported)).toEqual({
      'To study and to visit': 1,
      'To study only': 1,
      'To visit only': 1,
      'No such support recorded': 1,
      Together: 4,
    });
  });

  test('stands in the headline figures once, with the carers who earn', () => {
    expect(firstsOf(tablesOf(office, 'children').headlines)).toEqual({
      'Children supported to study or to visit': 3,
      'Children kept in family care': 1,
      'Carers with an income activity': 1,
    });
  });

  test('is kept in family care by where it lives on the last day of the period', () => {
    const { headlines } = tablesOf(office, 'children', { to: '2020-05-31' });
    expect(firstsOf(headlines)['Children kept in family care']).toBe(2);
    expect(firstsOf(tablesOf(office, 'children').living)).toEqual({
      'With relatives': 1,
      'In residential care': 1,
      'Not recorded': 2,
      Together: 4,
    });
  });
});

describe('The tables of children', () => {
  test('have the same total by year, district, age and disability', () => {
    const tables = tablesOf(office, 'children');
    for (const id of ['by-year', 'by-district', 'by-age', 'by-disability'])
      expect(totalOf(tables[id]), id).toEqual({ count: 4 });
    expect(tables['by-year']?.sum).toBe('4 = 2 + 2 + 0');
    expect(firstsOf(tables['by-disability'])).toEqual({
      'With disability': 1,
      Without: 1,
      'Not recorded': 2,
      Together: 4,
    });
    expect(firstsOf(tables['by-age'])['15–17']).toBe(1);
    expect(firstsOf(tables['by-age'])['Not recorded']).toBe(1);
  });

  test('have on the page of each year the total that the year has elsewhere, down and across', () => {
    const tables = tablesOf(office, 'children');
    for (const year of ['2019', '2020']) {
      const page = tables[`year-${year}`];
      expect(totalOf(page)).toEqual({ count: firstsOf(tables['by-year'])[year] });
      for (const { values } of page?.rows ?? []) {
        const counts = values.map((value) => ('count' in value ? value.count : 0));
        const across = counts.slice(1, 7).reduce((sum, count) => sum + count, 0);
        expect(across).toBe(counts[0]);
      }
    }
  });

  test('have no page of a year for the public, no case, and no number under five', () => {
    const tables = tablesOf(office, 'children', { public: true });
    expect(Object.keys(tables).filter((id) => id.startsWith('year-'))).toEqual([]);
    const counts = Object.values(tables).flatMap(({ rows }) =>
      rows.flatMap(({ values }) =>
        values.flatMap((value) => ('count' in value ? [value.count] : [])),
      ),
    );
    expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
  });
});

test('For the public no two tables together tell a number that is hidden in one of them', () => {
  const shown = tablesOf(office, 'children', { public: true });
  expect(Object.keys(shown)).not.toContain('supported');
  expect(Object.keys(shown)).not.toContain('living');
  for (const table of Object.values(shown)) {
    expect(table.adds, table.id).toEqual([]);
    const parts = table.rows.filter(({ kind }) => kind === 'part' || kind === 'gap');
    const hidden = parts.filter(({ values: [first] }) => first && 'hidden' in first);
    const [total] = table.rows.at(-1)?.values ?? [];
    if (hidden.length === 1) expect(total, table.id).toEqual({ hidden: true });
  }
});
