// Where everything of a body map stands: two outlines, signs on them, cards beside them, lines below.
import type { BodySide } from '#domain/drawings/kinds/body-map.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import type { Scene } from '../tool.ts';
import { type Column, FEW, type Ground, groundOf } from './ground.ts';
import {
  EDGE,
  heightOf,
  type Label,
  type PlacedPin,
  pinsOf,
  type Unplaced,
  writeLabel,
} from './label.ts';
import { MORE, partLines, standLines, writeLines } from './lines.ts';
import { FIGURE } from './regions.ts';
import { NUMBER } from './shapes.ts';
import { type Spot, spread } from './spread.ts';
import { stack } from './stack.ts';

export type Layout = {
  width: number;
  height: number;
  /** Left edge of each outline's room. */
  figures: Record<BodySide, number>;
  /** A sheet that goes on with the lines below shows the outlines no more. */
  hasFigures: boolean;
  /** The numbers of the first and the last mark on these outlines, when others stand on another sheet. */
  range: [first: string, last: string] | null;
  /** Where the word front or back stands. */
  foot: number;
  /** Half of the size of a sign. */
  radius: number;
  pins: readonly PlacedPin[];
  cards: Label[];
  lines: Label[];
};

/**
 * Half of a sign, which is never so small that its number cannot be read. A triangle or a star reaches a little
 * further than a circle: of many the corners may touch.
 */
const SIGNS = [
  { upTo: 16, radius: 14, reach: 1.3 },
  { upTo: Number.POSITIVE_INFINITY, radius: 13, reach: 1.1 },
] as const;

/** Below the feet: what the outline shows. */
const UNDER = 20;

type Numbered = Omit<PlacedPin, 'spot'>;

/** The number of a mark is that of its row in the list. */
function numberPins(scene: Scene, pins: ReturnType<typeof pinsOf>, { figures }: Ground) {
  return pins.map((pin, index): Numbered => {
    const { view, x, y } = pin.content;
    const number = inDigitsOf(scene.language, index + 1);
    const wide = scene.measure(number, NUMBER, true);
    const at = { x: figures[view] + x * FIGURE.width, y: EDGE + y * FIGURE.height };
    return { pin, number, wide, at };
  });
}

function placePins(numbered: readonly Numbered[], figures: Layout['figures']) {
  const sides = (['front', 'back'] as const).map((view) =>
    numbered.filter(({ pin }) => pin.content.view === view),
  );
  const most = Math.max(...sides.map(({ length }) => length));
  const { radius, reach } = SIGNS.find(({ upTo }) => most <= upTo) ?? SIGNS[1];
  const spots = new Map<string, Spot>();
  for (const [at, side] of sides.entries()) {
    const left = at === 0 ? figures.front : figures.back;
    const room = { left, right: left + FIGURE.width, top: 0 };
    const places = side.map((one) => one.at);
    for (const [index, spot] of spread(places, radius * 2 * reach, room).entries())
      spots.set(side[index]?.number ?? '', spot);
  }
  const placed = numbered.map((one) => ({ ...one, spot: spots.get(one.number) ?? one.at }));
  return { placed, radius, reach };
}

type Filled = { column: Column; labels: Unplaced[]; used: number };

/** The column that a card goes into: on its half of the outline, else where there is room, else none. */
function columnFor(filled: readonly Filled[], of: PlacedPin, height: number, room: number) {
  const { view, x } = of.pin.content;
  const wantsOuter = view === 'front' ? x <= 0.5 : x > 0.5;
  return filled
    .filter(({ column, used }) => column.of.includes(view) && used + height <= room)
    .toSorted(
      (a, b) => Number(b.column.outer === wantsOuter) - Number(a.column.outer === wantsOuter),
    )
    .at(0);
}

function standCards({ column, labels }: Filled, room: number): Label[] {
  const heights = labels.map(heightOf);
  const wishes = labels.map(({ of }, at) => ({ height: heights[at] ?? 0, wish: of.spot.y }));
  const tops = stack(wishes, EDGE, room - 2 * EDGE);
  return labels.map((label, at) => {
    const { x, width } = column;
    const box = { x, y: EDGE + (tops[at] ?? 0), width, height: heights[at] ?? 0 };
    const { spot } = label.of;
    const edge = spot.x < x ? x : x + width;
    const inset = Math.min(14, box.height / 2);
    const y = Math.min(box.y + box.height - inset, Math.max(box.y + inset, spot.y));
    return { ...label, box, leader: [{ x: edge, y }, spot] };
  });
}

/** Two outlines with these marks on them; `rest`: those whose words have no room beside. */
type Part = {
  placed: readonly PlacedPin[];
  radius: number;
  foot: number;
  room: number;
  filled: readonly Filled[];
  rest: readonly PlacedPin[];
};

/** The outlines with signs on them. */
type Signed = Pick<Part, 'placed' | 'radius' | 'foot' | 'room'>;

function sign(numbered: readonly Numbered[], figures: Layout['figures']): Signed {
  const { placed, radius, reach } = placePins(numbered, figures);
  const lowest = Math.max(...placed.map(({ spot }) => spot.y + radius * reach), 0);
  const foot = Math.max(EDGE + FIGURE.height, lowest) + UNDER;
  return { placed, radius, foot, room: foot + EDGE };
}

/** Cards beside the outlines, as many as there is room for; each of so many lines. */
function addCards(scene: Scene, signed: Signed, { columns }: Ground, most: number): Part {
  const filled: Filled[] = columns.map((column) => ({ column, labels: [], used: 2 * EDGE }));
  const rest: PlacedPin[] = [];
  for (const of of signed.placed) {
    const label = writeLabel(scene, of, columns[0]?.width ?? 0, most);
    const height = heightOf(label) + EDGE;
    const goes = columnFor(filled, of, height, signed.room);
    if (goes) {
      goes.labels.push(label);
      goes.used += height;
    } else rest.push(of);
  }
  return { ...signed, filled, rest };
}

/** So many marks at least stand on the outlines of a sheet, whatever the paper holds. */
const LEAST_ON_OUTLINES = 20;
/** More have no room on both of them. */
const MOST_ON_OUTLINES = 250;

/** On paper so many marks that they reach below the feet go on with outlines on the next sheet. */
function signOutlines({ paper }: Scene, numbered: readonly Numbered[], { figures }: Ground) {
  const inParts = (count: number) => {
    const each = Math.ceil(numbered.length / count);
    return Array.from({ length: count }, (_, at) =>
      sign(numbered.slice(at * each, (at + 1) * each), figures),
    );
  };
  const bare = EDGE + FIGURE.height + UNDER + EDGE;
  const most = paper && bare <= paper.height ? Math.ceil(numbered.length / LEAST_ON_OUTLINES) : 1;
  let count = paper ? Math.ceil(Math.max(1, numbered.length) / MOST_ON_OUTLINES) : 1;
  for (let parts = inParts(count); ; parts = inParts(++count))
    if (!paper || count >= most || parts.every(({ room }) => room <= paper.height)) return parts;
}

/** `lines`: of all parts, what has no room beside the outlines. */
type Parted = {
  ground: Ground;
  parts: Part[];
  lines: Unplaced[];
  of: Pick<Scene, 'items' | 'language'>;
};

function partsOf(scene: Scene): Parted {
  const pins = pinsOf(scene);
  const ground = groundOf(pins.length);
  const signed = signOutlines(scene, numberPins(scene, pins, ground), ground);
  const most = pins.length <= FEW ? 4 : 2;
  const parts = signed.map((one) => addCards(scene, one, ground, most));
  const rest = parts.flatMap((one) => one.rest);
  return { ground, parts, lines: writeLines(scene, rest, ground), of: scene };
}

/** All sheets of one map lie on one kind of paper: it is parted once for them. */
const parted = new WeakMap<object, Parted>();

function partedOnce(scene: Scene): Parted {
  const { paper, items, language } = scene;
  if (!paper) return partsOf(scene);
  const known = parted.get(paper);
  if (known?.of.items === items && known.of.language === language) return known;
  const found = partsOf(scene);
  parted.set(paper, found);
  return found;
}

/** On how many sheets of paper a map is drawn: the outlines, then what has no room beside them. */
export function sheetsOf(scene: Scene): number {
  const { parts, lines, ground } = partedOnce(scene);
  return parts.length + partLines(scene, lines, ground).length;
}

/** What is written below the outlines, or on this sheet alone. */
function linesShown(scene: Scene, { parts, lines, ground }: Parted): Unplaced[] {
  const { sheet, isSmall } = scene;
  if (isSmall || (sheet !== undefined && sheet < parts.length)) return [];
  return sheet === undefined
    ? lines
    : (partLines(scene, lines, ground)[sheet - parts.length] ?? []);
}

function rangeOf({ placed }: Part, parts: readonly Part[]): Layout['range'] {
  const [first, last] = [placed.at(0), placed.at(-1)];
  return first && last && parts.length > 1 ? [first.number, last.number] : null;
}

/** Pure: the same scene gives the same places. */
export function layoutOf(scene: Scene): Layout {
  const { sheet, isSmall } = scene;
  const all = sheet === undefined ? partsOf({ ...scene, paper: undefined }) : partedOnce(scene);
  const { ground, parts } = all;
  const { width, figures } = ground;
  const part = parts[sheet ?? 0];
  const top = (part ? part.room + EDGE : 0) + MORE;
  const lines = standLines(linesShown(scene, all), ground, top);
  const end = Math.max(part?.room ?? 0, ...lines.map(({ box }) => box.y + box.height + EDGE));
  return {
    ...{ width, figures, lines, hasFigures: part !== undefined },
    ...{
      foot: part?.foot ?? 0,
      radius: part?.radius ?? 0,
      range: part ? rangeOf(part, parts) : null,
    },
    height: Math.ceil(end),
    pins: part?.placed ?? [],
    cards: part && !isSmall ? part.filled.flatMap((one) => standCards(one, part.room)) : [],
  };
}
