// Nine referrals of one day: who meets the criteria, what the report says, and what other limits would change.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { AS_SET, type WhatIf } from '#domain/reports/report.ts';
import {
  decide,
  type Letter,
  NINE,
  type Referred,
  referNine,
} from '../../support/nine-referrals.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { firstsOf, tablesOf } from './tell.ts';

const office = openOffice();
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
const LETTERS = Object.keys(NINE) as Letter[];
let nine: Record<Letter, Referred>;

beforeAll(async () => {
  nine = await referNine(office, worker, coordinator);
});
afterAll(() => office.close());

const computed = async (letter: Letter) => {
  const { context } = await office.call(worker, 'forms.view', { formId: nine[letter].formId });
  return (context.computed['eligibility-result'] ?? []).map(({ en }) => en);
};
const ask = (change: Partial<WhatIf>) =>
  tablesOf(office, 'what-if', { whatIf: { ...AS_SET, ...change } });
/** How many stand where, as it is and with what was asked. */
const both = (tables: ReturnType<typeof ask>) =>
  Object.fromEntries(
    (tables['what-if']?.rows ?? []).map(({ label, values }) => [
      label.en,
      values.map((value) => 'count' in value && value.count),
    ]),
  );
const lettersOf = (ids: readonly string[] = []) =>
  LETTERS.filter((letter) => ids.includes(nine[letter].caseId)).join('');

describe('Nine referrals', () => {
  test('say of each family which criterion is not met, and offer Family Preservation before a trial', async () => {
    for (const letter of ['a', 'c', 'i'] as const)
      expect(await computed(letter)).toEqual(['Every criterion is met']);
    const missed = (name: string, why = '') => ['Not met', `${name}: does not meet${why}`];
    const sentence = 'Time to release is within the limits';
    const limits = 'limits 01/07/2020–01/07/2022';
    expect(await computed('b')).toEqual(missed(sentence, ` (release 30/06/2020, ${limits})`));
    expect(await computed('d')).toEqual(missed(sentence, ` (release 02/07/2022, ${limits})`));
    expect(await computed('f')).toEqual(missed('Lives in a target commune'));
    expect(await computed('g')).toEqual(missed('A child in school or dropped out, up to grade 12'));
    expect(await computed('h')).toEqual(missed('Carer wants to take part'));
    expect(await computed('e')).toEqual([
      'Cannot be decided yet',
      `${sentence}: cannot tell yet (release not known, ${limits})`,
      'Family Preservation can be offered',
    ]);
  });

  test('are nine = 4 enrolled, one of them an exception, + 4 not eligible + 1 pending', async () => {
    await expect(decide(office, worker, nine.d, 'កុមារបួននាក់')).rejects.toThrow('coordinator-only');
    await decide(office, coordinator, nine.d, 'កុមារបួននាក់គ្មានអ្នកថែទាំ។');
    const { referred, enrolled } = tablesOf(office, 'funnel');
    expect(referred?.sum).toBe('9 = 4 + 4 + 1');
    expect(firstsOf(referred)).toMatchObject({
      ...{ 'Not eligible': { count: 4 }, Enrolled: 4, 'Not enrolled yet': 1 },
      ...{ 'Not eligible': 4, Referred: 9 },
    });
    expect(firstsOf(enrolled)['Of these, admitted as an exception']).toBe(1);
  });
});

describe('What if', () => {
  test('nothing were changed: all stays as it was judged', () => {
    const tables = ask({});
    expect(both(tables)).toEqual({
      'Meets every criterion': [3, 3],
      'Does not meet one or more': [5, 5],
      'Cannot be decided yet': [1, 1],
      'Not assessed yet': [0, 0],
      Referred: [9, 9],
    });
    expect(firstsOf(tables.changes)['Stays as it is']).toBe(9);
  });

  test('at most 48 months: the one with a day too many meets, and nothing is saved', async () => {
    const count = () => office.store.db.prepare('SELECT count(*) FROM events').pluck().get();
    const everything = () => office.store.db.serialize().length;
    const before = [count(), everything(), office.store.db.pragma('data_version')];
    const options = { from: null, to: null, module: null, district: null, public: false };
    await office.call(worker, 'reports.count', {
      ...{ report: 'what-if', options: { ...options, whatIf: { ...AS_SET, toMonths: 48 } } },
    });
    expect([count(), everything(), office.store.db.pragma('data_version')]).toEqual(before);
    const tables = ask({ toMonths: 48 });
    expect(both(tables)).toMatchObject({
      'Meets every criterion': [3, 4],
      'Does not meet one or more': [5, 4],
    });
    const [gained] = tables.changes?.rows ?? [];
    expect(lettersOf(gained?.cases[0])).toBe('d');
    expect(firstsOf(tables['what-if-criteria'])).toMatchObject({
      ...{ 'Time to release is within the limits': 2, 'Lives in a target commune': 1 },
      'Day of release not recorded: stays as it was judged': 1,
    });
  });

  test('from the first month on, families from everywhere: two more meet', () => {
    const tables = ask({ fromMonths: 1, everywhere: true });
    expect(both(tables)['Meets every criterion']).toEqual([3, 5]);
    expect(lettersOf(tables.changes?.rows[0]?.cases[0])).toBe('bf');
  });

  test('narrower limits: who was admitted would not be, though nobody looks at the case again', () => {
    const tables = ask({ fromMonths: 13, toMonths: 35 });
    expect(lettersOf(tables.changes?.rows[1]?.cases[0])).toBe('ac');
  });

  test('counts who was decided with the facts of that day, and who waits with those of today', async () => {
    const release = async (letter: Letter, day: string) => {
      const { caseId } = nine[letter];
      const { lines } = await office.call(worker, 'lines.list', { caseId });
      const line = lines.find(({ kind }) => kind === 'prison');
      const newest = line?.versions[0];
      if (!line || !newest) throw new Error('no prison');
      const status = { 'prison-status': { option: 'sentenced' }, 'release-on': exactDay(day) };
      await office.call(worker, 'lines.save', {
        ...{ cmd: newId(), caseId, thread: line.thread, kind: 'prison', base: newest.id },
        answers: { ...newest.answers, ...status },
      });
    };
    await release('a', '2019-12-01');
    await release('e', '2023-01-01');
    const gained = (tables: ReturnType<typeof ask>) => lettersOf(tables.changes?.rows[0]?.cases[0]);
    expect(both(ask({}))).toMatchObject({ 'Meets every criterion': [3, 3] });
    expect(gained(ask({ toMonths: 48 }))).toBe('de');
    expect(lettersOf(ask({ fromMonths: 13 }).changes?.rows[1]?.cases[0])).toBe('a');
  });

  test('is not told to the public', () => {
    expect(tablesOf(office, 'what-if', { public: true })).toEqual({});
  });
});
