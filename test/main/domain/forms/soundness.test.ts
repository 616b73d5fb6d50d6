// A form that could not be filled in, printed or counted is refused, and told where it is wrong.
import { describe, expect, test } from 'vitest';
import type { Formula } from '#domain/forms/formula.ts';
import type { Rule } from '#domain/forms/rules.ts';
import { findFaults } from '#domain/forms/soundness.ts';
import { formWith, label } from './trial-form.ts';

const faultsIn = (fields: readonly object[], more?: object) =>
  findFaults(formWith(fields, more)).map(({ at, code }) => `${at}: ${code}`);

const text = (id: string, more: object = {}) => ({ id, type: 'text', label, ...more });
const num = (id: string) => ({ id, type: 'num', min: 0, max: 9, label });
const options = ['a', 'b'].map((id) => ({ id, label }));
const levels = ['1', '2'].map((id) => ({ id, label }));
const choice = { id: 'choice', type: 'choice', label, options };
const yn = { id: 'yn', type: 'yn', label };
const things = (id: string, columns: readonly object[]) => ({
  ...{ id, type: 'rows', about: 'things', atLeast: 0, label },
  columns,
});
const table = (rows: readonly object[], columns: readonly object[]) => ({
  ...{ id: 'table', type: 'table', label },
  rows,
  columns,
});

test('a form with one of everything is sound', () => {
  expect(
    faultsIn([
      text('first', { orElse: 'second' }),
      text('second', { shownWhen: { field: 'yn', is: ['yes', 'unknown'] } }),
      yn,
      choice,
      num('number'),
      { id: 'calc', type: 'calc', label, formula: { field: 'number' } },
      things('lines', [num('count'), text('why', { shownWhen: { field: 'count', atLeast: 1 } })]),
      table([{ id: 'row', label, levels }], [{ id: 'level', type: 'score', levels: 'row', label }]),
    ]),
  ).toEqual([]);
});

describe('Names', () => {
  test('of questions, columns, rows and sections stand once', () => {
    expect(faultsIn([text('one'), text('one')])).toEqual(['one: id-twice']);
    expect(faultsIn([things('lines', [text('one'), text('one')])])).toEqual([
      'lines.one: id-twice',
    ]);
    const twice = [
      { id: 'row', label },
      { id: 'row', label },
    ];
    expect(faultsIn([table(twice, [text('one')])])).toEqual(['table.row: id-twice']);
    const section = { id: 'all', title: label };
    const sections = [
      { ...section, fields: [text('one')] },
      { ...section, fields: [text('two')] },
    ];
    expect(faultsIn([], { sections })).toEqual(['all: id-twice']);
    const apart = [
      { ...section, fields: [text('one')] },
      { ...section, id: 'more', fields: [text('one')] },
    ];
    expect(faultsIn([], { sections: apart })).toEqual(['one: id-twice']);
  });

  test('of options and levels too', () => {
    const again = [...options, { id: 'a', label }];
    expect(faultsIn([{ ...choice, options: again }])).toEqual(['choice.a: id-twice']);
    const other = [...options, { id: 'other', label }];
    expect(faultsIn([{ ...choice, options: other, other: true }])).toEqual([
      'choice.other: id-twice',
    ]);
    const level = { id: 'score', type: 'score', label, levels: [...levels, ...levels] };
    expect(faultsIn([level])).toEqual(['score.1: id-twice', 'score.2: id-twice']);
    const row = { id: 'row', label, levels: [...levels, { id: '2', label }] };
    expect(faultsIn([table([row], [text('one')])])).toEqual(['table.2: id-twice']);
  });

  test('of a column may stand in another row too', () => {
    expect(faultsIn([text('one'), things('a', [text('one')]), things('b', [text('one')])])).toEqual(
      [],
    );
  });
});

describe('Words', () => {
  const english = { en: 'Question', km: 'Question' };

  test('stand in both languages, wherever they stand', () => {
    expect(faultsIn([text('one', { label: english })])).toEqual(['one: khmer-missing']);
    expect(faultsIn([text('one', { help: english })])).toEqual(['one: khmer-missing']);
    expect(faultsIn([things('lines', [text('one', { example: english })])])).toEqual([
      'lines.one: khmer-missing',
    ]);
    const named = [{ id: 'a', label: english }, options[1]];
    expect(faultsIn([{ ...choice, options: named }])).toEqual(['choice.a: khmer-missing']);
    expect(faultsIn([table([{ id: 'row', label: english }], [text('one')])])).toEqual([
      'table.row: khmer-missing',
    ]);
    expect(faultsIn([text('one')], { purpose: english })).toEqual(['trial: khmer-missing']);
  });

  test('a number or a sign needs no Khmer', () => {
    const number = { id: 'score', type: 'score', label };
    const bare = ['1', '2'].map((id) => ({ id, label: { en: id, km: id } }));
    expect(faultsIn([{ ...number, levels: bare }])).toEqual([]);
  });

  test.each([
    ['a space without width', '\u200B'],
    ['a joiner', '\u200D'],
    ['a mark at the beginning of a file', '\uFEFF'],
    ['a vowel that is no longer written', '\u17A3'],
  ])('hold nothing that a search sees and a person does not: %s', (_, hidden) => {
    const km = `សំ${hidden}ណួរ`;
    expect(faultsIn([text('one', { label: { en: 'Question', km } })])).toEqual([
      'one: hidden-character',
    ]);
  });
});

describe('Choices', () => {
  test('come from one place and are at least two', () => {
    expect(faultsIn([{ ...choice, list: 'sex' }])).toEqual(['choice: two-option-sources']);
    const bare = { id: 'choice', type: 'choices', label };
    expect(faultsIn([bare])).toEqual(['choice: options-missing']);
    expect(faultsIn([{ ...bare, list: 'no-such-list' }])).toEqual(['choice: list-unknown']);
    expect(faultsIn([things('lines', [bare])])).toEqual(['lines.choice: options-missing']);
    expect(faultsIn([{ ...bare, list: 'sex' }])).toEqual([]);
  });

  test('levels of a row are there for every row', () => {
    const level = { id: 'level', type: 'score', levels: 'row', label };
    const rows = [
      { id: 'with', label, levels },
      { id: 'bare', label },
    ];
    expect(faultsIn([table(rows, [level])])).toEqual(['table: levels-missing']);
    expect(faultsIn([things('lines', [level])])).toEqual(['lines: levels-missing']);
    expect(faultsIn([level])).toEqual(['level: levels-missing']);
  });
});

describe('Conditions', () => {
  const asking = (shownWhen: Rule) =>
    faultsIn([text('one', { shownWhen }), yn, choice, num('num'), text('word')]);
  const unknown = ['one: rule-field-unknown'];
  const never = ['one: rule-option-unknown'];

  test('look at questions of this form, however deep they stand', () => {
    expect(asking({ field: 'nowhere', filled: true })).toEqual(unknown);
    expect(asking({ not: { field: 'nowhere', filled: true } })).toEqual(unknown);
    expect(asking({ all: [{ any: [{ field: 'nowhere', is: ['yes'] }] }] })).toEqual(unknown);
    expect(faultsIn([text('one', { neededWhen: { field: 'nowhere', filled: true } })])).toEqual(
      unknown,
    );
  });

  test('ask for what can be answered', () => {
    expect(asking({ field: 'yn', is: ['yes'] })).toEqual([]);
    expect(asking({ field: 'yn', is: ['maybe'] })).toEqual(never);
    expect(asking({ field: 'choice', isNot: ['a'] })).toEqual([]);
    expect(asking({ field: 'choice', isNot: ['c'] })).toEqual(never);
    expect(asking({ field: 'num', atLeast: 3 })).toEqual([]);
    expect(asking({ field: 'choice', atLeast: 3 })).toEqual(never);
    expect(asking({ field: 'word', is: ['hello'] })).toEqual(never);
    expect(asking({ field: 'word', filled: true })).toEqual([]);
  });

  test('a tick is only ever yes, and what is worked out is never filled', () => {
    const check = { id: 'check', type: 'check', label };
    const calc = { id: 'calc', type: 'calc', label, shows: 'case-code' };
    const asked = (shownWhen: Rule) => faultsIn([check, calc, text('one', { shownWhen })]);
    expect(asked({ field: 'check', is: ['yes'] })).toEqual([]);
    expect(asked({ field: 'check', is: ['no'] })).toEqual(never);
    expect(asked({ field: 'calc', filled: true })).toEqual(never);
  });

  test('a level is one of the field, or of the row', () => {
    const score = { id: 'score', type: 'score', label, levels };
    const asked = (shownWhen: Rule) => faultsIn([score, text('one', { shownWhen })]);
    expect(asked({ field: 'score', is: ['2'] })).toEqual([]);
    expect(asked({ field: 'score', atMost: 1 })).toEqual([]);
    expect(asked({ field: 'score', is: ['5'] })).toEqual(never);
  });

  test('a column looks at its row and at the form, a question at no column', () => {
    const column = text('why', { shownWhen: { field: 'count', atLeast: 1 } });
    const byForm = text('who', { shownWhen: { field: 'yn', is: ['yes'] } });
    expect(faultsIn([yn, things('lines', [num('count'), column, byForm])])).toEqual([]);
    expect(faultsIn([things('lines', [num('count')]), column])).toEqual([
      'why: rule-field-unknown',
    ]);
  });

  test('a row of a table looks at the form', () => {
    const row = (shownWhen: Rule) => table([{ id: 'row', label, shownWhen }], [num('count')]);
    expect(faultsIn([yn, row({ field: 'yn', is: ['yes'] })])).toEqual([]);
    expect(faultsIn([yn, row({ field: 'yn', is: ['perhaps'] })])).toEqual([
      'table.row: rule-option-unknown',
    ]);
    expect(faultsIn([row({ field: 'count', atLeast: 1 })])).toEqual([
      'table.row: rule-field-unknown',
    ]);
  });

  test('do not run in a circle', () => {
    const when = (field: string) => ({ shownWhen: { field, filled: true } });
    expect(faultsIn([text('one', when('one'))])).toEqual(['one: rule-in-a-circle']);
    expect(
      faultsIn([text('one', when('two')), text('two', when('three')), text('three', when('one'))]),
    ).toEqual(['one: rule-in-a-circle', 'two: rule-in-a-circle', 'three: rule-in-a-circle']);
    expect(faultsIn([things('lines', [text('a', when('b')), text('b', when('a'))])])).toEqual([
      'lines.a: rule-in-a-circle',
      'lines.b: rule-in-a-circle',
    ]);
    // The same name in the form and in a row are two questions.
    expect(faultsIn([text('one'), things('lines', [text('one'), text('a', when('one'))])])).toEqual(
      [],
    );
  });
});

describe('What stands in for a question', () => {
  test('stands beside it', () => {
    expect(faultsIn([text('one', { orElse: 'nowhere' })])).toEqual(['one: or-else-unknown']);
    const column = things('lines', [text('one', { orElse: 'two' }), text('two')]);
    expect(faultsIn([column])).toEqual([]);
    expect(faultsIn([text('two'), things('lines', [text('one', { orElse: 'two' })])])).toEqual([
      'lines.one: or-else-unknown',
    ]);
  });
});

describe('The child a form is about', () => {
  const child = { id: 'child', type: 'person', from: 'register', label };

  test('is a person that it asks for', () => {
    expect(faultsIn([child], { about: 'child' })).toEqual([]);
    expect(faultsIn([child], { about: 'boy' })).toEqual(['boy: about-unknown']);
    expect(faultsIn([text('child')], { about: 'child' })).toEqual(['child: about-unknown']);
  });
});

describe('Formulas', () => {
  const calc = (more: object) => ({ id: 'calc', type: 'calc', label, ...more });
  const reading = (formula: Formula) =>
    faultsIn([
      num('count'),
      text('word'),
      choice,
      things('lines', [num('number'), { id: 'price', type: 'money', label }]),
      calc({ formula }),
    ]);
  const unknown = ['calc: formula-field-unknown'];
  const product: Formula = { times: [{ field: 'number' }, { field: 'price' }] };

  test('are there, or the app shows a value by a name; one of the two', () => {
    expect(faultsIn([calc({})])).toEqual(['calc: calc-without-source']);
    expect(faultsIn([num('count'), calc({ shows: 'x', formula: { field: 'count' } })])).toEqual([
      'calc: calc-without-source',
    ]);
    expect(faultsIn([calc({ shows: 'case-code' })])).toEqual([]);
  });

  test('read numbers and amounts that the form asks for', () => {
    expect(reading({ sum: 'lines', of: product })).toEqual([]);
    expect(reading({ minus: [{ field: 'count' }, { number: 1 }] })).toEqual([]);
    expect(reading({ count: 'lines', when: { field: 'number', atLeast: 1 } })).toEqual([]);
    expect(reading({ field: 'nowhere' })).toEqual(unknown);
    expect(reading({ field: 'word' })).toEqual(unknown);
    expect(reading({ add: [{ field: 'count' }, { field: 'nowhere' }] })).toEqual(unknown);
    expect(reading({ sum: 'count', of: { number: 1 } })).toEqual(unknown);
    expect(reading({ count: 'nowhere' })).toEqual(unknown);
  });

  test('read a column only where they go through its rows', () => {
    expect(reading({ field: 'price' })).toEqual(unknown);
    expect(reading(product)).toEqual([...unknown, ...unknown]);
    const line = [num('number'), calc({ formula: { field: 'number' } })];
    expect(faultsIn([things('lines', line)])).toEqual([]);
  });

  test('count rows by what can be said of them', () => {
    expect(reading({ count: 'lines', when: { field: 'weight', filled: true } })).toEqual([
      'calc: rule-field-unknown',
    ]);
    expect(reading({ count: 'lines', when: { field: 'choice', is: ['z'] } })).toEqual([
      'calc: rule-option-unknown',
    ]);
  });
});
