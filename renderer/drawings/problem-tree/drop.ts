// Where a statement comes to that is dragged: under another one or beside it, or why it cannot stand there.
import type { Frame } from './crown.ts';
import type { Layout, PlacedBox } from './layout.ts';
import type { Spot } from './place.ts';
import { type Branch, inRows } from './tree.ts';

/** The side of a box that is nearest, when the finger is at its edge. */
export type Edge = 'left' | 'right' | 'top' | 'bottom';
/** `edge` null: it becomes what lies below `on`, its cause or its effect. */
export type Aim = {
  on: PlacedBox;
  edge: Edge | null;
  where: 'under' | 'before' | 'behind';
  side: 'cause' | 'effect';
};
/** The core stays the trunk; nothing hangs on what hangs on it; there is no statement here. */
export type Refused = 'core' | 'below' | 'nowhere';

/** Between two boxes it is let go beside the one that is this near. */
const NEAR = 24;
/** How much of a box, from its middle to its edge, means the box itself. */
const MIDDLE = { across: 0.8, down: 0.5 } as const;

/** -1 at the left or upper edge, 1 at the other. */
function within({ x, y, width, height }: Frame, spot: Spot) {
  return {
    across: (2 * (spot.x - x)) / width - 1,
    down: (2 * (spot.y - y)) / height - 1,
  };
}

function distance({ x, y, width, height }: Frame, spot: Spot): number {
  const [right, down] = [x + width, y + height];
  return Math.hypot(
    Math.max(x - spot.x, 0, spot.x - right),
    Math.max(y - spot.y, 0, spot.y - down),
  );
}

function edgeAt(box: Frame, spot: Spot): Edge | null {
  const { across, down } = within(box, spot);
  const [far, low] = [Math.abs(across) / MIDDLE.across, Math.abs(down) / MIDDLE.down];
  if (Math.max(far, low) <= 1) return null;
  if (far > low) return across < 0 ? 'left' : 'right';
  return down < 0 ? 'top' : 'bottom';
}

/** Branches grow upwards: what comes first stands lowest. */
function isBefore(edge: Edge, side: Branch['side']): boolean {
  return edge === 'left' || edge === (side === 'effect' ? 'bottom' : 'top');
}

/** In the units of the picture. Null: over itself, where nothing changes. */
export function aimAt({ boxes }: Layout, thread: string, spot: Spot): Aim | Refused | null {
  const own = boxes.find(({ branch }) => branch.item.thread === thread)?.branch;
  if (!own) return 'nowhere';
  if (own.side === 'core') return 'core';
  const [on] = boxes
    .filter((box) => distance(box, spot) <= NEAR)
    .toSorted((a, b) => distance(a, spot) - distance(b, spot));
  if (!on) return 'nowhere';
  const { branch } = on;
  if (branch === own) return null;
  if (inRows([own]).includes(branch)) return 'below';
  // On the trunk the upper half is for branches and the lower one for roots.
  if (branch.side === 'core') {
    const isUp = within(on, spot).down < 0;
    return {
      ...{ on, where: 'under', side: isUp ? 'effect' : 'cause' },
      edge: isUp ? 'top' : 'bottom',
    };
  }
  const edge = edgeAt(on, spot);
  const { side } = branch;
  if (edge === null) return { on, edge, where: 'under', side };
  return { on, edge, where: isBefore(edge, side) ? 'before' : 'behind', side };
}
