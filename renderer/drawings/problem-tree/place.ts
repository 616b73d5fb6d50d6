// Where statements stand on one side of the tree: in columns below one another, so that sixty can be read.
// Everything is told as if it hung down from a line at 0; the crown is the same turned upside down.
import type { Branch } from './tree.ts';

export type Size = { width: number; height: number };
export type Spot = { x: number; y: number };
/** How one box hangs: from the trunk into its top or past others into its side, or from its parent. */
export type Hold =
  | { from: 'trunk'; into: 'top' }
  | { from: 'trunk'; into: 'side'; gutter: number; top: number }
  | { from: 'parent'; parent: Branch; into: 'top' | 'side' };
export type Placed = Spot & Size & { branch: Branch; hold: Hold };
export type PlacedSide = { boxes: Placed[]; width: number; height: number };

const GUTTER = 30;
export const INDENT = 26;
/** Room for a root between a statement and what hangs on it; less where there are many. */
const BELOW = { few: 42, many: 24 } as const;
const FEW = 12;
const BETWEEN_TREES = 26;

type Column = { trees: Branch[]; depth: number };

const deepest = ({ children }: Branch): number =>
  Math.max(0, ...children.map((child) => deepest(child) + Number(children.length > 1)));

const countOf = (branches: readonly Branch[]): number =>
  branches.reduce((sum, { children }) => sum + 1 + countOf(children), 0);

/** So many columns that the side becomes neither a ribbon nor a ladder. */
function columnCount(direct: readonly Branch[]): number {
  const wanted = Math.max(4, Math.ceil(Math.sqrt(countOf(direct) / 1.6)));
  return Math.min(direct.length, wanted);
}

/** Neighbours stay neighbours; each column gets about as much as the others. */
function fillColumns(direct: readonly Branch[], heightOf: (tree: Branch) => number): Column[] {
  const count = columnCount(direct);
  const heights = direct.map(heightOf);
  const columns: Branch[][] = [[]];
  let left = heights.reduce((sum, height) => sum + height, 0);
  let used = 0;
  for (const [at, tree] of direct.entries()) {
    const height = heights[at] ?? 0;
    const even = (used + left) / (count - columns.length + 1);
    const isFull = used > 0 && (direct.length === count || used + height / 2 > even);
    if (isFull && columns.length < count) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(tree);
    used += height;
    left -= height;
  }
  return columns
    .filter(({ length }) => length > 0)
    .map((trees) => ({ trees, depth: Math.max(...trees.map(deepest)) }));
}

type Options = {
  /** Of a box; all on one side are as wide. */
  width: number;
  heightOf: (branch: Branch) => number;
  /** Height of the room in which roots come out of the trunk. */
  room: number;
  /** How much nearer to the trunk the outer columns are than the middle ones. */
  arch: number;
};

/** `x` is counted from the left edge of the side, `y` from the trunk. */
export function placeSide(direct: readonly Branch[], options: Options): PlacedSide {
  const { width, heightOf, room, arch } = options;
  const below = countOf(direct) > FEW ? BELOW.many : BELOW.few;
  const treeHeight = (tree: Branch): number =>
    tree.children.reduce((sum, child) => sum + below + treeHeight(child), heightOf(tree));
  const columns = fillColumns(direct, treeHeight);
  const boxes: Placed[] = [];

  const hang = (branch: Branch, x: number, y: number, hold: Hold): number => {
    const height = heightOf(branch);
    boxes.push({ branch, x, y, width, height, hold });
    const { children } = branch;
    const into = children.length > 1 ? 'side' : 'top';
    let end = y + height;
    for (const child of children) {
      const left = into === 'side' ? x + INDENT : x;
      end = hang(child, left, end + below, { from: 'parent', parent: branch, into });
    }
    return end;
  };

  let left = 0;
  let height = 0;
  for (const [at, { trees, depth }] of columns.entries()) {
    const crowded = trees.length > 1;
    const x = left + (crowded ? GUTTER : 0);
    const off = columns.length > 1 ? (at / (columns.length - 1)) * 2 - 1 : 0;
    const top = room + arch * (1 - off * off);
    let y = top;
    for (const [place, tree] of trees.entries()) {
      const side: Hold = { from: 'trunk', into: 'side', gutter: x - GUTTER / 2, top };
      y = hang(tree, x, y, place === 0 ? { from: 'trunk', into: 'top' } : side) + BETWEEN_TREES;
    }
    height = Math.max(height, y - BETWEEN_TREES);
    left = x + width + depth * INDENT + GUTTER;
  }
  return { boxes, width: Math.max(0, left - GUTTER), height };
}
