// Reports about the work itself: visits, trials, problems, scales, folders, answers; nothing left out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { insertDrawing } from '../../../main/storage/drawings.ts';
import { insertSetting } from '../../../main/storage/settings.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addChild, firstsOf, openCase, tablesOf, tell } from './tell.ts';

const office = openOffice();
afterAll(() => office.close());
const caseId = openCase(office, { opened: '2019-03-01' });
const child = addChild(office, [caseId]);

function setRate(value: number, validFrom: string): void {
  const rev = newId();
  insertSetting(office.store.db, {
    key: 'riel-per-dollar',
    value,
    validFrom,
    at: 1,
    user: rev,
    rev,
  });
}

const approver = office.person('coordinator');
const moved = [
  ['moved.a.amount', 'cost.moved', '200 USD'],
  ['moved.a.from-service', 'moved.from', 'visit-transport'],
  ['moved.a.to-service', 'moved.to', 'phone-credit'],
  ['moved.a.approved-by', 'moved.approved-by', approver.user],
] as const;

describe('Twelve planned prison visits', () => {
  beforeAll(() => {
    setRate(4000, '2019-01-01');
    for (let month = 0; month < 12; month++) {
      const day = `2020-${String(month + 1).padStart(2, '0')}-05`;
      const held = month < 7;
      tell(office, { caseId, form: 'prison-visit', day }, [
        ['status', 'visit.status', held ? 'held' : 'replaced'],
        ['planned-on', 'visit.planned', day],
        ...(held ? [] : moved),
      ]);
    }
  });

  test('were held seven times and replaced five times; none was missed', () => {
    const { visits } = tablesOf(office, 'monthly', { from: '2020-01-01', to: '2020-12-31' });
    expect(visits?.sum).toBe('12 = 7 + 5 + 0 + 0 + 0 + 0');
    expect(visits?.rows.at(-1)?.values).toEqual([{ count: 12 }, { count: 12 }]);
  });

  test('left ten dollars that were used for something else', () => {
    const { moved } = tablesOf(office, 'monthly');
    expect(moved?.rows[0]?.values).toEqual([
      { count: 5 },
      { money: 0, currency: 'KHR' },
      { money: 1000, currency: 'USD' },
      { money: 40_000, currency: 'KHR' },
      { money: 1000, currency: 'USD' },
    ]);
  });

  test('say from what to what the money went, and who approved it', () => {
    const { moved } = tablesOf(office, 'monthly');
    expect(moved?.rows.map(({ label }) => label.en)).toEqual([
      'Moved',
      'Transport to prison → Phone credit, approved by Sophea',
    ]);
    expect(moved?.rows[1]?.values).toEqual(moved?.rows[0]?.values);
  });

  test('are in no other year', () => {
    const { visits } = tablesOf(office, 'monthly', { from: '2021-01-01' });
    expect(visits?.sum).toBe('0 = 0 + 0 + 0 + 0 + 0 + 0');
  });
});

describe('A trial with eggs', () => {
  beforeAll(() => {
    setRate(4100, '2021-01-01');
    const person = newId();
    tell(office, { caseId, form: 'iga-plan', day: '2019-05-01' }, [
      ['type', 'iga.type', 'balut', person],
    ]);
    for (const [day, profit] of [
      ['2019-06-01', '19200 KHR'],
      ['2021-06-01', '4100 KHR'],
    ] as const)
      tell(office, { caseId, form: 'iga-trial', day }, [
        ['result', 'iga.trial-profit', profit, person],
        ['decision', 'iga.stage', 'go', person],
      ]);
  });

  test('left 19,200 riel, told in riel and in dollars at the rate of its day', () => {
    const { trials } = tablesOf(office, 'income', { to: '2019-12-31' });
    expect(trials?.rows[0]?.values.slice(1)).toEqual([
      { money: 19_200, currency: 'KHR' },
      { money: 0, currency: 'USD' },
      { money: 19_200, currency: 'KHR' },
      { money: 480, currency: 'USD' },
    ]);
  });

  test('is changed at another rate two years later, and stands with its kind of business', () => {
    const { kinds } = tablesOf(office, 'income');
    expect(firstsOf(kinds)).toEqual({ 'Balut eggs': 2, 'Not recorded': 0, Together: 2 });
    expect(kinds?.rows[0]?.values[4]).toEqual({ money: 580, currency: 'USD' });
  });

  test('of a day without a rate has no sum in the other currency, and keeps what was written', () => {
    const early = openCase(office, { opened: '2018-01-01' });
    tell(office, { caseId: early, form: 'iga-trial', day: '2018-02-01' }, [
      ['result', 'iga.trial-profit', '8000 KHR'],
      ['decision', 'iga.stage', 'stop'],
    ]);
    const { trials } = tablesOf(office, 'income', { to: '2018-12-31' });
    expect(trials?.rows.at(-1)?.values).toEqual([
      { count: 1 },
      { money: 8000, currency: 'KHR' },
      { money: 0, currency: 'USD' },
      { money: 8000, currency: 'KHR' },
      { none: true },
    ]);
  });
});

test('A problem stands with the area it was put in, and a missing result is said aloud', () => {
  const [food, other] = [newId(), newId()];
  tell(office, { caseId, form: 'reflection', day: '2019-04-01' }, [
    [`problems.${food}.area`, 'problem.area', 'food'],
  ]);
  tell(office, { caseId, form: 'closure', day: '2020-04-01' }, [
    [`problems.${food}.result`, 'problem.result', 'solved'],
    [`problems.${other}.result`, 'problem.result', 'not-recorded'],
  ]);
  const { problems } = tablesOf(office, 'problems');
  expect(problems?.sum).toBe('2 = 1 + 1');
  expect(firstsOf(problems)).toEqual({ Food: 1, 'Area not recorded': 1, Together: 2 });
  expect(problems?.rows.at(-1)?.values.map((value) => 'count' in value && value.count)).toEqual([
    2, 1, 0, 0, 1,
  ]);
});

test('A child’s scale is compared side by side with how many, never as one figure', () => {
  const scale = (day: string, occasion: string, food: string, house: string) =>
    tell(office, { caseId, form: 'child-scale', day }, [
      ['occasion', 'scale.occasion', occasion, child],
      ['scores.food-security.level', 'scale.factor', food, child],
      ['scores.shelter.level', 'scale.factor', house, child],
    ]);
  scale('2019-05-01', 'baseline', '1', '3');
  scale('2019-11-01', 'regular', '2', 'not-recorded');
  scale('2020-05-01', 'regular', '4', '3');
  const { asked, factors } = tablesOf(office, 'scale');
  expect(asked?.sum).toBe('1 = 1 + 0 + 0');
  const values = (label: string) =>
    factors?.rows
      .find((row) => row.label.en === label)
      ?.values.map((value) => 'count' in value && value.count);
  expect(values('Enough food')).toEqual([1, 1, 0, 0, 0]);
  expect(values('House')).toEqual([1, 0, 1, 0, 0]);
  expect(values('Growing')).toEqual([0, 0, 0, 0, 1]);
});

test('A folder shows what is typed, drawn and missing, and what is not due yet', () => {
  const fresh = openCase(office, { opened: '2022-01-01', step: 2 });
  tell(office, { caseId: fresh, form: 'intake', day: '2022-01-02' }, []);
  const [drawing, rev] = [newId(), newId()];
  insertDrawing(office.store.db, {
    ...{ id: drawing, caseId: fresh, tool: 'life-river', step: 2, thread: drawing, follows: null },
    ...{ form: null, version: 1, state: 'final', personId: null },
    ...{ enteredAt: 1, changedAt: 1, author: newId() },
    details: {
      ...{ held: null, place: '', present: [], drawnBy: null, worker: null, restricted: false },
      agreed: { keep: 'yes', print: 'not-asked', share: 'not-asked' },
    },
    ...{ frozen: null, hash: null, rev },
  });
  const { tools } = tablesOf(office, 'files', { from: '2022-01-01' });
  const row = (label: string) =>
    tools?.rows
      .find((one) => one.label.en === label)
      ?.values.map((value) => 'count' in value && value.count);
  expect(tools?.rows).toHaveLength(16);
  expect(row('Intake')).toEqual([1, 1, 0, 0, 0, 0]);
  expect(row('Family tree')).toEqual([1, 0, 0, 0, 1, 0]);
  expect(row('Life river')).toEqual([1, 0, 1, 0, 0, 0]);
  expect(row('Closure')).toEqual([1, 0, 0, 0, 0, 1]);
});

test('Costs stand with their kind of support, and travel apart', () => {
  const row = newId();
  tell(office, { caseId, form: 'case-note', day: '2020-02-02' }, [
    [`services.${row}.service`, 'service.type', 'bag'],
    [`services.${row}.value`, 'service.cost', '20000 KHR'],
    ['travel', 'cost.travel', '500 USD'],
  ]);
  const { costs } = tablesOf(office, 'costs');
  expect(firstsOf(costs)).toMatchObject({ School: 1, 'Travel of workers': 1, Together: 2 });
  expect(costs?.rows.at(-1)?.values[4]).toEqual({ money: 1000, currency: 'USD' });
});

test('What a family costs is shared among the families who had a cost', () => {
  const second = openCase(office, { module: 'fp' });
  tell(office, { caseId: second, form: 'case-note', day: '2021-01-05' }, [
    ['travel', 'cost.travel', '3000 USD'],
  ]);
  tell(
    office,
    { caseId: openCase(office, { module: 'fp' }), form: 'case-note', day: '2021-01-06' },
    [['travel', 'cost.travel', '1000 USD']],
  );
  openCase(office, { module: 'fp' });
  const table = tablesOf(office, 'costs', { from: '2021-01-01' })['costs-by-module'];
  const [preservation, , , together] = table?.rows.map(({ values }) => values.slice(3)) ?? [];
  expect(preservation).toEqual([{ count: 2 }, { money: 2000, currency: 'USD' }]);
  expect(together).toEqual(preservation);
});

test('Time to the first contact is counted from the referral; what nobody wrote is said', () => {
  tell(office, { caseId, form: 'case-note', day: '2019-03-04' }, [
    ['contact', 'contact.type', 'phone'],
  ]);
  const table = tablesOf(office, 'response', { from: '2019-03-01', to: '2019-03-01' })[
    'first-contact'
  ];
  expect(firstsOf(table)['1 to 3 days']).toBe(1);
  const fresh = tablesOf(office, 'response', { from: '2022-01-01' })['first-contact'];
  expect(firstsOf(fresh)['Not recorded']).toBe(1);
});

test('Seven answers are totals; an answer that was not given is counted too', () => {
  for (const level of ['3', '3', '1', 'not-recorded'])
    tell(office, { caseId, form: 'feedback', day: '2020-01-01' }, [['q1', 'feedback.q1', level]]);
  const { feedback } = tablesOf(office, 'feedback');
  expect(feedback?.rows[0]?.values.map((value) => 'count' in value && value.count)).toEqual([
    4, 2, 0, 1, 1,
  ]);
  expect(feedback?.rows[0]?.cases).toEqual([]);
});

test('A case without a worker stands in its own row, and workers have no names for the public', () => {
  const { caseload } = tablesOf(office, 'caseload');
  expect(firstsOf(caseload)['No worker recorded']).toBe(firstsOf(caseload).Together);
});
