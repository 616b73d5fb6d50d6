// A report on paper: the same tables, bars and sums as on the screen, and never a case or a name.
import { formatDay } from '#domain/khmer/format.ts';
import type { Report, ReportTable } from '#domain/reports/report.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { PrintSheet } from '../print/sheet.tsx';
import { sayPeriod } from './period.ts';
import { longestBar, patternOfColumn, RowBar } from './row-bar.tsx';
import { headClass, sayCount } from './say-count.ts';
import { patternOf, StackedBar, Swatch } from './stacked-bar.tsx';
import './reports.css';

/** More columns than this do not fit on an upright page. */
const UPRIGHT_COLUMNS = 8;

export const isWide = (report: Report) =>
  report.tables.some(({ columns }) => columns.length > UPRIGHT_COLUMNS);

export function ReportSheet({ report, printedBy }: { report: Report; printedBy: string }) {
  const { t, language } = useText();
  const { officeName } = useSession();
  const period = sayPeriod(report.options, language) ?? t('reports.anyYear');
  const counted = t('reports.sheet.counted', { day: formatDay(report.countedOn, language) });
  const title = report.title[language];
  return (
    <PrintSheet
      office={officeName}
      line={t('reports.sheet.period', { period })}
      code={counted}
      codeLine={
        report.options.public ? t('reports.public') : t('reports.sheet.by', { name: printedBy })
      }
      title={title}
      otherTitle={report.title[language === 'km' ? 'en' : 'km']}
      pageFoot={`${title} · ${counted}`}
      landscape={isWide(report)}
      forEveryone={report.options.public}
    >
      {report.tables.map((table) => (
        <PrintedTable key={table.id} table={table} />
      ))}
    </PrintSheet>
  );
}

function PrintedTable({ table }: { table: ReportTable }) {
  const { t, language } = useText();
  const longest = longestBar(table);
  return (
    <section className="reporttable printed">
      <h2>{table.title[language]}</h2>
      <StackedBar table={table} />
      <table>
        <thead>
          <tr>
            <th />
            {longest !== null && <th />}
            {table.columns.map((head, column) => (
              <th key={head.en} className={headClass(head[language])}>
                <Swatch pattern={patternOfColumn(table, column)} />
                {head[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={row.label.en} className={row.kind}>
              <th scope="row">
                <Swatch pattern={patternOf(table, at)} />
                {row.label[language]}
              </th>
              {longest !== null && <RowBar table={table} row={row} longest={longest} />}
              {row.values.map((value, column) => (
                <td key={table.columns[column]?.en} className="num">
                  {sayCount(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.sum !== '' && <p>{t('reports.sheet.sum', { sum: table.sum })}</p>}
      {table.notes.map((note) => (
        <p key={note.en}>{note[language]}</p>
      ))}
    </section>
  );
}
