// The workforce sheet: everybody of the office once, by what the office wrote of its people and nothing guessed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import { firstsOf, tablesOf } from './tell.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
office.person('social-worker');
afterAll(() => office.close());

beforeAll(async () => {
  const facts = { sex: 'f', education: 'degree-sw', since: 2019, training: ['counselling', 'law'] };
  await office.call(coordinator, 'office.set', {
    ...{ cmd: newId(), key: 'workforce', validFrom: '2026-01-01' },
    value: [{ user: worker.user, ...facts }],
  });
});

test('tells role, education, years and training of everybody, and what was not recorded', () => {
  const { roles, education, years, training } = tablesOf(office, 'workforce');
  expect(roles?.sum).toBe('3 = 1 + 2');
  expect(roles?.rows[1]?.values).toEqual([2, 1, 0, 0, 1].map((count) => ({ count })));
  expect(firstsOf(education)).toMatchObject({ 'Degree in social work': 1, 'Not recorded': 2 });
  expect(firstsOf(years)).toMatchObject({ '5 to 9 years': 1, 'Not recorded': 2 });
  expect(firstsOf(training)).toMatchObject({ Counselling: 1, 'No training recorded': 2 });
});

test('says which social workers were supervised, as the forms of the sessions tell', async () => {
  expect(firstsOf(tablesOf(office, 'workforce').supervised)['No session recorded']).toBe(2);
  const { caseId } = await openCase(office, worker);
  const formId = newId();
  const folder = join(import.meta.dirname, '../domain/forms/answers');
  const { answers } = JSON.parse(readFileSync(join(folder, 'supervision-r1.json'), 'utf8'));
  const begun = await office.call(coordinator, 'forms.start', {
    ...{ cmd: newId(), id: formId, caseId, form: 'supervision' },
  });
  const { problems } = await office.call(coordinator, 'forms.complete', {
    ...{ cmd: newId(), baseRev: begun.rev, formId },
    answers: { ...answers, supervised: { id: worker.user, text: '' } },
  });
  expect(problems).toEqual([]);
  const { supervised } = tablesOf(office, 'workforce');
  expect(firstsOf(supervised)['No session recorded']).toBe(1);
});

test('leads to nobody: no name, and no case', () => {
  const tables = Object.values(tablesOf(office, 'workforce'));
  expect(JSON.stringify(tables)).not.toContain('Sophea');
  expect(tables.flatMap(({ rows }) => rows.flatMap(({ cases }) => cases.flat()))).toEqual([]);
});
