// A form that an office wrote itself is taken as it stands, or refused with the line of every fault.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORM_REVISIONS } from '#domain/forms/definitions/index.ts';
import { readJson } from '#domain/forms/file/json-places.ts';
import { type FileFault, readFormFile } from '#domain/forms/file/read-form-file.ts';
import type { FormDefinition } from '#domain/forms/form.ts';

const docs = join(import.meta.dirname, '../../../../docs');
const EXAMPLE = readFileSync(join(docs, 'home-garden.form.json'), 'utf8');

const read = (text: string, loaded: readonly FormDefinition[] = []) =>
  readFormFile(text, { own: FORM_REVISIONS, loaded });

/** The example with one piece of it replaced, and the line on which that piece stands. */
function change(from: string, to: string): { text: string; line: number } {
  const at = EXAMPLE.indexOf(from);
  if (at < 0) throw new Error(from);
  return { text: EXAMPLE.replace(from, to), line: EXAMPLE.slice(0, at).split('\n').length };
}
function faultsIn(text: string, loaded: readonly FormDefinition[] = []): FileFault[] {
  const told = read(text, loaded);
  return told.ok ? [] : told.faults;
}
const brief = (faults: readonly FileFault[]) => faults.map(({ line, code }) => `${line} ${code}`);

describe('The example of the documentation', () => {
  test('is a form, and gets the heading that every form has', () => {
    const told = read(EXAMPLE);
    expect(told).toMatchObject({ ok: true, form: { id: 'home-garden', revision: 1 } });
    expect(told.ok && told.form.sections.map(({ id }) => id)).toEqual(['head', 'garden']);
  });
});

describe('A form is refused with its line when', () => {
  test.each([
    ['a comma is missing', '"revision": 1,', '"revision": 1', 'not-json', 1],
    ['a name stands twice', '"many": true,', '"step": 5,', 'name-twice', 0],
    [
      'Khmer is missing',
      '{ "en": "Why?", "km": "ហេតុអ្វី?" }',
      '{ "en": "Why?" }',
      'language-missing',
      0,
    ],
    ['Khmer is not Khmer', '"km": "ហេតុអ្វី?"', '"km": "Why?"', 'khmer-missing', -5],
    [
      'a word is unknown',
      '"needed": "complete",\n          "shownWhen"',
      '"needs": "complete",\n          "shownWhen"',
      'word-unknown',
      0,
    ],
    ['there is no such kind of question', '"type": "long"', '"type": "essay"', 'type-unknown', 0],
    ['an id has spaces', '"id": "sold-for"', '"id": "sold for"', 'id-malformed', 0],
    [
      'a rule asks an unknown question',
      '"field": "state", "is"',
      '"field": "mood", "is"',
      'rule-field-unknown',
      -4,
    ],
    [
      'a rule asks for an unknown option',
      '["poorly", "given-up"]',
      '["badly"]',
      'rule-option-unknown',
      -4,
    ],
    [
      'a rule cannot be read',
      '"is": ["poorly", "given-up"]',
      '"equals": "poorly"',
      'rule-unreadable',
      0,
    ],
    [
      'a question waits for itself',
      '"field": "state", "is": ["poorly", "given-up"]',
      '"field": "why", "filled": true',
      'rule-in-a-circle',
      -4,
    ],
    ['an id is used again', '"id": "why"', '"id": "state"', 'id-twice', 0],
    ['an id of the heading is used', '"id": "why"', '"id": "worker"', 'id-twice', 0],
    [
      'a sum adds what is not asked',
      '"of": { "field": "sold-for" }',
      '"of": { "field": "price" }',
      'formula-field-unknown',
      -3,
    ],
    ['it is a form of the app', '"id": "home-garden"', '"id": "intake"', 'id-of-the-app', 0],
    ['it begins with a later revision', '"revision": 1', '"revision": 2', 'revision-not-next', 0],
    ['a step does not exist', '"step": 5', '"step": 9', 'value-not-allowed', 0],
    ['a purpose is missing', '"restricted": false,\n', '', 'missing', -9],
  ] as const)('%s', (_why, from, to, code, down) => {
    const { text, line } = change(from, to);
    expect(brief(faultsIn(text))).toContain(`${line + down} ${code}`);
  });

  test('a list or another form that it names does not exist', () => {
    const list = change(
      '"needed": "complete",\n          "concept"',
      '"list": "moods",\n          "concept"',
    );
    const withoutOptions = list.text.replace(/,\n\s+"options": \[[\s\S]*?\n {10}\]/, '');
    expect(brief(faultsIn(withoutOptions))).toContain(`${list.line - 2} list-unknown`);
    const seed = change(
      '"atLeast": 0,',
      '"atLeast": 0, "seed": { "form": "nothing", "rows": "x" },',
    );
    expect(brief(faultsIn(seed.text))).toContain(`${seed.line - 3} source-unknown`);
  });

  test('several things are wrong: all are told, in the order of the file', () => {
    const text = change('"id": "home-garden"', '"id": "intake"').text;
    expect(faultsIn(text.replace('"km": "អ្វី"', '"km": "What"')).map(({ code }) => code)).toEqual([
      'id-of-the-app',
      'khmer-missing',
    ]);
  });
});

test('A changed form is the next revision of the same one', () => {
  const first = read(EXAMPLE);
  const loaded = first.ok ? [first.form] : [];
  expect(faultsIn(EXAMPLE, loaded)).toMatchObject([{ code: 'revision-not-next', word: '2' }]);
  expect(read(change('"revision": 1', '"revision": 2').text, loaded).ok).toBe(true);
});

test('What is no JSON is told where it stops being so, and what is nested too deep is refused', () => {
  const reading = (text: string) => {
    const told = readJson(text);
    return told.ok ? told.root.value : told.fault;
  };
  expect(reading('{"a": [1, -2.5e3, "\\u0061", null]} ')).toEqual({ a: [1, -2500, 'a', null] });
  expect(reading('')).toEqual({ offset: 0, code: 'not-json' });
  expect(reading('[1, ]')).toEqual({ offset: 4, code: 'not-json' });
  expect(reading('{"a": 1} x')).toEqual({ offset: 9, code: 'not-json' });
  expect(reading("{'a': 1}")).toEqual({ offset: 1, code: 'not-json' });
  expect(reading('['.repeat(100_000))).toMatchObject({ code: 'too-deep' });
  expect(reading('{"__proto__": 1}')).toEqual(JSON.parse('{"__proto__": 1}'));
});
