// What stands on the water: each kind of event drawn around 0, 0, where the middle of the river is.
import type { ReactNode } from 'react';
import { INK } from '../svg/ink.ts';
import { COVERED, COVERED_TINT, FLOW, WATER } from './ink.ts';
import { HEIGHT_OF_HEAD, type Mark } from './mark.ts';
import { Sign } from './signs.tsx';

const LINE = {
  fill: 'none',
  stroke: INK,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
const SOLID = { fill: '#fff', stroke: INK, strokeLinejoin: 'round' } as const;

export function Palm({ height }: { height: number }) {
  const leaves =
    'M0 0L-9.5 -5.5M0 0L-6.8 -8.7M0 0L-3 -10.6M0 0L1.1 -10.9M0 0L5.2 -9.7M0 0L8.4 -7.1';
  return (
    <>
      <path d={`M0 0q2 ${-height / 2} 0 ${-height}`} {...LINE} strokeWidth="1.6" />
      <g transform={`translate(0 ${-height})`}>
        <path d={leaves} {...LINE} strokeWidth="1.1" />
        <circle r="3.4" {...SOLID} strokeWidth="1.1" />
      </g>
    </>
  );
}

function Rock({ x, y, size }: { x: number; y: number; size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <path d="M-11 6Q-13-3-5-8Q3-12 9-5Q14 1 11 6Z" {...SOLID} strokeWidth={1.6 / size} />
      <path d="M2-7L-1 3M6-4L4 4M9-1L8 4" {...LINE} strokeWidth={0.9 / size} />
    </g>
  );
}

export function Lotus({ size }: { size: number }) {
  return (
    <g transform={`scale(${size})`} {...SOLID} strokeWidth={1.4 / size}>
      <path d="M-15-2Q-20-9-18-13Q-9-12-5-4M15-2Q20-9 18-13Q9-12 5-4" />
      <path d="M-8 0Q-15-10-10-18Q-3-13-1-3M8 0Q15-10 10-18Q3-13 1-3" />
      <path d="M0 2Q-9-10 0-22Q9-10 0 2Z" />
      <path d="M-17 1Q0 8 17 1Q0-3-17 1Z" />
    </g>
  );
}

function Boat() {
  return (
    <g {...SOLID} strokeWidth="1.5" strokeLinecap="round">
      <path d="M-9 2Q-10-11-2-11Q5-11 5 2Z" />
      <circle cx="-2" cy="-16.5" r="4.6" />
      <path d="M-9-18.5L-2-24L5-18.5Z" />
      <path d="M-3-6L13-12M9-22L20 10" fill="none" />
      <path d="M-36-5Q-24 2-4 2Q20 2 34-6Q26 11 0 11Q-26 11-36-5Z" />
      <path d="M-27 4Q0 9 27 3" fill="none" strokeWidth="1" />
    </g>
  );
}

/** Waves from bank to bank, along the flow. */
function Rapids({ half }: { half: number }) {
  const reach = half * 0.78;
  return (
    <>
      {[-20, -10, 0, 10, 20].map((x) => (
        <path
          key={x}
          d={`M${x - 4} ${-reach}Q${x + 8} 0 ${x - 4} ${reach}`}
          {...LINE}
          strokeWidth="1.7"
        />
      ))}
    </>
  );
}

/** Water that falls from bank to bank, with foam where it ends. */
function Waterfall({ upright, slope }: { upright: number; slope: number }) {
  const lines = [-10, -6, -2, 2, 6, 10].map((x, i) => {
    const [top, bottom] = [slope * x - upright, slope * x + upright];
    return `M${x} ${(top + 3 + (i % 2) * 5).toFixed(1)}V${(bottom - 3 - (i % 3) * 4).toFixed(1)}`;
  });
  const foam = Math.round(slope * 13) - 2;
  return (
    <>
      <path d={lines.join('')} {...LINE} strokeWidth="1.3" />
      <path
        d={`M12 ${foam}q4 -7 8 0t8 0t8 0M14 ${foam + 7}q4 -6 8 0t8 0`}
        {...LINE}
        strokeWidth="1.4"
      />
    </>
  );
}

/** Planks across the water, longer than it is wide. */
function Bridge({ half }: { half: number }) {
  const reach = half + 9;
  const planks = Array.from({ length: Math.floor((2 * reach) / 7) }, (_, i) => -reach + 5 + i * 7);
  return (
    <>
      <path d={`M-7 ${-reach}H7V${reach}H-7Z`} {...SOLID} strokeWidth="1.7" />
      <path d={planks.map((y) => `M-7 ${y}H7`).join('')} {...LINE} strokeWidth="1" />
    </>
  );
}

function Island() {
  return (
    <>
      <ellipse rx="26" ry="9.5" {...SOLID} strokeWidth="1.6" />
      <path d="M-15 2h9M3 3h11" {...LINE} strokeWidth="0.9" />
      <g transform="translate(-4 1)">
        <Palm height={22} />
      </g>
      <g transform="translate(8 2)">
        <Palm height={15} />
      </g>
    </>
  );
}

/** A stream that comes in from the side of its label: its banks below the river, its water over it. */
export function Stream({ mark, mouth, isBanks }: { mark: Mark; mouth: number; isBanks: boolean }) {
  const down = mark.isAbove ? 1 : -1;
  const head = mark.tip;
  const bank = head + down * HEIGHT_OF_HEAD;
  const x = mark.x;
  const line = `M${x} ${head + down * 4}C${x + 5} ${head + down * 20} ${x + 4} ${bank - down * 8} ${x + 24} ${mouth}`;
  return (
    <g fill="none" strokeLinecap="round">
      {isBanks && <path d={line} stroke={INK} strokeWidth="9.5" />}
      <path d={line} stroke={WATER} strokeWidth="6.6" />
      {!isBanks && <path d={line} stroke={FLOW} strokeWidth="1" strokeDasharray="9 6" />}
    </g>
  );
}

/** A stone with a lock: what it covers is not told, not even of which kind it is. */
function CoveredStone() {
  return (
    <>
      <circle r="14" fill="#fff" stroke={COVERED} strokeWidth="1.4" />
      <circle r="10.8" fill={COVERED_TINT} stroke={COVERED} strokeWidth="1.4" />
      <g transform="translate(-6.6 -7.6) scale(.55)">
        <Sign kind="private" ink={COVERED} />
      </g>
    </>
  );
}

const turned = (slope: number, sign: ReactNode) => (
  <g transform={`rotate(${((Math.atan(slope) * 180) / Math.PI).toFixed(1)})`}>{sign}</g>
);

/** Where the river begins, whether somebody said a word about it or not. */
export function Spring() {
  return (
    <>
      <circle r="4.5" {...SOLID} strokeWidth="1.8" />
      <path d="M0 -9v-6M-7 -7l-4 -4M7 -7l4 -4" {...LINE} strokeWidth="1.4" />
    </>
  );
}

/** The sign of a mark; a stream is drawn with the water itself. */
export function signOf({ sign, half, upright, slope }: Mark): ReactNode {
  switch (sign) {
    case 'source':
      return <Spring />;
    case 'calm':
      return <path d="M-13 -4h26M-9 1h18M-5 6h10" {...LINE} strokeWidth="1.4" />;
    case 'bend':
      return (
        <g transform="translate(-1 2)">
          <path d="M-8 4q1 -9 10 -9M-1 -10l5 5l-5 5" {...LINE} strokeWidth="2" />
        </g>
      );
    case 'rock':
      return (
        <>
          <Rock x={-10} y={-5} size={0.55} />
          <Rock x={7} y={-3} size={0.85} />
          <Rock x={-3} y={9} size={0.62} />
        </>
      );
    case 'rapids':
      return turned(slope, <Rapids half={half} />);
    case 'waterfall':
      return <Waterfall upright={upright} slope={slope} />;
    case 'bridge':
      return turned(slope, <Bridge half={half} />);
    case 'island':
      return <Island />;
    case 'now':
      return <Boat />;
    case 'hope':
      return <Lotus size={0.92} />;
    case 'private':
      return <CoveredStone />;
    case 'tributary':
      return null;
  }
}
