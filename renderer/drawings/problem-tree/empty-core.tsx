// Where the core problem will stand, while nobody has named it.
import { TEXT } from './box.ts';
import type { Frame } from './crown.ts';
import { INK, QUIET } from './signs.tsx';

export function EmptyCore({ frame, says }: { frame: Frame; says: string }) {
  const { x, y, width, height } = frame;
  return (
    <>
      <rect
        {...{ x, y, width, height }}
        rx={7}
        fill="#fff"
        stroke={INK}
        strokeWidth={2}
        strokeDasharray="7 5"
      />
      <text
        x={x + width / 2}
        y={y + height / 2 + 5}
        fontSize={TEXT.size}
        textAnchor="middle"
        fill={QUIET}
      >
        {says}
      </text>
    </>
  );
}
