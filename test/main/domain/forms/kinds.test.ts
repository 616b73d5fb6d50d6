// What each kind of question takes as an answer: tables, levels, several people, papers, rows of others.
import { describe, expect, test } from 'vitest';
import { isBlank, walkAnswers } from '#domain/forms/answers.ts';
import { countAnswered, dropHidden } from '#domain/forms/check.ts';
import { fieldsOf } from '#domain/forms/form.ts';
import { collectText, NOT_RECORDED, projectConcepts } from '#domain/forms/project.ts';
import { TODAY } from './filled.ts';
import { formWith, label, level, option, problemsOf, rowId, rows, someone } from './trial-form.ts';

const levels = ['1', '2', 'ns'].map((id) => ({ id, label }));

describe('A table', () => {
  const table = {
    id: 'scores',
    type: 'table',
    label,
    needed: 'complete',
    rows: [
      { id: 'food', label, levels },
      { id: 'safety', label, levels: [...levels, { id: '3', label }], restricted: true },
      { id: 'play', label, levels, shownWhen: { field: 'small', is: ['yes'] } },
    ],
    columns: [
      {
        ...{ id: 'level', type: 'score', label, levels: 'row', needed: 'real' },
        concept: 'scale.factor',
      },
      { id: 'why', type: 'text', label, shownWhen: { field: 'level', atMost: 1 } },
    ],
  };
  const form = formWith([{ id: 'small', type: 'yn', label }, table]);
  const scores = (cells: object) => ({ scores: { cells } });
  const both = { food: { level: level('2') }, safety: { level: level('3') } };

  test('asks every row that is shown, and no other', () => {
    expect(problemsOf(form, {})).toEqual([
      'scores: missing',
      'scores.food.level: missing',
      'scores.safety.level: missing',
    ]);
    expect(problemsOf(form, { small: 'yes', ...scores(both) })).toEqual([
      'scores.play.level: missing',
    ]);
    expect(problemsOf(form, scores(both))).toEqual([]);
    expect(countAnswered(form, scores({ food: both.food }), TODAY)).toEqual({
      needed: 1,
      answered: 0,
    });
  });

  test('offers in each row the levels of that row', () => {
    const answers = scores({ food: { level: level('3') }, safety: { level: level('3') } });
    expect(problemsOf(form, answers)).toEqual(['scores.food.level: unknown-option']);
    expect(problemsOf(form, answers, 'draft')).toEqual(['scores.food.level: unknown-option']);
  });

  test('knows its rows and columns', () => {
    const strange = scores({ ...both, debt: { level: level('1') } });
    expect(problemsOf(form, strange)).toEqual(['scores.debt: unknown-field']);
    const column = scores({ ...both, food: { level: level('2'), weight: 12 } });
    expect(problemsOf(form, column)).toEqual(['scores.food.weight: unknown-field']);
    expect(problemsOf(form, { scores: { rows: [] } })).toContain('scores: not-understood');
  });

  test('is blank while all its cells are', () => {
    const field = fieldsOf(form)[1];
    if (!field) throw new Error('no table');
    expect(isBlank(field, { cells: {} })).toBe(true);
    expect(isBlank(field, { cells: { food: { why: '  ' } } })).toBe(true);
    expect(isBlank(field, { cells: { food: { level: level('ns') } } })).toBe(false);
    expect(isBlank(field, { cells: { food: { level: { honest: 'not-asked' } } } })).toBe(false);
  });

  test('keeps no hidden row, no hidden cell and no empty row', () => {
    const written = {
      small: 'no',
      ...scores({
        food: { level: level('2'), why: 'left from before' },
        safety: { why: ' ' },
        play: { level: level('1') },
      }),
    };
    const kept = { small: 'no', ...scores({ food: { level: level('2') } }) };
    expect(dropHidden(form, written)).toEqual(kept);
    expect(dropHidden(form, kept)).toEqual(kept);
  });

  test('is not kept at all when only hidden rows were answered', () => {
    const written = { small: 'no', ...scores({ play: { level: level('1') } }) };
    expect(dropHidden(form, written)).toEqual({ small: 'no' });
  });

  test('tells statistics which row a level belongs to, and every gap', () => {
    expect(projectConcepts(form, { small: 'yes', ...scores(both) })).toEqual([
      { concept: 'scale.factor', path: 'scores.food.level', value: '2' },
      { concept: 'scale.factor', path: 'scores.safety.level', value: '3' },
      { concept: 'scale.factor', path: 'scores.play.level', value: NOT_RECORDED },
    ]);
  });

  test('a restricted row stays restricted, the others open', () => {
    const answers = scores({
      food: { level: level('1'), why: 'ចូលគេងទាំងឃ្លាន' },
      safety: { level: level('1'), why: 'ភ័យពូ' },
    });
    expect(collectText(form, answers)).toEqual([
      { path: 'scores.food.why', text: 'ចូលគេងទាំងឃ្លាន', restricted: false },
      { path: 'scores.safety.why', text: 'ភ័យពូ', restricted: true },
    ]);
    const walked = walkAnswers(form, answers).filter(({ tableRow }) => tableRow !== undefined);
    expect(walked.map(({ path, tableRow }) => [path, tableRow?.id])).toEqual([
      ['scores.food.level', 'food'],
      ['scores.food.why', 'food'],
      ['scores.safety.level', 'safety'],
      ['scores.safety.why', 'safety'],
    ]);
  });
});

describe('A level', () => {
  const form = formWith([
    { id: 'value', type: 'score', label, levels, needed: 'real', concept: 'scale.safety' },
  ]);

  test('is one of those that are offered', () => {
    expect(problemsOf(form, { value: level('2') })).toEqual([]);
    expect(problemsOf(form, { value: level('ns') })).toEqual([]);
    expect(problemsOf(form, { value: level('7') })).toEqual(['value: unknown-option']);
    expect(problemsOf(form, { value: 2 })).toEqual(['value: not-understood']);
    expect(problemsOf(form, { value: option('2') })).toEqual(['value: not-understood']);
    expect(problemsOf(form, { value: { honest: 'declined' } })).toEqual([
      'value: real-answer-needed',
    ]);
  });

  test('that nobody saw is not a gap', () => {
    const values = projectConcepts(form, { value: level('ns') });
    expect(values.map(({ value }) => value)).toEqual(['ns']);
  });
});

describe('Several people', () => {
  const form = formWith([
    { id: 'met', type: 'people', label, needed: 'complete', concept: 'contact.met' },
  ]);
  const known = { id: rowId(7), text: '' };

  test('may be of the register or only named', () => {
    const met = { people: [known, someone('អ្នកជិតខាង')] };
    expect(problemsOf(form, { met })).toEqual([]);
    expect(collectText(form, { met }).map(({ text }) => text)).toEqual(['អ្នកជិតខាង']);
    const values = projectConcepts(form, { met }).map(({ value }) => value);
    expect(values).toEqual([rowId(7), NOT_RECORDED]);
  });

  test('nobody is no answer, and one person alone is not several', () => {
    expect(problemsOf(form, { met: { people: [] } })).toEqual(['met: missing']);
    expect(problemsOf(form, { met: { people: [someone(' ')] } })).toEqual(['met: missing']);
    expect(problemsOf(form, { met: someone('អ្នកជិតខាង') })).toEqual(['met: not-understood']);
    expect(projectConcepts(form, {}).map(({ value }) => value)).toEqual([NOT_RECORDED]);
  });
});

describe('A row of another form', () => {
  const to = { form: 'case-plan', rows: 'goals', column: 'words' };
  const form = formWith([
    { id: 'goal', type: 'link', label, to, needed: 'real', concept: 'trial.goal' },
  ]);
  const words = 'កូនៗបានជួបប៉ា';

  test('is known by its id and keeps the words that stood there', () => {
    expect(problemsOf(form, { goal: { row: rowId(1), text: words } })).toEqual([]);
    expect(collectText(form, { goal: { row: rowId(1), text: words } })[0]?.text).toBe(words);
    expect(projectConcepts(form, { goal: { row: rowId(1), text: words } })[0]?.value).toBe(
      rowId(1),
    );
  });

  test('that does not exist yet may be written in words', () => {
    expect(problemsOf(form, { goal: { row: null, text: words } })).toEqual([]);
    expect(projectConcepts(form, { goal: { row: null, text: words } })[0]?.value).toBe(
      NOT_RECORDED,
    );
    expect(problemsOf(form, { goal: { row: null, text: ' ' } })).toEqual(['goal: missing']);
    expect(problemsOf(form, { goal: words })).toEqual(['goal: not-understood']);
  });
});

describe('A paper, a clock time, a tick', () => {
  const form = formWith([
    { id: 'scan', type: 'paper', label, needed: 'complete', concept: 'trial.paper' },
    { id: 'at', type: 'time', label },
    { id: 'none', type: 'check', label, concept: 'trial.none' },
  ]);

  test('a paper is one of the folder, or words for one that is not there yet', () => {
    expect(problemsOf(form, { scan: { documentId: rowId(1), text: '' } })).toEqual([]);
    expect(problemsOf(form, { scan: { documentId: null, text: 'នៅមេភូមិ' } })).toEqual([]);
    expect(problemsOf(form, { scan: { documentId: null, text: '' } })).toEqual(['scan: missing']);
    const values = projectConcepts(form, { scan: { documentId: rowId(1), text: '' } });
    expect(values[0]?.value).toBe('yes');
  });

  test('a clock time is one of the day', () => {
    const scan = { documentId: rowId(1), text: '' };
    const told = ['09:20', '23:59', '24:00', '9:20', '09:60'].map((at) =>
      problemsOf(form, { scan, at }),
    );
    const not = ['at: not-understood'];
    expect(told).toEqual([[], [], not, not, not]);
  });

  test('a box is ticked or blank, never ticked as “no”', () => {
    const scan = { documentId: rowId(1), text: '' };
    expect(problemsOf(form, { scan, none: true })).toEqual([]);
    expect(problemsOf(form, { scan, none: false })).toEqual(['none: not-understood']);
    expect(projectConcepts(form, { scan, none: true })[1]?.value).toBe('yes');
    expect(projectConcepts(form, { scan })[1]?.value).toBe(NOT_RECORDED);
  });
});

describe('Rows', () => {
  const lines = {
    ...{ id: 'lines', type: 'rows', about: 'things', label, needed: 'real', atLeast: 2 },
    concept: 'meeting.item',
    columns: [
      { id: 'number', type: 'num', min: 0, max: 100, label, needed: 'real' },
      { id: 'price', type: 'money', label },
      {
        ...{ id: 'worth', type: 'calc', label, concept: 'trial.worth' },
        formula: { times: [{ field: 'number' }, { field: 'price' }] },
      },
    ],
  };
  const sum = { sum: 'lines', of: { field: 'worth' } };
  const form = formWith([
    lines,
    { id: 'all', type: 'calc', label, formula: sum, concept: 'trial.all' },
  ]);
  const riel = (amount: number) => ({ amount, currency: 'KHR' });
  const two = {
    lines: rows({ number: 2, price: riel(500) }, { number: 1, price: riel(300) }),
  };

  test('are as many as are needed', () => {
    expect(problemsOf(form, { lines: rows({ number: 1 }) })).toEqual(['lines: too-few-rows']);
    expect(problemsOf(form, { lines: rows({ number: 1 }) }, 'draft')).toEqual([]);
    expect(problemsOf(form, { lines: { rows: [] } })).toEqual(['lines: missing']);
    expect(problemsOf(form, two)).toEqual([]);
  });

  test('what is worked out is never an answer', () => {
    const typed = { lines: rows({ number: 1, worth: riel(1) }, { number: 2 }) };
    expect(problemsOf(form, typed)).toEqual([`lines.${rowId(1)}.worth: unknown-field`]);
    expect(problemsOf(form, { ...two, all: 3 })).toEqual(['all: unknown-field']);
  });

  test('are counted by statistics, with what the form works out of them', () => {
    expect(projectConcepts(form, two)).toEqual([
      { concept: 'meeting.item', path: 'lines', value: '2' },
      { concept: 'trial.worth', path: `lines.${rowId(1)}.worth`, value: '1000 KHR' },
      { concept: 'trial.worth', path: `lines.${rowId(2)}.worth`, value: '300 KHR' },
      { concept: 'trial.all', path: 'all', value: '1300 KHR' },
    ]);
  });

  test('nothing worked out of nothing is a gap, and money of two kinds two values', () => {
    expect(projectConcepts(form, {}).map(({ value }) => value)).toEqual([
      NOT_RECORDED,
      NOT_RECORDED,
    ]);
    const mixed = {
      lines: rows(
        { number: 1, price: riel(500) },
        { number: 1, price: { amount: 125, currency: 'USD' } },
      ),
    };
    const all = projectConcepts(form, mixed).filter(({ path }) => path === 'all');
    expect(all.map(({ value }) => value)).toEqual(['500 KHR', '125 USD']);
  });
});

describe('What is worked out of a hidden question', () => {
  test('does not count it', () => {
    const form = formWith([
      { id: 'paid', type: 'yn', label },
      { id: 'fee', type: 'money', label, shownWhen: { field: 'paid', is: ['yes'] } },
      { id: 'bus', type: 'money', label },
      {
        ...{ id: 'all', type: 'calc', label, concept: 'cost.visit' },
        formula: { add: [{ field: 'fee' }, { field: 'bus' }] },
      },
    ]);
    const money = { fee: { amount: 5000, currency: 'KHR' }, bus: { amount: 800, currency: 'KHR' } };
    const worth = (paid: string) => projectConcepts(form, { paid, ...money })[0]?.value;
    expect(worth('yes')).toBe('5800 KHR');
    expect(worth('no')).toBe('800 KHR');
  });
});
