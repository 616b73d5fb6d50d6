// From one statement or card to the next: row by row in the list, by where they stand in the picture.
import { isInPicture } from '../hands.ts';
import type { Scene } from '../tool.ts';
import type { Drawing } from '../use-drawing.ts';
import { cardBoxes } from './card-layout.ts';
import type { Frame } from './crown.ts';
import { layoutOf } from './layout.ts';
import { allBranches, cardsOf, treeOf } from './tree.ts';

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
type Stop = { thread: string; frame: Frame };

/** The nearest box in this direction; undefined: there is none further on. */
export function stepTo(stops: readonly Stop[], from: string, key: Direction): string | undefined {
  const middle = ({ x, y, width, height }: Frame) => ({ x: x + width / 2, y: y + height / 2 });
  const start = stops.find(({ thread }) => thread === from);
  if (!start) return stops[0]?.thread;
  const [isUpright, sign] = [
    key === 'ArrowUp' || key === 'ArrowDown',
    key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1,
  ];
  const here = middle(start.frame);
  let best: { thread: string; far: number } | undefined;
  for (const { thread, frame } of stops) {
    const there = middle(frame);
    const along = (isUpright ? there.y - here.y : there.x - here.x) * sign;
    const across = Math.abs(isUpright ? there.x - here.x : there.y - here.y);
    if (along <= 4) continue;
    const far = along + across * 2;
    if (!best || far < best.far) best = { thread, far };
  }
  return best?.thread;
}

function stopsOf(scene: Scene, view: string): Stop[] {
  if (view === 'cards')
    return cardBoxes(scene).boxes.map((frame) => ({ thread: frame.card.thread, frame }));
  return layoutOf(scene, view).boxes.map((frame) => {
    return { thread: frame.branch.item.thread, frame };
  });
}

const rowsOf = (drawing: Drawing, view: string): string[] =>
  view === 'cards'
    ? cardsOf(drawing).map(({ thread }) => thread)
    : allBranches(treeOf(drawing)).map(({ item }) => item.thread);

export function walk(drawing: Drawing, scene: Scene, view: string, key: Direction): void {
  const rows = rowsOf(drawing, view);
  const from = drawing.here !== null && rows.includes(drawing.here) ? drawing.here : null;
  let next: string | undefined;
  if (from === null) next = rows[0];
  else if (isInPicture()) next = stepTo(stopsOf(scene, view), from, key);
  else next = rows[rows.indexOf(from) + ({ ArrowUp: -1, ArrowDown: 1 }[key as string] ?? 0)];
  if (next !== undefined) drawing.setHere(next);
}
