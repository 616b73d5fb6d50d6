// One bar of a table: its parts end to end, so that the eye sees that they make the whole.
import type { ReportTable } from '#domain/reports/report.ts';
import { numberIn, sayCount } from './say-count.ts';

/** More parts than patterns are told apart by nobody; such a table has a bar in each row instead. */
const PATTERNS = 6;

/** The parts with their counts; null when there is no such bar: a hidden part would be told by its length. */
export function stackOf({ rows }: ReportTable): { at: number; count: number }[] | null {
  const parts = rows.flatMap(({ kind, values: [first] }, at) =>
    kind === 'part' || kind === 'gap' ? [{ at, kind, count: numberIn(first) }] : [],
  );
  const known = parts.flatMap(({ at, count }) => (count === null ? [] : [{ at, count }]));
  const named = parts.filter(({ kind }) => kind === 'part').length;
  const isEmpty = known.every(({ count }) => count === 0);
  return known.length < parts.length || isEmpty || named > PATTERNS ? null : known;
}

/** The pattern of a row in the bar of its table; '' when it has none. */
export function patternOf(table: ReportTable, at: number): string {
  const row = table.rows[at];
  if (row?.kind === 'gap') return 'gap';
  const before = table.rows.slice(0, at).filter(({ kind }) => kind === 'part').length;
  return row?.kind === 'part' && stackOf(table) !== null ? `p${before}` : '';
}

export function StackedBar({ table }: { table: ReportTable }) {
  const stack = stackOf(table);
  if (stack === null) return null;
  const total = stack.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="stackedbar" aria-hidden>
      {stack.map(({ at, count }) =>
        count === 0 ? null : (
          <span key={at} className={patternOf(table, at)} style={{ flexGrow: count }}>
            {count / total > 0.06 && <b>{sayCount({ count })}</b>}
          </span>
        ),
      )}
    </div>
  );
}

/** The pattern of a bar beside its words; nothing when there is none. */
export function Swatch({ pattern }: { pattern: string }) {
  return pattern === '' ? null : <i className={`swatch ${pattern}`} aria-hidden />;
}
