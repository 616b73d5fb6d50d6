// An office writes its own means test: forms ask it from its day on, and an older decision keeps its questions.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ownLinesOf } from '#domain/forms/definitions/eligibility/own-lines.ts';
import { findForm } from '#domain/forms/definitions/index.ts';
import { newId } from '#domain/ids.ts';
import { addDays, addMonths, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import { MEANS } from '../../support/own-means-test.ts';

const office = openOffice();
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const today = dayOf(Date.now());
const folder = join(import.meta.dirname, '..', 'domain', 'forms', 'answers');
const saved = JSON.parse(readFileSync(join(folder, 'eligibility-r1.json'), 'utf8')).answers;
const cells = Object.entries(saved.criteria.cells as Record<string, object>).map(([row, cell]) => [
  row,
  { ...cell, result: { option: 'meets' } },
]);
const { 'pay-3m': _, shocks: __, 'override-why': ___, ...others } = saved;
const rest = { ...others, criteria: { cells: Object.fromEntries(cells) } };

const set = (value: unknown, validFrom = today) =>
  office.call(coordinator, 'office.set', {
    ...{ cmd: newId(), key: 'means-test', value: value as never, validFrom },
  });

async function begin() {
  const { caseId } = await openCase(office, worker);
  const id = newId();
  await office.call(worker, 'forms.start', { cmd: newId(), id, caseId, form: 'eligibility' });
  return id;
}
const view = (formId: string) => office.call(worker, 'forms.view', { formId });
const given = (rice: string, land?: string) => ({
  cells: {
    rice: { answer: { level: rice } },
    ...(land && { land: { answer: { level: land } } }),
  },
});
async function save(formId: string, lines: object, call: 'forms.save' | 'forms.complete') {
  const { rev } = await view(formId);
  const input = { cmd: newId(), baseRev: rev, formId, answers: { ...rest, 'own-lines': lines } };
  return call === 'forms.save'
    ? office.call(worker, call, { ...input, placeInForm: '' })
    : office.call(worker, call, input);
}
const pointsIn = async (formId: string) =>
  (await view(formId)).context.computed['means-test-points'] ?? [];
const questions = (revision: number) =>
  ownLinesOf(findForm('eligibility', revision) as never)?.map(({ label }) => label.en) ?? null;

describe('Before the office has written anything', () => {
  test('a form asks what the app asks and counts no points', async () => {
    const { revision } = await view(await begin());
    expect([revision, questions(revision)]).toEqual([1, null]);
  });

  test('questions nobody could answer, or points in words, are refused', async () => {
    const [rice] = MEANS.lines;
    const noEnglish = { ...MEANS, lines: [{ ...rice, label: { km: 'អង្ករ', en: '' } }] };
    const twice = { ...MEANS, lines: [rice, rice] };
    for (const value of [noEnglish, twice, { ...MEANS, lines: [] }]) {
      const input = { cmd: newId(), key: 'means-test' as const, value, validFrom: today };
      const { code } = await office.refused(coordinator, 'office.set', input as never);
      expect(code).toBe('invalid-input');
    }
    expect((await office.call(worker, 'office.forms', {})).held).toEqual([]);
  });

  test('a social worker cannot write them', async () => {
    const input = { cmd: newId(), key: 'means-test' as const, value: MEANS, validFrom: today };
    const { code } = await office.refused(worker, 'office.set', input);
    expect(code).toBe('not-allowed');
  });
});

describe('From the day the office gives', () => {
  test('a new form asks them, counts their points, and tells the class once all are answered', async () => {
    const begun = await begin();
    await set(MEANS);
    expect((await view(begun)).revision).toBe(1);
    const formId = await begin();
    expect((await view(formId)).revision).toBe(1001);
    await save(formId, given('none'), 'forms.save');
    expect((await pointsIn(formId))[0]?.en).toBe('4 points: 1 still without an answer');
    await save(formId, given('none', 'own'), 'forms.save');
    expect((await pointsIn(formId))[0]).toEqual({
      ...{ en: '4 points: Struggling', km: '៤ ពិន្ទុ៖ ខ្វះខាត' },
    });
    const done = await save(formId, given('none', 'borrowed'), 'forms.complete');
    expect(done).toMatchObject({ problems: [] });
    const counted = office.store.db.prepare(
      `SELECT value FROM form_values WHERE form_id = ? AND concept LIKE 'meanstest.p%' ORDER BY concept`,
    );
    expect(counted.pluck().all(formId)).toEqual(['7', '3']);
  });

  test('a decision keeps the questions and points it was made with when the office changes them, even on the same day', async () => {
    const formId = await begin();
    await save(formId, given('week', 'borrowed'), 'forms.complete');
    const before = await pointsIn(formId);
    expect(before[0]?.en).toBe('5 points: Struggling');
    const dearer = MEANS.lines.map((line) => ({
      ...{ ...line, label: { km: `${line.label.km} ថ្មី`, en: `${line.label.en}, asked anew` } },
      answers: line.answers.map((one) => ({ ...one, points: one.points * 2 })),
    }));
    await set({ ...MEANS, lines: dearer });
    const { revision } = await view(formId);
    expect([revision, await pointsIn(formId)]).toEqual([1001, before]);
    expect(questions(revision)).toEqual(['Rice in the house', 'Land']);
    const next = await view(await begin());
    expect(questions(next.revision)).toEqual(['Rice in the house, asked anew', 'Land, asked anew']);
    const correction = newId();
    await office.call(worker, 'forms.amend', { cmd: newId(), id: correction, formId });
    expect((await view(correction)).revision).toBe(1001);
  });

  test('all of it is there after a night', async () => {
    office.reopen();
    expect((await view(await begin())).revision).toBe(1002);
    expect(questions(1001)).toEqual(['Rice in the house', 'Land']);
  });

  test('questions for a later day wait for it, and the window knows the day', async () => {
    const later = addMonths(today, 1);
    await set({ ...MEANS, lines: MEANS.lines.toReversed() }, later);
    expect((await view(await begin())).revision).toBe(1002);
    const { held, forms } = await office.call(worker, 'office.forms', {});
    expect(held[0]).toEqual({ form: 'eligibility', revision: 1003, from: later });
    expect(forms.map(({ definition }) => definition.revision)).toEqual([1001, 1002, 1003]);
    expect(forms[0]?.hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('a form about a past day begins with the questions of that day, one before them all with the app’s', async () => {
    const about = async (day: string) => {
      const { caseId } = await openCase(office, worker);
      const start = { cmd: newId(), id: newId(), caseId, form: 'eligibility', day };
      const { revision, answers } = await office.call(worker, 'forms.start', start);
      expect(answers['event-date']).toEqual(exactDay(day));
      return revision;
    };
    const [first, second] = [addMonths(today, -24), addMonths(today, -12)];
    const called = (word: string) =>
      MEANS.lines.map((line) => ({
        ...line,
        label: { km: `${line.label.km} ${word}`, en: `${line.label.en} ${word}` },
      }));
    await set({ ...MEANS, lines: called('1') }, first);
    await set({ ...MEANS, lines: called('2') }, second);
    const { held } = await office.call(worker, 'office.forms', {});
    const revisionFrom = (day: string) => held.find(({ from }) => from === day)?.revision;
    expect(await about(addDays(first, -1))).toBe(1);
    expect(await about(first)).toBe(revisionFrom(first));
    expect(await about(addDays(second, -1))).toBe(revisionFrom(first));
    expect(await about(addDays(today, -1))).toBe(revisionFrom(second));
    expect(await about(today)).toBe(1002);
    const { caseId } = await openCase(office, worker);
    const ahead = { cmd: newId(), id: newId(), caseId, form: 'eligibility' };
    const day = addDays(today, 1);
    expect((await office.refused(worker, 'forms.start', { ...ahead, day })).code).toBe(
      'invalid-input',
    );
  });

  test('an office that goes back to words asks what the app asks', async () => {
    await set(null);
    expect((await view(await begin())).revision).toBe(1);
  });
});
