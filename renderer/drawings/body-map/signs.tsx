// The signs of a body map: the shape tells the kind, the dots how strong, the number which row of the list.
import type { PinKind, Strength } from '#domain/drawings/kinds/body-map.ts';
import { INK } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { numberIn, round, SHAPES } from './shapes.ts';

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

/** A sign with its number, which stands free of its lines; `wide`: what the number takes, where it is known. */
export function Sign(props: { kind: PinKind; radius: number; number: string; wide?: number }) {
  const { kind, radius, number, wide = 0 } = props;
  const { size, y, textLength } = numberIn(kind, radius, number, wide);
  return (
    <>
      <Shape {...{ kind, radius }} />
      <text
        y={y}
        fontFamily={FONT}
        fontSize={size}
        fontWeight={600}
        textAnchor="middle"
        fill={INK}
        stroke="#fff"
        strokeWidth={1.6}
        paintOrder="stroke"
        {...(textLength && { textLength, lengthAdjust: 'spacingAndGlyphs' })}
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
