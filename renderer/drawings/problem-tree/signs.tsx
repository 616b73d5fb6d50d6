// The signs of a problem tree: dots for the weight, a sign for each answer to "can we change it?", a flag.
import type { Changeable } from '#domain/drawings/kinds/problem-tree.ts';
import { INK, QUIET } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { type Mark, type PlacedMark, SIGN, TEXT } from './box.ts';

export const BARK = '#f3f0e8';
const INDIGO = '#2b3f94';

/** Three dots; as many are full as it weighs. `0, 0`: the left edge of the first, at its middle. */
export function Dots({ weight }: { weight: 1 | 2 | 3 }) {
  return (
    <g stroke={INK} strokeWidth={1.4}>
      {[0, 1, 2].map((at) => (
        <circle key={at} cx={5 + at * 12} cy={0} r={4.4} fill={at < weight ? INK : '#fff'} />
      ))}
    </g>
  );
}

const ANSWERS: Record<Changeable, string> = {
  yes: 'M1 8.5l4.5 4.5L14 3',
  'with-help':
    'M5.5 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6M0 15q0-5 5.5-5t5.5 5M10.5 8a3 3 0 0 0 0-6M13 10q3 1 3 5',
  'not-now': 'M2 8.5h11',
};

/** In 16 × 16. */
export function AnswerSign({ value }: { value: Changeable }) {
  return (
    <path
      d={ANSWERS[value]}
      fill="none"
      stroke={INK}
      strokeWidth={value === 'with-help' ? 1.5 : 2.2}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

const FLAG = 'M3 15V2q3.5-2 6 0t5 0v7q-2.5 2-5 0t-6 0';

/** In 16 × 16. */
export function Flag({ color = INK }: { color?: string }) {
  return (
    <path
      d={FLAG}
      fill="none"
      stroke={color}
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

type WordProps = { says: string; x: number; color?: string; bold?: boolean; line?: boolean };
function Word({ says, x, color = QUIET, bold = false, line = false }: WordProps) {
  return (
    <text
      x={x}
      y={4.5}
      fontFamily={FONT}
      fontSize={TEXT.small}
      fontWeight={bold ? 600 : 400}
      fill={color}
      {...(line && { textDecoration: 'underline' })}
    >
      {says}
    </text>
  );
}

function MarkSign({ mark, width }: { mark: Mark; width: number }) {
  switch (mark.kind) {
    case 'weight':
      return <Dots weight={mark.weight} />;
    case 'changeable': {
      const isYes = mark.value === 'yes';
      return (
        <>
          <g transform="translate(0 -8) scale(.95)">
            <AnswerSign value={mark.value} />
          </g>
          <Word says={mark.says} x={SIGN} bold={isYes} color={isYes ? INK : QUIET} />
        </>
      );
    }
    case 'goal':
      return (
        <>
          <rect y={-10} width={width} height={20} rx={4} fill={INDIGO} />
          <g transform="translate(7 -7) scale(.85)">
            <Flag color="#fff" />
          </g>
          <Word says={mark.says} x={SIGN + 5} bold color="#fff" />
        </>
      );
    case 'difference':
      return <Word says={mark.says} x={0} bold line color={INK} />;
    case 'unturned':
      return <Word says={mark.says} x={0} />;
  }
}

/** The marks of one box, where its layout put them. */
export function Marks({ marks }: { marks: readonly PlacedMark[] }) {
  return marks.map(({ mark, x, y, width }) => (
    <g key={mark.kind} transform={`translate(${Math.round(x * 10) / 10} ${y + 11})`}>
      <MarkSign {...{ mark, width }} />
    </g>
  ));
}
