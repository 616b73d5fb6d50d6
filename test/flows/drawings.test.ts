// A family draws its problem tree: by keys, through a crash, into the plan, onto paper, and once more at the next visit.
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { CHILD, openCase } from '../support/open-case.ts';
import { goToCase } from './steps/cases.ts';
import { type Desk, makeFolder, removeFolders } from './steps/desk.ts';
import { codesOf, finishDrawing, goToTool, savePdf, untilKept } from './steps/drawings.ts';
import { ask, comeToWork, keepPicture, makeWorkplace } from './steps/walk.ts';

afterAll(removeFolders);

const TOOL = 'ដើមឈើបញ្ហា';
const CORE = 'ឫទ្ធីប្រឈមនឹងការឈប់រៀន';
const CAUSE = 'គ្មានកង់ជិះទៅសាលា';
const DEEPER = 'កង់ត្រូវបានលក់';
const EFFECT = 'ឫទ្ធីទៅធ្វើការ';
const GOAL = 'មានកង់ជិះទៅសាលា';
const NEWER = 'ជីដូនឈឺ';
const statements = ({ page }: Desk) =>
  page.locator('.problem-tree-list [data-row] .row-words').allInnerTexts();

/** The row with these words is opened, and its box in the picture has the ring. */
async function handsOn({ page }: Desk, words: string): Promise<void> {
  await page.locator('[data-row]', { hasText: words }).click();
  const here = page.locator('.drawing-picture [data-here=true]');
  await expect.poll(() => here.getAttribute('aria-label')).toContain(words);
}

/** On to the next parts of the form until this one is on the screen. */
async function untilSeen({ page }: Desk, part: Locator): Promise<void> {
  const title = page.locator('.section-title').first();
  await title.waitFor();
  while (!(await part.isVisible())) {
    const before = await title.textContent();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => title.textContent()).not.toBe(before);
  }
}

async function press({ page }: Desk, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('a problem tree: drawn by keys, kept through a crash, a goal, frozen, on paper, drawn again', async () => {
  const people = {
    worker: { role: 'social-worker', nameKm: 'ច័ន្ទ សុភា', nameLatin: 'Chan Sophea' },
  } as const;
  let caseId = '';
  const workplace = await makeWorkplace(people, async (office, { worker }) => {
    ({ caseId } = await openCase(office, worker));
  });
  const paper = makeFolder('paper');
  let desk = await comeToWork(workplace, 'worker');
  try {
    // An empty sheet for the village bears a code of its own.
    await goToCase(desk, CHILD.nameKm);
    await goToTool(desk, TOOL);
    await press(desk, 'p');
    await savePdf(desk, join(paper, 'empty.pdf'));
    // Codes are looked for while the drawing goes on.
    const onEmpty = codesOf(join(paper, 'empty.pdf'));

    await press(desk, 'd');
    await desk.page.getByLabel(desk.say('problemTree.askCore')).waitFor();
    const type = (words: string) => desk.page.keyboard.type(words);
    await type(CORE);
    await press(desk, 'Enter', 'c');
    await type(CAUSE);
    await press(desk, 'Enter', 'c');
    await type(DEEPER);
    await press(desk, 'Enter', '3', 'e');
    await type(EFFECT);
    const kept = async () => {
      const { drawings } = await ask(desk, 'drawings.list', { caseId });
      const drawingId = drawings[0]?.id;
      return drawingId ? JSON.stringify(await ask(desk, 'drawings.view', { drawingId })) : '';
    };
    await expect.poll(kept).toContain(EFFECT);
    await desk.kill();

    desk = await comeToWork(workplace, 'worker');
    await goToCase(desk, CHILD.nameKm);
    const { drawings } = await ask(desk, 'drawings.list', { caseId });
    const drawingId = drawings[0]?.id ?? '';
    await goToTool(desk, TOOL);
    await press(desk, 'd');
    await expect
      .poll(() => statements(desk))
      .toEqual([EFFECT, CORE, CAUSE, DEEPER].map((words) => expect.stringContaining(words)));

    // A cause becomes a goal in the words of its good twin, and stands in the plan.
    await handsOn(desk, CAUSE);
    await desk.page.locator('footer.keys').getByText(desk.say('drawings.goal')).waitFor();
    await press(desk, 'g');
    const good = desk.page.getByLabel(desk.say('problemTree.good'), { exact: false });
    await expect
      .poll(() => good.first().evaluate((box) => box === document.activeElement))
      .toBe(true);
    await type(GOAL);
    await press(desk, 'Escape', 'g');
    await desk.page
      .getByText(desk.say('drawings.goalMade', { number: 1 }))
      .first()
      .waitFor();
    await keepPicture(desk, 'drawing-problem-tree');
    await press(desk, 'g');
    await desk.page.locator('.form-screen').waitFor();
    const goals = desk.page.locator('[data-path="goals"]');
    await untilSeen(desk, goals);
    const written = () =>
      goals.evaluate((rows) =>
        [...rows.querySelectorAll('textarea, input')]
          .map((box) => (box as HTMLInputElement).value)
          .concat(rows.textContent)
          .join(),
      );
    await expect.poll(written).toContain(GOAL);
    await press(desk, 'Escape');
    await desk.page.locator('.problem-tree-list').waitFor();

    // Finished: frozen under its hash, and in the folder of the case.
    await finishDrawing(desk);
    const done = await ask(desk, 'drawings.view', { drawingId });
    expect(done).toMatchObject({ head: { state: 'final', version: 1 }, mayEdit: false });
    expect(done.hash).toMatch(/^[0-9a-f]{64}$/);

    await press(desk, 'Control+p');
    await desk.page.getByRole('dialog').waitFor();
    const sheet = join(paper, 'tree.pdf');
    const printed = await savePdf(desk, sheet);
    const worker = people.worker.nameKm.replace(' ', '');
    for (const words of [CORE, CAUSE, DEEPER, EFFECT, worker]) expect(printed).toContain(words);
    const onSheets = codesOf(sheet, true);

    // The next visit begins with a copy, and what is new is marked.
    await desk.page.getByRole('button', { name: desk.say('drawings.again') }).click();
    await expect.poll(() => desk.page.locator('.fhead .tag').first().textContent()).toContain('v២');
    await handsOn(desk, CORE);
    await press(desk, 'c');
    await type(NEWER);
    await press(desk, 'Escape', 'v');
    await desk.page.locator('.before-picture').waitFor();
    const picture = desk.page.locator('.picture-sheet');
    await picture.locator(`[aria-label*="${NEWER}"]`).waitFor();
    await expect.poll(() => picture.textContent()).toContain(desk.say('drawings.new'));
    await untilKept(desk);
    await keepPicture(desk, 'drawing-next-visit');

    await press(desk, 'Alt+ArrowLeft', 'Alt+ArrowLeft');
    await goToCase(desk, CHILD.nameKm);
    await desk.page.locator('.papers .paper', { hasText: TOOL }).first().waitFor();

    const [[emptyCode], codes] = await Promise.all([onEmpty, onSheets]);
    expect(emptyCode).toMatch(/^samnum:/);
    expect(new Set(codes)).toEqual(new Set([sheetCode({ id: drawingId, version: 1 })]));
  } finally {
    await desk.kill();
  }
}, 120_000);
