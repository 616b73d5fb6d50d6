// What a new case note begins with, and what lies beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('coordinator');
afterAll(() => office.close());

const file = join(import.meta.dirname, '../domain/forms/answers/case-note-r1.json');
const { answers } = JSON.parse(readFileSync(file, 'utf8'));
const begin = (caseId: string, session = worker) =>
  office.call(session, 'forms.start', { cmd: newId(), id: newId(), caseId, form: 'case-note' });

async function finish(caseId: string) {
  const note = await begin(caseId);
  const input = { cmd: newId(), baseRev: note.rev, formId: note.id, answers };
  expect((await office.call(worker, 'forms.complete', input)).problems).toEqual([]);
  return note.id;
}

test('the first note of a family begins with today and the worker alone', async () => {
  const { caseId } = await openCase(office, worker);
  const note = await begin(caseId);
  expect(Object.keys(note.answers).sort()).toEqual(['event-date', 'worker']);
  expect(note.context.earlier).toEqual([]);
});

test('the next one begins with place and kind as last time, and no other answer', async () => {
  const { caseId } = await openCase(office, worker);
  const last = await finish(caseId);
  const note = await begin(caseId);
  expect(Object.keys(note.answers).sort()).toEqual([
    'contact',
    'event-date',
    'event-place',
    'worker',
  ]);
  expect(note.answers.contact).toEqual(answers.contact);
  expect(note.context.earlier).toEqual([last]);
});

test('a note that was begun and never written on is taken up again, by whoever began it', async () => {
  const { caseId } = await openCase(office, worker);
  const first = await begin(caseId);
  expect((await begin(caseId)).id).toBe(first.id);
  expect((await begin(caseId, other)).id).not.toBe(first.id);
  const input = { cmd: newId(), baseRev: first.rev, formId: first.id, placeInForm: 'contact' };
  const contact = { option: 'phone' };
  await office.call(worker, 'forms.save', { ...input, answers: { ...first.answers, contact } });
  expect((await begin(caseId)).id).not.toBe(first.id);
});
