// The columns of a table of choices, as the office words them: for new tables only.
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import { drawingSteps } from './drawing-steps.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
afterAll(() => office.close());

const newCase = async () => (await openCase(office, worker)).caseId;
const { begin, view, put } = drawingSteps(office, worker);
const word = (value: { km: string; en: string }[]) => {
  const input = { cmd: newId(), key: 'choice-columns' as const, value, validFrom: '2020-01-01' };
  return office.call(coordinator, 'office.set', input);
};
const columnsOf = async (drawingId: string) =>
  (await view(drawingId)).items
    .filter(({ kind }) => kind === 'column')
    .toSorted((a, b) => a.ord - b.ord);

test('a new table begins with them; one that was begun before, and its next version, keep theirs', async () => {
  const caseId = await newCase();
  const before = await begin(caseId, 'personal-choice');
  await put(before, {
    ...{ id: newId(), thread: newId(), kind: 'column', parent: null, ord: 1, base: null },
    content: { words: 'យាយគិតយ៉ាងណា', standard: null },
  });
  const own = [
    { km: 'គុណសម្បត្តិ', en: 'Advantages' },
    { km: 'ហានិភ័យ', en: '' },
  ];
  await word(own);
  expect(await columnsOf(before)).toHaveLength(1);
  const next = await begin(caseId, 'personal-choice', before);
  expect((await columnsOf(next)).map(({ content }) => content.words)).toEqual(['យាយគិតយ៉ាងណា']);

  const fresh = await begin(await newCase(), 'personal-choice');
  expect((await columnsOf(fresh)).map(({ content }) => content)).toEqual(
    own.map((column) => ({ words: '', standard: null, office: column })),
  );
  await word([]);
  expect(await columnsOf(fresh)).toHaveLength(2);
});

test('without a word in either language there is no column, and more than eight are too many', async () => {
  const column = { km: 'ក', en: '' };
  for (const value of [[{ km: ' ', en: '' }], Array(9).fill(column)]) {
    const input = { cmd: newId(), key: 'choice-columns' as const, value, validFrom: '2020-01-01' };
    expect((await office.refused(coordinator, 'office.set', input)).code).toBe('invalid-input');
  }
});

test('another tool has no columns', async () => {
  await word([{ km: 'ក', en: 'A' }]);
  const drawingId = await begin(await newCase(), 'swot');
  expect((await view(drawingId)).items).toEqual([]);
});
