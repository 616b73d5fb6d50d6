// Who is told figures alone: monitoring, the director, a researcher. No case, no name, no paper.
import { afterAll, describe, expect, test } from 'vitest';
import type { Calls } from '#contract/call.ts';
import { calls } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import type { ReportId } from '#domain/reports/report.ts';
import { FIGURES_ONLY } from '#domain/roles.ts';
import { generateOffice } from '../../office/generate.ts';
import { openOffice } from '../../support/office-on-disk.ts';

const office = openOffice();
afterAll(() => office.close());
const worker = office.person('social-worker');
const director = office.person('director');
const researcher = office.person('researcher');
await generateOffice(office.store, { cases: 3, pages: 1, workers: [worker.user] });

const options = { from: null, to: null, module: null, district: null, public: false };
const asked = (report: ReportId, isPublic = false) => ({
  ...{ report, options: { ...options, public: isPublic } },
});
const out = { to: 'csv', language: 'km' } as const;

test.each(FIGURES_ONLY)(
  '%s may count, print and be at work, and make no call about a case',
  (role) => {
    const may = Object.entries(calls as Calls).flatMap(([name, { who }]) =>
      who !== 'anyone' && who.includes(role) ? [name] : [],
    );
    expect(may.filter((name) => !/^(app|backup|office|vault)\./u.test(name)).sort()).toEqual([
      'cases.today',
      'reports.count',
      'reports.export',
    ]);
  },
);

test.each(FIGURES_ONLY)(
  'the first screen of %s holds no draft, no case and no deed of anybody',
  async (role) => {
    const today = await office.call(office.person(role), 'cases.today', {});
    expect(today).toMatchObject({ drafts: [], recent: [], since: [] });
  },
);

test.each(FIGURES_ONLY)(
  '%s is refused a case, a form, a search and the cases behind a number',
  async (role) => {
    const who = office.person(role);
    const [id] = office.store.db.prepare('SELECT id FROM cases').pluck().all() as string[];
    const caseId = id ?? newId();
    const refused = [
      office.refused(who, 'cases.view', { caseId }),
      office.refused(who, 'forms.view', { formId: caseId }),
      office.refused(who, 'search.find', { text: 'សុខ', kinds: [], limit: 5 }),
      office.refused(who, 'reports.cases', { ids: [caseId] }),
    ];
    for (const { code } of await Promise.all(refused)) expect(code).toBe('not-allowed');
  },
);

describe('The director', () => {
  test('sees totals, costs and what other limits would mean, with no case behind a number', async () => {
    for (const report of ['funnel', 'costs', 'what-if', 'workforce'] as const) {
      const { tables } = await office.call(director, 'reports.count', asked(report));
      expect(tables.length).toBeGreaterThan(0);
      expect(JSON.stringify(tables)).not.toMatch(/"cases":\[[^\]]/u);
    }
    const { tables } = await office.call(director, 'reports.count', asked('funnel'));
    expect(tables[0]?.rows.at(-1)?.values[0]).toEqual({ count: 3 });
  });
});

describe('A researcher', () => {
  test('sees counts as the public may: what is small is hidden', async () => {
    const { tables } = await office.call(researcher, 'reports.count', asked('funnel', true));
    expect(tables[0]?.rows.at(-1)?.values[0]).toEqual({ hidden: true });
  });

  test('is refused the small counts on the screen and in a file, and nothing is written', async () => {
    const told = office.store.db
      .prepare(`SELECT count(*) FROM events WHERE op = 'exported'`)
      .pluck();
    const before = told.get();
    const screen = await office.refused(researcher, 'reports.count', asked('funnel'));
    const file = await office.refused(researcher, 'reports.export', { ...asked('funnel'), ...out });
    expect([screen.code, file.code]).toEqual(['not-allowed', 'not-allowed']);
    expect(told.get()).toBe(before);
  });

  test('is refused what the office asks of itself: other limits, its own people', async () => {
    for (const report of ['what-if', 'workforce'] as const)
      expect((await office.refused(researcher, 'reports.count', asked(report, true))).code).toBe(
        'not-allowed',
      );
  });

  test('takes a table home, and that it left is on record', async () => {
    const { done } = await office.call(researcher, 'reports.export', {
      ...{ ...asked('funnel', true), ...out },
    });
    expect(done).toBe(true);
    const last = office.store.db
      .prepare(`SELECT user FROM events WHERE op = 'exported' ORDER BY n DESC LIMIT 1`)
      .pluck();
    expect(last.get()).toBe(researcher.user);
  });
});
