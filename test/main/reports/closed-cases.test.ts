// Closed cases one by one for a researcher: what is told of them, and what nobody can find out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#domain/roles.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { ALL, addChild, openCase, tablesOf, tell } from './tell.ts';

const office = openOffice();
const researcher = office.person('researcher');
afterAll(() => office.close());

const DISTRICT = 'kh-17-10';
const RARE = 'kh-17-11';
const ids: Record<string, string> = {};
const close = (id: string, restricted = 0) =>
  office.store.db
    .prepare(`UPDATE cases SET status = 'closed', restricted = ? WHERE id = ?`)
    .run(restricted, id);

function closedCase(name: string, asked: Parameters<typeof openCase>[1], restricted = 0): string {
  const id = openCase(office, asked);
  ids[name] = id;
  close(id, restricted);
  return id;
}

beforeAll(() => {
  const told = closedCase('told', { opened: '2019-03-17', placeId: DISTRICT });
  addChild(office, [told], { sex: 'f', birth: '2012-03-01' });
  addChild(office, [told], { sex: 'm', birth: null });
  tell(office, { caseId: told, form: 'review', day: '2020-02-02' }, [
    ['problems.a.result', 'problem.result', 'solved'],
  ]);
  for (const day of ['2019-05-01', '2019-06-01'])
    tell(office, { caseId: told, form: 'case-note', day }, [['type', 'contact.type', 'visit']]);
  tell(office, { caseId: told, form: 'closure', day: '2020-11-09' }, [
    ['reason', 'closure.reason', 'goals'],
  ]);
  for (let n = 0; n < 4; n++) closedCase(`more ${n}`, { placeId: DISTRICT });
  closedCase('rare', { placeId: RARE });
  closedCase('restricted', { placeId: DISTRICT }, 1);
  tell(office, { caseId: closedCase('refused', {}), form: 'consent', day: '2019-05-05' }, [
    ['purposes.research.answer', 'consent.purpose', 'no'],
  ]);
  tell(
    office,
    { caseId: closedCase('taken back', {}), form: 'consent-withdrawal', day: '2019-05-05' },
    [['taken-back', 'consent.taken-back', 'research']],
  );
  openCase(office, {});
});

const rows = (options = {}) =>
  tablesOf(office, 'closed-cases', options)['closed-cases']?.rows ?? [];
const said = (row: ReturnType<typeof rows>[number] | undefined) =>
  row?.values.map((value) => ('words' in value ? value.words.en : null));
const withChildren = () => rows().find((row) => said(row)?.[4] !== null);

describe('A closed case', () => {
  test('is told by months, ages in bands, its district and how it ended', () => {
    expect(said(withChildren())).toEqual([
      ...['Family Support', 'Siem Reap', '2019-03', '2020-11', 'girl 5–9, boy age not recorded'],
      ...['Goals reached, family stands by itself', 'Solved 1', '2', '0'],
    ]);
  });

  test('bears a code that stays the same and holds nothing of its number', () => {
    const codes = rows().map(({ label }) => label.en);
    expect(codes).toEqual(codes.toSorted());
    expect(rows({ public: true }).map(({ label }) => label.en)).toEqual(codes);
    for (const code of codes) expect(code).toMatch(/^[0-9A-F]{8}$/u);
    const all = JSON.stringify(rows());
    for (const id of Object.values(ids)) {
      expect(all).not.toContain(id);
      expect(all).not.toContain(id.slice(-6));
    }
    expect(all).not.toMatch(/Sophea|សុភា/u);
  });

  test('is not listed while it is open, restricted, or of a family that said no to research', () => {
    expect(rows()).toHaveLength(6);
  });
});

test('A district with fewer closed cases than the office tells is kept back', () => {
  const districts = rows().map((row) => said(row)?.[1]);
  expect(districts.filter((one) => one === 'kept back')).toHaveLength(1);
  expect(districts.filter((one) => one === 'Siem Reap')).toHaveLength(5);
});

test('No day and no place that is asked for narrows the list down to one family', () => {
  const asked = { from: '2019-03-17', to: '2019-03-17', district: RARE };
  expect(rows(asked)).toEqual(rows());
});

describe('Who may read it', () => {
  const count = (role: Role) =>
    office.route(role === 'researcher' ? researcher : office.person(role), 'reports.count', {
      report: 'closed-cases',
      options: { ...ALL, public: role === 'researcher' },
    });

  test('is a researcher, and the coordinator, who sees what researchers are told', async () => {
    for (const role of ['researcher', 'coordinator'] as const) {
      const told = await count(role);
      expect(told.ok && JSON.stringify(told.value)).toContain('Family Support');
    }
  });

  test.each([
    'social-worker',
    'counsellor',
    'scan-clerk',
    'procurement',
    'finance',
    'monitoring',
    'director',
    'focal-person',
    'administrator',
  ] as const)('is not %s', async (role) => {
    expect(await count(role)).toMatchObject({ ok: false, code: 'not-allowed' });
  });
});
