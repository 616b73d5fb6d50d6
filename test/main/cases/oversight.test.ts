// What a coordinator must look at; the focal person is told of concerns and of nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const focal = office.person('focal-person');
const worker = office.person('social-worker');
afterAll(() => office.close());

async function draft(caseId: string, form: string, answers: object) {
  const begun = await office.call(worker, 'forms.start', {
    ...{ cmd: newId(), id: newId(), caseId, form },
  });
  const input = { cmd: newId(), baseRev: begun.rev, formId: begun.id, placeInForm: '' };
  await office.call(worker, 'forms.save', {
    ...input,
    answers: { ...begun.answers, ...answers } as typeof begun.answers,
  });
  return begun.id;
}
const list = async (session: Session, kind: string) =>
  (await office.call(session, 'oversight.list', {})).items.filter((item) => item.kind === kind);

const item = (own: object) => ({
  id: newId(),
  answers: { topic: 'សាលា', talk: 'បាននិយាយ', ...own },
});

test('minutes tell how many items have no decision, and are off the list when each has one or why not', async () => {
  const { caseId, code } = await openCase(office, worker);
  const decided = item({ outcome: { option: 'decided' }, what: 'ទៅរៀន' });
  const kind = { option: 'conference' };
  const open = item({});
  const formId = await draft(caseId, 'minutes', {
    ...{ kind, items: { rows: [decided, open, item({ outcome: { option: 'none' } })] } },
  });
  expect(await list(coordinator, 'undecided')).toMatchObject([
    { formId, code, count: 2, at: `items.${open.id}.outcome` },
  ]);
  const view = await office.call(worker, 'forms.view', { formId });
  const why = { what: 'រង់ចាំពន្ធនាគារ', 'by-whom': { id: worker.user, text: '' } };
  const settled = { outcome: { option: 'none' }, ...why, 'by-when': exactDay('2026-12-01') };
  const rows = [decided, item(settled), item({ outcome: { option: 'info' } })];
  const input = { cmd: newId(), baseRev: view.rev, formId, placeInForm: '' };
  await office.call(worker, 'forms.save', {
    ...input,
    answers: { ...view.answers, items: { rows } } as typeof view.answers,
  });
  expect(await list(coordinator, 'undecided')).toEqual([]);
});

test('a note is late when it is not finished so many days after the contact', async () => {
  const { caseId } = await openCase(office, worker);
  const ago = (days: number) => exactDay(addDays(dayOf(Date.now()), -days));
  const contact = { option: 'phone' };
  await draft(caseId, 'case-note', { contact, 'event-date': ago(3) });
  expect(await list(coordinator, 'late-note')).toEqual([]);
  const late = await draft(caseId, 'case-note', { contact, 'event-date': ago(4) });
  expect(await list(coordinator, 'late-note')).toMatchObject([{ formId: late, caseId }]);
});

test('a case without a worker is on the list until it has one', async () => {
  const { caseId } = await openCase(office, worker);
  const mine = async () =>
    (await list(coordinator, 'no-worker')).filter((one) => one.caseId === caseId);
  expect(await mine()).toEqual([]);
  await office.call(coordinator, 'cases.assign', { cmd: newId(), caseId, workers: [] });
  expect(await mine()).toHaveLength(1);
});

test('a concern without a decision is told to the focal person, without the name of the family', async () => {
  const { caseId, personId, code } = await openCase(office, worker);
  const children = { people: [{ id: personId, text: '' }] };
  const formId = await draft(caseId, 'concern', { 'learned-on': exactDay('2026-11-01'), children });
  expect(await list(focal, 'concern')).toMatchObject([{ formId, code, nameKm: '', nameLatin: '' }]);
  expect((await list(coordinator, 'concern'))[0]?.nameLatin).toBe('Sok Rithy');
  const others = (await office.call(focal, 'oversight.list', {})).items;
  expect(others.every(({ kind }) => kind === 'concern')).toBe(true);
  expect((await office.refused(worker, 'oversight.list', {})).code).toBe('not-allowed');
});

test('a worker waits for supervision until a session is written, which stays with the two', async () => {
  const [supervised, colleague] = [office.person('social-worker'), office.person('coordinator')];
  const { caseId } = await openCase(office, supervised);
  const waiting = async () =>
    (await list(coordinator, 'supervision')).filter(
      ({ workers }) => workers[0] === supervised.user,
    );
  expect(await waiting()).toMatchObject([{ caseId, day: null }]);
  const begun = await office.call(coordinator, 'forms.start', {
    ...{ cmd: newId(), id: newId(), caseId, form: 'supervision' },
  });
  const file = join(import.meta.dirname, '../domain/forms/answers/supervision-r1.json');
  const filled = JSON.parse(readFileSync(file, 'utf8')).answers;
  const person = (user: string) => ({ id: user, text: '' });
  const pair = { supervised: person(supervised.user), with: person(coordinator.user) };
  const today = exactDay(dayOf(Date.now()));
  const done = await office.call(coordinator, 'forms.complete', {
    ...{ cmd: newId(), baseRev: begun.rev, formId: begun.id },
    answers: { ...filled, ...pair, 'event-date': today },
  });
  expect(done.problems).toEqual([]);
  expect(await waiting()).toEqual([]);
  const { formId } = { formId: begun.id };
  expect((await office.call(supervised, 'forms.view', { formId })).state).toBe('final');
  expect((await office.refused(colleague, 'forms.view', { formId })).code).toBe('not-allowed');
});

test('what was agreed in supervision for another case is something to do in that case, and no word more', async () => {
  const worker = office.person('social-worker');
  const colleague = office.person('social-worker');
  const { caseId } = await openCase(office, worker);
  const other = await openCase(office, worker);
  const foreign = await openCase(office, colleague);
  const begun = await office.call(worker, 'forms.start', {
    ...{ cmd: newId(), id: newId(), caseId, form: 'supervision' },
  });
  const file = join(import.meta.dirname, '../domain/forms/answers/supervision-r1.json');
  const filled = JSON.parse(readFileSync(file, 'utf8')).answers;
  const person = (user: string) => ({ id: user, text: '' });
  const row = (code: string) => ({
    id: newId(),
    answers: { case: code, question: 'mangosteen', thought: 'durian', agreed: 'សួរគ្រូ' },
  });
  const done = await office.call(worker, 'forms.complete', {
    ...{ cmd: newId(), baseRev: begun.rev, formId: begun.id },
    answers: {
      ...filled,
      ...{ supervised: person(worker.user), with: person(coordinator.user) },
      'event-date': exactDay(dayOf(Date.now())),
      cases: { rows: [row(other.code.toLowerCase()), row(foreign.code), row('SR-1999-0001')] },
    },
  });
  expect(done.problems).toEqual([]);
  const asked = { caseId: other.caseId, whose: 'mine' as const };
  const { tasks } = await office.call(worker, 'tasks.list', asked);
  expect(tasks).toMatchObject([{ what: 'សួរគ្រូ', userId: worker.user, due: null, formId: null }]);
  expect(JSON.stringify(tasks)).not.toMatch(/mangosteen|durian/);
  const theirs = { caseId: foreign.caseId, whose: 'mine' as const };
  expect((await office.call(colleague, 'tasks.list', theirs)).tasks).toEqual([]);
});

test('many of a kind are told by their number, the first few are listed', async () => {
  for (let n = 0; n < 7; n++) {
    const { caseId } = await openCase(office, worker);
    await draft(caseId, 'minutes', { items: { rows: [item({})] } });
  }
  const { items, totals } = await office.call(coordinator, 'oversight.list', {});
  expect(items.filter(({ kind }) => kind === 'undecided')).toHaveLength(5);
  const told = totals.find(({ kind }) => kind === 'undecided')?.total;
  expect(told).toBeGreaterThanOrEqual(7);
});
