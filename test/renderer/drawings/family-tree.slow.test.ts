// A family tree by keyboard in the window: a family typed in, kin to kin by arrow, a yes to the pencil, a way back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DrawingView } from '#contract/drawings.ts';
import { drawn, itemId, personId, tie } from '../../drawings/samples/family-tree.ts';
import { makeRecord, openTree, sampleOf, treeView } from '../support/drawing-family-tree.ts';
import { caseView } from '../support/office.ts';
import { answersFor } from '../support/screens.ts';
import { type Answers, type Opened, openStage, openWindow, type Stage } from '../support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function open(view: DrawingView, language: 'km' | 'en' = 'km', more: Answers = {}) {
  let opened: Opened | undefined;
  const caseId = caseView.row.id;
  const tell = () => void opened?.tell('changed', { entity: 'case', id: caseId, caseId });
  const answers = {
    ...answersFor({ name: '', start: { state: 'unlocked' } }),
    ...makeRecord(view, tell),
    ...more,
  };
  opened = await openWindow(stage, answers, { language });
  opened.page.setDefaultTimeout(8_000);
  await openTree(opened);
  const { page } = opened;
  let keys = 0;
  return {
    opened,
    page,
    marks: page.locator('.picture-sheet [data-thread]'),
    rows: page.locator('.tree-list [data-row]'),
    here: page.locator('.picture-sheet [data-here="true"]'),
    keys: () => keys,
    press: async (...names: string[]) => {
      for (const name of names) {
        keys++;
        await page.keyboard.press(name);
      }
    },
    /** How many of the rows of the list are shown. */
    async hasPeople(count: number) {
      await expect.poll(() => page.locator('.tree-list [data-row]').count()).toBe(count);
    },
  };
}
type Tree = Awaited<ReturnType<typeof open>>;

/** One key, the name, the sex when it does not follow, Enter. */
async function add({ page, press, hasPeople, rows }: Tree, key: string, name: string, sex = '') {
  const before = await rows.count();
  await press(key);
  await page.locator('.add-kin input').first().waitFor();
  await page.keyboard.type(name);
  await press(...(sex ? ['Tab', sex] : []), 'Enter');
  await page.locator('.add-kin').waitFor({ state: 'detached' });
  await hasPeople(before + 1);
}

test('twelve people are typed in without the mouse, with four keys each at most besides their names', async () => {
  const tree = await open(treeView(sampleOf('one-child-alone')));
  const { page, press, here, keys } = tree;
  await add(tree, 'p', 'ម៉ក់', 'f');
  await add(tree, 'p', 'ប៉ា');
  await add(tree, 'b', 'បងស្រី', 'f');
  await add(tree, 'b', 'ប្អូនប្រុស', 'm');
  await press('ArrowUp');
  await here.waitFor();
  await add(tree, 'p', 'ជីដូន', 'f');
  await add(tree, 'p', 'ជីតា');
  await add(tree, 'b', 'មីង', 'f');
  await press('ArrowRight');
  await add(tree, 's', 'ពូ');
  await add(tree, 'c', 'បងជីដូនមួយ', 'm');
  await add(tree, 'c', 'ប្អូនជីដូនមួយ', 'f');
  await press('ArrowUp');
  await add(tree, 'b', 'ជីដូនមីង', 'f');
  await add(tree, 'p', 'យាយទួត', 'f');
  expect(keys()).toBeLessThanOrEqual(4 * 12);
  await expect.poll(() => tree.marks.count()).toBe(13);
  const words = await page.locator('.tree-list').textContent();
  for (const term of ['ម្ដាយ', 'បងប្អូនស្រី', 'ជីដូនមួយ']) expect(words).toContain(term);
  expect(tree.opened.complaints).toEqual([]);
}, 60_000);

test('arrows go from kin to kin, a yes writes the pencil down, and nobody leaves the case by Delete', async () => {
  const tree = await open(treeView(sampleOf('at-1-in-pencil')));
  const { page, press, here, opened } = tree;
  const said = () => opened.sent('people.relate');
  await press('ArrowDown');
  await expect.poll(() => here.getAttribute('data-thread')).toBe(personId(20));
  await press('ArrowUp');
  await expect.poll(() => here.getAttribute('data-thread')).toBe(personId(21));
  await press('ArrowRight', 'ArrowUp');
  await expect.poll(() => here.getAttribute('data-thread')).toBe(personId(23));
  await press('y');
  await expect
    .poll(said)
    .toMatchObject([
      { from: personId(23), to: personId(22), kind: 'parent-birth', replaces: null },
    ]);
  const row = page.locator('.draw-row.here');
  await row.locator('.kin-tie:not(.pencil)').waitFor();
  expect(await row.locator('.kin-tie.pencil').count()).toBe(0);

  await press('Delete');
  await page.getByRole('dialog').waitFor();
  await press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(opened.sent('people.takeOut')).toEqual([]);
  await press('Delete');
  await page.getByRole('dialog').waitFor();
  await press('Tab', 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => opened.sent('people.takeOut').length).toBe(1);
  const isTied = () => page.locator('.draw-row.here .kin-tie:not(.pencil)').count();
  await expect.poll(isTied).toBe(0);
  // It was one act: one press takes all of it back.
  await press('Control+z');
  await expect.poll(isTied).toBe(1);
  expect(opened.sent('people.putBack')).toMatchObject([{ relation: 'grandmother' }]);
  await tree.hasPeople(8);

  // A nudge is drawn, and taken back like everything that is drawn.
  await press('Home');
  await page.locator(`[data-row="${personId(22)}"]`).click();
  await page.locator(`.picture-sheet [data-thread="${personId(22)}"]`).focus();
  await press('Control+ArrowRight');
  await expect
    .poll(() => opened.sent('drawings.change').at(-1)?.put)
    .toMatchObject([{ kind: 'nudge', content: { person: personId(22), dx: 12 } }]);
  await press('Control+z');
  await expect.poll(() => opened.sent('drawings.change').at(-1)?.drop.length).toBe(1);
  expect(opened.complaints).toEqual([]);
}, 60_000);

test('somebody who would be their own ancestor is refused with the chain in words, and nothing is lost', async () => {
  const sample = sampleOf('at-1-in-pencil');
  const relations = [
    tie(23, 'parent-birth', 22),
    tie(22, 'parent-birth', 20),
    tie(21, 'parent-birth', 20),
  ];
  const tree = await open(treeView({ ...sample, facts: { ...sample.facts, relations } }), 'en');
  const { page, press } = tree;
  await page.locator(`[data-row="${personId(20)}"]`).click();
  // Sok Rithy as a parent of his own grandmother.
  await page.locator('.kin-ties .chip', { hasText: 'Choose who' }).click();
  await page.getByRole('option', { name: 'Keo Mom' }).click();
  const note = page.locator('.banner.risk');
  await expect
    .poll(() => note.textContent())
    .toContain('Sok Rithy → Keo Mom → Sim Sokha → Sok Rithy');
  await page.locator('.seg [lang=km]').click();
  await expect.poll(() => note.textContent()).toContain('សុខ ឫទ្ធី → កែវ ម៉ុម → ស៊ឹម សុខា → សុខ ឫទ្ធី');

  // The eco-map: one key, what it is called, and how strong.
  await page.locator(`.picture-sheet [data-thread="${personId(20)}"]`).focus();
  await press('n');
  await page.keyboard.type('វត្តបូព៌');
  await press('Enter');
  await expect.poll(() => page.locator('.picture-sheet svg').textContent()).toContain('វត្តបូព៌');
  await expect
    .poll(() => tree.opened.sent('drawings.change').at(-1)?.put)
    .toMatchObject([{ kind: 'system', content: { name: 'វត្តបូព៌', bonds: [{ person: null }] } }]);
  // Who stands in the directory of the office is offered, in either script, and stays linked to it.
  await press('n');
  await page.keyboard.type('siem reap');
  await page.getByRole('option', { name: 'ពន្ធនាគារខេត្តសៀមរាប' }).waitFor();
  await press('ArrowDown', 'Enter');
  const put = () => tree.opened.sent('drawings.change').at(-1)?.put.at(-1)?.content;
  await expect.poll(put).toMatchObject({ kind: 'prison', name: 'ពន្ធនាគារខេត្តសៀមរាប' });
  expect(put()?.entry).toMatch(/8301$/);
  await press('Escape');
  await press('m');
  await expect.poll(() => tree.marks.count()).toBe(8);
  expect(tree.opened.complaints).toEqual([]);
}, 60_000);

test('a name is written into the record a moment after it was typed, and a finished tree is read only', async () => {
  const view = treeView(sampleOf('grandmother-mom'));
  const [, , school, ...others] = view.items;
  if (!school) throw new Error('no school');
  const theirs = { ...school, content: { ...school.content, name: 'សាលាថ្មីរបស់គេ' } };
  const clinic = drawn(97, 'system', { ...school.content, name: 'គ្លីនិកថ្មី' });
  const tree = await open(view, 'km', {
    'drawings.news': () => ({
      news: {
        ...{ rev: itemId(98), state: 'draft', details: view.details },
        items: [...view.items.slice(0, 2), theirs, ...others, clinic],
      },
    }),
  });
  const { page, press, opened, here } = tree;

  // A line of feeling is chosen by key, told by name, and left sideways to who stands at its end.
  await page.locator(`.picture-sheet [data-thread="${personId(0)}"]`).focus();
  await press('f');
  await expect.poll(() => here.getAttribute('aria-label')).toBe('សុខ ឫទ្ធី – ម៉ុម៖ ជិតស្និទ្ធ');
  await page.locator('.tree-list .draw-row.here .open').waitFor();
  await press('ArrowRight');
  await expect.poll(() => here.getAttribute('data-thread')).toBe(personId(3));

  // What a second person drew is there without opening anew, but for the box that somebody types in.
  const row = page.locator(`[data-row="${school.thread}"]`);
  await row.click();
  await press('Enter');
  await page.keyboard.type('x');
  await opened.tell('changed', { entity: 'drawing', id: view.head.id, caseId: view.caseId });
  await page.locator('.tree-list', { hasText: 'គ្លីនិកថ្មី' }).waitFor();
  const box = page.locator('.draw-row.here input').first();
  expect(await box.inputValue()).toContain('x');
  await page.locator(`[data-row="${personId(3)}"]`).click();
  await press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(' ថ្មី');
  await expect.poll(() => opened.sent('people.save').at(-1)?.person).toEqual({ nameKm: 'ម៉ុម ថ្មី' });
  await expect.poll(() => page.locator('.picture-sheet svg').textContent()).toContain('ថ្មី');
  const finished = treeView(sampleOf('grandmother-mom'), { mayEdit: false });
  const final = await open({ ...finished, head: { ...finished.head, state: 'final' } });
  await final.page.locator('.tree-list [data-row]').first().click();
  expect(
    await final.page.locator('.tree-list input:not([readonly]):not([type=radio])').count(),
  ).toBe(0);
  await final.press('p');
  expect(await final.page.locator('.add-kin').count()).toBe(0);
}, 60_000);
