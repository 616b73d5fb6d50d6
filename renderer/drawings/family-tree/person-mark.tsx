// One person in the picture: the sign with what is on it, the name below; chosen by press, moved sideways by hand.
import { memo, type PointerEvent, useRef, useState } from 'react';
import type { Unborn } from '#domain/drawings/kinds/family-tree.ts';
import { FONT } from '../svg/measure.ts';
import { pointIn } from '../svg/point-in.ts';
import type { Touch } from '../tool.ts';
import {
  AwayBadge,
  CarerBadge,
  Figure,
  type FigureParts,
  HALF,
  HERE,
  HomeBadge,
  INK,
  UnbornFigure,
  WarningBadge,
} from './figures.tsx';
import { type Label, ROOMY_LETTERS } from './labels.ts';

const GREY = '#5c6070';

export type MarkParts = {
  id: string;
  /** The middle, and the upper edge. */
  x: number;
  y: number;
  label: Label;
  /** From the upper edge to the middle of the sign: a line from above ends on the sign. */
  reach: number;
  /** What a screen reader says. */
  says: string;
  figure: FigureParts;
  unborn: Unborn | null;
  isCarer: boolean;
  isAway: boolean;
  isHome: boolean;
  warns: boolean;
  /** "+3 more", of kin who are left out. */
  more: string;
  /** "new" or "changed" since the last time. */
  change: string;
};

type Props = {
  mark: MarkParts;
  isHere: boolean;
  /** Can be reached with Tab. */
  isReached: boolean;
  onHere: Touch['onHere'] | undefined;
  onMove: Touch['onMove'] | undefined;
};

export const PersonMark = memo(function PersonMark(props: Props) {
  const { mark, isHere, isReached, onHere, onMove } = props;
  const { id, x, y, label, says } = mark;
  const { moved, drag } = useDrag(mark, onHere, onMove);
  const half = label.width / 2;
  const button = onHere && {
    role: 'button',
    'aria-label': says,
    'aria-pressed': isHere,
    tabIndex: isReached ? 0 : -1,
    'data-thread': id,
    'data-here': isHere ? 'true' : undefined,
    onClick: () => onHere(id),
    onFocus: () => !isHere && onHere(id),
    ...drag,
  };
  return (
    <g transform={`translate(${x + moved} ${y})`} {...button}>
      {isHere && (
        <rect
          x={-half}
          y={-4}
          width={2 * half}
          height={label.height + 8}
          rx={6}
          fill="none"
          stroke={HERE}
          strokeWidth={3}
        />
      )}
      {onHere && <rect x={-half} width={2 * half} height={label.height} fillOpacity={0} />}
      <MarkSign mark={mark} />
      <MarkLabel label={label} isGrey={mark.figure.dead === 'grey'} />
    </g>
  );
});

/** Over each sign what has changed; whoever hears the picture read is told it with the name. */
export const ChangeWords = memo(function ChangeWords({ marks }: { marks: readonly MarkParts[] }) {
  const changed = marks.filter(({ change }) => change !== '');
  if (changed.length === 0) return null;
  return (
    <g aria-hidden>
      {changed.map(({ id, x, y, label, change }) => (
        <SmallText key={id} x={x} y={y - 8} anchor="middle" bold size={label.letters.small.size}>
          {change}
        </SmallText>
      ))}
    </g>
  );
});

type SignProps = { mark: MarkParts };

/** All but its place is made together with the figure. */
const looksSame = (before: SignProps, now: SignProps) => before.mark.figure === now.mark.figure;

const MarkSign = memo(function MarkSign({ mark }: SignProps) {
  const { label, figure, unborn, isCarer, isAway, isHome, warns, more } = mark;
  const corner = HALF + 2;
  return (
    <g transform={`translate(0 ${mark.reach})`}>
      {unborn ? <UnbornFigure what={unborn} /> : <Figure {...figure} ageSize={label.letters.age} />}
      {isHome && (
        <g transform={`translate(${-corner} ${HALF - 4})`}>
          <HomeBadge />
        </g>
      )}
      {isCarer && (
        <g transform={`translate(${corner} ${-HALF + 2})`}>
          <CarerBadge />
        </g>
      )}
      {isAway && (
        <g transform={`translate(${isCarer ? -corner : corner} ${-HALF + 2})`}>
          <AwayBadge />
        </g>
      )}
      {warns && (
        <g transform={`translate(${corner} ${HALF - 4})`}>
          <WarningBadge />
        </g>
      )}
      {more !== '' && (
        <SmallText x={corner + 4} y={5} anchor="start" bold size={label.letters.small.size}>
          {more}
        </SmallText>
      )}
    </g>
  );
}, looksSame);

type LabelProps = { label: Label; isGrey: boolean };

const MarkLabel = memo(function MarkLabel({ label, isGrey }: LabelProps) {
  const { name, isPlain, small, letters } = label;
  const { size, line } = isPlain ? letters.small : letters.name;
  const top = letters.belowSign;
  return (
    <g
      fontFamily={FONT}
      textAnchor="middle"
      stroke="#fff"
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {name.map((text, at) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place
          key={at}
          y={top + at * line + line * 0.7}
          fontSize={size}
          fontWeight={isPlain ? 400 : 600}
          fill={isGrey ? GREY : INK}
        >
          {text}{' '}
        </text>
      ))}
      {small.map((text, at) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place
          key={at}
          y={top + name.length * line + (at + 0.7) * letters.small.line}
          fontSize={letters.small.size}
          fill={GREY}
        >
          {text}{' '}
        </text>
      ))}
    </g>
  );
});

type SmallTextProps = {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  bold?: boolean;
  size?: number;
  children: string;
};

export function SmallText(props: SmallTextProps) {
  const { x, y, anchor, bold = false, size = ROOMY_LETTERS.small.size, children } = props;
  return (
    <text
      {...{ x, y }}
      textAnchor={anchor}
      fontFamily={FONT}
      fontSize={size}
      fontWeight={bold ? 600 : 400}
      fill={INK}
      stroke="#fff"
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {children}
    </text>
  );
}

/** A finger that trembles moves nobody. */
const STILL = 5;

/** The mark goes along with the finger; the tree is laid out again when it is let go. */
function useDrag(mark: MarkParts, onHere: Touch['onHere'] | undefined, onMove: Touch['onMove']) {
  const [moved, setMoved] = useState(0);
  const from = useRef<number>(null);
  if (!onMove || !onHere || mark.unborn) return { moved: 0, drag: {} };
  const by = (event: PointerEvent<SVGGElement>) => {
    const point = pointIn(event);
    return point && from.current !== null ? point.x - from.current : 0;
  };
  const end = (event: PointerEvent<SVGGElement>, isKept: boolean) => {
    const right = by(event);
    from.current = null;
    setMoved(0);
    if (isKept && Math.abs(right) > STILL) onMove(mark.id, mark.x + right, mark.y);
  };
  return {
    moved,
    drag: {
      onPointerDown: (event: PointerEvent<SVGGElement>) => {
        from.current = pointIn(event)?.x ?? null;
        event.currentTarget.setPointerCapture(event.pointerId);
        onHere(mark.id);
      },
      onPointerMove: (event: PointerEvent<SVGGElement>) => {
        const right = by(event);
        if (Math.abs(right) > STILL) setMoved(right);
      },
      onPointerUp: (event: PointerEvent<SVGGElement>) => end(event, true),
      onPointerCancel: (event: PointerEvent<SVGGElement>) => end(event, false),
    },
  };
}
