// The signs of people: square, circle, diamond; what is inside and on them. The middle of each is 0, 0.
import type { ReactNode } from 'react';
import type { DeadAs, Unborn } from '#domain/drawings/kinds/family-tree.ts';
import { FONT } from '../svg/measure.ts';

/** The ring round what the hands are on. */
export const HERE = '#c26a00';
export const INK = '#17213b';
export const PAPER = '#fff';
const HOME_TINT = '#dcefe3';
const GREY = '#76767c';
const CARE = '#1b6442';

export type Sex = 'f' | 'm' | 'x' | 'u';
/** How far each sign reaches up from its middle. */
export const REACH: Record<Sex, number> = { m: 22, f: 22, x: 25.5, u: 25.5 };
export const UNBORN_REACH: Record<Unborn, number> = {
  ...{ pregnancy: 14, miscarriage: 6, stillbirth: 13, abortion: 8 },
};
/** Half the width of a sign. */
export const HALF = 22;

export type FigureParts = {
  sex: Sex;
  /** Stands inside. */
  age?: string;
  ageSize?: number;
  isIndex?: boolean;
  isHome?: boolean;
  inPrison?: boolean;
  dead?: DeadAs | null;
  /** Nothing is told: only the place. */
  isBlank?: boolean;
};

/** The outline of a sign, `by` px further in. */
function outline(sex: Sex, by = 0) {
  const half = HALF - by;
  if (sex === 'm') return <rect x={-half} y={-half} width={2 * half} height={2 * half} />;
  if (sex === 'f') return <circle r={half} />;
  const reach = half * 1.16;
  return <path d={`M0 ${-reach}L${reach} 0L0 ${reach}L${-reach} 0Z`} />;
}

/** How far the line goes up and down at `x` inside of a sign. */
function heightAt(sex: Sex, x: number): number {
  if (sex === 'm') return HALF;
  if (sex === 'f') return Math.sqrt(HALF ** 2 - x ** 2);
  return HALF * 1.16 - Math.abs(x);
}

const CORNER: Record<Sex, number> = {
  m: HALF,
  f: HALF * Math.SQRT1_2,
  x: HALF * 0.58,
  u: HALF * 0.58,
};

const line = (x1: number, y1: number, x2: number, y2: number) => (
  <line key={`${x1} ${y1} ${x2} ${y2}`} {...{ x1, y1, x2, y2 }} />
);

function cross(reach: number, x = 0, y = 0) {
  return [
    line(x - reach, y - reach, x + reach, y + reach),
    line(x - reach, y + reach, x + reach, y - reach),
  ];
}

/** Bars as of a window; the age stands before them. */
const bars = (sex: Sex) =>
  [-14, -5, 5, 14].map((x) => {
    const up = heightAt(sex, x) - 0.7;
    return line(x, -up, x, up);
  });

export function Figure(props: FigureParts) {
  const { sex, age = '', ageSize = 14, isIndex, isHome, inPrison, dead = null, isBlank } = props;
  const ink = dead === 'grey' ? GREY : INK;
  return (
    <g fill="none" stroke={ink} strokeWidth={1.8}>
      <g fill={isHome ? HOME_TINT : PAPER}>{outline(sex)}</g>
      {isIndex && outline(sex, 4.5)}
      {inPrison && bars(sex)}
      {dead === 'cross' && cross(CORNER[sex])}
      {dead === 'small-cross' && cross(5, 0, -HALF * 0.52)}
      {!isBlank && age !== '' && (
        <Age {...{ age, ink }} size={ageSize} isLow={dead === 'small-cross'} />
      )}
    </g>
  );
}

type AgeProps = { age: string; ink: string; size: number; isLow: boolean };

function Age({ age, ink, size, isLow }: AgeProps) {
  return (
    <text
      y={(isLow ? 8 : 0) + Math.round(size * 0.36)}
      textAnchor="middle"
      fontFamily={FONT}
      fontSize={size}
      fontWeight={600}
      fill={ink}
      stroke={PAPER}
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {age}{' '}
    </text>
  );
}

/** A triangle, a dot, a small crossed diamond, a small cross: expected, and lost. */
export function UnbornFigure({ what }: { what: Unborn }) {
  const ink = { fill: PAPER, stroke: INK, strokeWidth: 1.8 };
  if (what === 'pregnancy') return <path d="M0 -14L15 12L-15 12Z" {...ink} />;
  if (what === 'miscarriage') return <circle r={6} fill={INK} />;
  if (what === 'abortion') return <g {...ink}>{cross(8)}</g>;
  return (
    <g {...ink}>
      <path d="M0 -13L13 0L0 13L-13 0Z" />
      {cross(6.5)}
    </g>
  );
}

/** A heart in a dark round: who cares for the children. */
export function CarerBadge() {
  return (
    <g>
      <circle r={9.5} fill={CARE} stroke={PAPER} strokeWidth={1.5} />
      <path
        d="M0 5.2C-6.2 0.6 -4.6 -4.4 -1.6 -4.2C-0.6 -4.1 0 -3.2 0 -2.6C0 -3.2 0.6 -4.1 1.6 -4.2C4.6 -4.4 6.2 0.6 0 5.2Z"
        fill={PAPER}
      />
    </g>
  );
}

/** An arrow in a round: works far away, or lives in another house. */
export function AwayBadge() {
  return (
    <g fill="none" stroke={INK} strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round">
      <circle r={9} fill={PAPER} />
      <path d="M-4.5 0H4.5M1.2 -3.4L4.6 0L1.2 3.4" />
    </g>
  );
}

/** A house: lives with the child of this tree. */
export function HomeBadge() {
  return (
    <path
      d="M-6.5 -0.5L0 -6.5L6.5 -0.5M-4.6 -1.8V5.5H4.6V-1.8"
      fill={PAPER}
      stroke={INK}
      strokeWidth={1.5}
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  );
}

/** Look at the dates. */
export function WarningBadge() {
  return (
    <g>
      <path
        d="M0 -8.5L9 7H-9Z"
        fill={PAPER}
        stroke={INK}
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <path d="M0 -3.2V2M0 4.2V4.6" stroke={INK} strokeWidth={1.8} strokeLinecap="round" />
    </g>
  );
}

/** A pencil: follows from a word, nobody has said it yet. */
export function PencilBadge(): ReactNode {
  return (
    <path
      d="M-5.5 5.5L-4.6 2L2.6 -5.2L5.2 -2.6L-2 4.6Z"
      fill={PAPER}
      stroke={INK}
      strokeWidth={1.2}
      strokeLinejoin="round"
    />
  );
}
