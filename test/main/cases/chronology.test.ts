// One list of what happened in a case: notes in their words, things done, facts that changed.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { insertForm } from '../../../main/storage/forms.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

async function linesOf(session: Session, caseId: string, kind: string) {
  const { chronology } = await office.call(session, 'cases.view', { caseId });
  return chronology.filter((line) => line.kind === kind);
}
const school = (status: string) => ({
  'school-status': { option: status },
  since: exactDay('2026-02-01'),
});
async function write(caseId: string, kind: 'school' | 'debt', answers: object, thread = newId()) {
  const { lines } = await office.call(worker, 'lines.list', { caseId });
  const base = lines.find((line) => line.thread === thread)?.versions[0]?.id ?? null;
  const input = { cmd: newId(), caseId, thread, kind, base, answers: answers as typeof school };
  await office.call(worker, 'lines.save', input as never);
  return thread;
}
async function finish(caseId: string, what: string, outcome: 'done' | 'dropped') {
  const task = { id: newId(), caseId };
  const whose = { what, userId: worker.user, who: '', due: null };
  await office.call(worker, 'tasks.add', { cmd: newId(), ...task, ...whose });
  const end = { outcome, endedOn: '2026-03-01', reason: 'ហេតុផល' };
  await office.call(worker, 'tasks.end', { cmd: newId(), ...task, ...end });
}
function noteOf(caseId: string, own: { answers: object; restricted?: boolean; form?: string }) {
  const { answers, restricted = false, form = 'case-note' } = own;
  insertForm(office.store.db, {
    ...{ id: newId(), caseId, form, revision: 1, step: 5, state: 'final', version: 1, restricted },
    ...{ answers: answers as never, event: exactDay('2026-02-01'), enteredAt: 1, changedAt: 1 },
    ...{ author: worker.user, placeInForm: '', amends: null, rev: newId() },
  });
}

describe('The chronology of a case', () => {
  test('holds each thing that was done, on the day it was done; what was dropped is not in it', async () => {
    const { caseId } = await openCase(office, worker);
    await finish(caseId, 'ទៅជួបគ្រូ', 'done');
    await finish(caseId, 'ទិញស្បែកជើង', 'dropped');
    expect(await linesOf(worker, caseId, 'task')).toMatchObject([
      { happened: { from: '2026-03-01' }, by: worker.user, snippet: 'ទៅជួបគ្រូ', step: 0 },
    ]);
  });

  test('holds each change of a fact, by the day the fact holds from', async () => {
    const { caseId } = await openCase(office, worker);
    const thread = await write(caseId, 'school', school('regular'));
    await write(caseId, 'school', school('dropped'), thread);
    const facts = await linesOf(worker, caseId, 'line');
    expect(facts).toHaveLength(2);
    expect(facts[0]).toMatchObject({ form: 'school', happened: { from: '2026-02-01' }, step: 0 });
  });

  test('tells nobody of debts who may not read them', async () => {
    const { caseId } = await openCase(office, worker);
    await write(caseId, 'debt', { lender: { option: 'bank' } });
    expect(await linesOf(coordinator, caseId, 'line')).toMatchObject([{ form: 'debt' }]);
    expect(await linesOf(other, caseId, 'line')).toEqual([]);
  });

  test('shows the first words of a note, and none of a restricted one', async () => {
    const { caseId } = await openCase(office, worker);
    noteOf(caseId, { answers: { seen: 'ឆ្នាំងបាយទទេ។' } });
    noteOf(caseId, { answers: { seen: 'សម្ងាត់' }, restricted: true });
    const said = (await linesOf(worker, caseId, 'form')).map(({ snippet }) => snippet);
    expect(said).toContain('ឆ្នាំងបាយទទេ។');
    expect(said.join()).not.toContain('សម្ងាត់');
  });

  test('counts nothing of it as papers of a step', async () => {
    const { caseId } = await openCase(office, worker);
    const before = (await office.call(worker, 'cases.view', { caseId })).steps;
    await finish(caseId, 'ហៅទូរស័ព្ទ', 'done');
    await write(caseId, 'school', school('regular'));
    expect((await office.call(worker, 'cases.view', { caseId })).steps).toEqual(before);
  });
});

describe('Two notes of one day', () => {
  test('stand by the time they tell of, the later above; one without a time below them', async () => {
    const { caseId } = await openCase(office, worker);
    noteOf(caseId, { answers: { seen: 'ព្រឹក', 'event-time': '08:05' } });
    noteOf(caseId, { answers: { seen: 'ល្ងាច', 'event-time': '16:30', 'time-about': true } });
    noteOf(caseId, { answers: { seen: 'មិនដឹងម៉ោង' } });
    const lines = await linesOf(worker, caseId, 'form');
    const notes = lines.filter(({ form }) => form === 'case-note');
    expect(notes.map(({ snippet, time, isAbout }) => [snippet, time, isAbout])).toEqual([
      ['ល្ងាច', '16:30', true],
      ['ព្រឹក', '08:05', false],
      ['មិនដឹងម៉ោង', undefined, undefined],
    ]);
  });
});
