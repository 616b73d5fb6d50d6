// A case as the app knew it at the end of a past day: by when things were entered, not when they happened.
import { afterAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { moveCase } from '../../../main/forms/effects/move-case.ts';
import type { PersonFields } from '../../../main/storage/people.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
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

type Told = { relation: string; roles: string[] } & Partial<PersonFields>;
type Member = { personId: string; memberId: string; rev: string };
async function correct(caseId: string, { personId, memberId, rev }: Member, told: Told) {
  const { relation, roles, ...person } = told;
  const who = { caseId, id: memberId, personId, person, relation, roles };
  const done = await office.call(worker, 'people.save', { cmd: newId(), baseRev: rev, ...who });
  return done.rev;
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

  test('knows nobody who came into the case later', async () => {
    onDay('2026-01-05');
    const { caseId } = await openCase(office, worker);
    onDay('2026-02-01');
    await addPerson(office, worker, caseId, { nameKm: 'ម៉ុម', relation: 'aunt' });
    expect((await stood(caseId, '2026-01-31')).people).toHaveLength(1);
    expect((await stood(caseId, '2026-02-01')).people).toHaveLength(2);
  });

  test('calls people by the names and the part they had then, though both were corrected later', async () => {
    onDay('2026-01-05');
    const { caseId } = await openCase(office, worker);
    const mom = { nameKm: 'ម៉ុម', nameLatin: 'Mom', relation: 'aunt', roles: ['household'] };
    const { personId, memberId, rev } = await addPerson(office, worker, caseId, mom);
    const who = async (day: string) =>
      (await stood(caseId, day)).people.find(({ id }) => id === memberId);
    onDay('2026-02-01');
    const named = await correct(caseId, { personId, memberId, rev }, { ...mom, nameKm: 'ម៉ៅ' });
    onDay('2026-03-01');
    const part = { ...mom, nameKm: 'ម៉ៅ', relation: 'grandmother', roles: ['carer'] };
    await correct(caseId, { personId, memberId, rev: named }, part);
    expect(await who('2026-01-31')).toEqual({ id: memberId, ...mom, as: 'then' });
    expect(await who('2026-02-28')).toEqual({ id: memberId, ...mom, nameKm: 'ម៉ៅ', as: 'then' });
    expect(await who('2026-03-01')).toEqual({ id: memberId, ...part, as: 'then' });
  });

  test('brings back no name of somebody who has asked since that less is written', async () => {
    onDay('2026-01-05');
    const { caseId } = await openCase(office, worker);
    const mom = { nameKm: 'ម៉ុម', nameLatin: 'Mom', relation: 'aunt', roles: ['household'] };
    const { personId, memberId, rev } = await addPerson(office, worker, caseId, mom);
    onDay('2026-02-01');
    const initials = { ...mom, nameKm: 'ម', nameLatin: 'M', recordingWish: 'initials' as const };
    await correct(caseId, { personId, memberId, rev }, initials);
    const { people } = await stood(caseId, '2026-01-31');
    expect(people[1]).toMatchObject({ nameKm: 'ម', nameLatin: 'M', as: 'wish' });
    expect(JSON.stringify(people)).not.toContain('ម៉ុម');
  });

  test('names who worked on it then, before and after it was handed over', async () => {
    onDay('2026-01-05');
    const { caseId } = await openCase(office, worker);
    onDay('2026-02-01');
    const sheets = await office.call(coordinator, 'handover.view', { from: worker.user });
    const gives = sheets.cases.map((sheet) => ({ caseId: sheet.caseId, to: other.user }));
    await office.call(coordinator, 'handover.finish', { cmd: newId(), from: worker.user, gives });
    const hands = async (day: string) => (await stood(caseId, day)).workers;
    expect(await hands('2026-01-31')).toEqual([worker.user]);
    expect(await hands('2026-02-01')).toEqual([other.user]);
  });

  test('tells the step of that day, and the case only once it was entered', async () => {
    onDay('2026-01-05');
    const { caseId, rev } = await openCase(office, worker);
    onDay('2026-02-01');
    const change = { caseId, step: 2 } as const;
    const moved = await office.call(worker, 'cases.change', {
      ...{ cmd: newId(), baseRev: rev, ...change },
    });
    onDay('2026-03-01');
    const close = { cmd: newId(), baseRev: moved.rev, caseId, status: 'closed' } as const;
    await office.call(worker, 'cases.change', close);
    expect(await stood(caseId, '2026-01-31')).toMatchObject({ step: 1, status: 'open' });
    expect(await stood(caseId, '2026-02-01')).toMatchObject({ step: 2, status: 'open' });
    expect(await stood(caseId, '2026-02-28')).toMatchObject({ step: 2, status: 'open' });
    expect(await stood(caseId, '2026-03-01')).toMatchObject({ step: 2, status: 'closed' });
    expect((await stood(caseId, '2026-01-04')).known).toBe(false);
    expect((await stood(caseId, '2026-01-05')).known).toBe(true);
  });

  test('keeps the step from before a finished form that moved the case', async () => {
    onDay('2026-01-05');
    const { caseId } = await openCase(office, worker);
    onDay('2026-02-01');
    const { store } = office;
    store.act(worker, newId(), (act) => moveCase(store.db, act, caseId, { step: 4, module: 'fp' }));
    expect((await stood(caseId, '2026-01-31')).step).toBe(1);
    expect((await stood(caseId, '2026-02-01')).step).toBe(4);
  });

  test('is as closed as the case is today', async () => {
    onDay('2026-01-05');
    const { caseId } = await openCase(office, worker, { restricted: true });
    const asked = { caseId, day: '2026-01-05' };
    const refusal = await office.refused(other, 'cases.asItStood', asked);
    expect(refusal.code).toBe('not-allowed');
  });
});
