// Where a request for support waits, and who must say yes to how much.
import { describe, expect, test } from 'vitest';
import type { Money } from '#domain/money/money.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import {
  closedFields,
  decidersOf,
  leftToDecide,
  type RequestFacts,
  stageOf,
  totalAsked,
  waitsFor,
} from '#domain/support/request.ts';

const riel = (amount: number): Money => ({ amount, currency: 'KHR' });
const row = (answers: object) => ({ id: '0199c000-0000-7000-8000-000000000001', answers });
const rows = (...all: object[]) => ({ rows: all.map(row) });
const on = (day: string) => exactDay(day);
const stand = (answers: object, more: Partial<RequestFacts> = {}) =>
  stageOf({
    ...{ answers: { ...answers }, isFinal: false, isWhole: true, begun: '2020-09-01', ...more },
  });

describe('A request on its way', () => {
  const sent = { 'asked-on': on('2020-09-02') };
  const yes = rows({
    says: { option: 'yes' },
    role: { option: 'coordinator' },
    on: on('2020-09-03'),
  });
  const approved = { ...sent, approvals: yes, decision: { option: 'approved' } };
  const paid = { price: riel(5000), on: on('2020-09-05') };

  test('is with the worker until it is sent, and until nothing is missing', () => {
    expect(stand({})).toEqual({ stage: 'writing', since: '2020-09-01' });
    expect(stand(sent, { isWhole: false }).stage).toBe('writing');
    expect(stand(sent)).toEqual({ stage: 'asked', since: '2020-09-02' });
  });

  test('waits for the purchase once it is approved, then for the receipt, then for the worker', () => {
    expect(stand(approved)).toEqual({ stage: 'approved', since: '2020-09-03' });
    const bought = { ...approved, bought: rows(paid) };
    expect(stand(bought)).toEqual({ stage: 'bought', since: '2020-09-05' });
    const receipt = { documentId: '0199c000-0000-7000-8000-000000000002', text: '' };
    const whole = { ...approved, bought: rows({ ...paid, receipt }) };
    expect(stand(whole).stage).toBe('receipt');
    expect(
      ['asked', 'approved', 'bought', 'receipt'].map((stage) => waitsFor(stage as 'asked')),
    ).toEqual(['deciders', 'buyer', 'buyer', 'worker']);
  });

  test('ends handed over, refused or not needed any more', () => {
    const handed = { ...approved, 'handed-on': on('2020-09-20') };
    expect(stand(handed, { isFinal: true })).toEqual({ stage: 'handed', since: '2020-09-20' });
    expect(stand({ ...sent, decision: { option: 'not-approved' } }).stage).toBe('refused');
    expect(stand({ ...sent, decision: { option: 'withdrawn' } }).stage).toBe('withdrawn');
    expect([waitsFor('refused'), waitsFor('refused', true)]).toEqual(['worker', null]);
  });
});

test('a request of two things is bought when both are, or when one purchase by hand is for both', () => {
  const [one, two, own] = [1, 2, 3].map((n) => `0199c000-0000-7000-8000-00000000000${n}`);
  const paid = { price: riel(5000), on: on('2020-09-05') };
  const asked = { rows: [one, two].map((id) => ({ id, answers: {} })) };
  const stageWith = (...ids: (string | undefined)[]) =>
    stand({
      ...{ decision: { option: 'approved' }, items: asked },
      bought: { rows: ids.map((id) => ({ id, answers: paid })) },
    }).stage;
  expect(stageWith(one)).toBe('approved');
  expect(stageWith(one, two)).toBe('bought');
  expect(stageWith(own)).toBe('bought');
});

describe('Who must say yes', () => {
  const lines = [
    { upTo: riel(200_000), roles: ['coordinator' as const] },
    { upTo: null, roles: ['coordinator' as const, 'finance' as const] },
  ];
  const rates = [{ riel: 4000, validFrom: '2020-01-01' }];
  const day = '2020-09-02';

  test('follows the amount, in riel and dollars together at the rate of the day', () => {
    const more = { currency: 'USD' as const, amount: 1 };
    const limit: Money[] = [riel(160_000), { currency: 'USD', amount: 1000 }];
    expect(decidersOf(limit, lines, { rates, day })).toEqual(['coordinator']);
    expect(decidersOf([...limit, more], lines, { rates, day })).toEqual(['coordinator', 'finance']);
  });

  test('is everybody when amounts cannot be compared, because no rate is set', () => {
    const dollars: Money[] = [{ currency: 'USD', amount: 100 }];
    expect(decidersOf(dollars, lines, { rates: [], day })).toEqual(['coordinator', 'finance']);
  });

  test('leaves out whoever has said yes, not whoever asked for more', () => {
    const approvals = rows(
      { says: { option: 'yes' }, role: { option: 'coordinator' } },
      { says: { option: 'ask' }, role: { option: 'finance' } },
    );
    expect(leftToDecide({ approvals }, ['coordinator', 'finance'])).toEqual(['finance']);
  });

  test('counts so many of each thing', () => {
    const items = rows({ quantity: 3, price: riel(10_000) }, { quantity: 1, price: riel(5000) });
    expect(totalAsked({ items })).toEqual([riel(35_000)]);
  });
});

test('a worker changes what is asked until it is decided, and never the decision', () => {
  expect(closedFields('support-request', 'social-worker', {})).toEqual(['approvals', 'decision']);
  const decided = { decision: { option: 'approved' } };
  expect(closedFields('support-request', 'social-worker', decided)).toContain('items');
  expect(closedFields('support-request', 'coordinator', decided)).toEqual([]);
  expect(closedFields('case-note', 'social-worker', {})).toEqual([]);
});
