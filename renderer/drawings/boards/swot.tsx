// Strengths, weaknesses, chances and dangers in four boxes; each row of boxes as high as its words need.
import type { ReactElement } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { emptyScene } from '../empty-scene.ts';
import { INK } from '../svg/ink.ts';
import type { Scene, Touch } from '../tool.ts';
import { handBox, handLine } from './hand.ts';
import { boardOf, rowsByPlace, type Shown } from './places.ts';
import { laySection, rowsIn, type Section, settle, titleOf } from './section.ts';
import { SectionView } from './section-view.tsx';
import { EDGE, sheetOf, WIDTH } from './sheet-of.tsx';
import { heightOf, type Left, layOn, onSheet, type Span, writeCards } from './sheets.ts';
import { stopsOf } from './walk.ts';

const PLACES = ['strengths', 'weaknesses', 'chances', 'dangers'] as const;
const BOARD = boardOf('swot');

const PAD = 14;
const BOX = (WIDTH - 2 * EDGE) / 2;
const LOWEST = 150;
const COLUMNS = 2;
const SPAN: Span = { width: BOX - 2 * PAD, columns: COLUMNS };

type SwotLayout = {
  sections: Section[];
  /** Heights of the lines between two boxes above each other. */
  parting: number[];
  height: number;
  left: Left;
};

/** Two boxes side by side. */
type Pair = { sections: Section[]; high: number };

function layPair(
  scene: Scene,
  left: Left,
  own: { at: number; y: number; most: number; isFirst: boolean; room: number | undefined },
): Pair {
  const { at, y, most, isFirst, room } = own;
  const sections = PLACES.slice(at, at + 2).map((place, beside) => {
    const cards = left.get(place) ?? [];
    return laySection(scene, {
      ...{ place, title: titleOf(scene, 'swot', place), cards, room, size: 15 },
      ...{ x: EDGE + beside * BOX + PAD, y: y + PAD, ...SPAN },
      ...{ isEmpty: isFirst && cards.length === 0, most: most - 2 * PAD },
    });
  });
  const least = isFirst ? LOWEST : 0;
  return { sections, high: Math.max(least, ...sections.map(({ height }) => height)) + 2 * PAD };
}

/** Of a sheet that is too short for all, the boxes above have half, and what those below do not need. */
function laySheet(scene: Scene, left: Left, most: number, at: number, room?: number): SwotLayout {
  const pairs = [0, 2].filter((pair) => PLACES.slice(pair, pair + 2).some((one) => left.has(one)));
  const still = new Map(left);
  const isFirst = at === 0;
  const lay = (pair: number, y: number, high: number) =>
    layPair(scene, left, { at: pair, y, most: high, isFirst, room });
  let y = EDGE;
  const parting: number[] = [];
  const sections = pairs.flatMap((pair, which) => {
    const free = most - EDGE - y;
    const below = pairs.slice(which + 1).map((one) => lay(one, 0, Number.POSITIVE_INFINITY).high);
    const high = below.length === 0 ? free : Math.max(free / 2, free - Math.max(...below));
    const laid = lay(pair, y, high);
    y += laid.high;
    if (below.length > 0) parting.push(y);
    return laid.sections;
  });
  for (const section of sections) settle(still, section);
  return { sections, parting, height: y + EDGE, left: still };
}

function sheetsOf(scene: Scene, room?: number): SwotLayout[] {
  const spans = Object.fromEntries(PLACES.map((place) => [place, SPAN]));
  const cards = writeCards(scene, rowsByPlace(BOARD, scene.items), spans);
  return layOn(cards, heightOf(scene, WIDTH), (left, most, at) =>
    laySheet(scene, left, most, at, room),
  );
}

export const swotSheets = (scene: Scene): number => sheetsOf({ ...scene, sheet: 0 }).length;

export const laySwot = (scene: Scene, room?: number): SwotLayout =>
  onSheet(scene, () => sheetsOf(scene, room));

function draw(scene: Scene, touch: Touch | undefined, room?: number): ReactElement {
  const { sections, parting, height } = laySwot(scene, room);
  const [first] = stopsOf(BOARD, rowsByPlace(BOARD, scene.items));
  const line = { fill: 'none', stroke: INK, strokeWidth: 1.7 } as const;
  return sheetOf({
    ...{ tool: 'swot', scene, touch, height },
    children: (
      <>
        <path d={handBox(EDGE, EDGE, WIDTH - 2 * EDGE, height - 2 * EDGE)} {...line} />
        {parting.map((y) => (
          <path key={y} d={handLine([EDGE, y], [WIDTH / 2, y], [WIDTH - EDGE, y])} {...line} />
        ))}
        <path
          d={handLine([WIDTH / 2, EDGE], ...parting.map((y) => [WIDTH / 2, y] as const), [
            WIDTH / 2,
            height - EDGE,
          ])}
          {...line}
        />
        {sections.map((section) => (
          <SectionView key={section.place} {...{ section, scene, touch, first }} />
        ))}
      </>
    ),
  });
}

export const swotPicture = (scene: Scene, touch?: Touch): ReactElement => draw(scene, touch);
export const blankSwot = (language: Language): ReactElement =>
  draw(emptyScene(language), undefined, 165);
export const swotShown = (scene: Scene): Shown => ({ rows: rowsIn(laySwot(scene).sections) });
