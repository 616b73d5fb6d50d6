// A correction that is not there any more, because the office was brought back from a copy older than it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

let caseId: string;
let formId: string;
const correction = newId();

const valuesIn = () =>
  db.prepare('SELECT * FROM form_values WHERE case_id = ?').all(caseId) as Row[];
const decisions = () =>
  valuesIn().filter(({ concept }) => concept === 'eligibility.decision').length;

async function correct(id: string, said: object) {
  const draft = await office.call(coordinator, 'forms.amend', { cmd: newId(), id, formId });
  const answers = { ...draft.answers, ...said } as typeof draft.answers;
  const input = { cmd: newId(), baseRev: draft.rev, formId: id, answers };
  expect((await office.call(coordinator, 'forms.complete', input)).problems).toEqual([]);
}

beforeAll(async () => {
  ({ caseId, formId } = await waitForPrison(office, { worker, coordinator }));
  const before = valuesIn();
  await correct(correction, { 'look-again': exactDay('2027-02-01') });
  const snapshot = await here.copy();
  // The copy that the office was brought back from knew of no correction.
  db.exec('PRAGMA foreign_keys = OFF');
  db.prepare('DELETE FROM lines WHERE form_id = ?').run(correction);
  db.prepare('DELETE FROM forms WHERE id = ?').run(correction);
  db.prepare('DELETE FROM form_values WHERE case_id = ?').run(caseId);
  for (const row of before) {
    db.prepare('INSERT INTO form_values VALUES(?,?,?,?,?,?,?)').run(...Object.values(row));
  }
  db.exec('PRAGMA foreign_keys = ON');
  await here.call(coordinator, 'past.days', { placeId: here.placeId });
  expect(await here.fetch(coordinator, snapshot)).toMatchObject({ state: 'done' });
});

test('A correction that is gone comes back and is counted once, not beside what it corrects', async () => {
  const { pastId } = (await here.call(coordinator, 'past.open', {})) ?? { pastId: '' };
  const view = await here.call(coordinator, 'past.case', { pastId, caseId });
  expect([view.forms.length, decisions()]).toEqual([1, 1]);
  await here.call(coordinator, 'past.bringBack', {
    ...{ cmd: newId(), pastId, caseId, reason: 'Brought back from an older copy.' },
    ...{ casework: false, people: [], facts: [], houses: [], drawings: [], pages: [] },
    forms: view.forms.map(({ id }) => id),
  });
  expect(decisions()).toBe(1);
  const { newer } = await office.call(coordinator, 'forms.view', { formId });
  expect(newer).toBe(correction);
});
