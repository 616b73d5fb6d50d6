// What one draws another sees, and what became a goal has the number it has in the plan.
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import { drawingSteps, statement } from './drawing-steps.ts';

const office = openOffice();
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
const other = office.person('social-worker');
afterAll(() => office.close());
const { begin, put, view } = drawingSteps(office, worker);

test('what a second person drew is told to the first, once, and that it was looked at is an event', async () => {
  const { caseId } = await openCase(office, worker, { restricted: true });
  const drawingId = await begin(caseId, 'problem-tree');
  const { rev } = await view(drawingId);
  const news = (seen: string, who = worker) =>
    office.call(who, 'drawings.news', { drawingId, rev: seen });
  expect(await news(rev)).toEqual({ news: null });
  const cause = statement('អ្នកទីពីរ');
  const change = { cmd: newId(), drawingId, put: [cause], drop: [] };
  const done = await office.call(coordinator, 'drawings.change', change);
  expect(done.over).toBe(rev);
  const looked = () =>
    office.store.db
      .prepare(`SELECT count(*) AS n FROM events WHERE entity_id = ? AND op = 'viewed'`)
      .get(drawingId);
  const before = looked();
  const told = (await news(rev)).news;
  expect(told).toMatchObject({ rev: done.rev, state: 'draft', items: [{ id: cause.id }] });
  expect(looked()).not.toEqual(before);
  expect(await news(done.rev)).toEqual({ news: null });
  const refusal = await office.refused(other, 'drawings.news', { drawingId, rev });
  expect(refusal.code).toBe('not-allowed');
});

test('a goal that was made of something drawn has its number in the plan', async () => {
  const { caseId } = await openCase(office, worker);
  const drawingId = await begin(caseId, 'problem-tree');
  const [first, second, third] = ['មួយ', 'ពីរ', 'បី'].map((words) => statement(words));
  if (!first || !second || !third) throw new Error('three statements');
  await put(drawingId, first, second, third);
  expect((await view(drawingId)).goals).toBeUndefined();
  for (const item of [third, first])
    await office.call(worker, 'forms.goalFromDrawing', {
      ...{ cmd: newId(), drawingId, itemId: item.id, formId: newId(), row: newId(), words: 'w' },
    });
  const { items, goals = [] } = await view(drawingId);
  const numberOf = (id: string) => {
    const row = items.find((item) => item.id === id)?.goal?.row;
    return goals.find((goal) => goal.row === row)?.number;
  };
  expect([first, second, third].map(({ id }) => numberOf(id))).toEqual([2, undefined, 1]);
});
