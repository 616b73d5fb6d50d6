// The list says what waits in a case: work past its day, pages to check, drafts, an intake not finished.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { insertTask, updateTask } from '../../../main/storage/tasks.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const clerk = office.person('scan-clerk');
afterAll(() => office.close());

const today = dayOf(Date.now());
const list = (session: Session, filter = {}) =>
  office.call(session, 'cases.list', { text: '', filter, offset: 0, limit: 50 });

function addTask(caseId: string, due: string) {
  const task = {
    ...{
      id: newId(),
      kind: 'step' as const,
      caseId,
      formId: null,
      what: 'Ask the village chief',
      userId: worker.user,
    },
    ...{ who: '', due: exactDay(due), at: Date.now(), endedAt: null, endedOn: null },
    ...{ endedBy: null, outcome: null, reason: '', rev: newId() },
  };
  office.store.act(worker, newId(), () => insertTask(office.store.db, task));
  return task;
}

describe('What waits in a case', () => {
  test('a new case has its intake to finish, as a draft', async () => {
    const { caseId } = await openCase(office, worker);
    expect((await list(worker)).waiting[caseId]).toEqual({
      ...{ lateSince: null, drafts: 1, pagesToCheck: 0, intakeOpen: true },
    });
  });

  test('pages the machine was not sure of are counted, filed ones in their own case only', async () => {
    const { caseId } = await openCase(office, worker);
    const second = await openCase(office, worker);
    fileDocument(office, worker, caseId, { kind: 'letter', pages: 3, state: 'needs-eye' });
    fileDocument(office, worker, caseId, { kind: 'letter', pages: 2, state: 'read' });
    fileDocument(office, worker, null, { kind: 'letter', pages: 2, state: 'needs-eye' });
    const { waiting } = await list(worker);
    expect(waiting[caseId]?.pagesToCheck).toBe(3);
    expect(waiting[second.caseId]?.pagesToCheck).toBe(0);
  });

  test('what was due yesterday is late, what is due today is not, and done is done', async () => {
    const { caseId } = await openCase(office, worker);
    addTask(caseId, today);
    expect((await list(worker)).waiting[caseId]?.lateSince).toBeNull();
    addTask(caseId, addDays(today, -1));
    const oldest = addTask(caseId, addDays(today, -9));
    const { waiting, counts } = await list(worker, { late: true });
    expect([waiting[caseId]?.lateSince, counts.late]).toEqual([addDays(today, -9), 1]);
    const view = await office.call(worker, 'cases.view', { caseId });
    expect(view.waiting).toEqual(waiting[caseId]);
    office.store.act(worker, newId(), () =>
      updateTask(office.store.db, { ...oldest, endedAt: Date.now(), outcome: 'done' }),
    );
    expect((await list(worker)).waiting[caseId]?.lateSince).toBe(addDays(today, -1));
  });

  test('the list of late cases holds those and no others', async () => {
    const { groups } = await list(worker, { late: true });
    const { waiting } = await list(worker);
    const late = Object.keys(waiting).filter((id) => waiting[id]?.lateSince !== null);
    expect(groups.flatMap(({ rows }) => rows.map((row) => row.id))).toEqual(late);
  });

  test('nothing is said of a case that is closed to a person, or to who only files paper', async () => {
    const secret = await openCase(office, worker, { restricted: true });
    addTask(secret.caseId, addDays(today, -3));
    const other = office.person('social-worker');
    const { waiting, counts } = await list(other, {});
    expect(Object.keys(waiting)).not.toContain(secret.caseId);
    expect(counts.late).toBe((await list(worker)).counts.late - 1);
    expect(await list(clerk)).toMatchObject({ waiting: {}, counts: { late: 0 } });
  });
});
