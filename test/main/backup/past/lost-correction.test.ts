// A correction that is not there any more, because the office was brought back from a copy older than it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Row } from '../../../../main/storage/database.ts';
import { waitForPrison } from '../../../support/wait-for-prison.ts';
import { openPastOffice } from './past-office.ts';

const root = mkdtempSync(join(tmpdir(), 'samnum-past-'));
const here = openPastOffice(root);
const { office } = here;
const { db } = office.store;
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(async () => {
  await here.close();
  rmSync(root, { recursive: true, force: true });
});

const valuesIn = (caseId: string) =>
  db.prepare('SELECT * FROM form_values WHERE case_id = ?').all(caseId) as Row[];
const decisions = (caseId: string) =>
  valuesIn(caseId).filter(({ concept }) => concept === 'eligibility.decision').length;

async function correct(formId: string, id: string, said: object) {
  const draft = await office.call(coordinator, 'forms.amend', { cmd: newId(), id, formId });
  const answers = { ...draft.answers, ...said } as typeof draft.answers;
  const input = { cmd: newId(), baseRev: draft.rev, formId: id, answers };
  expect((await office.call(coordinator, 'forms.complete', input)).problems).toEqual([]);
}

/** A case whose form was corrected, in an office that was then brought back from a copy that knew of no correction. */
async function loseCorrection() {
  const { caseId, formId } = await waitForPrison(office, { worker, coordinator });
  const before = valuesIn(caseId);
  const correction = newId();
  await correct(formId, correction, { 'look-again': exactDay('2027-02-01') });
  const snapshot = await here.copy();
  db.exec('PRAGMA foreign_keys = OFF');
  db.prepare('DELETE FROM lines WHERE form_id = ?').run(correction);
  db.prepare('DELETE FROM forms WHERE id = ?').run(correction);
  db.prepare('DELETE FROM form_values WHERE case_id = ?').run(caseId);
  for (const row of before) {
    db.prepare('INSERT INTO form_values VALUES(?,?,?,?,?,?,?)').run(...Object.values(row));
  }
  db.exec('PRAGMA foreign_keys = ON');
  return { caseId, formId, correction, snapshot };
}

/** Brings back what differs of the forms; answers how many did, and what came of it. */
async function bringBack(caseId: string, snapshot: string) {
  await here.call(coordinator, 'past.days', { placeId: here.placeId });
  expect(await here.fetch(coordinator, snapshot)).toMatchObject({ state: 'done' });
  const { pastId } = (await here.call(coordinator, 'past.open', {})) ?? { pastId: '' };
  const view = await here.call(coordinator, 'past.case', { pastId, caseId });
  const counts = await here.call(coordinator, 'past.bringBack', {
    ...{ cmd: newId(), pastId, caseId, reason: 'Brought back from an older copy.' },
    ...{ casework: false, people: [], facts: [], houses: [], drawings: [], pages: [] },
    forms: view.forms.map(({ id }) => id),
  });
  return { differed: view.forms.length, counts };
}

test('A correction that is gone comes back and is counted once, not beside what it corrects', async () => {
  const { caseId, formId, correction, snapshot } = await loseCorrection();
  expect(decisions(caseId)).toBe(1);
  expect((await bringBack(caseId, snapshot)).differed).toBe(1);
  expect(decisions(caseId)).toBe(1);
  const { newer } = await office.call(coordinator, 'forms.view', { formId });
  expect(newer).toBe(correction);
});

test('Beside another correction of today it comes back as a draft, and that of today goes on counting', async () => {
  const { caseId, formId, snapshot } = await loseCorrection();
  const today = newId();
  await correct(formId, today, { 'look-again': exactDay('2027-03-01') });
  expect((await bringBack(caseId, snapshot)).differed).toBe(1);
  expect(decisions(caseId)).toBe(1);
  const { newer } = await office.call(coordinator, 'forms.view', { formId });
  expect(newer).toBe(today);
  const drafts = db
    .prepare("SELECT answers FROM forms WHERE amends = ? AND state = 'draft'")
    .all(today) as { answers: string }[];
  expect(drafts.map(({ answers }) => answers.includes('2027-02-01'))).toEqual([true]);
});

test('Beside a correction that somebody is writing today it comes back as a draft too, and theirs is kept', async () => {
  const { caseId, formId, correction, snapshot } = await loseCorrection();
  const today = newId();
  const begun = await office.call(coordinator, 'forms.amend', { cmd: newId(), id: today, formId });
  const answers = { ...begun.answers, 'look-again': exactDay('2027-03-01') };
  const saved = { cmd: newId(), baseRev: begun.rev, formId: today, answers };
  await office.call(coordinator, 'forms.save', { ...saved, placeInForm: '' });
  const { counts } = await bringBack(caseId, snapshot);
  expect(counts).toMatchObject({ forms: 0, drafts: [today], kept: 1 });
  expect(db.prepare('SELECT state FROM forms WHERE id = ?').get(correction)).toBeUndefined();
  const view = await office.call(coordinator, 'forms.view', { formId: today });
  expect(view.answers['look-again']).toEqual(exactDay('2027-02-01'));
  expect(view.kept.map((one) => one.answers['look-again'])).toEqual([exactDay('2027-03-01')]);
  const done = { cmd: newId(), baseRev: view.rev, formId: today, answers: view.answers };
  expect((await office.call(coordinator, 'forms.complete', done)).problems).toEqual([]);
  expect(decisions(caseId)).toBe(1);
});

test('Where the form is gone with its correction, both come back, and the first version can be read', async () => {
  const { caseId, formId, correction, snapshot } = await loseCorrection();
  db.exec('PRAGMA foreign_keys = OFF');
  for (const table of ['lines', 'form_values', 'form_spots'])
    db.prepare(`DELETE FROM ${table} WHERE form_id = ?`).run(formId);
  db.prepare('DELETE FROM forms WHERE id = ?').run(formId);
  db.exec('PRAGMA foreign_keys = ON');
  expect((await bringBack(caseId, snapshot)).differed).toBe(1);
  const { newer } = await office.call(coordinator, 'forms.view', { formId });
  expect(newer).toBe(correction);
  expect(decisions(caseId)).toBe(1);
  const told = db
    .prepare(
      "SELECT entity_id AS id FROM events WHERE op = 'brought-back' AND entity = 'form' AND case_id = ?",
    )
    .all(caseId) as { id: string }[];
  expect(told.map(({ id }) => id)).toEqual([formId, correction]);
});
