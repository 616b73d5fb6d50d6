// The signs of a body map: the shape tells the kind, the dots how strong, the number which row of the list.
import type { PinKind, Strength } from '#domain/drawings/kinds/body-map.ts';
import { INK } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';

/** Ten points, or the corners of a shape, at so many parts of the radius. */
const corners = (points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
const star = corners(
  Array.from({ length: 16 }, (_, at) => {
    const far = at % 2 === 0 ? 1.28 : 0.96;
    const turn = (at * Math.PI) / 8 - Math.PI / 2;
    return [round(far * Math.cos(turn)), round(far * Math.sin(turn))] as const;
  }),
);
/** In a circle of radius 1; the middle of the number lies `down` below the middle. */
const SHAPES: Record<PinKind, { path: string; down: number }> = {
  feeling: { path: 'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z', down: 0 },
  pain: {
    path: corners([
      [0, -1.25],
      [1.2, 0.85],
      [-1.2, 0.85],
    ]),
    down: 0.25,
  },
  strength: {
    path: corners([
      [0, -1.28],
      [1.28, 0],
      [0, 1.28],
      [-1.28, 0],
    ]),
    down: 0,
  },
  safe: {
    path: corners([
      [0, -1.25],
      [1.05, -0.35],
      [1.05, 0.95],
      [-1.05, 0.95],
      [-1.05, -0.35],
    ]),
    down: 0.15,
  },
  unsafe: { path: star, down: 0 },
};

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The outline of one sign around 0, 0. */
export function Shape({ kind, radius }: { kind: PinKind; radius: number }) {
  return (
    <path
      d={SHAPES[kind].path}
      transform={`scale(${radius})`}
      fill="#fff"
      stroke={INK}
      strokeWidth={round((radius > 12 ? 2.1 : 1.7) / radius)}
      strokeLinejoin="round"
    />
  );
}

/** No number is smaller: it prints as large as the words. */
const NUMBER = 13;

/** A sign with its number, which stands free of the corners of the sign. */
export function Sign(props: { kind: PinKind; radius: number; number: string }) {
  const { kind, radius, number } = props;
  const size = Math.max(NUMBER, number.length > 1 ? 0 : radius);
  return (
    <>
      <Shape {...{ kind, radius }} />
      <text
        y={round(SHAPES[kind].down * radius + size * 0.36)}
        fontFamily={FONT}
        fontSize={round(size)}
        fontWeight={600}
        textAnchor="middle"
        fill={INK}
        stroke="#fff"
        strokeWidth={1.6}
        paintOrder="stroke"
      >
        {number}
      </text>
    </>
  );
}

/** Three dots; as many are full as it is strong. `x`, `y`: the middle of the first. */
export function Dots({ strength, x, y }: { strength: Strength; x: number; y: number }) {
  return (
    <g stroke={INK} strokeWidth={1.2}>
      {[0, 1, 2].map((at) => (
        <circle key={at} cx={x + at * 13} cy={y} r={4.3} fill={at < strength ? INK : '#fff'} />
      ))}
    </g>
  );
}
