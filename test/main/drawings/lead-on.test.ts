// What was drawn leads on: a cause becomes a goal of the plan, and the records offer what they know.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import { drawingSteps, statement } from './drawing-steps.ts';

const office = openOffice();
const worker = office.person('social-worker');
afterAll(() => office.close());

const cmd = newId;
const { begin, put, view } = drawingSteps(office, worker);

describe('A goal made of a cause', () => {
  const goal = (drawingId: string, itemId: string, words: string) =>
    office.call(worker, 'forms.goalFromDrawing', {
      ...{ cmd: cmd(), drawingId, itemId, formId: newId(), row: newId(), words },
    });

  test('stands in the plan in its words, and the drawing keeps the link', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    const [one, two] = [statement('ឆ្ងាយ'), statement('ថ្លៃ')];
    await put(drawingId, one, two);
    const first = await goal(drawingId, one.id, 'មានកង់ជិះទៅសាលា');
    const second = await goal(drawingId, two.id, 'មានលុយទិញអង្ករ');
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(second.formId).toBe(first.formId);
    const plan = await office.call(worker, 'forms.view', { formId: first.formId });
    expect(plan).toMatchObject({ form: 'case-plan', state: 'draft' });
    expect(plan.answers.goals).toMatchObject({
      rows: [
        { id: first.row, answers: { words: 'មានកង់ជិះទៅសាលា' } },
        { id: second.row, answers: { words: 'មានលុយទិញអង្ករ' } },
      ],
    });
    const kept = (await view(drawingId)).items.find(({ id }) => id === one.id);
    expect(kept?.goal).toEqual({ formId: first.formId, row: first.row });
  });

  test('is not made of what was said in private', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'life-river');
    const hope = statement('', {
      kind: 'event',
      content: {
        ...{ kind: 'hope', when: null, words: 'សម្ងាត់', mood: 0, helper: null, fact: null },
        private: true,
      },
    });
    await put(drawingId, hope);
    const refusal = await office.refused(worker, 'forms.goalFromDrawing', {
      ...{ cmd: cmd(), drawingId, itemId: hope.id, formId: newId(), row: newId(), words: 'x' },
    });
    expect(refusal.code).toBe('not-allowed');
  });

  test('is made once, however often the key is pressed', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    const one = statement('ម្ដងគត់');
    await put(drawingId, one);
    const first = await goal(drawingId, one.id, 'ម្ដង');
    expect(await goal(drawingId, one.id, 'ម្ដងទៀត')).toEqual(first);
  });
});

describe('What the records offer', () => {
  test('the family with who is in prison, and births and arrests with their days', async () => {
    const { caseId, personId } = await openCase(office, worker);
    const father = newId();
    await office.call(worker, 'people.save', {
      ...{ cmd: cmd(), baseRev: null, caseId, id: newId(), personId: father },
      person: {
        ...{ nameKm: 'ដារ៉ា', nameLatin: 'Dara', otherNames: [], sex: 'm', phone: '' },
        ...{ birth: exactDay('1977-01-01'), died: null, recordingWish: 'record' },
      },
      roles: ['prisoner'],
      relation: 'father',
    });
    await office.call(worker, 'lines.save', {
      ...{ cmd: cmd(), caseId, thread: newId(), kind: 'prison', base: null },
      answers: {
        'who-held': { id: father, text: '' },
        'prison-status': { option: 'sentenced' },
        'arrested-on': exactDay('2018-05-01'),
        'release-on': exactDay('2028-05-01'),
      },
    });
    const drawingId = await begin(caseId, 'life-river');
    const { facts, offers } = await view(drawingId);
    const told = facts.people.find((one) => one.personId === father);
    expect(told?.prison?.until?.from).toBe('2028-05-01');
    expect(facts.people.find((one) => one.personId === personId)?.prison).toBeNull();
    const of = (kind: string) => offers.filter((one) => one.kind === kind);
    expect(of('arrest')).toMatchObject([{ personId: father, when: { from: '2018-05-01' } }]);
    expect(of('birth').map((one) => one.personId)).toContain(father);
  });
});
