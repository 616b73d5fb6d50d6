// A table of rows and columns in which nothing is cut: each row is as high as its longest cell.

import { endsOf, wrapText } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import { type Card, cardAgain, type Line, linesOf, PAD, partCard, writeCard } from './card.ts';
import type { Row } from './places.ts';
import { EDGE, WIDTH } from './sheet-of.tsx';
import { heightOf, onSheet } from './sheets.ts';

export type TableColumn = { id: string; title: string };
export type TablePlan = {
  /** Above the first column: what the rows are. */
  corner: string;
  columns: readonly TableColumn[];
  /** `cells` by column. */
  rows: readonly { row: Row; cells: Readonly<Record<string, string>> }[];
  /** Empty rows of a sheet that is filled by hand, this high. */
  blank?: { rows: number; height: number };
};
export type TableRow = { card: Card | null; cells: Line[][]; y: number; height: number };
export type Table = {
  width: number;
  /** Left edges of the columns, and the right edge of the last. */
  edges: number[];
  heads: Line[][];
  headHeight: number;
  rows: TableRow[];
  height: number;
};

const NARROWEST = 170;
/** Where there is only room to write in. */
const NARROWEST_BLANK = 100;
const FIRST = 250;
const SIZE = { cell: 13.5, line: 21 } as const;
/** Between a card and the lines of its row. */
const BESIDE = 6;
/** Of a sheet of paper the titles have no more than this. */
const HEAD_SHARE = 0.4;
/** Fewer lines of a cell than this stand on no sheet alone. */
const FEWEST = 2;
export const TOP = EDGE;

type Unplaced = Omit<TableRow, 'y'>;

function linesIn(texts: readonly string[], of: string, bold: boolean): Line[] {
  const ends = endsOf(of, texts);
  return texts.map((text, at) => ({
    ...{ text, size: SIZE.cell, bold, quiet: false, ends: ends[at] ?? true },
    y: PAD + 11 + at * SIZE.line,
  }));
}

function write(scene: Scene, text: string, width: number, bold: boolean): Line[] {
  const isBare = text.trim() === '';
  const lines = isBare ? [] : linesOf(scene.measure, text, SIZE.cell, width - 2 * PAD, bold);
  return linesIn(lines, text, bold);
}

const around = 2 * PAD - 2;
const highest = (cells: readonly Line[][]) =>
  Math.max(...cells.map((lines) => lines.length * SIZE.line), SIZE.line) + around;

function widthsOf({ blank }: TablePlan, columns: readonly TableColumn[]): number[] {
  const room = (WIDTH - 2 * EDGE - FIRST) / Math.max(1, columns.length);
  const least = blank ? NARROWEST_BLANK : NARROWEST;
  return [FIRST, ...columns.map(() => Math.max(least, Math.floor(room)))];
}

/** Columns that stand beside each other on one sheet of paper; all of them on a screen and in a file. */
function groupsOf({ paper, sheet }: Scene, columns: readonly TableColumn[]): TableColumn[][] {
  const room =
    paper && sheet !== undefined ? paper.width - 2 * EDGE - FIRST : Number.POSITIVE_INFINITY;
  const most = Math.max(1, Math.floor(room / NARROWEST));
  const count = Math.max(1, Math.ceil(columns.length / most));
  const each = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, at) => columns.slice(at * each, (at + 1) * each));
}

/** Every row, measured; none is placed yet. */
function writeRows(scene: Scene, plan: TablePlan, columns: readonly TableColumn[]): Unplaced[] {
  const [first = FIRST, ...others] = widthsOf(plan, columns);
  if (plan.blank) {
    const { rows, height } = plan.blank;
    const cells = others.map((): Line[] => []);
    return Array.from({ length: rows }, () => ({ card: null, cells, height }));
  }
  return plan.rows.map(({ row, cells }) => {
    const card = writeCard(scene, row, first - 2 * BESIDE);
    const written = columns.map(({ id }, at) =>
      write(scene, cells[id] ?? '', others[at] ?? NARROWEST, false),
    );
    return rowOf(card, written);
  });
}

const rowOf = (card: Card, cells: Line[][]): Unplaced => ({
  ...{ card, cells },
  height: Math.max(card.height + 2 * BESIDE, highest(cells)),
});

/** A row in two: what has room in `height`, and the rest under the same words; null when too little has. */
function partRow(scene: Scene, row: Unplaced, height: number): [Unplaced, Unplaced] | null {
  const { card, cells } = row;
  if (!card) return null;
  const count = Math.floor((height - around) / SIZE.line);
  const room = height - 2 * BESIDE;
  const parts =
    card.height <= room ? ([card, cardAgain(scene, card)] as const) : partCard(scene, card, room);
  if (count < FEWEST || !parts) return null;
  const rest = cells.map((lines) =>
    lines.slice(count).map((line) => ({ ...line, y: line.y - count * SIZE.line })),
  );
  return [
    rowOf(
      parts[0],
      cells.map((lines) => lines.slice(0, count)),
    ),
    rowOf(parts[1], rest),
  ];
}

/** The rows that have room, and the others; only a row that is higher than a whole sheet is parted. */
function takeRows(scene: Scene, rows: readonly Unplaced[], height: number) {
  let used = 0;
  for (const [at, row] of rows.entries()) {
    if (used + row.height > height) {
      const taken = { shown: rows.slice(0, at), rest: rows.slice(at) };
      const parts = row.height > height ? partRow(scene, row, height - used) : null;
      // A row for which no sheet has room stands on one all the same.
      if (!parts) return at > 0 ? taken : { shown: rows.slice(0, 1), rest: rows.slice(1) };
      return { shown: [...taken.shown, parts[0]], rest: [parts[1], ...rows.slice(at + 1)] };
    }
    used += row.height;
  }
  return { shown: [...rows], rest: [] };
}

type Head = Pick<Table, 'width' | 'edges' | 'heads' | 'headHeight'>;

function layHead(scene: Scene, plan: TablePlan, columns: readonly TableColumn[]): Head {
  const widths = widthsOf(plan, columns);
  const edges = [EDGE];
  for (const wide of widths) edges.push((edges.at(-1) ?? 0) + wide);
  const width = (edges.at(-1) ?? WIDTH) + EDGE;
  const most = Math.floor((heightOf(scene, width) * HEAD_SHARE) / SIZE.line);
  const heads = [plan.corner, ...columns.map(({ title }) => title)].map((title, at) => {
    const lines = write(scene, title, widths[at] ?? NARROWEST, true);
    if (lines.length <= most) return lines;
    const room = (widths[at] ?? NARROWEST) - 2 * PAD;
    const cut = wrapText(scene.measure, title, { size: SIZE.cell, bold: true, width: room, most });
    return linesIn(cut, title, true);
  });
  return { width, edges, heads, headHeight: highest(heads) };
}

/** On paper the titles stand on each sheet; columns that have no room beside the others come after them. */
function sheetsOf(scene: Scene, plan: TablePlan): Table[] {
  return groupsOf(scene, plan.columns).flatMap((columns) => {
    const head = layHead(scene, plan, columns);
    const top = TOP + head.headHeight;
    const most = heightOf(scene, head.width) - top - EDGE;
    const tables: Table[] = [];
    let rest: readonly Unplaced[] = writeRows(scene, plan, columns);
    do {
      const taken = takeRows(scene, rest, most);
      let y = top;
      const rows = taken.shown.map((row) => {
        const placed = { ...row, y };
        y += row.height;
        return placed;
      });
      tables.push({ ...head, rows, height: y + (rows.length === 0 ? 44 : 0) + EDGE });
      rest = taken.rest;
    } while (rest.length > 0);
    return tables;
  });
}

export const sheetsOfTable = (scene: Scene, plan: TablePlan): number =>
  sheetsOf({ ...scene, sheet: 0 }, plan).length;

export const layTable = (scene: Scene, plan: TablePlan): Table =>
  onSheet(scene, () => sheetsOf(scene, plan));

/** The rows that stand in a table. */
export const rowsInTable = ({ rows }: Table): Row[] =>
  rows.flatMap(({ card }) => (card ? [card.row] : []));
