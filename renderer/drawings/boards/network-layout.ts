// How wide and high the circles of a network are, where each name stands, and who stands on which sheet of paper.
import { textIn } from '../../i18n/text-in.ts';
import { endsOf } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import { linesOf } from './card.ts';
import { boardOf, type HelperRow, rowsByPlace } from './places.ts';
import { type LaidZone, layRings } from './rings.ts';
import { titleOf } from './section.ts';
import { EDGE } from './sheet-of.tsx';
import { onSheet } from './sheets.ts';
import { toldOf } from './told.ts';
import { calledIn } from './who.ts';

const BOARD = boardOf('network');

export const NAME = { size: 16, line: 24, pad: 10, most: 160 } as const;
const CHILD = 52;
/** Circles are drawn this much wider than high on a screen, and on paper as the sheet is, within these. */
const WIDER = { screen: 1.45, least: 1, most: 2 } as const;
/** Room for the sign of somebody who said what they will do. */
export const SIGN = 18;

type Name = { row: HelperRow; lines: string[]; width: number; height: number; does: boolean };
export type PlacedName = Name & { x: number; y: number };
export type NetworkLayout = {
  width: number;
  height: number;
  /** Half of the width of a circle, as a part of its radius, which is half of its height. */
  wider: number;
  middle: { x: number; y: number };
  child: string[];
  childRadius: number;
  zones: LaidZone[];
  names: PlacedName[];
};

export const helpersOf = (scene: Pick<Scene, 'items'>): HelperRow[] =>
  [...rowsByPlace(BOARD, scene.items).values()].flat() as HelperRow[];

function writeName(scene: Scene, row: HelperRow): Name {
  const { words, marks } = toldOf(scene, row);
  const lines = [words, ...marks].flatMap((text) => {
    const written = linesOf(scene.measure, text, NAME.size, NAME.most, true);
    const ends = endsOf(text, written);
    return written.map((line, at) => (ends[at] ? `${line} ` : line));
  });
  const does = row.content.does.trim() !== '';
  const widest = Math.max(...lines.map((line) => scene.measure(line.trimEnd(), NAME.size, true)));
  const width = Math.ceil(widest) + 2 * NAME.pad + (does ? SIGN : 0);
  return { row, lines, width, height: lines.length * NAME.line + 12, does };
}

/** Of the name of a circle, which stands on its line. */
export const sizeOfTitle = (scene: Scene, place: string) => ({
  width: scene.measure(titleOf(scene, 'network', place), NAME.size, true) + 20,
  height: 30,
});

function writeChild(scene: Scene): string[] {
  const { personId, facts } = scene;
  const whose =
    facts.people.find((one) => one.personId === personId) ??
    facts.people.find(({ roles }) => roles.includes('main-child'));
  const called = whose
    ? calledIn(scene, { id: whose.personId, text: '' })
    : textIn(scene.language)('boards.theChild');
  return linesOf(scene.measure, called, NAME.size, 104, true);
}

/** Nothing of what was drawn is in an empty sheet: its circles have room to write in. */
type Circles = {
  child: readonly string[];
  names: readonly Name[];
  isBlank?: boolean;
  isSpread?: boolean;
};

function layCircles(scene: Scene, { child, names, isBlank, isSpread }: Circles): NetworkLayout {
  const { paper, sheet } = scene;
  const ratio = paper && sheet !== undefined ? paper.width / paper.height : WIDER.screen;
  const wider = Math.min(WIDER.most, Math.max(WIDER.least, ratio));
  const widest = Math.max(0, ...child.map((line) => scene.measure(line, NAME.size, true)));
  const reach = Math.hypot(widest / 2 / wider, (child.length * 22) / 2);
  const childRadius = Math.max(CHILD, reach + 8);
  const round = <T extends { width: number; height: number }>({ width, height }: T) => ({
    ...{ width: width / wider, height },
  });
  const laid = layRings(
    BOARD.places.map(({ id }) => ({
      place: id,
      title: round(sizeOfTitle(scene, id)),
      labels: names
        .filter(({ row }) => row.content.circle === id)
        .map((name) => ({ thread: name.row.thread, ...round(name) })),
    })),
    childRadius,
    isSpread,
  );
  const zones = isBlank ? laid.map((zone, at) => ({ ...zone, radius: 100 + at * 90 })) : laid;
  const radius = zones.at(-1)?.radius ?? childRadius;
  const middle = { x: radius * wider + EDGE, y: radius + EDGE + 12 };
  const byThread = new Map(names.map((name) => [name.row.thread, name]));
  const placed = zones.flatMap(({ standing }) =>
    standing.flatMap(({ thread, x, y }) => {
      const name = byThread.get(thread);
      if (!name) return [];
      const { width, height } = name;
      return [{ ...name, x: middle.x + x * wider - width / 2, y: middle.y + y - height / 2 }];
    }),
  );
  const [width, height] = [middle.x * 2, middle.y * 2];
  return { width, height, wider, middle, child: [...child], childRadius, zones, names: placed };
}

/** As many people as have room on a sheet, from the front of the list; at least one. */
function takeNames(scene: Scene, child: readonly string[], names: readonly Name[]): NetworkLayout {
  const { paper } = scene;
  const lay = (count: number, isSpread = false) =>
    layCircles(scene, { child, names: names.slice(0, count), isSpread });
  const fits = ({ width, height }: NetworkLayout) =>
    !paper || (width <= paper.width && height <= paper.height);
  let [most, more] = [Math.min(1, names.length), names.length + 1];
  // First twice as many each time, then between those that have room and those that have not.
  for (let step = 1; more - most > 1; ) {
    const count = more > names.length ? Math.min(most + step, more - 1) : (most + more) >> 1;
    if (fits(lay(count))) [most, step] = [count, step * 2];
    else more = count;
  }
  return lay(most, true);
}

/** Sheet after sheet until everybody stands on one, those who are nearest to the child on the first. */
function laySheets(scene: Scene): NetworkLayout[] {
  const child = writeChild(scene);
  const names = helpersOf(scene).map((row) => writeName(scene, row));
  if (!scene.paper || scene.sheet === undefined) return [layCircles(scene, { child, names })];
  const again = [...child, textIn(scene.language)('boards.goesOn')];
  const sheets: NetworkLayout[] = [];
  for (let rest = names; sheets.length === 0 || rest.length > 0; ) {
    const laid = takeNames(scene, sheets.length === 0 ? child : again, rest);
    sheets.push(laid);
    rest = rest.slice(Math.max(1, laid.names.length));
  }
  return sheets;
}

export const sheetsOfCircles = (scene: Scene): number => laySheets({ ...scene, sheet: 0 }).length;

export function layNetwork(scene: Scene, isBlank = false): NetworkLayout {
  if (isBlank) return layCircles(scene, { child: [], names: [], isBlank });
  return onSheet(scene, () => laySheets(scene));
}
