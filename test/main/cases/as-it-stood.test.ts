// A case as the app knew it at the end of a past day: by when things were entered, not when they happened.
import { afterAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { CHILD, openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
afterAll(() => {
  vi.useRealTimers();
  office.close();
});

/** What is entered from here on is entered on this day, at noon. */
function onDay(day: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00`) });
}
const stood = (caseId: string, day: string, session = worker) =>
  office.call(session, 'cases.asItStood', { caseId, day });
const held = (release: string) => ({
  'who-held': { id: null, text: 'សុខ ដារ៉ា' },
  'release-on': exactDay(release),
});
async function write(caseId: string, thread: string, base: string | null, release: string) {
  const line = { caseId, thread, kind: 'prison' as const, base, answers: held(release) };
  return office.call(worker, 'lines.save', { cmd: newId(), ...line });
}

describe('A case as it stood on a day', () => {
  test('shows the release date that was known then, and the new one from the day it was typed', async () => {
    onDay('2026-01-05');
    const { caseId } = await openCase(office, worker);
    const thread = newId();
    const { id } = await write(caseId, thread, null, '2027-01-01');
    onDay('2026-03-01');
    await write(caseId, thread, id, '2028-06-01');
    const releases = async (day: string) =>
      (await stood(caseId, day)).facts.map(({ versions }) => versions[0]?.answers['release-on']);
    expect(await releases('2026-02-28')).toMatchObject([{ from: '2027-01-01' }]);
    expect(await releases('2026-03-01')).toMatchObject([{ from: '2028-06-01' }]);
    onDay('2026-05-01');
    await office.call(worker, 'lines.end', { cmd: newId(), caseId, thread });
    expect(await releases('2026-04-30')).toHaveLength(1);
    expect(await releases('2026-05-01')).toEqual([]);
  });

  test('does not know a paper that was filed later, however old the paper is', async () => {
    onDay('2026-01-05');
    const { caseId } = await openCase(office, worker);
    onDay('2026-04-01');
    fileDocument(office, worker, caseId, { kind: 'letter', date: exactDay('2019-01-01') });
    const kinds = async (day: string) =>
      (await stood(caseId, day)).chronology.map(({ kind }) => kind);
    expect(await kinds('2026-03-31')).not.toContain('document');
    expect(await kinds('2026-04-01')).toContain('document');
  });

  test('shows a drawing that was finished later as the draft it was', async () => {
    onDay('2026-01-05');
    const { caseId } = await openCase(office, worker);
    const begun = { cmd: newId(), id: newId(), caseId, tool: 'swot', personId: null } as const;
    await office.call(worker, 'drawings.begin', { ...begun, follows: null });
    onDay('2026-03-01');
    const pictures = { km: '<svg/>', en: '<svg/>' };
    const finish = { cmd: newId(), drawingId: begun.id, baseRev: begun.cmd, pictures };
    await office.call(worker, 'drawings.finish', finish);
    const state = async (day: string) =>
      (await stood(caseId, day)).chronology.find(({ id }) => id === begun.id)?.state;
    expect(await state('2026-01-04')).toBeUndefined();
    expect(await state('2026-02-28')).toBe('draft');
    expect(await state('2026-03-01')).toBe('final');
  });

  test('knows nobody who came into the case later, and marks who has changed since', async () => {
    onDay('2026-01-05');
    const { caseId } = await openCase(office, worker);
    onDay('2026-02-01');
    await office.call(worker, 'people.save', {
      ...{ cmd: newId(), baseRev: null, caseId, id: newId(), personId: newId() },
      ...{ person: { ...CHILD, nameKm: 'ម៉ុម', nameLatin: 'Mom' }, roles: [], relation: 'aunt' },
    });
    expect((await stood(caseId, '2026-01-31')).people).toMatchObject([{ changedSince: false }]);
    const { people } = await office.call(worker, 'cases.view', { caseId });
    const [child] = people;
    if (!child) throw new Error('no child');
    const { id, personId, personRev, roles, relation } = child;
    await office.call(worker, 'people.save', {
      ...{ cmd: newId(), baseRev: personRev, caseId, id, personId, roles, relation },
      person: { phone: '012 345 678' },
    });
    expect((await stood(caseId, '2026-01-31')).people).toMatchObject([{ changedSince: true }]);
    expect((await stood(caseId, '2026-02-01')).people).toHaveLength(2);
  });

  test('tells the step only while it has not changed since, and the case only once it was entered', async () => {
    onDay('2026-01-05');
    const { caseId, rev } = await openCase(office, worker);
    onDay('2026-02-01');
    await office.call(worker, 'cases.change', { cmd: newId(), baseRev: rev, caseId, step: 2 });
    expect((await stood(caseId, '2026-01-31')).step).toBeNull();
    expect((await stood(caseId, '2026-02-01')).step).toBe(2);
    expect((await stood(caseId, '2026-01-04')).known).toBe(false);
    expect((await stood(caseId, '2026-01-05')).known).toBe(true);
  });

  test('is as closed as the case is today', async () => {
    onDay('2026-01-05');
    const { caseId } = await openCase(office, worker, { restricted: true });
    const asked = { caseId, day: '2026-01-05' };
    const refusal = await office.refused(other, 'cases.asItStood', asked);
    expect(refusal.code).toBe('not-allowed');
  });
});
