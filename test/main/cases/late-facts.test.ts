// Facts that come late: questions by how long they wait, and decisions that are judged again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const answersOf = (form: string) => {
  const folder = join(import.meta.dirname, '..', 'domain', 'forms', 'answers');
  return JSON.parse(readFileSync(join(folder, `${form}-r1.json`), 'utf8')).answers;
};
type Line = Parameters<typeof office.call<'lines.save'>>[2];
type Written = { thread: string; id: string };

async function write(
  caseId: string,
  kind: Line['kind'],
  answers: object,
  before?: Written,
): Promise<Written> {
  const thread = before?.thread ?? newId();
  const line = { thread, kind, base: before?.id ?? null, answers: answers as Line['answers'] };
  const { id } = await office.call(worker, 'lines.save', { cmd: newId(), caseId, ...line });
  return { thread, id };
}

const toPrison = {
  'asked-whom': { id: null, text: 'ពន្ធនាគារខេត្ត' },
  'asked-what': 'ថ្ងៃដោះលែង',
  'asked-on': exactDay('2019-04-20'),
};
const questions = async (session = worker, whose: 'mine' | 'all' = 'mine') =>
  (await office.call(session, 'questions.list', { whose })).questions;

describe('A question sent to a prison', () => {
  test('waits with its days until it is answered, then says how long it took: 52 days', async () => {
    const { caseId, code } = await openCase(office, worker);
    const sent = await write(caseId, 'question', toPrison);
    const [open] = await questions();
    expect(open).toMatchObject({ caseId, code, answered: false, what: 'ថ្ងៃដោះលែង' });
    expect(open?.waited?.min).toBeGreaterThan(2_000);
    const answer = { answered: 'yes', 'answered-on': exactDay('2019-06-11') };
    await write(caseId, 'question', { ...toPrison, ...answer }, sent);
    expect(await questions()).toMatchObject([{ answered: true, waited: { min: 52, max: 52 } }]);
  });

  test('stands above the answered ones, the longest waiting on top; a day that is not known waits from its first to its last', async () => {
    const { caseId } = await openCase(office, worker);
    const on = (day: string) => ({ ...toPrison, 'asked-on': exactDay(day) });
    await write(caseId, 'question', { ...on('2026-01-05'), 'asked-what': 'ថ្មី' });
    await write(caseId, 'question', {
      ...on('2020-01-05'),
      ...{ 'asked-what': 'ចាស់', 'asked-on': { ...exactDay('2020-01-01'), to: '2020-01-31' } },
    });
    const told = (await questions()).filter((one) => one.caseId === caseId);
    expect(told.map(({ what }) => what)).toEqual(['ចាស់', 'ថ្មី']);
    const { min = 0, max = 0 } = told[0]?.waited ?? {};
    expect(max - min).toBe(30);
    expect((await questions()).at(-1)?.answered).toBe(true);
  });

  test('is seen by its worker and the coordinator, not by a colleague of another case', async () => {
    expect(await questions(other, 'all')).toEqual([]);
    expect((await questions(coordinator, 'all')).length).toBe((await questions()).length);
    expect(await questions(coordinator, 'mine')).toEqual([]);
  });
});

/** A case whose father is held before trial, decided on 1 July 2019: wait for facts. */
async function decide(decision: string, sentenceLeft: string) {
  const { caseId } = await openCase(office, worker);
  const father = await addPerson(office, worker, caseId, {
    ...{ nameKm: 'សុខ ដារ៉ា', relation: 'father' },
  });
  const held = { 'who-held': { id: father.personId, text: '' } };
  const prison = { ...held, 'prison-status': { option: 'pre-trial' } };
  const line = await write(caseId, 'prison', prison);
  const formId = newId();
  const begin = { cmd: newId(), id: formId, caseId, form: 'eligibility' };
  const { rev } = await office.call(worker, 'forms.start', begin);
  const saved = answersOf('eligibility');
  const row = { ...saved.criteria.cells['sentence-left'], result: { option: sentenceLeft } };
  const answers = {
    ...saved,
    'assessment-day': exactDay('2019-07-01'),
    criteria: { cells: { ...saved.criteria.cells, 'sentence-left': row } },
    decision: { option: decision },
    'look-again': exactDay('2027-01-01'),
  };
  const done = { cmd: newId(), baseRev: rev, formId, answers };
  const { problems } = await office.call(coordinator, 'forms.complete', done);
  expect(problems).toEqual([]);
  const release = (day: string, before: Written = line) => {
    const sentenced = { ...held, 'prison-status': { option: 'sentenced' } };
    return write(caseId, 'prison', { ...sentenced, 'release-on': exactDay(day) }, before);
  };
  return { caseId, formId, release };
}
const changedIn = async (caseId: string) =>
  (await office.call(worker, 'eligibility.changed', { caseId })).decisions;

describe('A decision on who can join', () => {
  test('is judged again by itself when the release date is typed, and says what changed', async () => {
    const { caseId, formId, release } = await decide('wait', 'cannot-yet');
    expect(await changedIn(caseId)).toEqual([]);
    await release('2020-07-01');
    expect(await changedIn(caseId)).toMatchObject([
      {
        ...{ formId, decision: 'wait', before: 'cannot-yet', now: 'meets' },
        criteria: [
          {
            name: { en: 'Time to release is within the limits' },
            ...{ before: 'cannot-yet', now: 'meets' },
          },
        ],
      },
    ]);
  });

  test('stays quiet when a worker judged against the facts and these say the same as before', async () => {
    const { caseId, release } = await decide('wait', 'meets');
    await release('2020-07-01');
    expect(await changedIn(caseId)).toEqual([]);
  });

  test('is on the list of its worker and of the coordinator, until it is decided anew', async () => {
    const { caseId, release } = await decide('wait', 'cannot-yet');
    await release('2019-08-01');
    const listed = async (session: typeof worker, whose: 'mine' | 'all') =>
      (await office.call(session, 'eligibility.changed', { whose })).decisions.map(
        (one) => one.caseId,
      );
    expect(await listed(worker, 'mine')).toContain(caseId);
    expect(await listed(coordinator, 'all')).toContain(caseId);
    expect(await listed(other, 'mine')).not.toContain(caseId);
    const again = { cmd: newId(), id: newId(), caseId, form: 'eligibility' };
    const { rev } = await office.call(worker, 'forms.start', again);
    const answers = { ...answersOf('eligibility'), 'assessment-day': exactDay('2019-07-01') };
    const done = { cmd: newId(), baseRev: rev, formId: again.id, answers };
    await office.call(coordinator, 'forms.complete', done);
    expect(await changedIn(caseId)).toEqual([]);
  });
});
