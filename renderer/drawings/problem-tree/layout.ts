// Where everything of the tree stands: crown above, trunk in the middle, roots below the ground.
import type { Scene } from '../tool.ts';
import { type BoxText, writeBox } from './box.ts';
import type { Frame } from './crown.ts';
import { curve, limb } from './limbs.ts';
import { INDENT, type Placed, type PlacedSide, placeSide, type Spot } from './place.ts';
import { allBranches, type Branch, type Tree, treeOf } from './tree.ts';

export type PlacedBox = Frame & { branch: Branch; text: BoxText };
/** A root or a branch as the outline of its shape, along these points; '' when nothing hangs on it. */
export type Limb = { thread: string; path: string; along: readonly Spot[] };
export type Layout = {
  width: number;
  height: number;
  boxes: PlacedBox[];
  /** Where the core problem stands, or is asked for. */
  core: Frame;
  /** Height of the ground; null on a sheet that shows the crown alone. */
  ground: number | null;
  /** Null on a sheet that shows the roots alone. */
  crown: Frame | null;
  trunk: { middle: number; from: number; to: number; half: number };
  /** How many come out of the trunk on this sheet. */
  roots: number;
  limbs: Limb[];
};

const EDGE = 16;
const CORE_WIDTH = 310;
const NARROWEST = 760;
/** What a box is wide when so many stand beside each other. */
const WIDTHS = [300, 300, 290, 282, 224] as const;
const CROWD_WIDTH = 216;
const TRUNK = { above: 18, below: 34 } as const;
const ROOM = { least: 56, perColumn: 7, most: 150 } as const;
const CLOUD = { side: 26, top: 34, foot: 30 } as const;
/** Width in px of a limb at its thin end, by weight. */
const THIN = { 1: 4, 2: 8.5, 3: 15 } as const;
/** From so many statements on, crown and roots each have a sheet of paper. */
const ONE_SHEET = 24;

export const sheetsOf = (scene: Scene): number =>
  allBranches(treeOf(scene)).length > ONE_SHEET ? 2 : 1;

type Side = PlacedSide & { room: number };

function laySide(scene: Scene, view: string, direct: readonly Branch[], arch: number) {
  const across = Math.min(direct.length, 6);
  const width = WIDTHS[across] ?? CROWD_WIDTH;
  const texts = new Map<Branch, BoxText>();
  const textOf = (branch: Branch) => {
    const known = texts.get(branch) ?? writeBox(scene, view, branch, width);
    texts.set(branch, known);
    return known;
  };
  const room = Math.min(ROOM.most, ROOM.least + ROOM.perColumn * direct.length);
  const heightOf = (branch: Branch) => textOf(branch).height;
  const side: Side = { ...placeSide(direct, { width, heightOf, room, arch }), room };
  return { side, textOf };
}

/** The middle line of a limb, told as its side is: down from the trunk. */
function middleLine(box: Placed, from: Spot, parents: ReadonlyMap<Branch, Placed>): Spot[] {
  const { hold, x, y, width } = box;
  const bend = (gutter: number, top: number): Spot[] => {
    const middle = y + box.height / 2;
    const turn = { x: gutter, y: middle - 14 };
    const corner = { x: gutter, y: middle };
    return [{ x: gutter, y: top }, ...curve(turn, corner, corner, { x: x + 2, y: middle }, 6)];
  };
  if (hold.from === 'parent') {
    const parent = parents.get(hold.parent);
    if (!parent) return [];
    const foot = parent.y + parent.height;
    if (hold.into === 'side') return bend(parent.x + INDENT / 2, foot);
    const start = { x: parent.x + width * 0.44, y: foot };
    const half = (y - foot) / 2;
    const sway = half / 5;
    const away = { x: start.x + sway, y: foot + half };
    const into = { x: start.x - sway, y: y - half };
    return curve(start, away, into, { x: start.x, y: y + 2 }, 8);
  }
  const target = hold.into === 'top' ? { x: x + width / 2, y: y + 2 } : null;
  const to = target ?? {
    x: hold.into === 'side' ? hold.gutter : x,
    y: hold.into === 'side' ? hold.top : y,
  };
  const [over, down] = [to.x - from.x, to.y - from.y];
  const away = { x: from.x + over * 0.25, y: from.y + down * 0.55 };
  const into = { x: to.x - over * 0.12, y: to.y - down * 0.75 };
  const line = curve(from, away, into, to);
  return hold.into === 'side' ? [...line, ...bend(to.x, to.y).slice(1)] : line;
}

/** Limbs leave the trunk in the order in which their statements stand. */
function limbsOf(
  side: PlacedSide,
  middle: number,
  half: number,
  lift: number,
): Map<Branch, Spot[]> {
  const parents = new Map(side.boxes.map((box) => [box.branch, box]));
  const main = side.boxes.filter(({ hold }) => hold.from === 'trunk');
  const lines = new Map<Branch, Spot[]>();
  for (const box of side.boxes) {
    const place = main.indexOf(box);
    const part = main.length > 1 ? (place / (main.length - 1)) * 2 - 1 : 0;
    lines.set(box.branch, middleLine(box, { x: middle + part * half, y: -lift }, parents));
  }
  return lines;
}

/** Before an effect is told the crown stands on two branches. */
const bareBranches = (middle: number, top: number): Limb[] =>
  ([-1, 1] as const).map((side) => {
    const to = { x: middle + side * 90, y: top - 76 };
    const from = { x: middle + side * 12, y: top + TRUNK.above };
    const along = curve(from, { x: from.x, y: top - 30 }, { x: to.x, y: top - 40 }, to);
    return { thread: '', path: limb(along, 26, 5), along };
  });

const isTrunkLimb = ({ hold }: Placed) => hold.from === 'trunk';

/** The sides that this sheet shows. */
function shownSides(scene: Scene, tree: Tree): { up: Branch[]; down: Branch[]; all: boolean } {
  const { sheet } = scene;
  return {
    up: sheet === 1 ? [] : tree.effects,
    down: sheet === 0 ? [] : tree.causes,
    all: sheet === undefined,
  };
}

export function layoutOf(scene: Scene, view: string): Layout {
  const tree = treeOf(scene);
  const { up, down, all } = shownSides(scene, tree);
  const hasCrown = all || scene.sheet === 0;
  const hasRoots = all || scene.sheet === 1;
  const above = laySide(scene, view, up, up.length > 2 ? 34 : 0);
  const below = laySide(scene, view, down, 0);
  const text = tree.core ? writeBox(scene, view, tree.core, CORE_WIDTH) : null;
  const coreHeight = text?.height ?? 72;
  const inner = Math.max(NARROWEST, above.side.width + 2 * CLOUD.side, below.side.width);
  const width = Math.ceil(inner + 2 * EDGE);
  const middle = width / 2;

  const crownHeight = up.length > 0 ? above.side.height : 120;
  const coreTop = hasCrown ? EDGE + CLOUD.top + crownHeight : EDGE;
  const core = { x: middle - CORE_WIDTH / 2, y: coreTop, width: CORE_WIDTH, height: coreHeight };
  const foot = coreTop + coreHeight;
  const groundY = foot + TRUNK.below;
  const height = hasRoots
    ? groundY + (down.length > 0 ? below.side.height : 60) + EDGE
    : foot + EDGE;

  const boxes: PlacedBox[] = [];
  const limbs: Limb[] = [];
  const half = Math.min(70, 26 + 5 * Math.max(up.length, down.length));
  const put = (one: ReturnType<typeof laySide>, from: number, turn: 1 | -1) => {
    const { side, textOf } = one;
    const left = middle - side.width / 2;
    const lines = limbsOf(side, side.width / 2, half * 0.62, TRUNK.above);
    for (const placed of side.boxes) {
      const { branch, x, y, width: wide, height: high } = placed;
      const top = turn === 1 ? from + y : from - y - high;
      boxes.push({ branch, x: left + x, y: top, width: wide, height: high, text: textOf(branch) });
      const points = (lines.get(branch) ?? []).map((spot) => {
        return { x: left + spot.x, y: from + turn * spot.y };
      });
      const thin = THIN[branch.item.content.weight] * (isTrunkLimb(placed) ? 1 : 0.72);
      const thick = isTrunkLimb(placed) ? thin * 1.35 + 8 : thin * 1.15;
      limbs.push({
        thread: branch.item.thread,
        path: limb(points, thick, thin),
        along: points,
      });
    }
  };
  put(above, coreTop, -1);
  if (tree.core && text) boxes.push({ ...core, branch: tree.core, text });
  put(below, groundY, 1);
  if (hasCrown && up.length === 0) limbs.push(...bareBranches(middle, coreTop));

  const crownWide = up.length > 0 ? above.side.width + 2 * CLOUD.side : 460;
  const crown = hasCrown
    ? {
        ...{ x: middle - crownWide / 2, y: EDGE + 8, width: crownWide },
        height: CLOUD.top + crownHeight - above.side.room + CLOUD.foot - 8,
      }
    : null;
  const trunk = { middle, from: coreTop, to: groundY, half };
  return {
    ...{ width, height, boxes, core, crown, trunk, limbs },
    ...{ ground: hasRoots ? groundY : null, roots: down.length },
  };
}
