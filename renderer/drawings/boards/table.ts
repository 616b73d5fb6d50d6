// A table of rows and columns in which nothing is cut: each row is as high as its longest cell.
import type { Scene } from '../tool.ts';
import { type Card, endsOf, type Line, linesOf, PAD, writeCard } from './card.ts';
import type { Row } from './places.ts';
import { EDGE, WIDTH } from './sheet-of.tsx';

export type TableColumn = { id: string; title: string };
export type TablePlan = {
  /** Above the first column: what the rows are. */
  corner: string;
  columns: readonly TableColumn[];
  rows: readonly { row: Row; cells: readonly string[] }[];
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
const FIRST = 250;
const SIZE = { cell: 13.5, line: 21 } as const;
const BUDGET = 520;
export const TOP = EDGE;

function write(scene: Scene, text: string, width: number, bold: boolean): Line[] {
  const lines =
    text.trim() === '' ? [] : linesOf(scene.measure, text, SIZE.cell, width - 2 * PAD, bold);
  const ends = endsOf(text, lines);
  return lines.map((line, at) => ({
    ...{ text: line, size: SIZE.cell, bold, quiet: false, ends: ends[at] ?? true },
    y: PAD + 11 + at * SIZE.line,
  }));
}

const highest = (cells: readonly Line[][]) =>
  Math.max(...cells.map((lines) => lines.length * SIZE.line), SIZE.line) + 2 * PAD - 2;

function widthsOf({ columns }: TablePlan): number[] {
  const room = (WIDTH - 2 * EDGE - FIRST) / Math.max(1, columns.length);
  return [FIRST, ...columns.map(() => Math.max(NARROWEST, Math.floor(room)))];
}

/** Every row, measured; none is placed yet. */
function writeRows(
  scene: Scene,
  plan: TablePlan,
  widths: readonly number[],
): Omit<TableRow, 'y'>[] {
  const [first = FIRST, ...others] = widths;
  if (plan.blank) {
    const { rows, height } = plan.blank;
    const cells = others.map((): Line[] => []);
    return Array.from({ length: rows }, () => ({ card: null, cells, height }));
  }
  return plan.rows.map(({ row, cells }) => {
    const card = writeCard(scene, row, first - 12);
    const written = cells.map((text, at) => write(scene, text, others[at] ?? NARROWEST, false));
    return { card, cells: written, height: Math.max(card.height + 12, highest(written)) };
  });
}

function parts(rows: readonly Omit<TableRow, 'y'>[]): Omit<TableRow, 'y'>[][] {
  const all: Omit<TableRow, 'y'>[][] = [[]];
  let high = 0;
  for (const row of rows) {
    const part = all.at(-1) ?? [];
    if (part.length > 0 && high + row.height > BUDGET) {
      all.push([row]);
      high = row.height;
    } else {
      part.push(row);
      high += row.height;
    }
  }
  return all;
}

export const sheetsOfTable = (scene: Scene, plan: TablePlan): number =>
  parts(writeRows(scene, plan, widthsOf(plan))).length;

export function layTable(scene: Scene, plan: TablePlan): Table {
  const widths = widthsOf(plan);
  const edges = [EDGE];
  for (const wide of widths) edges.push((edges.at(-1) ?? 0) + wide);
  const heads = [plan.corner, ...plan.columns.map(({ title }) => title)].map((title, at) =>
    write(scene, title, widths[at] ?? NARROWEST, true),
  );
  const headHeight = highest(heads);
  const written = parts(writeRows(scene, plan, widths));
  const shown = scene.sheet === undefined ? written.flat() : (written[scene.sheet] ?? []);
  let y = TOP + headHeight;
  const rows = shown.map((row) => {
    const placed = { ...row, y };
    y += row.height;
    return placed;
  });
  const width = (edges.at(-1) ?? WIDTH) + EDGE;
  return { width, edges, heads, headHeight, rows, height: y + (rows.length === 0 ? 44 : 0) + EDGE };
}

/** The rows that stand in a table. */
export const rowsInTable = ({ rows }: Table): Row[] =>
  rows.flatMap(({ card }) => (card ? [card.row] : []));
