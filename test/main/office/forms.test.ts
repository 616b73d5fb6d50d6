// A form that the office made itself: looked at, released, filled in, counted, and there for ever.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findForm, latestForm, registerForms } from '#domain/forms/definitions/index.ts';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const EXAMPLE = readFileSync(
  join(import.meta.dirname, '../../../docs/home-garden.form.json'),
  'utf8',
);
const folder = mkdtempSync(join(tmpdir(), 'samnum-forms-'));
const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
afterAll(() => {
  office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a form file and picks it in the dialog. */
async function pick(text: string | Buffer): Promise<{ token: string; path: string }> {
  const path = join(folder, `${newId()}.json`);
  writeFileSync(path, text);
  office.picks.push(path);
  const { file } = await office.call(coordinator, 'office.pickForm', {});
  return { token: file?.token ?? '', path };
}
const check = (token: string) => office.call(coordinator, 'office.checkForm', { token });
const release = (token: string, hash: string) =>
  office.call(coordinator, 'office.releaseForm', { cmd: newId(), token, hash });
const released = async () => (await office.call(worker, 'office.forms', {})).forms;

test('A file with faults is told with their lines, in a dialog that can be closed, and nothing is kept', async () => {
  const { token } = await pick(EXAMPLE.replace('"km": "ហេតុអ្វី?"', '"km": "Why?"'));
  const told = await check(token);
  expect(told.form).toBeNull();
  expect(told.faults).toMatchObject([{ code: 'khmer-missing', word: 'why' }]);
  const again = { cmd: newId(), token, hash: '0'.repeat(64) };
  expect((await office.refused(coordinator, 'office.releaseForm', again)).code).toBe('conflict');
  const { token: picture } = await pick(Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  const unreadable = await office.refused(coordinator, 'office.checkForm', { token: picture });
  expect(unreadable.code).toBe('file-unreadable');
  expect(await office.call(coordinator, 'office.pickForm', {})).toEqual({ file: null });
  expect(await released()).toEqual([]);
});

test('Only the coordinator loads forms, and only from a file that was picked', async () => {
  expect((await office.refused(worker, 'office.pickForm', {})).code).toBe('not-allowed');
  const unknown = await office.refused(coordinator, 'office.checkForm', { token: newId() });
  expect(unknown.code).toBe('not-found');
});

test('Looking is not releasing; a file that changed after it was looked at is not released', async () => {
  const { token, path } = await pick(EXAMPLE);
  const { form, hash } = await check(token);
  expect(form?.title.en).toBe('Home garden visit');
  expect([await released(), latestForm('home-garden')]).toEqual([[], null]);
  writeFileSync(path, EXAMPLE.replace('"Well"', '"Very well"'));
  const late = { cmd: newId(), token, hash };
  expect((await office.refused(coordinator, 'office.releaseForm', late)).code).toBe('conflict');
  writeFileSync(path, EXAMPLE);
  expect(await release(token, hash)).toEqual({ id: 'home-garden', revision: 1 });
  expect(await released()).toMatchObject([{ hash, user: coordinator.user }]);
});

test('It is filled in, completed and counted like a form of the app, and is there after a night', async () => {
  office.reopen();
  const { caseId } = await openCase(office, worker);
  const id = newId();
  const { rev } = await office.call(worker, 'forms.start', {
    ...{ cmd: newId(), id, caseId, form: 'home-garden' },
  });
  const answers = {
    'event-date': exactDay('2026-02-03'),
    worker: { id: worker.user, text: '' },
    state: { option: 'poorly' },
  };
  const unfinished = await office.call(worker, 'forms.complete', {
    ...{ cmd: newId(), formId: id, baseRev: rev, answers },
  });
  expect(unfinished).toMatchObject({ problems: [{ field: 'why' }] });
  const view = await office.call(worker, 'forms.view', { formId: id });
  const whole = { ...answers, why: 'អត់មានទឹកគ្រប់គ្រាន់' };
  const input = { cmd: newId(), formId: id, baseRev: view.rev, answers: whole };
  await office.call(worker, 'forms.complete', input);
  const final = await office.call(worker, 'forms.view', { formId: id });
  expect(final).toMatchObject({ form: 'home-garden', revision: 1, state: 'final' });
  const counted = office.store.db.prepare('SELECT value FROM form_values WHERE concept = ?');
  expect(counted.pluck().all('garden.state')).toEqual(['poorly']);
  await office.search.caughtUp();
  const found = { text: 'អត់មានទឹក', kinds: ['form' as const], limit: 5 };
  expect((await office.call(worker, 'search.find', found)).hits.map((hit) => hit.id)).toEqual([id]);
});

test('A changed form is the next revision; what was written keeps its own', async () => {
  const next = EXAMPLE.replace('"revision": 1', '"revision": 2').replace('"Why?"', '"Why so?"');
  const { token } = await pick(next);
  const { hash } = await check(token);
  await release(token, hash);
  expect(latestForm('home-garden')?.revision).toBe(2);
  const whyIn = (revision: number) =>
    JSON.stringify(findForm('home-garden', revision)).includes('Why so?');
  expect([whyIn(1), whyIn(2)]).toEqual([false, true]);
});

test('A released form can be neither changed nor removed, and is unknown while the office is locked', async () => {
  const { db } = office.store;
  const change = "UPDATE form_definitions SET definition = '{}'";
  expect(() => db.exec(change)).toThrow('never changes');
  expect(() => db.exec('DELETE FROM form_definitions')).toThrow('never removed');
  registerForms([]);
  expect(findForm('home-garden', 1)).toBeNull();
  office.reopen();
  expect(findForm('home-garden', 1)).not.toBeNull();
});
