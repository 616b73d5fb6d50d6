// One bar of a table: its parts end to end, so that the eye sees that they make the whole.
import type { ReportTable } from '#domain/reports/report.ts';
import { numberIn, sayCount } from './say-count.ts';

/** Patterns repeat after so many parts; a gap has one of its own. */
const PATTERNS = 6;

export function patternOf(table: ReportTable, at: number): string {
  const row = table.rows[at];
  if (row?.kind === 'gap') return 'gap';
  return row?.kind === 'part' ? `p${at % PATTERNS}` : '';
}

/** Nothing when a part is hidden: the length of a bar would tell it. */
export function StackedBar({ table }: { table: ReportTable }) {
  const parts = table.rows.flatMap(({ kind, values: [first] }, at) =>
    kind === 'part' || kind === 'gap' ? [{ at, count: numberIn(first) }] : [],
  );
  const known = parts.flatMap(({ at, count }) => (count === null ? [] : [{ at, count }]));
  const total = known.reduce((sum, { count }) => sum + count, 0);
  if (known.length < parts.length || total === 0) return null;
  return (
    <div className="stackedbar" aria-hidden>
      {known.map(({ at, count }) =>
        count === 0 ? null : (
          <span key={at} className={patternOf(table, at)} style={{ flexGrow: count }}>
            {count / total > 0.06 && <b>{sayCount({ count })}</b>}
          </span>
        ),
      )}
    </div>
  );
}
