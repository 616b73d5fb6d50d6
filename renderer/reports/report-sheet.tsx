// A report on paper: the same tables, bars and sums as on the screen, and never a case or a name.
import { formatDay } from '#domain/khmer/format.ts';
import type { Report } from '#domain/reports/report.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { PrintSheet } from '../print/sheet.tsx';
import { sayPeriod } from './period.ts';
import { TableOfReport } from './report-table.tsx';
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
        <TableOfReport key={table.id} table={table} />
      ))}
    </PrintSheet>
  );
}
