// Handing a caseload over, and work that comes after it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const file = join(import.meta.dirname, '../domain/forms/answers/case-note-r1.json');
const FILLED = JSON.parse(readFileSync(file, 'utf8')).answers;
const office = openOffice();
const coordinator = office.person('coordinator');
const stays = office.person('social-worker');
const clerk = office.person('scan-clerk');
afterAll(() => office.close());

const finish = (from: string, gives: { caseId: string; to: string }[]) => ({
  ...{ cmd: newId(), from, gives },
});

describe('Handing a caseload over', () => {
  test('shows one sheet for each open case: step, what is late, drafts and tasks', async () => {
    const leaves = office.person('social-worker');
    const { caseId, code } = await openCase(office, leaves);
    const task = { cmd: newId(), id: newId(), caseId, what: 'Visit the school', who: '' };
    const due = exactDay('2026-01-05');
    await office.call(leaves, 'tasks.add', { ...task, userId: leaves.user, due });
    const { cases } = await office.call(coordinator, 'handover.view', { from: leaves.user });
    expect(cases).toMatchObject([
      { caseId, code, step: 1, lateSince: '2026-01-05', drafts: 1, openConcerns: 0 },
    ]);
    expect(cases[0]?.tasks).toMatchObject([{ what: 'Visit the school' }]);
    expect(cases[0]?.people).toMatchObject([{ km: 'ស.ឫ.', latin: 'S.R.', main: true }]);
    expect(cases[0]?.lastNote).toBeNull();
    const refused = await office.refused(stays, 'handover.view', { from: leaves.user });
    expect(refused.code).toBe('not-allowed');
  });

  test('tells the next steps of the last note, an open concern as a mark, and no name', async () => {
    const leaves = office.person('social-worker');
    const { caseId } = await openCase(office, leaves);
    const note = async (on: string, what: string) => {
      const start = { cmd: newId(), id: newId(), caseId, form: 'case-note' };
      const { id, rev } = await office.call(leaves, 'forms.start', start);
      const due = exactDay('2026-12-01');
      const row = { what, 'by-whom': { id: leaves.user, text: '' }, 'by-when': due };
      const answers = {
        ...FILLED,
        ...{ 'event-date': exactDay(on), next: { rows: [{ id: newId(), answers: row }] } },
      };
      const input = { cmd: newId(), formId: id, baseRev: rev, answers: answers as never };
      expect((await office.call(leaves, 'forms.complete', input)).problems).toEqual([]);
    };
    await note('2026-11-20', 'Ask the teacher');
    await note('2026-10-01', 'An older step');
    const worry = { cmd: newId(), id: newId(), caseId, form: 'concern' };
    await office.call(leaves, 'forms.start', worry);
    const [one] = (await office.call(coordinator, 'handover.view', { from: leaves.user })).cases;
    expect(one?.lastNote?.on?.from).toBe('2026-11-20');
    expect(one?.lastNote?.next).toMatchObject([{ what: 'Ask the teacher' }]);
    expect(one?.openConcerns).toBe(1);
    expect(JSON.stringify(one?.people)).not.toContain('Rithy');
  });

  test('is refused as a whole while one case has nobody', async () => {
    const leaves = office.person('social-worker');
    const [one, two] = [await openCase(office, leaves), await openCase(office, leaves)];
    const first = { caseId: one.caseId, to: stays.user };
    for (const gives of [
      [first],
      [first, { caseId: two.caseId, to: clerk.user }],
      [first, { caseId: two.caseId, to: leaves.user }],
      [first, { caseId: two.caseId, to: newId() }],
    ]) {
      const refused = await office.refused(
        coordinator,
        'handover.finish',
        finish(leaves.user, gives),
      );
      expect(refused).toMatchObject({ code: 'invalid-input', detail: { without: [two.caseId] } });
    }
    const { cases } = await office.call(coordinator, 'handover.view', { from: leaves.user });
    expect(cases).toHaveLength(2);
  });

  test('gives every case and its open tasks at once; whoever shared a case keeps it', async () => {
    const leaves = office.person('social-worker');
    const shares = office.person('social-worker');
    const { caseId } = await openCase(office, leaves);
    const workers = [leaves.user, shares.user];
    await office.call(coordinator, 'cases.assign', { cmd: newId(), caseId, workers });
    const task = { cmd: newId(), id: newId(), caseId, what: 'Call the prison', who: '' };
    await office.call(leaves, 'tasks.add', { ...task, userId: leaves.user, due: null });
    const gives = [{ caseId, to: stays.user }];
    const done = await office.call(coordinator, 'handover.finish', finish(leaves.user, gives));
    expect(done).toEqual({ given: 1 });
    const { row } = await office.call(coordinator, 'cases.view', { caseId });
    expect([...row.workers].sort()).toEqual([stays.user, shares.user].sort());
    const { tasks } = await office.call(stays, 'tasks.list', { caseId, whose: 'mine' });
    expect(tasks).toMatchObject([{ userId: stays.user, what: 'Call the prison' }]);
    const left = await office.call(coordinator, 'handover.view', { from: leaves.user });
    expect(left.cases).toEqual([]);
  });
});

describe('Work that came too late', () => {
  async function lateForm() {
    const leaves = office.person('social-worker');
    const { caseId, formId } = await openCase(office, leaves);
    const form = await office.call(leaves, 'forms.view', { formId });
    const gives = [{ caseId, to: stays.user }];
    await office.call(coordinator, 'handover.finish', finish(leaves.user, gives));
    const answers = { ...form.answers, reason: 'Written in the village' };
    const saving = { cmd: newId(), formId, baseRev: form.rev, answers, placeInForm: '' };
    const refused = await office.refused(leaves, 'forms.save', saving);
    expect(refused.detail).toEqual({ late: true });
    const { works } = await office.call(stays, 'late.list', {});
    const work = works.find((one) => one.caseId === caseId);
    if (!work) throw new Error('the work was lost');
    return { leaves, caseId, formId, work };
  }

  test('waits for whoever has the case now, with who wrote it and what', async () => {
    const { leaves, formId, work } = await lateForm();
    expect(work).toMatchObject({ call: 'forms.save', by: leaves.user, input: { formId } });
    expect(JSON.stringify(work.input)).toContain('Written in the village');
    expect((await office.call(leaves, 'late.list', {})).works).toEqual([]);
  });

  test('that is taken stands beside the other text until somebody settles both', async () => {
    const { caseId, formId, work } = await lateForm();
    const settling = { caseId, id: work.id, outcome: 'applied' as const, reason: '' };
    await office.call(stays, 'late.settle', { cmd: newId(), ...settling });
    const { kept, answers } = await office.call(stays, 'forms.view', { formId });
    expect(kept).toHaveLength(1);
    expect(kept[0]?.answers.reason).toBe('Written in the village');
    expect(answers.reason).not.toBe('Written in the village');
    const again = { cmd: newId(), ...settling };
    expect((await office.refused(stays, 'late.settle', again)).code).toBe('not-found');
  });

  test('of another kind is done again by whoever takes it', async () => {
    const leaves = office.person('social-worker');
    const { caseId } = await openCase(office, leaves);
    const gives = [{ caseId, to: stays.user }];
    await office.call(coordinator, 'handover.finish', finish(leaves.user, gives));
    const task = { cmd: newId(), id: newId(), caseId, what: 'Ask the chief', who: '' };
    await office.refused(leaves, 'tasks.add', { ...task, userId: null, due: null });
    const { works } = await office.call(stays, 'late.list', {});
    const id = works.find((one) => one.caseId === caseId)?.id ?? '';
    const settling = { cmd: newId(), caseId, id, outcome: 'applied' as const, reason: '' };
    await office.call(stays, 'late.settle', settling);
    const { tasks } = await office.call(stays, 'tasks.list', { caseId, whose: 'mine' });
    expect(tasks.map(({ what }) => what)).toEqual(['Ask the chief']);
  });

  test('is dropped only with a reason, and what was sent stays in the store', async () => {
    const { caseId, work } = await lateForm();
    const settling = { caseId, id: work.id, outcome: 'dropped' as const };
    const silent = { cmd: newId(), ...settling, reason: ' ' };
    expect((await office.refused(stays, 'late.settle', silent)).code).toBe('invalid-input');
    const reason = 'The same stands in the note of that day.';
    await office.call(stays, 'late.settle', { cmd: newId(), ...settling, reason });
    const kept = office.store.db.prepare(
      `SELECT input, reason FROM late_work JOIN late_outcomes ON late_id = id WHERE id = ?`,
    );
    expect(kept.get(work.id)).toMatchObject({ reason });
    expect(JSON.stringify(kept.get(work.id))).toContain('Written in the village');
  });
});
