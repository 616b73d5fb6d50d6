// One table of a report: a bar that is the sum of its parts, and on the screen numbers that open the cases
// behind them.
import type { ReportTable } from '#domain/reports/report.ts';
import { useText } from '../i18n/use-text.ts';
import type { Rows } from '../ui/rows.ts';
import { longestBar, patternOfColumn, RowBar } from './row-bar.tsx';
import { classOfWords, headClass, isOfWords, sayCount } from './say-count.ts';
import { patternOf, StackedBar, Swatch } from './stacked-bar.tsx';

/** A number that leads to cases, as the list of rows knows it. */
export const numberId = (table: ReportTable, at: number, column: number) =>
  `${rowId(table, at)} ${column}`;
const rowId = (table: ReportTable, at: number) => `${table.id} ${at}`;

/** `rows` is left out on paper, where nothing opens and the sum is told. */
export function TableOfReport({ table, rows }: { table: ReportTable; rows?: Rows }) {
  const { t, language } = useText();
  const longest = longestBar(table);
  return (
    <section className={rows ? 'reporttable' : 'reporttable printed'}>
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
              <th
                key={head.en}
                className={isOfWords(table, column) ? 'words' : headClass(head[language])}
              >
                <Swatch pattern={patternOfColumn(table, column)} />
                {head[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr
              key={rowId(table, at)}
              className={[row.kind, rows?.here?.startsWith(`${rowId(table, at)} `) && 'here']
                .filter(Boolean)
                .join(' ')}
            >
              <th scope="row">
                <Swatch pattern={patternOf(table, at)} />
                {row.label[language]}
              </th>
              {longest !== null && <RowBar table={table} row={row} longest={longest} />}
              {row.values.map((value, column) => (
                <td
                  key={table.columns[column]?.en}
                  className={isOfWords(table, column) ? classOfWords(value) : 'num'}
                >
                  {rows && (row.cases[column]?.length ?? 0) > 0 ? (
                    <CountButton {...{ table, at, column, rows }} />
                  ) : (
                    sayCount(value, language)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!rows && table.sum !== '' && <p>{t('reports.sheet.sum', { sum: table.sum })}</p>}
      {table.notes.map((note) => (
        <p key={note.en} className={rows && 'cap'}>
          {note[language]}
        </p>
      ))}
    </section>
  );
}

/** A number that opens the cases that it counts. */
function CountButton(props: { table: ReportTable; at: number; column: number; rows: Rows }) {
  const { t } = useText();
  const { table, at, column, rows } = props;
  return (
    <button
      type="button"
      className="countbtn"
      title={t('reports.show')}
      {...rows.rowProps(numberId(table, at, column))}
    >
      {sayCount(table.rows[at]?.values[column])}
    </button>
  );
}
