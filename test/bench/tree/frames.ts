// How long the frames of the window take while hands drag, type and walk in a tree of a hundred people.
import type { Page } from '@playwright/test';
import type { DrawingView } from '#contract/drawings.ts';
import type { RelationKind } from '#domain/people/relations.ts';
import type { Family } from '../../../renderer/drawings/family-tree/layout/types.ts';
import { details, kin, personId, tie } from '../../drawings/samples/family-tree.ts';
import { makeRecord, openTree, treeView } from '../../renderer/support/drawing-family-tree.ts';
import { caseView } from '../../renderer/support/office.ts';
import { answersFor } from '../../renderer/support/screens.ts';
import { type Opened, openOwnStage, openWindow } from '../../renderer/support/window.ts';
import { median, p95, round } from '../figures.ts';

const NAMES = ['សុខ ដារ៉ា', 'ម៉ុម', 'ចាន់ បុប្ផា', 'សារិន', 'ស្រីនាង', 'កុសល', 'ពិសិដ្ឋ', 'ធីតា', 'សំណាង'];
/** One press of a key that is held down, in ms. */
const REPEAT_MS = 33;
/** Keys until somebody who types takes a breath, and how long it is. */
const PAUSE_AFTER = 9;
const PAUSE_MS = 700;
const LET_GO_AFTER = 30;
const STEPS = { full: 150, quick: 40 };

/** The family as a case has it: everybody in ink, the child of the case whose tree it is. */
function viewOf(family: Family): DrawingView {
  const ids = new Map(family.people.map(({ id }, at) => [id, at]));
  const at = (id: string) => ids.get(id) ?? 0;
  const people = family.people.map(({ id, sex, born }) => {
    const isChild = id === family.indexId;
    const name = NAMES[at(id) % NAMES.length] ?? '';
    const part = isChild ? { roles: ['main-child', 'child'], relation: 'self' } : {};
    return kin(at(id), [`${name} ${at(id)}`, '', sex, born?.slice(0, 4) ?? '', part]);
  });
  const couples = family.unions.flatMap(({ kind, partners: [one, two] }) =>
    one && two && kind !== 'unknown'
      ? [tie(at(one), `partner-${kind}` as RelationKind, at(two))]
      : [],
  );
  const children = family.children.flatMap(({ union, child, kind }) =>
    (family.unions.find(({ id }) => id === union)?.partners ?? []).map((parent) =>
      tie(at(parent), `parent-${kind}` as RelationKind, at(child)),
    ),
  );
  return treeView({
    ...{ name: 'invented', items: [], details, personId: personId(at(family.indexId ?? '')) },
    facts: { people, relations: [...couples, ...children], households: [] },
  });
}

type Counted = { frames: number[]; stop: boolean };
type Measured = { frames: number[]; work: number };

/** What the processor has done for the window until now, in ms: a busy machine makes it no longer. */
async function processorOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

/** Times between the frames while `act` goes on, and what the processor does for one of its steps, in ms. */
async function measureOf(page: Page, steps: number, act: () => Promise<void>): Promise<Measured> {
  const done = await processorOf(page);
  const before = await done();
  const frames = await framesOf(page, act);
  return { frames, work: ((await done()) - before) / steps };
}

async function framesOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const counted: Counted = { frames: [], stop: false };
    Object.assign(window, { counted });
    let last = 0;
    const tick = (now: number) => {
      if (last > 0) counted.frames.push(now - last);
      last = now;
      if (!counted.stop) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  return page.evaluate(() => {
    const { counted } = window as unknown as { counted: Counted };
    counted.stop = true;
    return counted.frames;
  });
}

/** The sign of whoever stands nearest to the middle of what is seen of the picture. */
async function middleMark(page: Page): Promise<{ x: number; y: number }> {
  const marks = page.locator('.picture-sheet g[data-thread]');
  await marks.first().waitFor();
  return page.evaluate(() => {
    const room = document.querySelector('.picture-frame')?.getBoundingClientRect();
    const [x, y] = [
      (room?.x ?? 0) + (room?.width ?? 0) / 2,
      (room?.y ?? 0) + (room?.height ?? 0) / 2,
    ];
    const signs = [...document.querySelectorAll('.picture-sheet g[data-thread]')].map((mark) => {
      const box = mark.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + 20 };
    });
    const far = (sign: { x: number; y: number }) => Math.hypot(sign.x - x, sign.y - y);
    return signs.toSorted((a, b) => far(a) - far(b))[0] ?? { x, y };
  });
}

/** Dragged, let go and dragged on: wherever somebody is let go the tree is drawn anew. */
async function drag(page: Page, steps: number): Promise<void> {
  let start = { x: 0, y: 0 };
  for (let at = 0; at < steps; at++) {
    if (at % LET_GO_AFTER === 0) {
      await page.mouse.up();
      const { x, y } = await middleMark(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      start = { x, y };
    }
    await page.mouse.move(start.x + 60 * Math.sin((at % LET_GO_AFTER) / 8), start.y);
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
}

/** The person who is chosen, pushed by key: each press draws the tree anew. */
async function nudge(page: Page, steps: number): Promise<void> {
  for (let at = 0; at < steps; at++) {
    await page.keyboard.press(at % 12 < 6 ? 'Control+ArrowRight' : 'Control+ArrowLeft');
    await page.waitForTimeout(REPEAT_MS);
  }
}

async function walk(page: Page, steps: number): Promise<void> {
  const keys = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown'];
  for (let at = 0; at < steps; at++) {
    await page.keyboard.press(keys[Math.floor(at / 4) % keys.length] ?? 'ArrowRight');
    await page.waitForTimeout(REPEAT_MS);
  }
}

/** Each pause is long enough for the name to be kept, and for the family to be read and laid out anew. */
async function type(page: Page, steps: number): Promise<void> {
  for (let at = 0; at < steps; at++) {
    await page.keyboard.press(at % 12 < 6 ? 'k' : 'Backspace');
    await page.waitForTimeout(at % PAUSE_AFTER === PAUSE_AFTER - 1 ? PAUSE_MS : REPEAT_MS * 3);
  }
}

/** Frames by what the hands do: the middle one, what 95 of 100 do not exceed, the longest. Everybody is drawn. */
export async function measureFrames(family: Family, quick: boolean): Promise<object> {
  const steps = STEPS[quick ? 'quick' : 'full'];
  const stage = await openOwnStage();
  try {
    let opened: Opened | undefined;
    const view = viewOf(family);
    const caseId = caseView.row.id;
    const tell = () => void opened?.tell('changed', { entity: 'case', id: caseId, caseId });
    const answers = { ...answersFor({ name: '', start: { state: 'unlocked' } }) };
    opened = await openWindow(stage, { ...answers, ...makeRecord(view, tell) }, { language: 'km' });
    const { page } = opened;
    await openTree(opened);
    await page.keyboard.press('w');
    const drawn = await page.locator('.picture-sheet [data-thread]').count();
    const middle = await middleMark(page);
    await page.mouse.click(middle.x, middle.y);
    const dragged = await measureOf(page, steps, () => drag(page, steps));
    const nudged = await measureOf(page, steps, () => nudge(page, steps));
    const walked = await measureOf(page, steps, () => walk(page, steps));
    await page.locator('.tree-list .open input').first().focus();
    const typed = await measureOf(page, steps, () => type(page, steps));
    const all = { drag: dragged, nudge: nudged, arrows: walked, typing: typed };
    const figures = (of: (one: Measured) => number) =>
      Object.fromEntries(Object.entries(all).map(([name, one]) => [name, round(of(one))]));
    return {
      frames_drawn: drawn,
      frames_median_ms: figures(({ frames }) => median(frames)),
      frames_p95_ms: figures(({ frames }) => p95(frames)),
      frames_longest_ms: figures(({ frames }) => Math.max(...frames)),
      /** Of the processor, for each step of the finger and each key. */
      frames_work_ms: figures(({ work }) => work),
    };
  } finally {
    await stage.close();
  }
}
