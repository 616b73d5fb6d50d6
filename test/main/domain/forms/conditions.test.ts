// When a question is shown and when it is needed, given what was answered to others.
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  doesHold,
  numberOf,
  visibleColumns,
  visibleFields,
} from '#domain/forms/answers.ts';
import { countAnswered, dropHidden } from '#domain/forms/check.ts';
import type { FormDefinition, RowsField } from '#domain/forms/form.ts';
import { Rule } from '#domain/forms/rules.ts';
import { TODAY } from './filled.ts';
import { formWith, label, level, option, problemsOf, rowId, rows, someone } from './trial-form.ts';

const shownIn = (form: FormDefinition, answers: Answers) =>
  visibleFields(form, answers).map(({ id }) => id);

describe('A condition holds', () => {
  const contact = (id: string) => ({ contact: option(id) });

  test('when one of the named options was chosen, and not while nothing was', () => {
    const rule: Rule = { field: 'contact', is: ['phone', 'message'] };
    expect(doesHold(rule, contact('message'))).toBe(true);
    expect(doesHold(rule, contact('office'))).toBe(false);
    expect(doesHold(rule, {})).toBe(false);
  });

  test('“another than” needs an answer; “not” does not', () => {
    const another: Rule = { field: 'contact', isNot: ['no-one'] };
    const not: Rule = { not: { field: 'contact', is: ['no-one'] } };
    expect([{}, contact('no-one'), contact('phone')].map((one) => doesHold(another, one))).toEqual([
      false,
      false,
      true,
    ]);
    expect([{}, contact('no-one'), contact('phone')].map((one) => doesHold(not, one))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('of several choices one is enough, and one is enough against “another than”', () => {
    const asked = { asked: { options: ['child', 'teacher'] } };
    expect(doesHold({ field: 'asked', is: ['teacher'] }, asked)).toBe(true);
    expect(doesHold({ field: 'asked', isNot: ['teacher'] }, asked)).toBe(false);
    expect(doesHold({ field: 'asked', isNot: ['carer'] }, asked)).toBe(true);
  });

  test('for yes and no, for a tick, and for a level', () => {
    expect(doesHold({ field: 'safe', is: ['no'] }, { safe: 'no' })).toBe(true);
    expect(doesHold({ field: 'safe', is: ['no'] }, { safe: 'unknown' })).toBe(false);
    expect(doesHold({ field: 'none', is: ['yes'] }, { none: true })).toBe(true);
    expect(doesHold({ field: 'none', is: ['yes'] }, {})).toBe(false);
    expect(doesHold({ field: 'food', is: ['ns'] }, { food: level('ns') })).toBe(true);
  });

  test('from a number or a level upwards or downwards; “not seen” is neither', () => {
    const low: Rule = { field: 'food', atMost: 2 };
    const high: Rule = { field: 'food', atLeast: 3 };
    const seen = ['2', '3', 'ns'].map((id) => ({ food: level(id) }));
    expect(seen.map((one) => doesHold(low, one))).toEqual([true, false, false]);
    expect(seen.map((one) => doesHold(high, one))).toEqual([false, true, false]);
    expect(doesHold(low, { food: 2 })).toBe(true);
    expect(doesHold(low, {})).toBe(false);
    expect(doesHold(high, { food: 0 })).toBe(false);
    expect(numberOf(level('ns'))).toBeNull();
    expect(numberOf(level('10'))).toBe(10);
  });

  test('all of several, or one of several', () => {
    const parts: Rule[] = [
      { field: 'safe', is: ['no'] },
      { field: 'food', atMost: 2 },
    ];
    const one = { safe: 'no', food: level('4') };
    const both = { safe: 'no', food: level('1') };
    expect([one, both].map((answers) => doesHold({ all: parts }, answers))).toEqual([false, true]);
    expect([one, {}].map((answers) => doesHold({ any: parts }, answers))).toEqual([true, false]);
  });

  test.each<[string, unknown, boolean]>([
    ['words', 'ម្ដាយ', true],
    ['spaces', '  ', false],
    ['an honest answer', { honest: 'declined' }, true],
    ['a name without a number', someone('Ming Sokha'), true],
    ['an empty name', someone(' '), false],
    ['people', { people: [someone('Ming Sokha')] }, true],
    ['nobody', { people: [] }, false],
    ['people without a name', { people: [someone(''), someone(' ')] }, false],
    ['a row', rows({}), true],
    ['no rows', { rows: [] }, false],
    ['a table with a cell', { cells: { food: { level: level('1') } } }, true],
    ['a table with nothing in it', { cells: { food: {} } }, false],
    ['nought', 0, true],
    ['no amount of money', { amount: 0, currency: 'KHR' }, true],
    ['a tick', true, true],
    ['nothing', null, false],
  ])('for something filled: %s', (_, answer, filled) => {
    expect(doesHold({ field: 'it', filled: true }, { it: answer })).toBe(filled);
  });

  test('only in the words that a form file may use', () => {
    expect(Rule.safeParse({ field: 'contact', is: ['phone'] }).success).toBe(true);
    expect(Rule.safeParse({ not: { any: [{ field: 'a', filled: true }] } }).success).toBe(true);
    expect(Rule.safeParse({ field: 'contact', is: [] }).success).toBe(false);
    expect(Rule.safeParse({ field: 'contact', filled: false }).success).toBe(false);
    expect(Rule.safeParse({ field: 'contact', is: ['a'], atLeast: 1 }).success).toBe(false);
    expect(Rule.safeParse({ all: [] }).success).toBe(false);
  });
});

describe('What waits for a hidden question', () => {
  const yn = (id: string, more = {}) => ({ id, type: 'yn', label, ...more });
  const whenYes = (field: string) => ({ shownWhen: { field, is: ['yes'] } });
  // The last stands before the one it waits for, as a form may do.
  const form = formWith([
    yn('asked'),
    { id: 'what', type: 'text', needed: 'complete', label, ...whenYes('paid') },
    yn('paid', whenYes('asked')),
  ]);

  test('is hidden too, though its answer still stands there', () => {
    const stale = { asked: 'no', paid: 'yes', what: '5,000' };
    expect(shownIn(form, { ...stale, asked: 'yes' })).toEqual(['asked', 'what', 'paid']);
    expect(shownIn(form, stale)).toEqual(['asked']);
    expect(problemsOf(form, { asked: 'no', paid: 'yes' })).toEqual([]);
    expect(countAnswered(form, { asked: 'no', paid: 'yes' }, TODAY).needed).toBe(0);
  });

  test('is taken out with it when the form is completed, all at once', () => {
    const stale = { asked: 'no', paid: 'yes', what: '5,000' };
    expect(dropHidden(form, stale)).toEqual({ asked: 'no' });
    expect(dropHidden(form, dropHidden(form, stale))).toEqual({ asked: 'no' });
  });

  test('cannot be excused by it', () => {
    const other = formWith([
      yn('asked'),
      { id: 'seen', type: 'text', needed: 'complete', orElse: 'said', label },
      { id: 'said', type: 'text', label, ...whenYes('asked') },
    ]);
    expect(problemsOf(other, { asked: 'yes', said: 'words' })).toEqual([]);
    expect(problemsOf(other, { asked: 'no', said: 'words' })).toEqual(['seen: missing']);
  });

  test('two questions that wait for each other stop nothing', () => {
    const circle = formWith([
      yn('one', { shownWhen: { not: { field: 'two', filled: true } } }),
      yn('two', { shownWhen: { not: { field: 'one', filled: true } } }),
    ]);
    expect(() => shownIn(circle, { one: 'yes', two: 'yes' })).not.toThrow();
  });
});

describe('In a row', () => {
  const status = {
    id: 'status',
    type: 'choice',
    label,
    options: [
      { id: 'held', label },
      { id: 'not', label },
    ],
  };
  const lines = {
    id: 'lines',
    type: 'rows',
    about: 'things',
    atLeast: 0,
    label,
    columns: [
      status,
      {
        id: 'why',
        type: 'text',
        needed: 'complete',
        label,
        shownWhen: { field: 'status', is: ['not'] },
      },
      {
        id: 'who',
        type: 'text',
        needed: 'complete',
        label,
        neededWhen: { field: 'joint', is: ['yes'] },
      },
      { id: 'with', type: 'text', label, shownWhen: { field: 'joint', is: ['yes'] } },
    ],
  };
  const form = formWith([status, { id: 'joint', type: 'yn', label }, lines]);
  const at = (column: string) => `lines.${rowId(1)}.${column}: missing`;

  test('a column looks at its own row, and at the form for what the row does not ask', () => {
    expect(problemsOf(form, { lines: rows({ status: option('not') }) })).toEqual([at('why')]);
    expect(problemsOf(form, { joint: 'yes', lines: rows({ status: option('held') }) })).toEqual([
      at('who'),
    ]);
    const joint = { joint: 'no', lines: rows({ with: 'ឃុំ' }) };
    expect(dropHidden(form, joint)).toEqual({ joint: 'no', lines: rows({}) });
    expect(dropHidden(form, { ...joint, joint: 'yes' }).lines).toEqual(joint.lines);
  });

  test('a blank column is blank, whatever the form says under the same name', () => {
    const answers = { status: option('not'), lines: rows({ who: 'x' }) };
    expect(problemsOf(form, answers)).toEqual([]);
    const field = form.sections[0]?.fields[2] as RowsField;
    const shown = visibleColumns(field, answers, { answers: { who: 'x' } });
    expect(shown.map(({ id }) => id)).toEqual(['status', 'who']);
  });

  test('a column that is hidden gives nothing away and is not kept', () => {
    const answers = { lines: rows({ status: option('held'), why: 'left from before', who: 'x' }) };
    expect(dropHidden(form, answers)).toEqual({
      lines: rows({ status: option('held'), who: 'x' }),
    });
  });
});

describe('A question that is needed only sometimes', () => {
  const why = { id: 'why', type: 'text', label };
  const risk = {
    id: 'risk',
    type: 'choice',
    list: 'risk',
    label,
  };

  test('may stay blank until then, and takes its honest answers with it', () => {
    const form = formWith([
      risk,
      { ...why, needed: 'complete', neededWhen: { field: 'risk', is: ['high'] } },
    ]);
    expect(problemsOf(form, { risk: option('low') })).toEqual([]);
    expect(problemsOf(form, { risk: option('high') })).toEqual(['why: missing']);
    const honest = { risk: option('high'), why: { honest: 'not-known-yet' } };
    expect(problemsOf(form, honest)).toEqual([]);
    expect(countAnswered(form, { risk: option('low') }, TODAY)).toEqual({ needed: 0, answered: 0 });
    expect(countAnswered(form, honest, TODAY)).toEqual({ needed: 1, answered: 1 });
  });

  test('a condition alone needs nothing', () => {
    const form = formWith([risk, { ...why, neededWhen: { field: 'risk', is: ['high'] } }]);
    expect(problemsOf(form, { risk: option('high') })).toEqual([]);
  });
});
