// How two people feel for each other, each as a line of its own pattern that also reads in black and white.
import type { ReactElement } from 'react';
import type { TieLine } from '#domain/drawings/kinds/family-tree.ts';
import { INK, PAPER } from './figures.tsx';

export type Spot = { x: number; y: number };
/** A place on a line, with the direction across it. */
type Place = Spot & { nx: number; ny: number };

/** `bow`: how far it leaves the straight line, in px. */
export type Bow = { from: Spot; to: Spot; bow: number };

/** What a bow leans to, twice as far out as the line itself goes. */
export function leanOf({ from, to, bow }: Bow): Spot {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  return {
    x: (from.x + to.x) / 2 - (dy / length) * bow,
    y: (from.y + to.y) / 2 + (dx / length) * bow,
  };
}

/** The bow itself as one stroke, and a place on it, from 0 to 1. */
export function bowPath(bow: Bow): string {
  const { from, to } = bow;
  const { x, y } = leanOf(bow);
  return `M${two(from.x)} ${two(from.y)}Q${two(x)} ${two(y)} ${two(to.x)} ${two(to.y)}`;
}
export function spotOn(bow: Bow, at: number): Spot {
  const { from, to } = bow;
  const lean = leanOf(bow);
  const on = (a: number, b: number, c: number) =>
    two((1 - at) ** 2 * a + 2 * at * (1 - at) * b + at ** 2 * c);
  return { x: on(from.x, lean.x, to.x), y: on(from.y, lean.y, to.y) };
}

/** Places every few px along a bow from one to the other. */
function along(from: Spot, to: Spot, bow: number): Place[] {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const { x: mx, y: my } = leanOf({ from, to, bow });
  const count = Math.max(4, Math.round(length / 4));
  return Array.from({ length: count + 1 }, (_, at) => {
    const t = at / count;
    const x = (1 - t) ** 2 * from.x + 2 * t * (1 - t) * mx + t ** 2 * to.x;
    const y = (1 - t) ** 2 * from.y + 2 * t * (1 - t) * my + t ** 2 * to.y;
    const tx = 2 * (1 - t) * (mx - from.x) + 2 * t * (to.x - mx);
    const ty = 2 * (1 - t) * (my - from.y) + 2 * t * (to.y - my);
    const speed = Math.max(0.001, Math.hypot(tx, ty));
    return { x, y, nx: -ty / speed, ny: tx / speed };
  });
}

const two = (value: number) => Math.round(value * 100) / 100;
const moved = ({ x, y, nx, ny }: Place, off: number): string =>
  `${two(x + nx * off)} ${two(y + ny * off)}`;
const pathOf = (places: readonly Place[], off = 0) =>
  `M${places.map((place) => moved(place, off)).join('L')}`;

function zigzag(places: readonly Place[]): string {
  const last = places.length - 1;
  return `M${places
    .map((place, at) => moved(place, at === 0 || at === last ? 0 : at % 2 === 0 ? 4 : -4))
    .join('L')}`;
}

/** Two strokes across, in the middle: cut. */
function cuts(places: readonly Place[]): string {
  const middle = Math.floor(places.length / 2);
  return [middle - 1, middle + 1]
    .map((at) => places[at])
    .filter((place) => place !== undefined)
    .map((place) => `M${moved(place, -8)}L${moved(place, 8)}`)
    .join('');
}

function head(places: readonly Place[]): string {
  const tip = places.at(-1);
  const back = places.at(-4) ?? places[0];
  if (!tip || !back) return '';
  return `M${moved(back, 6)}L${moved(tip, 0)}L${moved(back, -6)}Z`;
}

type Props = { line: TieLine; from: Spot; to: Spot; bow?: number };

export function TieMark({ line, from, to, bow = 0 }: Props) {
  const places = along(from, to, bow);
  const middle = places[Math.floor(places.length / 2)] ?? { ...from, nx: 0, ny: 1 };
  const plain = <path d={pathOf(places)} />;
  const double = <path d={pathOf(places, 3) + pathOf(places, -3)} />;
  const filled = <path d={head(places)} fill={INK} />;
  const open = <path d={head(places)} fill={PAPER} />;
  const jagged = <path d={zigzag(places)} />;
  const patterns: Record<TieLine, ReactElement> = {
    close: double,
    fused: <path d={pathOf(places, 4.5) + pathOf(places) + pathOf(places, -4.5)} />,
    distant: <path d={pathOf(places)} strokeDasharray="1.5 5" strokeLinecap="round" />,
    hostile: jagged,
    'close-hostile': (
      <>
        <path d={pathOf(places, 6) + pathOf(places, -6)} />
        {jagged}
      </>
    ),
    cutoff: <path d={pathOf(places) + cuts(places)} />,
    repaired: (
      <>
        <path d={pathOf(places) + cuts(places)} />
        <circle cx={two(middle.x)} cy={two(middle.y)} r={4.5} fill={PAPER} />
      </>
    ),
    'focused-on': (
      <>
        {plain}
        {filled}
      </>
    ),
    caretaker: (
      <>
        {double}
        {filled}
      </>
    ),
    'physical-abuse': (
      <>
        {jagged}
        {filled}
      </>
    ),
    'emotional-abuse': (
      <>
        {jagged}
        {open}
      </>
    ),
    'sexual-abuse': (
      <>
        <path d={pathOf(places, 6) + pathOf(places, -6)} />
        {jagged}
        {filled}
      </>
    ),
  };
  return (
    <g fill="none" stroke={INK} strokeWidth={1.4} strokeLinejoin="round">
      {patterns[line]}
    </g>
  );
}
