// Things to do are on the list of whoever is to do them until they are done, or dropped with a reason.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const cmd = newId;

async function add(caseId: string, what: string, day: string | null, userId = worker.user) {
  const id = newId();
  const due = day === null ? null : exactDay(day);
  const input = { cmd: cmd(), id, caseId, what, userId, who: '', due };
  await office.call(worker, 'tasks.add', input);
  return id;
}
const mine = async (session = worker) =>
  (await office.call(session, 'tasks.list', { whose: 'mine' })).tasks;

describe('My things to do', () => {
  test('stand by the day they are due, with the case they are for; undated ones last', async () => {
    const { caseId, code } = await openCase(office, worker);
    await add(caseId, 'ពេលណាក៏បាន', null);
    await add(caseId, 'ក្រោយ', '2026-04-01');
    await add(caseId, 'មុន', '2026-03-01');
    await add(caseId, 'របស់អ្នកផ្សេង', '2026-01-01', other.user);
    const tasks = await mine();
    expect(tasks.map(({ what }) => what)).toEqual(['មុន', 'ក្រោយ', 'ពេលណាក៏បាន']);
    expect(tasks[0]?.code).toBe(code);
    const all = await office.call(coordinator, 'tasks.list', { whose: 'all' });
    expect(all.tasks[0]?.what).toBe('របស់អ្នកផ្សេង');
    const refused = await office.call(other, 'tasks.list', { whose: 'all' });
    expect(refused.tasks.map(({ what }) => what)).toEqual(['របស់អ្នកផ្សេង']);
  });

  test('leave the list when they are done, and come back when that was a mistake', async () => {
    const { caseId } = await openCase(office, worker);
    const id = await add(caseId, 'ធ្វើហើយ', '2026-03-02');
    const end = { id, caseId, outcome: 'done' as const, endedOn: '2026-03-02', reason: '' };
    await office.call(worker, 'tasks.end', { cmd: cmd(), ...end });
    expect((await mine()).some((task) => task.id === id)).toBe(false);
    const again = await office.refused(worker, 'tasks.end', { cmd: cmd(), ...end });
    expect(again.code).toBe('final');
    await office.call(worker, 'tasks.reopen', { cmd: cmd(), id, caseId });
    expect((await mine()).some((task) => task.id === id)).toBe(true);
  });

  test('are not dropped without a reason', async () => {
    const { caseId } = await openCase(office, worker);
    const id = await add(caseId, 'ទម្លាក់', '2026-03-02');
    const end = { id, caseId, outcome: 'dropped' as const, endedOn: '2026-03-02', reason: ' ' };
    const refusal = await office.refused(worker, 'tasks.end', { cmd: cmd(), ...end });
    expect(refusal.code).toBe('invalid-input');
    const reason = 'គ្រួសារផ្លាស់ទីលំនៅ';
    await office.call(worker, 'tasks.end', { ...end, cmd: cmd(), reason });
    const { tasks } = await office.call(worker, 'tasks.list', { caseId, whose: 'mine' });
    expect(tasks).toMatchObject([{ id, outcome: 'dropped', reason }]);
  });
});
