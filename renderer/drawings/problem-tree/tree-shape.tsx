// The tree itself: crown with leaves, trunk, branches and roots as one shape, and the ground.
import { INK, PAPER } from '../svg/ink.ts';
import { cloud, ground, leaves } from './crown.ts';
import type { Layout } from './layout.ts';
import { at } from './limbs.ts';
import { BARK } from './signs.tsx';

const LEAF = 'M0 0Q4-8 12-9Q10-1 0 0Z';

/** Half of the foot of the trunk: spread on the ground, and between its roots where there are many. */
const flareOf = ({ trunk: { half }, roots }: Layout) => (roots > 3 ? half * 0.6 : half + 16);

function trunkPath(layout: Layout): string {
  const { trunk, ground: groundY } = layout;
  const { middle, from, to, half } = trunk;
  // Behind the box of the core where there is no ground.
  const foot = groundY === null ? to - 44 : to + 6;
  const flare = flareOf(layout);
  const waist = half * 0.72;
  const side = (turn: 1 | -1) => middle + turn * waist;
  const low = (turn: 1 | -1) => middle + turn * flare;
  return [
    `M${at({ x: side(-1), y: from + 20 })}`,
    `C${at({ x: side(-1), y: foot - 22 })} ${at({ x: side(-1), y: foot - 8 })} ${at({ x: low(-1), y: foot })}`,
    `H${Math.round(low(1))}`,
    `C${at({ x: side(1), y: foot - 8 })} ${at({ x: side(1), y: foot - 22 })} ${at({ x: side(1), y: from + 20 })}Z`,
  ].join('');
}

export function TreeShape({ layout }: { layout: Layout }) {
  const { width, crown, limbs, boxes, ground: groundY, core } = layout;
  const earth = groundY === null ? null : ground(width, groundY, flareOf(layout));
  const branches = limbs.flatMap(({ along }) => along);
  const paths = [trunkPath(layout), ...limbs.map(({ path }) => path)];
  return (
    <g strokeLinejoin="round">
      {crown && <path d={cloud(crown)} fill={PAPER} stroke={INK} strokeWidth={1} />}
      {earth && (
        <g fill="none" stroke={INK}>
          <path d={earth.line} strokeWidth={1.4} />
          <path d={earth.earth} strokeWidth={0.8} />
          <path d={earth.grass} strokeWidth={1} />
        </g>
      )}
      <g fill="none" stroke={INK} strokeWidth={2.6}>
        {paths.map((path, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a limb is known by its place
          <path key={i} d={path} />
        ))}
      </g>
      <g fill={BARK}>
        {paths.map((path, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a limb is known by its place
          <path key={i} d={path} />
        ))}
      </g>
      {crown && (
        <g fill="#fff" stroke={INK} strokeWidth={1.1}>
          {leaves(crown, [...boxes, core], branches).map(({ spot, turn }) => (
            <path
              key={at(spot)}
              transform={`translate(${at(spot)}) rotate(${turn}) scale(1.15)`}
              d={LEAF}
            />
          ))}
        </g>
      )}
    </g>
  );
}
