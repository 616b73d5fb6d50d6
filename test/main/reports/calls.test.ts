// Reports through the real door: who may count, what travels, and that counting keeps nobody waiting.
import { afterAll, describe, expect, test } from 'vitest';
import { openReports } from '../../../main/reports/open-reports.ts';
import { generateOffice } from '../../office/generate.ts';
import { openOffice } from '../../support/office-on-disk.ts';

const office = openOffice();
afterAll(() => office.close());
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
await generateOffice(office.store, { cases: 12, pages: 1, workers: [worker.user] });

const options = { from: null, to: null, module: null, district: null, public: false };
const ask = { report: 'funnel' as const, options };

describe('A report', () => {
  test('counts what was saved a moment ago, in a thread of its own', async () => {
    const report = await office.call(worker, 'reports.count', ask);
    expect(report.tables[0]?.rows.at(-1)?.values[0]).toEqual({ count: 12 });
  });

  test('leads to the cases behind a number, with no name of a case that is closed to this person', async () => {
    const { db } = office.store;
    const { tables } = await office.call(worker, 'reports.count', ask);
    const ids = tables[0]?.rows.at(-1)?.cases[0] ?? [];
    expect(ids).toHaveLength(12);
    db.prepare('UPDATE cases SET restricted = 1 WHERE id = ?').run(ids[0]);
    db.prepare('DELETE FROM case_workers WHERE case_id = ?').run(ids[0]);
    const { cases } = await office.call(worker, 'reports.cases', { ids });
    expect(cases[0]).toMatchObject({ hidden: true, nameKm: '', nameLatin: '' });
    expect(cases[1]).toMatchObject({ hidden: false });
    const seen = await office.call(coordinator, 'reports.cases', { ids });
    expect(seen.cases[0]?.hidden).toBe(false);
  });

  test('for the public carries no case at all', async () => {
    const open = { ...ask, options: { ...options, public: true } };
    const { tables } = await office.call(worker, 'reports.count', open);
    expect(tables.flatMap(({ rows }) => rows.flatMap(({ cases }) => cases))).toEqual([]);
  });

  test('is not for those who only scan, nor for the administrator', async () => {
    for (const role of ['scan-clerk', 'administrator'] as const) {
      const refusal = await office.refused(office.person(role), 'reports.count', ask);
      expect(refusal.code).toBe('not-allowed');
    }
  });

  test('is not counted to the end when the office is locked meanwhile', async () => {
    const reports = openReports(office.store);
    const counting = reports.count('funnel', options, true);
    const refused = expect(counting).rejects.toMatchObject({ code: 'locked' });
    await reports.stop();
    await refused;
  });
});
