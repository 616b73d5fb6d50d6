// The problem tree as rules: every statement stands once, boxes never overlap, picture and list agree.
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { differencesOf } from '#domain/drawings/differences.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import type { Side } from '#domain/drawings/kinds/problem-tree.ts';
import type { Language } from '#domain/khmer/format.ts';
import { cardBoxes, placeOfCard } from '../../../renderer/drawings/problem-tree/card-layout.ts';
import { type Frame, leaves } from '../../../renderer/drawings/problem-tree/crown.ts';
import { layoutOf } from '../../../renderer/drawings/problem-tree/layout.ts';
import { problemTree } from '../../../renderer/drawings/problem-tree/problem-tree.ts';
import { allBranches, statementsOf, treeOf } from '../../../renderer/drawings/problem-tree/tree.ts';
import { stepTo } from '../../../renderer/drawings/problem-tree/walk.ts';
import { nameOf } from '../../../renderer/drawings/problem-tree/words.ts';
import { roughMeasure } from '../../../renderer/drawings/svg/measure.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import {
  card,
  family,
  manyStatements,
  samples,
  statement,
} from '../../drawings/samples/problem-tree.ts';

beforeAll(() => prepareTexts('en'));

const sceneOf = (items: readonly DrawingItem[], language: Language = 'en'): Scene => ({
  ...family,
  ...{ items, language, measure: roughMeasure },
});
const drawn = (scene: Scene, view = 'problems') =>
  renderToStaticMarkup(problemTree.picture(view)(scene));

const overlap = (a: Frame, b: Frame) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

/** Everything that lies over something else, leaves the sheet or its box, or is missing. */
function faultsOf(scene: Scene, view = 'problems'): string[] {
  const { boxes, width, height } = layoutOf(scene, view);
  const faults: string[] = [];
  if (scene.sheet === undefined && boxes.length !== statementsOf(scene).length)
    faults.push(`${boxes.length} boxes`);
  const sorted = boxes.toSorted((a, b) => a.y - b.y);
  for (const [at, box] of sorted.entries()) {
    const name = box.branch.item.ord;
    if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)
      faults.push(`${name} leaves the sheet`);
    for (const other of sorted.slice(at + 1)) {
      if (other.y > box.y + box.height) break;
      if (overlap(box, other)) faults.push(`${name} lies over ${other.branch.item.ord}`);
    }
    const size = box.branch.side === 'core' ? 16 : 14;
    for (const line of box.text.lines)
      if (roughMeasure(line, size, true) > box.width - 20) faults.push(`${name}: too wide`);
    for (const [place, mark] of box.text.marks.entries())
      if (
        box.text.marks.slice(place + 1).some(({ x, y }) => y === mark.y && x < mark.x + mark.width)
      )
        faults.push(`${name}: a mark lies over another`);
    for (const mark of box.text.marks)
      if (mark.x + mark.width > box.width || mark.y + 22 > box.height)
        faults.push(`${name}: a mark leaves its box`);
  }
  return faults;
}

describe('The tree', () => {
  test('has one trunk; causes hang below it, effects above, each under what it is said of', () => {
    const { core, causes, effects } = treeOf(family);
    expect(core?.item.content.good).toBe('ឫទ្ធីរៀនចប់ថ្នាក់ទី ១២');
    expect([causes.length, effects.length]).toEqual([3, 4]);
    expect(causes.map(({ children }) => children.length)).toEqual([1, 1, 1]);
    expect(allBranches(treeOf(family)).map(({ depth }) => depth)).toEqual([
      ...[1, 1, 1, 1, 0, 1, 2, 1, 2, 1, 2],
    ]);
  });

  test('keeps a second core, what hangs on nothing and what hangs on itself, each exactly once', () => {
    const items = [
      statement(1, { side: 'core', words: 'one' }),
      statement(2, { side: 'core', words: 'two' }),
      statement(3, { side: 'effect', words: 'of nothing', on: 99 }),
      statement(4, { side: 'cause', words: 'of five', on: 5 }),
      statement(5, { side: 'cause', words: 'of four', on: 4 }),
      statement(6, { side: 'cause', words: 'of itself', on: 6 }),
    ];
    const tree = treeOf({ items });
    expect(
      allBranches(tree)
        .map(({ item }) => item.ord)
        .toSorted(),
    ).toEqual([1, 2, 3, 4, 5, 6]);
    expect(tree.effects.map(({ item }) => item.ord)).toEqual([3]);
    expect(faultsOf(sceneOf(items))).toEqual([]);
  });

  test('without a core yet shows the causes that are there, and asks for it', () => {
    const scene = sceneOf([statement(2, { side: 'cause', words: 'lonely' })]);
    expect(faultsOf(scene)).toEqual([]);
    expect(drawn(scene)).toContain('What is the core problem?');
  });
});

describe('In the picture', () => {
  test('nothing lies over anything, as problems and as objectives, in both languages', () => {
    for (const { items } of samples)
      for (const language of ['km', 'en'] as const)
        for (const view of ['problems', 'objectives'])
          expect(faultsOf(sceneOf(items, language), view)).toEqual([]);
  });

  test('every statement stands, however many there are and however deep they hang', () => {
    for (const count of [0, 1, 5, 13, 60, 500])
      expect(faultsOf(sceneOf(manyStatements(count)))).toEqual([]);
    const chain = Array.from({ length: 300 }, (_, at) =>
      statement(at + 1, {
        side: at === 0 ? 'core' : 'cause',
        words: `${at}`,
        ...(at && { on: at }),
      }),
    );
    expect(faultsOf(sceneOf(chain))).toEqual([]);
    expect(drawn(sceneOf(manyStatements(500))).length).toBeGreaterThan(100_000);
  });

  test('nothing lies over anything whatever is said and whatever it hangs on', () => {
    const word = fc.constantFrom('គ្មានលុយ', 'Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'far ', '');
    const said = fc.record({
      side: fc.constantFrom<Side>('core', 'cause', 'effect'),
      words: fc.array(word, { maxLength: 40 }).map((parts) => parts.join('')),
      good: fc.constantFrom('', 'ល្អ', 'better '.repeat(30)),
      weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
      changeable: fc.constantFrom('yes' as const, 'with-help' as const, 'not-now' as const),
      on: fc.integer({ min: 1, max: 30 }),
    });
    const check = fc.property(fc.array(said, { maxLength: 30 }), (all) => {
      const items = all.map((one, at) => statement(at + 1, one));
      for (const view of ['problems', 'objectives'])
        expect(faultsOf(sceneOf(items), view)).toEqual([]);
    });
    fc.assert(check, { numRuns: 60 });
  });

  test('roots grow into their statements and nowhere over another one’s box', () => {
    const { boxes, limbs } = layoutOf(sceneOf(manyStatements(40)), 'problems');
    for (const { thread, path } of limbs) {
      const corners = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => {
        return { x: Number(x), y: Number(y) };
      });
      const spots = corners.flatMap((to, at) => {
        const from = corners[at - 1] ?? to;
        const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 5);
        return Array.from({ length: steps }, (_, step) => ({
          x: from.x + ((to.x - from.x) * step) / steps,
          y: from.y + ((to.y - from.y) * step) / steps,
        }));
      });
      const on = boxes.find(({ branch }) => branch.item.thread === thread)?.branch.parent;
      const crossed = boxes.filter(({ branch, x, y, width, height }) => {
        const { item, side } = branch;
        if (item.thread === thread || branch === on || side === 'core') return false;
        const room = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
        return spots.some((spot) => overlap(room, { ...spot, width: 0.1, height: 0.1 }));
      });
      expect(crossed.map(({ branch }) => branch.item.ord)).toEqual([]);
    }
  });

  test('turned to good, every statement keeps its place; one without its twin says so', () => {
    const places = (view: string) =>
      layoutOf(sceneOf(family.items), view).boxes.map(({ branch, x }) => [branch.item.ord, x]);
    expect(places('objectives')).toEqual(places('problems'));
    const svg = drawn(sceneOf(family.items), 'objectives');
    expect(svg.match(/stroke-dasharray/g)?.length).toBe(1);
    expect(svg).toContain('not turned yet');
    expect(problemTree.legend(sceneOf(family.items), 'objectives').at(-1)?.id).toBe('unturned');
  });

  test('a heavier cause has a thicker root', () => {
    const width = (weight: 1 | 2 | 3) => {
      const items = [
        statement(1, { side: 'core', words: 'x' }),
        statement(2, { side: 'cause', words: 'y', on: 1, weight }),
      ];
      const path = layoutOf(sceneOf(items), 'problems').limbs[0]?.path ?? '';
      const across = [...path.matchAll(/(-?[\d.]+) /g)].map(([, x]) => Number(x));
      return Math.max(...across) - Math.min(...across);
    };
    expect(width(1)).toBeLessThan(width(2));
    expect(width(2)).toBeLessThan(width(3));
  });

  test('words of 4,000 letters are shortened to four lines, and stand whole below it on paper', () => {
    const words = 'សាលានៅឆ្ងាយ '.repeat(330).trim();
    const items = [
      statement(1, { side: 'core', words: 'x' }),
      statement(2, { side: 'cause', on: 1, words }),
    ];
    const scene = sceneOf(items);
    const box = layoutOf(scene, 'problems').boxes.at(-1);
    expect(box?.text.lines.length).toBe(4);
    expect(box?.text.lines.at(-1)).toMatch(/…$/);
    expect(problemTree.rows?.(scene, 'problems')).toEqual([
      { id: items[1]?.thread, mark: 'Cause', text: words },
    ]);
    expect(problemTree.rows?.(sceneOf(family.items), 'problems')).toEqual([]);
  });

  test('of a large tree the crown and the roots each have a sheet of paper, with the core on both', () => {
    const scene = sceneOf(manyStatements(59));
    expect(problemTree.sheets?.(scene, 'problems')).toBe(2);
    expect(problemTree.sheets?.(sceneOf(family.items), 'problems')).toBe(1);
    const sheets = [0, 1].map((sheet) => layoutOf({ ...scene, sheet }, 'problems').boxes);
    const sides = sheets.map((boxes) => [...new Set(boxes.map(({ branch }) => branch.side))]);
    expect(sides).toEqual([
      ['effect', 'core'],
      ['core', 'cause'],
    ]);
    expect(sheets.flat().length).toBe(61);
    for (const sheet of [0, 1]) expect(faultsOf({ ...scene, sheet })).toEqual([]);
  });

  test('what is new or changed since last time says so in a word', () => {
    const changes = differencesOf(family.items, family.items.slice(0, -1));
    expect(drawn({ ...sceneOf(family.items), changes })).toContain('>new<');
    expect(drawn({ ...sceneOf(family.items, 'km'), changes })).toContain('>ថ្មី<');
  });

  test('on two sheets the legend of each tells its own signs', () => {
    const cause = { side: 'cause', on: 1, weight: 3, changeable: 'not-now' } as const;
    const items = [
      ...manyStatements(30).map((one) => ({ ...one, content: { ...one.content, weight: 1 } })),
      statement(90, { ...cause, words: 'ឆ្ងាយ' }),
    ];
    const legend = (sheet: number) =>
      problemTree.legend({ ...sceneOf(items), sheet }, 'problems').map(({ id }) => id);
    expect(legend(0)).not.toContain('weight-3');
    expect(legend(1)).toContain('weight-3');
  });

  test('leaves stand on no statement and on no branch', () => {
    const { boxes, core, crown, limbs } = layoutOf(sceneOf(family.items), 'problems');
    if (!crown) throw new Error('no crown');
    const along = limbs.flatMap((one) => one.along);
    const found = leaves(crown, [...boxes, core], along);
    expect(found.length).toBeGreaterThan(5);
    for (const { spot } of found)
      for (const one of along)
        expect(Math.hypot(one.x - spot.x, one.y - spot.y)).toBeGreaterThan(20);
  });

  test('the legend tells the signs that are used and no others', () => {
    const items = [
      statement(1, { side: 'core', words: 'x' }),
      statement(2, { side: 'cause', words: 'y', on: 1, weight: 3, changeable: 'yes' }),
    ];
    const legend = (some: DrawingItem[]) =>
      problemTree.legend(sceneOf(some), 'problems').map(({ id }) => id);
    expect(legend(items)).toEqual(['weight-3', 'thick', 'yes']);
    expect(legend(items.slice(0, 1))).toEqual([]);
  });

  test('a statement is read aloud with what it is, what it hangs on, its weight and its answer', () => {
    const last = allBranches(treeOf(family)).at(-1);
    expect(last && nameOf(sceneOf(family.items), last, 'problems')).toBe(
      'Cause: សុំច្បាប់ចូលសួរពិបាក, under “ម៉ែឪនៅឆ្ងាយ មិនសូវបានជួប”, Medium, We can change it',
    );
  });
});

test('nothing becomes a goal before it was turned to good', () => {
  const words = (ord: number) => {
    const thread = family.items.find((item) => item.ord === ord)?.thread ?? '';
    return problemTree.goalWords?.(sceneOf(family.items), thread);
  };
  expect(words(9)).toBe('យាយមានការងារស្រាល');
  expect(words(11)).toBeNull();
});

test('an arrow key goes to the nearest box that way and stays where there is none', () => {
  const { boxes } = layoutOf(sceneOf(family.items), 'problems');
  const stops = boxes.map((frame) => ({ thread: frame.branch.item.thread, frame }));
  const thread = (ord: number) => family.items.find((item) => item.ord === ord)?.thread ?? '';
  expect(stepTo(stops, thread(1), 'ArrowDown')).toBe(thread(8));
  expect(stepTo(stops, thread(8), 'ArrowRight')).toBe(thread(10));
  expect(stepTo(stops, thread(8), 'ArrowDown')).toBe(thread(9));
  expect(stepTo(stops, thread(9), 'ArrowDown')).toBeUndefined();
});

describe('Problem cards', () => {
  test('lie side by side in their order, and none over another, however many', () => {
    for (const count of [1, 5, 60, 500]) {
      const items = Array.from({ length: count }, (_, at) => card(at + 1, 'សាលាឆ្ងាយ '.repeat(at)));
      const { boxes, width, height } = cardBoxes(sceneOf(items));
      for (const [at, box] of boxes.entries()) {
        expect(box.x + box.width <= width && box.y + box.height <= height).toBe(true);
        expect(boxes.slice(at + 1).some((other) => overlap(box, other))).toBe(false);
      }
    }
  });

  test('are found under the finger that drags one', () => {
    const items = Array.from({ length: 7 }, (_, at) => card(at + 1, `${at}`));
    const { boxes } = cardBoxes(sceneOf(items));
    for (const [at, { x, y }] of boxes.entries())
      expect(placeOfCard(items.length, { x: x + 90, y: y + 40 })).toBe(at);
    expect(placeOfCard(7, { x: 9_999, y: 9_999 })).toBe(6);
    expect(placeOfCard(7, { x: -5, y: -5 })).toBe(0);
  });
});

for (const { name, items } of samples)
  for (const language of ['km', 'en'] as const)
    test(`${name} looks as it did, in ${language}`, async () => {
      const view = name === 'cards' ? 'cards' : 'problems';
      const svg = drawn(sceneOf(items, language), view);
      await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
        `golden/problem-tree/${name}.${language}.svg`,
      );
    });

test('an empty tree for paper looks as it did', async () => {
  const svg = problemTree.blank && renderToStaticMarkup(problemTree.blank('km'));
  await expect(svg?.replaceAll('><', '>\n<')).toMatchFileSnapshot(
    'golden/problem-tree/blank.km.svg',
  );
});
