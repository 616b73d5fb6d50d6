// Whether the numbers agree: each sum of the report, spelled out.
import { Check } from 'lucide-react';
import type { ReportTable } from '#domain/reports/report.ts';
import { useText } from '../i18n/use-text.ts';

export function Agree({ tables }: { tables: readonly ReportTable[] }) {
  const { t, language } = useText();
  const sums = tables.filter(({ sum }) => sum !== '');
  if (sums.length === 0) return null;
  return (
    <aside className="agree">
      <h2>{t('reports.agree')}</h2>
      <div className="card">
        <ul>
          {sums.map(({ id, sum, title }) => (
            <li key={id}>
              <Check className="ic s" aria-hidden />
              <span>
                <span className="sum">{sum}</span>
                <span className="cap">{title[language]}</span>
              </span>
            </li>
          ))}
        </ul>
        <p className="cap">{t('reports.agreeText')}</p>
      </div>
    </aside>
  );
}
