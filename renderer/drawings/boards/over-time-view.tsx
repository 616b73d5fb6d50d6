// Everybody's numbers at each visit in the picture: a small table below the line from 0 to 10.
import { INK, QUIET, THIN } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { handLine } from './hand.ts';
import { type OverTime, TABLE } from './over-time.ts';

type WordsProps = {
  lines: readonly string[];
  x: number;
  y: number;
  isBold?: boolean;
  isQuiet?: boolean;
  anchor?: 'start' | 'middle' | 'end';
};

function Words({ lines, x, y, isBold, isQuiet, anchor = 'start' }: WordsProps) {
  return lines.map((text, at) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
      key={at}
      {...{ x, y: y + 14 + at * TABLE.line, textAnchor: anchor, fontFamily: FONT }}
      {...{ fontSize: TABLE.size, fontWeight: isBold ? 600 : 400, fill: isQuiet ? QUIET : INK }}
    >
      {text}
    </text>
  ));
}

export function OverTimeView({ table, y }: { table: OverTime; y: number }) {
  const { x, width, title, earlier, columns, people, more, head, height } = table;
  const line = { fill: 'none', stroke: THIN, strokeWidth: 1 };
  return (
    <g transform={`translate(0 ${y})`}>
      <Words lines={[title]} {...{ x, y: 0 }} isBold />
      {earlier && <Words lines={[earlier]} {...{ x: x + width, y: 0 }} anchor="end" isQuiet />}
      {columns.map(({ x: middle, lines, isNow }) => (
        <Words
          key={middle}
          {...{ lines, x: middle, y: TABLE.head }}
          anchor="middle"
          isBold={isNow}
          isQuiet={!isNow}
        />
      ))}
      <path d={handLine([x, head - 3], [x + width, head - 3])} {...line} />
      {people.map((person) => (
        <g key={person.y}>
          <Words lines={person.lines} {...{ x, y: person.y }} isBold />
          {columns.map(({ x: middle, isNow }, at) => (
            <Words
              key={middle}
              lines={[person.numbers[at] ?? '']}
              {...{ x: middle, y: person.y }}
              anchor="middle"
              isBold={isNow}
            />
          ))}
        </g>
      ))}
      {more && <Words lines={[more]} {...{ x, y: height - TABLE.line - 6 }} isQuiet />}
    </g>
  );
}
