// One card in the picture: its words on white, a ring where the hands are.

import { CHOSEN, HERE, INK, QUIET, THIN } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { stopOn } from '../svg/stop-on.ts';
import type { Scene, Touch } from '../tool.ts';
import { type Line, PAD, type PlacedCard } from './card.ts';
import { sayRow } from './told.ts';

export function Lines({
  lines,
  x,
  middle = false,
}: {
  lines: readonly Line[];
  x: number;
  middle?: boolean;
}) {
  return lines.map(({ text, size, bold, quiet, y, ends }) => (
    <text
      key={y}
      x={x}
      y={y}
      fontFamily={FONT}
      fontSize={size}
      fontWeight={bold ? 600 : 400}
      fill={quiet ? QUIET : INK}
      {...(middle && { textAnchor: 'middle' })}
    >
      {ends ? `${text} ` : text}
    </text>
  ));
}

type Props = {
  card: PlacedCard;
  scene: Scene;
  touch: Touch | undefined;
  isFirst?: boolean;
  /** A bold frame: the one that was chosen. */
  isStrong?: boolean;
  middle?: boolean;
};

export function CardView({
  card,
  scene,
  touch,
  isFirst = false,
  isStrong = false,
  middle = false,
}: Props) {
  const { row, lines, x, y, width, height } = card;
  const isHere = touch?.here === row.thread;
  return (
    <g transform={`translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`}>
      <g {...stopOn(touch, row.thread, sayRow(scene, row), isFirst)}>
        <rect
          width={width}
          height={height}
          rx={6}
          fill={isHere ? CHOSEN : '#fff'}
          stroke={isStrong || row.goal ? INK : THIN}
          strokeWidth={isStrong ? 2.6 : row.goal ? 1.8 : 1}
        />
        {isHere && (
          <rect
            {...{ x: -3, y: -3, width: width + 6, height: height + 6, rx: 9 }}
            {...{ fill: 'none', stroke: HERE, strokeWidth: 3 }}
          />
        )}
      </g>
      {/* The name of the card says all of it, so that a screen reader hears it once; a press is the same. */}
      <g {...(touch && { 'aria-hidden': true, onClick: () => touch.onHere(row.thread) })}>
        <Lines lines={lines} x={middle ? width / 2 : PAD} middle={middle} />
      </g>
    </g>
  );
}
