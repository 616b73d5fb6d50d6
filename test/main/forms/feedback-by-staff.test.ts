// Office staff write down what a family says of the work, and learn nothing else of the case.
import { afterAll, expect, test } from 'vitest';
import { readingOf } from '#domain/forms/rights.ts';
import { newId } from '#domain/ids.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
const clerk = office.person('scan-clerk');
const second = office.person('scan-clerk');
afterAll(() => office.close());

const begin = (caseId: string, form: string) => ({
  ...{ cmd: newId(), id: newId(), caseId, form },
});

test('they begin it, save it and read it again, by the number of the case alone', async () => {
  const { caseId, code } = await openCase(office, worker);
  const input = begin(caseId, 'feedback');
  const begun = await office.call(clerk, 'forms.start', input);
  expect(begun.mayEdit).toBe(true);
  expect(begun.context).toMatchObject({
    code,
    nameKm: '',
    nameLatin: '',
    people: [],
    documents: [],
  });
  const answers = { ...begun.answers, anonymous: 'yes' } as typeof begun.answers;
  const save = { cmd: newId(), baseRev: begun.rev, formId: begun.id, placeInForm: '', answers };
  await office.call(clerk, 'forms.save', save);
  const formId = begun.id;
  expect((await office.call(clerk, 'forms.view', { formId })).answers.anonymous).toBe('yes');
  expect((await office.call(coordinator, 'forms.view', { formId })).answers.anonymous).toBe('yes');
  for (const other of [second, worker])
    expect((await office.refused(other, 'forms.view', { formId })).code).toBe('not-allowed');
});

test('no other form of the case is theirs to begin or to read, and the case itself stays closed', async () => {
  const { caseId, formId } = await openCase(office, worker);
  for (const form of ['case-note', 'concern', 'supervision', 'support-request'])
    expect((await office.refused(clerk, 'forms.start', begin(caseId, form))).code).toBe(
      'not-allowed',
    );
  expect((await office.refused(clerk, 'forms.view', { formId })).code).toBe('not-allowed');
  const begun = 'SELECT count(*) FROM forms WHERE author = ? AND case_id = ?';
  expect(office.store.db.prepare(begun).pluck().get(clerk.user, caseId)).toBe(0);
  expect((await office.refused(clerk, 'cases.view', { caseId })).code).toBe('not-allowed');
});

test('a restricted case is closed to them for this too', async () => {
  const { caseId } = await openCase(office, worker, { restricted: true });
  const refused = await office.refused(clerk, 'forms.start', begin(caseId, 'feedback'));
  expect(refused.code).toBe('not-allowed');
});

test('what somebody wrote as a social worker is closed once they are office staff', () => {
  const scope = { restricted: false, workers: [] };
  const facts = { author: clerk.user, restricted: false, answers: {}, only: false, named: [] };
  expect(readingOf(clerk, scope, { ...facts, form: 'case-note' })).toBe('none');
  expect(readingOf(clerk, scope, { ...facts, form: 'feedback' })).toBe('all');
});
