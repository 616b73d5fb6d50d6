// The small rules behind the screens: what is safe, what is next, what differs, what stands where.
import { expect, test } from 'vitest';
import { childScaleR1 } from '#domain/forms/definitions/child-scale/r1.ts';
import { eligibilityR1 } from '#domain/forms/definitions/eligibility/r1.ts';
import { intakeR1 } from '#domain/forms/definitions/intake/r1.ts';
import { prisonVisitR1 } from '#domain/forms/definitions/prison-visit/r1.ts';
import { columnsOf, fieldsOf } from '#domain/forms/form.ts';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { withToast } from '../../renderer/app/shown-toasts.ts';
import { formatBytes } from '../../renderer/backup/bytes.ts';
import { readClock } from '../../renderer/backup/clock-time.ts';
import {
  completeWord,
  judgeWords,
  splitWords,
  strangeWords,
} from '../../renderer/backup/recovery-words.ts';
import { safetyOf } from '../../renderer/backup/safety.ts';
import { onSpine } from '../../renderer/cabinet/progress.ts';
import { askedNow } from '../../renderer/forms/asked-now.ts';
import { beginsAt } from '../../renderer/forms/begins-at.ts';
import { findDifferences } from '../../renderer/forms/differences.ts';
import { followUps, numberQuestions } from '../../renderer/forms/numbers.ts';
import { measureForm, sectionOf, stillMissing } from '../../renderer/forms/progress.ts';
import { signOfWords } from '../../renderer/print/sign-of-words.ts';
import { isOpen, nextOpen, runFrom } from '../../renderer/scans/batch.ts';
import { readRange } from '../../renderer/scans/page-range.ts';
import { cutAtMarks } from '../../renderer/search/cut-at-marks.ts';
import { groupHits } from '../../renderer/search/groups.ts';
import { sentenceOf } from '../../renderer/today/did-sentence.ts';
import { chosenFirst } from '../../renderer/vault/chosen-first.ts';
import { backupStatus } from './support/backup-status.ts';
import { WORDS_THAT_FIT } from './support/paper-screens.ts';
import { backedUp, hits, pages } from './support/papers.ts';

const DAY = 86_400_000;
const fitting = WORDS_THAT_FIT.split(' ');

test('a copy on this very computer does not make the records safe', () => {
  const here = backupStatus().targets.slice(0, 1);
  expect(safetyOf(backupStatus({ targets: here }), Date.now())).toBe('only-here');
  expect(safetyOf(backedUp, Date.now())).toBe('safe');
});

test('a copy elsewhere that is three days old is called old, and none at all is called none', () => {
  expect(safetyOf(backedUp, Date.now() + 3 * DAY)).toBe('old');
  expect(safetyOf({ ...backedUp, lastGoodAt: null }, Date.now())).toBe('never');
});

test('an empty office has nothing to back up', () => {
  const counts = { cases: 0, people: 0, forms: 0, pages: 0, files: 0 };
  expect(safetyOf({ ...backedUp, counts }, Date.now())).toBe('nothing');
});

test('of two filings only the last stands there with its key, beside what else happened', () => {
  const said = (id: number, undo?: () => void) => ({ id, text: String, ...(undo && { undo }) });
  const [first, other, last] = [said(1, () => {}), said(2), said(3, () => {})];
  const shown = [first, other, last].reduce(withToast, []);
  expect(shown.map(({ id }) => id)).toEqual([2, 3]);
  expect(withToast([first], last)).toEqual([last]);
});

test('the time of the daily copy is read in either digit set', () => {
  expect(readClock('17:00')).toBe('17:00');
  expect(readClock('៥.៣០')).toBe('05:30');
  expect(readClock('25:00')).toBeNull();
  expect(readClock('five')).toBeNull();
});

test('sizes are short and keep one figure after the point', () => {
  expect(formatBytes(1_132_000_000, 'en')).toBe('1.1 GB');
  expect(formatBytes(189_000_000, 'km')).toBe('១៨៩ MB');
  expect(formatBytes(0, 'en')).toBe('0 B');
});

test('words may be pasted with their numbers and commas', () => {
  expect(splitWords('1. Harvest, 2. bridge\n3) lucky')).toEqual(['harvest', 'bridge', 'lucky']);
});

test('a word is completed only from its fourth letter', () => {
  expect(completeWord('ora')).toBe('ora');
  expect(completeWord('oran')).toBe('orange');
  expect(completeWord('zzzz')).toBe('zzzz');
});

test('a word that is not on the list is named by its place', () => {
  const words = fitting.with(4, 'teech');
  expect(judgeWords(words)).toEqual({ state: 'unknown', places: [5] });
  expect(strangeWords(['aban', 'teech', ''])).toEqual([2]);
});

test('words in the wrong order are told from words that fit', () => {
  expect(judgeWords(fitting)).toEqual({ state: 'right' });
  expect(judgeWords([...fitting].reverse())).toEqual({ state: 'checksum' });
  expect(judgeWords(fitting.with(0, ''))).toEqual({ state: 'missing', count: 1 });
});

test('the sign of a sheet is the same for the same words and tells nothing of them', async () => {
  const sign = await signOfWords(fitting);
  expect(sign).toMatch(/^[A-HJKMNP-Z2-9]{4}$/);
  expect(await signOfWords(fitting)).toBe(sign);
  expect(await signOfWords([...fitting].reverse())).not.toBe(sign);
});

test('after filing the next page that is neither filed nor blank comes up, then the first one left', () => {
  expect(nextOpen(pages, 0)?.number).toBe(6);
  expect(nextOpen(pages, 10)?.number).toBe(11);
  expect(nextOpen(pages, 13)?.number).toBe(6);
  expect(pages.filter(isOpen).map((page) => page.number)).toEqual([6, 7, 8, 9, 11, 12]);
});

test('pages are joined in a row and never over one that is filed', () => {
  const [first] = pages.filter((page) => page.number === 6);
  if (!first) throw new Error('no page 6');
  expect(runFrom(pages, first, 3).map((page) => page.number)).toEqual([6, 7, 8]);
  const filed = pages.map((page) => (page.number === 8 ? { ...page, documentId: 'd' } : page));
  expect(runFrom(filed, first, 5).map((page) => page.number)).toEqual([6, 7]);
});

test('a range of pages is read in either digit set and only from the page at hand', () => {
  expect(readRange('6-7', 6)).toBe(2);
  expect(readRange('៦ – ៨', 6)).toBe(3);
  expect(readRange('6', 6)).toBe(1);
  expect(readRange('5-7', 6)).toBeNull();
  expect(readRange('7-6', 7)).toBeNull();
});

test('hits come as cases, forms, pages, and what is one letter off stands apart at the end', () => {
  const groups = groupHits(hits);
  expect(groups.map((group) => group.name)).toEqual(['case', 'form', 'page', 'near']);
  expect(groups.at(-1)?.hits.every((hit) => hit.how === 'near')).toBe(true);
  expect(groups.flatMap((group) => group.hits)).toHaveLength(hits.length);
});

test('a snippet is cut exactly where it was found, also where two finds lie over each other', () => {
  const pieces = cutAtMarks('abcdefgh', [
    [2, 4],
    [3, 6],
  ]);
  expect(pieces.map((piece) => piece.text).join('')).toBe('abcdefgh');
  expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['cd', 'ef']);
});

test('questions are numbered as on the paper, and what only some are asked gets a letter', () => {
  const english = numberQuestions(intakeR1, 'en');
  const khmer = numberQuestions(intakeR1, 'km');
  expect(english.get('received-on')).toBe('1');
  expect(english.get('referrer')).toBe('2a');
  expect(khmer.get('referrer')).toBe('២ក');
  expect(english.has('event-date')).toBe(false);
});

test('a question that waits for another section has a number of its own', () => {
  const numbers = numberQuestions(eligibilityR1, 'km');
  expect(numbers.get('criteria')).toBe('៣ក');
  expect(numbers.get('household')).toBe('៤');
  expect(new Set(numbers.values()).size).toBe(numbers.size);
});

test('a question that waits for one further up, not for the one before it, stands for itself', () => {
  const [, visit] = prisonVisitR1.sections;
  const status = visit?.fields.find(({ id }) => id === 'status');
  const planned = visit?.fields.find(({ id }) => id === 'planned-on');
  const why = visit?.fields.find(({ id }) => id === 'why-not');
  if (!visit || !status || !planned || !why) throw new Error('no visit');
  expect(followUps({ ...visit, fields: [planned, status, why] })).toEqual(new Set(['why-not']));
  expect(followUps({ ...visit, fields: [status, planned, why] })).toEqual(new Set());
});

test('the star follows the answer that makes another one needed, in a row and beside it', () => {
  const scores = fieldsOf(childScaleR1).find(({ id }) => id === 'scores');
  const why = scores && columnsOf(scores).find(({ id }) => id === 'evidence');
  if (!why) throw new Error('no reason');
  const level = (given: string) => ({ level: { level: given } });
  expect(askedNow(why, {}, level('2')).needed).toBe('complete');
  expect(askedNow(why, {}, level('3')).needed).toBeUndefined();
  expect(askedNow(why, {}, level('3'))).toBe(askedNow(why, {}, level('4')));
  const next = fieldsOf(childScaleR1).find(({ id }) => id === 'next');
  if (!next) throw new Error('no next steps');
  const given = (to: string) => ({ scores: { cells: { food: level(to) } } });
  expect(askedNow(next, given('1')).needed).toBe('real');
  expect(askedNow(next, given('4')).needed).toBeUndefined();
});

test('a path leads to its section, also inside a row', () => {
  expect(sectionOf(intakeR1, 'people.01.name-km')).toBe(2);
  expect(sectionOf(intakeR1, 'outcome')).toBe(4);
});

test('a section is full when everything it needs is answered', () => {
  const day = { precision: 'day', from: '2026-02-13', to: '2026-02-13', typed: '13/2/2026' };
  const answers = {
    'received-on': day,
    source: { option: 'family' },
    reason: 'x',
    urgency: { option: 'week' },
  };
  const { full } = measureForm(intakeR1, answers, '2026-11-21');
  expect(full[1]).toBe(1);
  expect(full[0]).toBeLessThan(1);
});

test('what was told to be missing is said until something is written there', () => {
  const row = '01935a5e-0000-7000-8000-000000000001';
  const told = ['reason', 'home', `people.${row}.birth`, `people.${row}.gone`].map((field) => ({
    ...{ field, code: 'missing' as const },
  }));
  const people = { rows: [{ id: row, answers: {} }] };
  const left = stillMissing(told, intakeR1, { reason: 'x', people });
  expect(left.map(({ field }) => field)).toEqual(['home', `people.${row}.birth`]);
  expect(stillMissing([{ field: 'reason', code: 'plan-first' }], intakeR1, {})).toEqual([]);
});

test('two texts are compared answer by answer, rows cell by cell, whatever the order of keys', () => {
  const row = (name: string) => ({
    rows: [
      {
        id: '01935a5e-0000-7000-8000-000000000001',
        answers: { 'name-km': name, sex: { option: 'f' } },
      },
    ],
  });
  const left = { reason: 'a', urgency: { option: 'week' }, people: row('ម៉ុម') };
  const right = { people: row('មុំ'), urgency: { option: 'week' }, reason: 'a' };
  expect(findDifferences(intakeR1, left, right).map((one) => one.path)).toEqual([
    'people.01935a5e-0000-7000-8000-000000000001.name-km',
  ]);
  const other = (option: string) => ({ option, other: 'x' });
  const turned = { other: 'x', option: 'week' };
  expect(findDifferences(intakeR1, { urgency: other('week') }, { urgency: turned })).toEqual([]);
});

test('the code on a printed form tells a stranger neither whose it is nor which kind', () => {
  const id = '0199c000-0000-7000-8000-000000000501';
  const form = { id, version: 2, form: 'concern', context: { code: 'SR-2026-0143' } };
  expect(sheetCode(form)).toBe(`samnum:${id}:2`);
});

test('at the door whoever worked last in this window is chosen, and the first while nobody did', () => {
  const users = [{ id: 'a' }, { id: 'b' }];
  expect(chosenFirst(users, 'b')).toBe('b');
  expect(chosenFirst(users, undefined)).toBe('a');
  expect(chosenFirst(users, 'who left')).toBe('a');
  expect(chosenFirst([], 'b')).toBe('');
});

test('a form that may be read is told by its name, any other without one', () => {
  const did = { entity: 'form', op: 'completed', code: 'SR-2026-0139', form: 'case-note' };
  expect(sentenceOf(did)).toBe('today.did.named.complete');
  expect(sentenceOf({ ...did, form: '' })).toBe('today.did.form.complete');
  expect(sentenceOf({ ...did, op: 'saved' })).toBe('today.did.named.change');
});

test('a draft opens where it was left, a sealed form at its top, and what was found at the answer', () => {
  const draft = { state: 'draft', placeInForm: '3.a' } as const;
  expect(beginsAt(draft, {})).toBe('3.a');
  expect(beginsAt(draft, { at: '2' })).toBe('2');
  const sealed = { ...draft, state: 'final' } as const;
  expect(beginsAt(sealed, {})).toBe('');
  expect(beginsAt(sealed, { at: '2' })).toBe('');
  expect(beginsAt(sealed, { found: '5' })).toBe('5');
});

test('of a long number the spine of a folder shows the end, in which it differs from the one beside it', () => {
  expect(onSpine('0147')).toBe('0147');
  expect(onSpine('SR-0147')).toBe('SR-0147');
  expect(onSpine('SR-OLD-ARCHIVE-2009-001')).toBe('…09-001');
  expect(onSpine('សំណុំចាស់-ឆ្នាំ២០០៩-១២')).toBe('…០០៩-១២');
});
