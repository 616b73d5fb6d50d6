// Office staff enter a new referral: they see who may be the same, and nothing more of any other case.
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
const clerk = office.person('scan-clerk');
const second = office.person('scan-clerk');
afterAll(() => office.close());

const draftsOf = async () => (await office.call(clerk, 'cases.today', {})).drafts;

/** What is still wanted of a referral that begins with its child. */
async function fill(formId: string) {
  const form = await office.call(clerk, 'forms.view', { formId });
  const answers = { ...form.answers, source: { option: 'family' }, reason: 'ឪពុកត្រូវចាប់' };
  return { cmd: newId(), baseRev: form.rev, formId, answers, placeInForm: '' };
}

test('the case they open has no worker and stands on the list of the coordinator until one is assigned', async () => {
  const { caseId, code } = await openCase(office, clerk);
  const waiting = async () =>
    (await office.call(coordinator, 'oversight.list', {})).items.filter(
      (item) => item.kind === 'no-worker' && item.caseId === caseId,
    );
  expect(await waiting()).toMatchObject([{ code, workers: [] }]);
  await office.call(coordinator, 'cases.assign', { cmd: newId(), caseId, workers: [worker.user] });
  expect(await waiting()).toEqual([]);
});

test('the referral form is begun by them, and who answers it is still open', async () => {
  const { formId } = await openCase(office, clerk);
  const form = await office.call(clerk, 'forms.view', { formId });
  expect(form).toMatchObject({ form: 'intake', author: clerk.user, mayEdit: true });
  expect(form.answers.worker).toEqual({ id: clerk.user, text: '' });
  expect(form.answers).not.toHaveProperty('responsible');
  await office.call(clerk, 'forms.save', await fill(formId));
  expect((await office.call(coordinator, 'forms.view', { formId })).answers.reason).toBe(
    'ឪពុកត្រូវចាប់',
  );
  expect((await draftsOf()).map((draft) => draft.formId)).toContain(formId);
});

test('once the case has a worker the form is closed to them, and what they still wrote is kept', async () => {
  const { caseId, formId } = await openCase(office, clerk);
  const late = await fill(formId);
  await office.call(coordinator, 'cases.assign', { cmd: newId(), caseId, workers: [worker.user] });
  expect((await office.refused(clerk, 'forms.save', late)).detail).toEqual({ late: true });
  const { works } = await office.call(worker, 'late.list', {});
  expect(works.filter((work) => work.caseId === caseId)).toMatchObject([
    { by: clerk.user, call: 'forms.save', input: { answers: { reason: 'ឪពុកត្រូវចាប់' } } },
  ]);
  expect((await office.refused(clerk, 'forms.view', { formId })).code).toBe('not-allowed');
  expect((await draftsOf()).map((draft) => draft.formId)).not.toContain(formId);
});

test('the referral of a colleague, of a worker, and the page of their own case stay closed', async () => {
  const own = await openCase(office, clerk);
  const known = await openCase(office, worker);
  const asked = [
    office.refused(second, 'forms.view', { formId: own.formId }),
    office.refused(clerk, 'forms.view', { formId: known.formId }),
    office.refused(clerk, 'cases.view', { caseId: own.caseId }),
    office.refused(clerk, 'cases.change', {
      ...{ cmd: newId(), baseRev: own.rev, caseId: own.caseId, module: 'fp' as const },
    }),
    office.refused(second, 'forms.save', await fill(own.formId)),
  ];
  for (const refused of await Promise.all(asked)) {
    expect(refused.code).toBe('not-allowed');
    expect(refused.detail).toBeUndefined();
  }
});

test('a referral may be for the coordinators alone: they finish writing it and do not find the case again', async () => {
  const { caseId, formId, code } = await openCase(office, clerk, { restricted: true });
  expect((await office.call(clerk, 'forms.view', { formId })).mayEdit).toBe(true);
  const list = { text: code, filter: {}, offset: 0, limit: 10 };
  const [row] = (await office.call(clerk, 'cases.list', list)).groups.flatMap(({ rows }) => rows);
  expect(row).toMatchObject({ id: caseId, hidden: true, nameKm: '' });
  expect((await draftsOf()).find((draft) => draft.formId === formId)).toMatchObject({
    ...{ code, nameKm: '', nameLatin: '' },
  });
});

const TYPED = {
  ...{ nameLatin: 'Mav Sophak', otherNames: [], sex: 'u' as const, parents: ['ប្រាក់ បុប្ផា'] },
  birth: exactDay('2014-05-20'),
};

test('who may be the same is shown with name, village and number; birth and parents are told to nobody here', async () => {
  const facts = {
    ...{ nameKm: 'ម៉ៅ សុភ័ក្រ', nameLatin: 'Mao Sopheak', sex: 'f' as const, phone: '012 555 034' },
    ...{ birth: exactDay('2014-05-20'), village: 'Sautr Nikum', district: 'kh-17-11' },
  };
  const known = await openCase(office, worker, facts);
  const mother = { nameLatin: 'Prak Bopha', relation: 'mother' };
  const { personId: from } = await addPerson(office, worker, known.caseId, mother);
  await office.call(worker, 'people.relate', {
    ...{ cmd: newId(), caseId: known.caseId, id: newId(), from, to: known.personId },
    kind: 'parent-birth',
  });
  const asked = { ...TYPED, nameKm: 'ម៉ៅ សុភ័ក្រ', placeText: 'Soutr Nikom' };
  const [told] = (await office.call(clerk, 'cases.matches', asked)).matches;
  expect(told).toMatchObject({
    ...{ personId: known.personId, code: known.code, hidden: false, birthYear: '' },
    ...{ nameKm: 'ម៉ៅ សុភ័ក្រ', village: 'Sautr Nikum' },
  });
  expect(told?.reasons).toEqual(['same-khmer-name', 'same-village']);
  const [toWorker] = (await office.call(worker, 'cases.matches', asked)).matches;
  expect(toWorker).toMatchObject({ birthYear: '2014' });
  expect(toWorker?.reasons).toEqual(expect.arrayContaining(['same-birth', 'same-parent']));
});

test('a restricted case is pointed at by its number alone', async () => {
  const { code } = await openCase(office, worker, {
    ...{ nameKm: 'យឹម រតនៈ', nameLatin: 'Yim Rattana', restricted: true },
    birth: exactDay('2014-05-20'),
  });
  const asked = { ...TYPED, nameKm: 'យឹម រតនៈ', nameLatin: '', placeText: '' };
  const [told] = (await office.call(clerk, 'cases.matches', asked)).matches;
  expect(told).toMatchObject({ code, hidden: true, nameKm: '', village: '', reasons: [] });
});
