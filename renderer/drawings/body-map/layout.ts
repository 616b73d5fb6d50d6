// Where everything of a body map stands: two outlines, signs on them, cards beside them, lines below.
import type { Difference } from '#domain/drawings/differences.ts';
import { type ItemOf, itemsOf } from '#domain/drawings/items.ts';
import type { BodySide } from '#domain/drawings/kinds/body-map.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { wrapText } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import { FIGURE, type Place } from './regions.ts';
import { type Spot, spread } from './spread.ts';
import { stack } from './stack.ts';

export type Pin = ItemOf<'body-map', 'pin'>;
export type Box = { x: number; y: number; width: number; height: number };
/** A mark with its number in the list; `at`: where the child showed it, `spot`: where its sign has room. */
export type PlacedPin = { pin: Pin; number: string; at: Spot; spot: Spot };
/** What is written of a mark: as much as fits, in lines. */
export type Label = {
  of: PlacedPin;
  box: Box;
  feeling: string[];
  words: string[];
  change: Difference | undefined;
  /** From the edge of the card to the sign; a line below the outlines has none. */
  leader: [Spot, Spot] | null;
};
export type Layout = {
  width: number;
  height: number;
  /** Left edge of each outline's room. */
  figures: Record<BodySide, number>;
  /** A sheet that goes on with the lines below shows the outlines no more. */
  hasFigures: boolean;
  /** Where the word front or back stands. */
  foot: number;
  /** Half of the size of a sign. */
  radius: number;
  pins: PlacedPin[];
  cards: Label[];
  lines: Label[];
};

const EDGE = 8;
/** `sign`: half of the sign on a card; `around`: above and below its words, so that the sign has room. */
export const TEXT = {
  ...{ size: 13, line: 21, pad: 8, around: 12, sign: 11.5, dots: 44, lead: 4 },
} as const;
/**
 * Half of a sign, which is never so small that its number cannot be read. A triangle or a star reaches a little
 * further than a circle: of many the corners may touch.
 */
const SIGNS = [
  { upTo: 16, radius: 14, reach: 1.3 },
  { upTo: Number.POSITIVE_INFINITY, radius: 13, reach: 1.1 },
] as const;

/** More letters than any card has room for; the rest of a long text need not be measured. */
const MOST_LETTERS = 600;

/** Up to so many marks the outlines share one column of cards; more need wider cards and one each. */
const FEW = 12;
type Column = { x: number; width: number; of: readonly BodySide[]; outer: boolean };
type Ground = Pick<Layout, 'width' | 'figures'> & { columns: readonly Column[]; below: number };

/** How the sheet is divided: it depends on nothing but how many marks there are. */
function groundOf(count: number): Ground {
  const card = count <= FEW ? 164 : 230;
  const front = EDGE + card + EDGE;
  const inner = front + FIGURE.width + EDGE;
  const shared = count <= FEW;
  const second = shared ? inner : inner + card + 2 * EDGE;
  const back = second + card + EDGE;
  const last = back + FIGURE.width + EDGE;
  const both = ['front', 'back'] as const;
  const column = (x: number, of: readonly BodySide[], outer: boolean) => {
    return { x, width: card, of, outer };
  };
  const columns = [
    column(EDGE, ['front'], true),
    column(inner, shared ? both : ['front'], false),
    ...(shared ? [] : [column(second, ['back'], false)]),
    column(last, ['back'], true),
  ];
  return { width: last + card + EDGE, figures: { front, back }, columns, below: shared ? 3 : 4 };
}

export const pinsOf = (scene: Pick<Scene, 'items'>): Pin[] =>
  itemsOf('body-map', 'pin', scene.items);

/** Where on an outline a point of the picture is; null: beside both. */
export function placeAt(count: number, { x, y }: Spot): Place | null {
  const { figures } = groundOf(count);
  for (const view of ['front', 'back'] as const) {
    const right = (x - figures[view]) / FIGURE.width;
    const down = (y - EDGE) / FIGURE.height;
    if (right >= 0 && right <= 1) return { view, x: right, y: Math.min(1, Math.max(0, down)) };
  }
  return null;
}

function placePins(scene: Scene, pins: readonly Pin[], figures: Layout['figures']) {
  const numbered = pins.map((pin, at) => {
    const { view, x, y } = pin.content;
    const shown = { x: figures[view] + x * FIGURE.width, y: EDGE + y * FIGURE.height };
    return { pin, number: inDigitsOf(scene.language, at + 1), at: shown };
  });
  const sides = (['front', 'back'] as const).map((view) =>
    numbered.filter(({ pin }) => pin.content.view === view),
  );
  const most = Math.max(...sides.map(({ length }) => length));
  const { radius, reach } = SIGNS.find(({ upTo }) => most <= upTo) ?? SIGNS[1];
  const spots = new Map<Pin, Spot>();
  for (const [at, side] of sides.entries()) {
    const left = at === 0 ? figures.front : figures.back;
    const room = { left, right: left + FIGURE.width, top: 0 };
    const free = spread(
      side.map((one) => one.at),
      radius * 2 * reach,
      room,
    );
    for (const [index, { pin }] of side.entries()) {
      const spot = free[index];
      if (spot) spots.set(pin, spot);
    }
  }
  const placed = numbered.map((one) => ({ ...one, spot: spots.get(one.pin) ?? one.at }));
  return { placed, radius, reach };
}

/** The child's words in quotation marks, which never stand on a line of their own. */
function quoteLines({ language, measure }: Scene, words: string, width: number, most: number) {
  const said = words.trim().slice(0, MOST_LETTERS);
  if (said === '') return [];
  const [open = '', close = ''] = textIn(language)('bodyMap.quoted', { words: '\n' }).split('\n');
  const { size } = TEXT;
  const marks = measure(open, size) + measure(close, size);
  const lines = wrapText(measure, said, { size, width: width - marks, most });
  return lines.map((line, at) => {
    return `${at === 0 ? open : ''}${line}${at === lines.length - 1 ? close : ''}`;
  });
}

/** What a card or a line of this width says; the words of the child are shortened, never changed. */
function writeLabel(scene: Scene, of: PlacedPin, width: number, most: number): Omit<Label, 'box'> {
  const { language, measure, changes } = scene;
  const t = textIn(language);
  const { kind, feeling, words } = of.pin.content;
  const { size, sign, pad, dots } = TEXT;
  const beside = width - 2 * pad - 2 * sign - 6 - dots;
  const said = feeling.trim() || t(`bodyMap.kind.${kind}`);
  const change = changes?.of.get(of.pin.thread);
  return {
    of,
    feeling: wrapText(measure, said, { size, bold: true, width: beside, most: 2 }),
    words: quoteLines(scene, words, width - 2 * pad, most),
    change,
    leader: null,
  };
}

const heightOf = ({ feeling, words, change }: Omit<Label, 'box'>) =>
  (feeling.length + words.length + (change ? 1 : 0)) * TEXT.line +
  (words.length > 0 ? TEXT.lead : 0) +
  TEXT.around;

type Filled = { column: Column; labels: Omit<Label, 'box'>[]; used: number };

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

type Line = Omit<Label, 'box'>;

/** One column after the other, each until `most` is full. */
function fillColumns(lines: readonly Line[], most: number): Line[][] {
  const columns: Line[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const height = heightOf(line);
    if (used + height > most) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(line);
    used += height;
  }
  return columns;
}

const widthOfLines = ({ width, below }: Ground) => (width - EDGE * (below + 1)) / below;

/** In columns side by side, as low as they can be. */
function standLines(lines: readonly Line[], ground: Ground, top: number): Label[] {
  const { below } = ground;
  const width = widthOfLines(ground);
  let most = lines.reduce((sum, line) => sum + heightOf(line), 0) / below;
  while (fillColumns(lines, most).length > below) most++;
  return fillColumns(lines, most).flatMap((column, at) => {
    let y = top;
    return column.map((line): Label => {
      const box = { x: EDGE + at * (width + EDGE), y, width, height: heightOf(line) };
      y += box.height;
      return { ...line, box };
    });
  });
}

/** Above the first line, where it says that there are more. */
const MORE = EDGE + TEXT.line;

/** The lines of each sheet of paper that follows the outlines. */
function partLines({ paper }: Scene, lines: readonly Line[], { below }: Ground): Line[][] {
  const most = paper ? paper.height - MORE - EDGE : Number.POSITIVE_INFINITY;
  const columns = fillColumns(lines, most);
  return Array.from({ length: Math.ceil(columns.length / below) }, (_, at) =>
    columns.slice(at * below, (at + 1) * below).flat(),
  );
}

/** What beside the outlines has no room is written below, on paper on sheets of its own. */
function arrange(scene: Scene) {
  const pins = pinsOf(scene);
  const ground = groundOf(pins.length);
  const { placed, radius, reach } = placePins(scene, pins, ground.figures);
  const lowest = Math.max(...placed.map(({ spot }) => spot.y + radius * reach), 0);
  const foot = Math.max(EDGE + FIGURE.height, lowest) + 20;
  const room = foot + EDGE;
  const filled: Filled[] = ground.columns.map((column) => {
    return { column, labels: [], used: 2 * EDGE };
  });
  const rest: PlacedPin[] = [];
  for (const of of placed) {
    const width = ground.columns[0]?.width ?? 0;
    const label = writeLabel(scene, of, width, pins.length <= FEW ? 4 : 2);
    const height = heightOf(label) + EDGE;
    const goes = columnFor(filled, of, height, room);
    if (goes) {
      goes.labels.push(label);
      goes.used += height;
    } else rest.push(of);
  }
  return { ground, placed, radius, foot, room, filled, rest };
}

function writeLines(scene: Scene, rest: readonly PlacedPin[], ground: Ground): Line[] {
  return rest.map((of) => writeLabel(scene, of, widthOfLines(ground), 2));
}

/** On how many sheets of paper a map is drawn: the outlines, then what has no room beside them. */
export function sheetsOf(scene: Scene): number {
  const { rest, ground } = arrange(scene);
  return 1 + partLines(scene, writeLines(scene, rest, ground), ground).length;
}

/** What is written below the outlines, or on this sheet alone. */
function linesShown(scene: Scene, rest: readonly PlacedPin[], ground: Ground): Line[] {
  const { sheet, isSmall } = scene;
  if (isSmall || sheet === 0) return [];
  const lines = writeLines(scene, rest, ground);
  return sheet === undefined ? lines : (partLines(scene, lines, ground)[sheet - 1] ?? []);
}

/** Pure: the same scene gives the same places. */
export function layoutOf(scene: Scene): Layout {
  const { ground, placed, radius, foot, room, filled, rest } = arrange(scene);
  const { width, figures } = ground;
  const { sheet, isSmall } = scene;
  const hasFigures = sheet === undefined || sheet === 0;
  const top = (hasFigures ? room + EDGE : 0) + MORE;
  const lines = standLines(linesShown(scene, rest, ground), ground, top);
  const end = Math.max(hasFigures ? room : 0, ...lines.map(({ box }) => box.y + box.height + EDGE));
  return {
    ...{ width, figures, hasFigures, foot, radius, lines },
    height: Math.ceil(end),
    pins: hasFigures ? placed : [],
    cards: hasFigures && !isSmall ? filled.flatMap((one) => standCards(one, room)) : [],
  };
}
