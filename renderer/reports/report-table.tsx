// One table of a report: a bar that is the sum of its parts, and numbers that open the cases behind them.
import type { ReportTable } from '#domain/reports/report.ts';
import { useText } from '../i18n/use-text.ts';
import type { Rows } from '../ui/rows.ts';
import { longestBar, patternOfColumn, RowBar } from './row-bar.tsx';
import { headClass, sayCount } from './say-count.ts';
import { patternOf, StackedBar, Swatch } from './stacked-bar.tsx';

/** The row of a table that leads to cases, as the list of rows knows it. */
export const rowId = (table: ReportTable, at: number) => `${table.id} ${at}`;

export function TableOfReport({ table, rows }: { table: ReportTable; rows: Rows }) {
  const { t, language } = useText();
  const longest = longestBar(table);
  return (
    <section className="reporttable">
      <h2>{table.title[language]}</h2>
      <StackedBar table={table} />
      <table>
        <thead>
          <tr>
            <th>
              <span className="hidden">{t('reports.row')}</span>
            </th>
            {longest !== null && <th aria-hidden />}
            {table.columns.map((head, column) => (
              <th key={head.en} className={headClass(head[language])}>
                <Swatch pattern={patternOfColumn(table, column)} />
                {head[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => {
            const id = rowId(table, at);
            const [first, ...others] = row.values;
            const opens = row.cases.length > 0;
            return (
              <tr
                key={id}
                className={[row.kind, rows.here === id && 'here'].filter(Boolean).join(' ')}
              >
                <th scope="row">
                  <Swatch pattern={patternOf(table, at)} />
                  {row.label[language]}
                </th>
                {longest !== null && <RowBar table={table} row={row} longest={longest} />}
                <td className="num">
                  {opens ? (
                    <button
                      type="button"
                      className="countbtn"
                      title={t('reports.show')}
                      {...rows.rowProps(id)}
                    >
                      {sayCount(first)}
                    </button>
                  ) : (
                    sayCount(first)
                  )}
                </td>
                {others.map((value, column) => (
                  <td key={table.columns[column + 1]?.en} className="num">
                    {sayCount(value)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <p key={note.en} className="cap">
          {note[language]}
        </p>
      ))}
    </section>
  );
}
