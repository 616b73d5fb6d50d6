// A bar in each row of a table that has none above it: long rows are many, and two parts are told apart.
import type { ReportRow, ReportTable } from '#domain/reports/report.ts';
import { numberIn } from './say-count.ts';
import { stackOf } from './stacked-bar.tsx';

/** Beside more columns there is no room for a bar. */
const MOST_COLUMNS = 6;

/** Whether its rows have bars, with the largest of them; null when a bar would tell a hidden number. */
export function longestBar(table: ReportTable): number | null {
  if (table.columns.length > MOST_COLUMNS) return null;
  const rows = table.rows.filter(({ kind }) => kind !== 'total');
  const counts = rows.map(({ values: [first] }) => numberIn(first));
  const known = counts.filter((count) => count !== null);
  if (stackOf(table) !== null || known.length < counts.length || known.length < 2) return null;
  return Math.max(...known) || null;
}

/** More parts in a row are told apart by nobody. */
const MOST_PARTS = 4;

/** The columns whose sum is the first one: the bar of a row is made of them; null when there are none. */
function partColumns({ adds }: ReportTable): { from: number; to: number } | null {
  const sum = adds.find(({ total }) => total === 0);
  return sum && sum.to - sum.from < MOST_PARTS ? sum : null;
}

/** Pattern of a column in the bars of the rows; '' when it is no part of them. */
export function patternOfColumn(table: ReportTable, column: number): string {
  const parts = longestBar(table) === null ? null : partColumns(table);
  return parts && column >= parts.from && column <= parts.to ? `p${column - parts.from}` : '';
}

export function RowBar(props: { table: ReportTable; row: ReportRow; longest: number }) {
  const { table, row, longest } = props;
  if (row.kind === 'total') return <td />;
  const { from, to } = partColumns(table) ?? { from: 0, to: 0 };
  return (
    <td className="barcell" aria-hidden>
      <span className="rowbar">
        {row.values.map((value, column) => {
          const count = numberIn(value);
          if (column < from || column > to || !count) return null;
          const head = table.columns[column]?.en;
          return (
            <i
              key={head}
              className={`p${column - from}`}
              style={{ width: `${(count / longest) * 100}%` }}
            />
          );
        })}
      </span>
    </td>
  );
}
