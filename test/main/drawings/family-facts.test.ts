// What a family tree is told of the family: who is in prison, on whose side somebody is kin.
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
afterAll(() => office.close());

async function factsOf(caseId: string) {
  const tool = 'family-tree' as const;
  const input = { cmd: newId(), id: newId(), caseId, tool, personId: null, follows: null };
  const { drawingId } = await office.call(worker, 'drawings.begin', input);
  const { facts } = await office.call(worker, 'drawings.view', { drawingId });
  return (personId: string) => facts.people.find((one) => one.personId === personId);
}

test('who is entered as a prisoner is in prison, until a line of the case says released', async () => {
  const { caseId } = await openCase(office, worker);
  const { personId } = await addPerson(office, worker, caseId, {
    relation: 'father',
    roles: ['prisoner'],
  });
  expect((await factsOf(caseId))(personId)?.prison).toEqual({ until: null });
  await office.call(worker, 'lines.save', {
    ...{ cmd: newId(), caseId, thread: newId(), kind: 'prison', base: null },
    answers: { 'who-held': { id: personId, text: '' }, 'prison-status': { option: 'released' } },
  });
  expect((await factsOf(caseId))(personId)?.prison).toBeNull();
});

test('the side of a grandmother and the parents of a sister are what the intake form says', async () => {
  const { caseId, formId } = await openCase(office, worker);
  const grandmother = await addPerson(office, worker, caseId, { relation: 'grandmother' });
  const sister = await addPerson(office, worker, caseId, { relation: 'elder-sister' });
  const aunt = await addPerson(office, worker, caseId, { relation: 'aunt-elder' });
  const form = await office.call(worker, 'forms.view', { formId });
  const { rows } = form.answers.people as { rows: { id: string }[] };
  const row = (id: string, answers: object) => ({
    id,
    answers: { sex: { option: 'f' }, ...answers },
  });
  const told = [
    row(grandmother.memberId, {
      relation: { option: 'grandmother' },
      side: { option: 'maternal' },
    }),
    row(sister.memberId, {
      relation: { option: 'elder-sister' },
      'sibling-kind': { option: 'same-mother' },
    }),
    row(aunt.memberId, { relation: { option: 'aunt-elder' }, side: { option: 'unknown' } }),
  ];
  await office.call(worker, 'forms.save', {
    ...{ cmd: newId(), baseRev: form.rev, formId, placeInForm: '' },
    answers: { ...form.answers, people: { rows: [...rows, ...told] } },
  });
  const of = await factsOf(caseId);
  expect(of(grandmother.personId)?.side).toBe('maternal');
  expect(of(sister.personId)?.shares).toBe('same-mother');
  expect(of(aunt.personId)?.side).toBeUndefined();
});
