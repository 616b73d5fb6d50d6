// The planner of a worker: what the plan repeats, decisions, reviews and follow-ups, late ones first.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { addDays, addMonths, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { insertTask } from '../../../main/storage/tasks.ts';
import { allDue } from '../../support/all-due.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const folder = join(import.meta.dirname, '../domain/forms/answers');
const filled = (name: string) =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).answers;
const today = dayOf(Date.now());

async function finish(session: Session, caseId: string, form: string, answers: object) {
  const begun = await office.call(session, 'forms.start', {
    ...{ cmd: newId(), id: newId(), caseId, form },
  });
  const done = await office.call(session, 'forms.complete', {
    ...{ cmd: newId(), baseRev: begun.rev, formId: begun.id },
    answers: answers as typeof begun.answers,
  });
  expect(done.problems).toEqual([]);
  return begun.id;
}

const list = async (session: Session) =>
  (await office.call(session, 'planner.list', allDue('mine'))).items;

/** A plan whose actions are these, by its worker. */
function planWith(worker: Session, own: object, ...actions: object[]) {
  const plan = filled('case-plan-r1');
  const [first] = plan.actions.rows;
  const rows = actions.map((action) => ({
    id: newId(),
    answers: { ...first.answers, 'by-whom': { id: worker.user, text: '' }, ...action },
  }));
  return { ...plan, ...own, actions: { rows } };
}

const TWICE = {
  what: 'នាំកូនៗទៅសួរប៉ា',
  repeat: { option: 'twice-month' },
  'by-when': exactDay('2019-01-01'),
  until: exactDay('2019-06-30'),
};

describe('The planner', () => {
  test('shows what the family does itself to the worker of the case, and to no other worker', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    const { personId } = await addPerson(office, worker, caseId, { nameKm: 'កែវ ម៉ុម' });
    const own = { ...TWICE, 'by-whom': { id: personId, text: '' } };
    const aunt = { ...TWICE, what: 'aunt', 'by-whom': { id: null, text: 'មីង' } };
    await finish(worker, caseId, 'case-plan', planWith(worker, {}, own, aunt));
    const visits = (await list(worker)).filter(({ kind }) => kind === 'repeated');
    expect(visits).toHaveLength(24);
    const { tasks } = await office.call(worker, 'tasks.list', { caseId, whose: 'mine' });
    expect(new Set(tasks.map(({ userId, who }) => `${userId} ${who}`))).toEqual(
      new Set(['null កែវ ម៉ុម', 'null មីង']),
    );
    expect(await list(office.person('social-worker'))).toEqual([]);
  });

  test('shows twelve visits of a half year and the decision that its trial asks for', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    const trial = {
      what: 'សាកល្បងលក់អាហារ',
      repeat: { option: 'trial' },
      'by-when': exactDay('2019-01-01'),
      until: exactDay('2019-07-01'),
    };
    await finish(worker, caseId, 'case-plan', planWith(worker, {}, TWICE, trial));
    const items = (await list(worker)).filter(({ due }) => due?.from?.startsWith('2019'));
    const visits = items.filter(({ kind }) => kind === 'repeated').map(({ due }) => due?.from);
    expect(visits).toHaveLength(12);
    expect(visits.slice(0, 4)).toEqual(['2019-01-01', '2019-01-15', '2019-02-01', '2019-02-15']);
    expect(visits.at(-1)).toBe('2019-06-15');
    const decisions = items.filter(({ kind }) => kind === 'decision');
    expect(decisions.map(({ due }) => due?.from)).toEqual(['2019-07-01']);
  });

  test('takes the decision about an income off when it is made, and leaves that about another goal', async () => {
    const worker = office.person('social-worker');
    const { caseId, personId } = await openCase(office, worker);
    const about = (goal: string, day: string) => ({
      ...{ what: goal, goal: { row: goal, text: '' }, repeat: { option: 'trial' } },
      ...{ 'by-when': exactDay('2026-01-01'), until: exactDay(day) },
    });
    const [aunt, stall] = filled('case-plan-r1').goals.rows.map(({ id }: { id: string }) => id);
    const trials = [about(aunt, '2026-06-30'), about(stall, '2026-07-01')];
    await finish(worker, caseId, 'case-plan', planWith(worker, {}, ...trials));
    const decisions = async () =>
      (await list(worker)).filter(({ kind }) => kind === 'decision').map(({ what }) => what);
    expect(await decisions()).toEqual([aunt, stall]);
    const stop = { ...filled('iga-trial-r1'), person: { id: personId, text: '' } };
    await finish(worker, caseId, 'iga-trial', { ...stop, decision: { option: 'stop' } });
    expect(await decisions()).toEqual([aunt]);
  });

  test('takes a visit off when the prison visit of that day is written, held or not', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    await finish(worker, caseId, 'case-plan', planWith(worker, {}, TWICE));
    const visit = filled('prison-visit-r1');
    await finish(worker, caseId, 'prison-visit', {
      ...visit,
      'planned-on': exactDay('2019-02-01'),
    });
    const days = (await list(worker)).filter(({ kind }) => kind === 'repeated');
    expect(days).toHaveLength(11);
    expect(days.map(({ due }) => due?.from)).not.toContain('2019-02-01');
  });

  test('says of a visit that it was held on the day it was, however late it is written', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    await finish(worker, caseId, 'case-plan', planWith(worker, {}, TWICE));
    const visit = { ...filled('prison-visit-r1'), 'event-date': exactDay('2019-02-03') };
    await finish(worker, caseId, 'prison-visit', {
      ...visit,
      'planned-on': exactDay('2019-02-01'),
    });
    const { chronology } = await office.call(worker, 'cases.view', { caseId });
    const done = chronology.filter(({ kind }) => kind === 'task');
    expect(done.map(({ happened }) => happened?.from)).toEqual(['2019-02-03']);
  });

  test('offers a new visit the planned days that nobody told of yet', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    await finish(worker, caseId, 'case-plan', planWith(worker, {}, TWICE));
    const visit = { ...filled('prison-visit-r1'), 'planned-on': exactDay('2019-01-01') };
    await finish(worker, caseId, 'prison-visit', visit);
    const { context } = await office.call(worker, 'forms.start', {
      ...{ cmd: newId(), id: newId(), caseId, form: 'prison-visit' },
    });
    const days = context.days['planned-on'] ?? [];
    expect(days).toHaveLength(11);
    expect(days.map(({ from }) => from).slice(0, 2)).toEqual(['2019-01-15', '2019-02-01']);
  });

  test('reminds of a review on the day that was agreed, else after the months of the office', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    const day = addDays(today, -20);
    const plan = planWith(worker, { 'event-date': exactDay(day) }, TWICE);
    await finish(worker, caseId, 'case-plan', { ...plan, 'next-review': exactDay('2026-12-24') });
    const review = async () =>
      (await list(worker)).find(({ kind }) => kind === 'review')?.due?.from;
    expect(await review()).toBe('2026-12-24');
    const { caseId: other } = await openCase(office, worker);
    await finish(worker, other, 'case-plan', {
      ...plan,
      'next-review': { typed: 'ក្រោយរដូវប្រាំង', precision: 'unknown', from: null, to: null },
    });
    const items = (await list(worker)).filter(({ kind }) => kind === 'review');
    expect(items.find((one) => one.caseId === other)?.due?.from).toBe(addMonths(day, 3));
  });

  test('goes by the correction of a plan, not by the plan that was corrected', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    const plan = planWith(worker, { 'next-review': exactDay('2026-12-24') }, TWICE);
    const formId = await finish(worker, caseId, 'case-plan', plan);
    const amended = await office.call(worker, 'forms.amend', { cmd: newId(), id: newId(), formId });
    const answers = { ...amended.answers, 'next-review': exactDay('2027-01-15') };
    await office.call(worker, 'forms.complete', {
      ...{ cmd: newId(), baseRev: amended.rev, formId: amended.id, answers },
    });
    const reviews = (await list(worker)).filter(({ kind }) => kind === 'review');
    expect(reviews.map(({ due }) => due?.from)).toEqual(['2027-01-15']);
    const visits = (await list(worker)).filter(({ kind }) => kind === 'repeated');
    expect(visits).toHaveLength(12);
  });

  test('says for each child when the wellbeing scale is asked again, as the office has set it', async () => {
    const worker = office.person('social-worker');
    const { caseId, personId } = await openCase(office, worker);
    const sister = await addPerson(office, worker, caseId, { nameKm: 'សុខ ស្រីមុំ' });
    const scales = async () =>
      (await list(worker))
        .filter(({ kind }) => kind === 'scale')
        .map(({ nameKm, due }) => [nameKm, due?.from]);
    const ask = (id: string, day: string) =>
      finish(worker, caseId, 'child-scale', {
        ...filled('child-scale-r1'),
        ...{ child: { id, text: '' }, 'event-date': exactDay(day) },
      });
    const [long, short] = [addMonths(today, -8), addMonths(today, -1)];
    await ask(personId, long);
    await ask(sister.personId, short);
    expect(await scales()).toEqual([['សុខ ឫទ្ធី', addMonths(long, 6)]]);
    await office.call(coordinator, 'office.set', {
      ...{ cmd: newId(), key: 'scale-months', value: 3, validFrom: '2019-01-01' },
    });
    expect(await scales()).toEqual([
      ['សុខ ឫទ្ធី', addMonths(long, 3)],
      ['សុខ ស្រីមុំ', addMonths(short, 3)],
    ]);
    await ask(personId, today);
    expect(await scales()).toEqual([
      ['សុខ ស្រីមុំ', addMonths(short, 3)],
      ['សុខ ឫទ្ធី', addMonths(today, 3)],
    ]);
  });

  test('says when a family is asked again what it agrees to', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    const day = addMonths(today, -13);
    const { withdrawn: _, ...consent } = filled('consent-r1');
    await finish(worker, caseId, 'consent', { ...consent, 'event-date': exactDay(day) });
    const items = (await list(worker)).filter(({ kind }) => kind === 'consent');
    expect(items.map(({ due }) => due?.from)).toEqual([addMonths(day, 12)]);
  });

  test('keeps a family that was not taken on in view until the day to look again', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    const decide = (decision: string, more: object) => {
      const { 'module-given': _, 'override-why': __, ...answers } = filled('eligibility-r1');
      return finish(worker, caseId, 'eligibility', {
        ...{ ...answers, decision: { option: decision }, ...more },
      });
    };
    const looks = async () =>
      (await list(worker)).filter(({ kind }) => kind === 'look-again').map(({ due }) => due?.from);
    await decide('not-admit', {
      ...{ 'pointed-to': 'មណ្ឌលសុខភាព', 'look-again': exactDay('2027-03-01') },
    });
    expect(await looks()).toEqual(['2027-03-01']);
    await decide('wait', { 'look-again': exactDay('2027-06-01') });
    expect(await looks()).toEqual(['2027-06-01']);
  });

  test('is one’s own; the coordinator may look at all of it', async () => {
    const [worker, other] = [office.person('social-worker'), office.person('social-worker')];
    const { caseId } = await openCase(office, worker);
    await finish(worker, caseId, 'case-plan', planWith(worker, {}, TWICE));
    expect(await list(other)).toEqual([]);
    const all = await office.call(coordinator, 'planner.list', allDue('all'));
    expect(all.items.some((one) => one.caseId === caseId && one.kind === 'review')).toBe(true);
    const days = all.items.map(({ due }) => due?.to ?? '9999');
    expect(days).toEqual(days.toSorted());
  });

  test('comes a page at a time and says how much there is, so that nothing is left out', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    await finish(worker, caseId, 'case-plan', planWith(worker, {}, TWICE));
    const all = await list(worker);
    const pages: typeof all = [];
    for (let offset = 0; offset < all.length; offset += 5) {
      const asked = { ...allDue('mine'), offset, limit: 5 };
      const { items, total } = await office.call(worker, 'planner.list', asked);
      expect(total).toBe(all.length);
      pages.push(...items);
    }
    expect(pages).toEqual(all);
    const until = { ...allDue('mine'), day: '2019-02-01' };
    expect((await office.call(worker, 'planner.list', until)).total).toBe(3);
  });

  test('tells of each day how much is due, and on today’s what is late and what has no day', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    const dues = [today, today, addDays(today, -3), addDays(today, 4)].map(exactDay);
    for (const due of [...dues, null])
      await office.call(worker, 'tasks.add', {
        ...{ cmd: newId(), id: newId(), caseId, what: 'ទៅជួបគ្រូ', userId: worker.user, who: '', due },
      });
    const span = { from: addDays(today, -7), to: addDays(today, 7), each: 1 };
    const seen = await office.call(worker, 'planner.days', { whose: 'mine', ...span });
    expect(seen.days.map(({ day, total, items }) => [day, total, items.length])).toEqual([
      [addDays(today, -3), 1, 1],
      [today, 2, 1],
      [addDays(today, 4), 1, 1],
    ]);
    expect(seen.late).toBe(1);
    const on = async (day: string) => {
      const asked = { ...allDue('mine'), part: 'on', day } as const;
      const { items } = await office.call(worker, 'planner.list', asked);
      return items.map(({ due }) => due?.to ?? null);
    };
    expect(await on(today)).toEqual([today, today, addDays(today, -3), null]);
    expect(await on(addDays(today, 4))).toEqual([addDays(today, 4)]);
  });

  test('leaves nothing out in an office with thousands of things to do', async () => {
    const worker = office.person('social-worker');
    const { caseId } = await openCase(office, worker);
    const { db } = office.store;
    db.transaction(() => {
      for (let n = 0; n < 6000; n++)
        insertTask(db, {
          ...{ id: newId(), kind: 'step', caseId, formId: null, what: 'x', userId: worker.user },
          ...{ who: '', due: exactDay(addDays(today, n % 300)), at: n, rev: newId(), reason: '' },
          ...{ endedAt: null, endedOn: null, endedBy: null, outcome: null },
        });
    })();
    const asked = { ...allDue('all'), limit: 50 };
    const { items, total } = await office.call(coordinator, 'planner.list', asked);
    expect(items).toHaveLength(50);
    expect(total).toBeGreaterThanOrEqual(6000);
  });
});
