// Facts that come late: questions by how long they wait, and decisions that are judged again.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import {
  ASKED,
  answersOf,
  type Written,
  waitForPrison,
  writeFact,
} from '../../support/wait-for-prison.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const write = (caseId: string, kind: 'question' | 'prison', answers: object, before?: Written) =>
  writeFact(office, worker, { caseId, kind, answers, ...(before && { before }) });
const questions = async (session = worker, whose: 'mine' | 'all' = 'mine') =>
  (await office.call(session, 'questions.list', { whose })).questions;

describe('A question sent to a prison', () => {
  test('waits with its days until it is answered, then says how long it took: 52 days', async () => {
    const { caseId, code } = await openCase(office, worker);
    const sent = await write(caseId, 'question', ASKED);
    const [open] = await questions();
    expect(open).toMatchObject({ caseId, code, answered: false, what: 'ថ្ងៃដោះលែង' });
    expect(open?.waited?.min).toBeGreaterThan(2_000);
    const answer = { answered: 'yes', 'answered-on': exactDay('2019-06-11') };
    await write(caseId, 'question', { ...ASKED, ...answer }, sent);
    expect(await questions()).toMatchObject([{ answered: true, waited: { min: 52, max: 52 } }]);
  });

  test('stands above the answered ones, the longest waiting on top; a day that is not known waits from its first to its last', async () => {
    const { caseId } = await openCase(office, worker);
    const on = (day: string) => ({ ...ASKED, 'asked-on': exactDay(day) });
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

/** A decision that waits, and a way to write the day of release. */
async function decide(sentenceLeft = 'cannot-yet') {
  const waiting = await waitForPrison(office, { worker, coordinator }, { sentenceLeft });
  const { caseId, held, prison } = waiting;
  const release = (day: string) => {
    const sentenced = { ...held, 'prison-status': { option: 'sentenced' } };
    return write(caseId, 'prison', { ...sentenced, 'release-on': exactDay(day) }, prison);
  };
  return { ...waiting, release };
}
const changedIn = async (caseId: string) =>
  (await office.call(worker, 'eligibility.changed', { caseId })).decisions;

describe('A decision on who can join', () => {
  test('is judged again by itself when the release date is typed, and says what changed', async () => {
    const { caseId, formId, release } = await decide();
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
    const { caseId, release } = await decide('meets');
    await release('2020-07-01');
    expect(await changedIn(caseId)).toEqual([]);
  });

  test('is on the list of its worker and of the coordinator, until it is decided anew', async () => {
    const { caseId, release } = await decide();
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
