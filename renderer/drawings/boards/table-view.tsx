// A table in the picture: titles above, thin lines between rows and columns, the first cell of a row to be chosen.
import { textIn } from '../../i18n/text-in.ts';
import { HERE, INK, PAPER, QUIET, THIN } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { stopOn } from '../svg/stop-on.ts';
import type { Scene, Touch } from '../tool.ts';
import { PAD, toText } from './card.ts';
import { CardView, Lines } from './card-view.tsx';
import { handLine } from './hand.ts';
import type { Row } from './places.ts';
import { EDGE } from './sheet-of.tsx';
import { type Table, TOP } from './table.ts';

type Props = {
  table: Table;
  scene: Scene;
  touch: Touch | undefined;
  first: string | undefined;
  /** What each column is on the board when it can be chosen itself. */
  columns?: readonly (string | undefined)[];
  isStrong?: (row: Row) => boolean;
};

export function TableView({ table, scene, touch, first, columns = [], isStrong }: Props) {
  const { edges, heads, headHeight, rows, height } = table;
  const [left = EDGE, right = EDGE] = [edges[0], edges.at(-1)];
  const foot = height - EDGE;
  const line = { fill: 'none', stroke: THIN, strokeWidth: 1 } as const;
  return (
    <g>
      <rect x={left} y={TOP} width={right - left} height={headHeight} fill={PAPER} />
      {heads.map((lines, at) => {
        const [x = EDGE, next = EDGE] = [edges[at], edges[at + 1]];
        const hands = columns[at];
        const name = toText(lines);
        return (
          <g
            key={edges[at]}
            transform={`translate(${x} ${TOP})`}
            {...(hands && stopOn(touch, hands, name, first === hands))}
          >
            <rect width={next - x} height={headHeight} fill="#fff" fillOpacity="0" />
            {hands !== undefined && touch?.here === hands && (
              <rect
                {...{ x: 3, y: 3, width: next - x - 6, height: headHeight - 6, rx: 6 }}
                {...{ fill: 'none', stroke: HERE, strokeWidth: 3 }}
              />
            )}
            <Lines lines={lines} x={PAD} />
          </g>
        );
      })}
      {edges.slice(1, -1).map((x) => (
        <path key={x} d={handLine([x, TOP], [x, foot])} {...line} />
      ))}
      {rows.map(({ card, cells, y, height: high }) => (
        <g key={card?.row.thread ?? y}>
          <path d={handLine([left, y], [right, y])} {...line} />
          {cells.map((lines, at) => (
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
              key={at}
              transform={`translate(${edges[at + 1] ?? EDGE} ${y})`}
            >
              <Lines lines={lines} x={PAD} />
            </g>
          ))}
          {card && (
            <CardView
              card={{ ...card, x: left + 6, y: y + 6, height: Math.max(card.height, high - 12) }}
              {...{ scene, touch }}
              isFirst={first === card.row.thread}
              isStrong={isStrong?.(card.row) ?? false}
            />
          )}
        </g>
      ))}
      {rows.length === 0 && (
        <text
          {...{
            x: left + PAD,
            y: TOP + headHeight + 27,
            fontFamily: FONT,
            fontSize: 13,
            fill: QUIET,
          }}
        >
          {textIn(scene.language)('boards.nothing')}
        </text>
      )}
      <path
        d={`${handLine([left, TOP], [right, TOP], [right, foot], [left, foot], [left, TOP])}Z`}
        {...{ fill: 'none', stroke: INK, strokeWidth: 1.7 }}
      />
      <path
        d={handLine([left, TOP + headHeight], [right, TOP + headHeight])}
        {...{ fill: 'none', stroke: INK, strokeWidth: 1.4 }}
      />
    </g>
  );
}
