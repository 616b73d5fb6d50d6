// Hides small counts from people outside the office, and as many others as keep them from being worked out.
import type { Count, ReportTable } from './report.ts';

type Cell = { row: number; column: number; isTotal: boolean };

/** Cells of which one is the sum of the others: each column down, each group of columns across. */
function sumsOf({ rows, columns, adds }: ReportTable): Cell[][] {
  const down = columns.map((_, column) =>
    rows.flatMap(({ kind }, row) =>
      kind === 'plain' ? [] : [{ row, column, isTotal: kind === 'total' }],
    ),
  );
  const across = rows.flatMap((_, row) =>
    adds.map(({ from, to, total }) => [
      ...Array.from({ length: to - from + 1 }, (_, at) => ({
        ...{ row, column: from + at, isTotal: false },
      })),
      { row, column: total, isTotal: true },
    ]),
  );
  return [...down, ...across];
}

/** The cell to hide beside the only hidden one: the smallest part that is not nothing, else the sum. */
function besideIt(
  cells: readonly Cell[],
  countAt: (cell: Cell) => number | null,
): Cell | undefined {
  const size = (cell: Cell) => (cell.isTotal ? Infinity : (countAt(cell) ?? 0));
  return cells.filter((cell) => (countAt(cell) ?? 0) > 0).toSorted((a, b) => size(a) - size(b))[0];
}

/**
 * A table for the public: no count from 1 to below `least`, and no sum of which a single cell is
 * hidden, so that nobody can subtract. Shares and amounts of a row with something hidden go too, and
 * so do the cases and the sum spelled out.
 */
export function hideSmall(table: ReportTable, least: number): ReportTable {
  const hidden = new Set<string>();
  const keyOf = ({ row, column }: Pick<Cell, 'row' | 'column'>) => `${row} ${column}`;
  const countAt = ({ row, column }: Pick<Cell, 'row' | 'column'>) => {
    const value: Count | undefined = table.rows[row]?.values[column];
    return value && 'count' in value ? value.count : null;
  };
  table.rows.forEach(({ values }, row) => {
    values.forEach((_, column) => {
      const count = countAt({ row, column });
      if (count !== null && count > 0 && count < least) hidden.add(keyOf({ row, column }));
    });
  });
  const sums = sumsOf(table);
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const cells of sums) {
      const shown = cells.filter((cell) => !hidden.has(keyOf(cell)));
      if (cells.length - shown.length !== 1) continue;
      const next = besideIt(shown, countAt);
      if (next) hidden.add(keyOf(next));
    }
  }
  const rows = table.rows.map((row, at) => {
    const some = row.values.some((_, column) => hidden.has(keyOf({ row: at, column })));
    const values = row.values.map((value, column): Count => {
      const tells = 'share' in value || 'money' in value;
      return hidden.has(keyOf({ row: at, column })) || (some && tells) ? { hidden: true } : value;
    });
    return { ...row, values, cases: [] };
  });
  return { ...table, rows, sum: '' };
}
