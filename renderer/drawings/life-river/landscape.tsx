// The land beside a river: hills at the source, trees, palms, a house, rice, and the sun where hopes are.
import { GREY, INK } from '../svg/ink.ts';
import type { Land } from './land.ts';
import { Palm } from './marks.tsx';

const LINE = {
  fill: 'none',
  stroke: INK,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

function Tree({ x, size }: { x: number; size: number }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <path d={`M0 0v${-size * 1.1}`} {...LINE} strokeWidth="1.3" />
      <circle cy={-size * 2} r={size} fill="#fff" stroke={INK} strokeWidth="1.1" />
      <path
        d={`M${-size * 0.45} ${-size * 1.8}q${size * 0.45} ${size * 0.5} ${size * 0.9} 0`}
        {...LINE}
        strokeWidth="0.8"
      />
    </g>
  );
}

function House() {
  return (
    <g
      transform="translate(-12 0)"
      fill="#fff"
      stroke={INK}
      strokeWidth="1.3"
      strokeLinejoin="round"
    >
      <path d="M2 0V-10M22 0V-10M12 0V-10" />
      <path d="M0-10H24V-20H0Z" />
      <path d="M-4-19L12-32L28-19Z" />
      <path d="M9-10v-7h6v7" />
    </g>
  );
}

export function LandPiece({ land: { kind, x, y } }: { land: Land }) {
  return (
    <g transform={`translate(${x} ${y.toFixed(1)})`}>
      {kind === 'trees' && (
        <>
          <Tree x={-7} size={8.5} />
          <Tree x={10} size={6} />
        </>
      )}
      {kind === 'palms' && (
        <>
          <g transform="translate(-8 0)">
            <Palm height={26} />
          </g>
          <g transform="translate(9 0)">
            <Palm height={18} />
          </g>
        </>
      )}
      {kind === 'house' && <House />}
      {kind === 'field' && (
        <path
          d="M-32 -15h56M-26 -8.5h56M-20 -2h48"
          stroke={GREY}
          strokeWidth="0.9"
          strokeDasharray="2 3"
          fill="none"
        />
      )}
    </g>
  );
}

/** Two hills with their foot at the source. */
export function Hills({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x - 34} ${(y - 246).toFixed(1)})`}>
      <path
        d="M2 262Q18 214 42 206Q60 201 74 222Q92 196 112 214Q124 226 132 250"
        fill="#fff"
        stroke={INK}
        strokeWidth="1.3"
      />
      <path
        d="M30 222l-8 20M42 216l-5 22M54 222l-2 16M104 220l-5 16M112 226l-3 14"
        {...LINE}
        strokeWidth="0.9"
      />
    </g>
  );
}

export function Sun({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y.toFixed(1)})`} {...LINE} strokeWidth="1.3">
      <path d="M-24 0a24 24 0 0 1 48 0" />
      <path d="M-40 0h80" />
      <path d="M-31 -14l-8 -5M-19 -26l-6 -8M0 -32v-5M19 -26l6 -8M31 -14l8 -5" />
    </g>
  );
}
