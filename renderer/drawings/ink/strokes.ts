// The strokes of a pen over a picture: read from its items, as outlines, and which one is under the hand.
import { getStroke } from 'perfect-freehand';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { Ink } from '#domain/drawings/kinds/any-tool.ts';

export type Stroke = Ink & { thread: string };
/** Where 0 to 1000 across lies: the viewBox of a picture, or the sheet on the screen in px. */
export type Room = { x: number; y: number; width: number; height: number };

const known = new WeakMap<DrawingItem['content'], Ink | null>();

function inkOf({ content }: DrawingItem): Ink | null {
  const found = known.get(content);
  if (found !== undefined) return found;
  const ink = Ink.safeParse(content).data ?? null;
  known.set(content, ink);
  return ink;
}

/** Those over one view, in the order in which they were drawn. */
export function strokesOf(items: readonly DrawingItem[], view: string): Stroke[] {
  return items
    .filter(({ kind }) => kind === 'ink')
    .toSorted((a, b) => a.ord - b.ord)
    .flatMap((item) => {
      const ink = inkOf(item);
      return ink?.view === view ? [{ ...ink, thread: item.thread }] : [];
    });
}

const round = (value: number) => Math.round(value * 10) / 10;

type Line = Pick<Ink, 'points' | 'width'>;
const drawn = new WeakMap<Ink['points'], { within: string; path: string }>();

/** The outline of a stroke as the `d` of a path; a sheet full of strokes is worked out once, not with each new one. */
export function outlineOf(line: Line, room: Room): string {
  const within = [line.width, room.x, room.y, room.width, room.height].join(' ');
  const found = drawn.get(line.points);
  if (found?.within === within) return found.path;
  const path = traceOutline(line, room);
  drawn.set(line.points, { within, path });
  return path;
}

function traceOutline({ points, width }: Line, room: Room): string {
  const placed = points.map(([x, y, pressure]) => [
    room.x + (x / 1000) * room.width,
    room.y + (y / 1000) * room.height,
    pressure,
  ]);
  const outline = getStroke(placed, {
    size: Math.max(1.2, (width / 1000) * room.width),
    thinning: 0.5,
    smoothing: 0.5,
    streamline: 0.4,
    // A mouse does not press: its lines swell with their speed.
    simulatePressure: points.every(([, , pressure]) => pressure === 0.5),
    last: true,
  });
  const [first] = outline;
  if (!first) return '';
  const curves = outline.map((point, at) => {
    const next = outline[(at + 1) % outline.length] ?? first;
    const [x, y] = [(point[0] ?? 0) + (next[0] ?? 0), (point[1] ?? 0) + (next[1] ?? 0)];
    return `${round(point[0] ?? 0)} ${round(point[1] ?? 0)} ${round(x / 2)} ${round(y / 2)}`;
  });
  return `M${round(first[0] ?? 0)} ${round(first[1] ?? 0)}Q${curves.join(' ')}Z`;
}

/** How near a finger has to come to a stroke that it takes away. */
const NEAR = 14;

/** The newest stroke at this place, or undefined. */
export function strokeAt(strokes: readonly Stroke[], x: number, y: number): Stroke | undefined {
  return strokes.findLast(({ points, width }) =>
    points.some(([px, py]) => Math.hypot(px - x, py - y) <= NEAR + width / 2),
  );
}
