// The last fifteen days, one sign each: copied, could not be copied, no copy.
import { Check, CloudOff, Minus } from 'lucide-react';
import type { BackupStatus } from '#contract/backup.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { useMay } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';

type Day = BackupStatus['days'][number];
const ICONS = { good: Check, failed: CloudOff, none: Minus } as const;
const WORDS = { good: 'dayGood', failed: 'dayFailed', none: 'dayNone' } as const;

export function LastDays({ days }: { days: readonly Day[] }) {
  const { t, language } = useText();
  const mayBringBack = useMay(['coordinator']);
  const shown = days.slice(-15);
  if (shown.length === 0) return null;
  const present = (['good', 'failed', 'none'] as const).filter((state) =>
    shown.some((day) => day.state === state),
  );
  return (
    <section>
      <div className="sec">
        <h2>{t('backup.days', { count: shown.length })}</h2>
      </div>
      <ol className="days">
        {shown.map((day) => {
          const Icon = ICONS[day.state];
          const says = `${formatDay(day.day, language)}: ${t(`backup.${WORDS[day.state]}`)}`;
          return (
            <li key={day.day} className={day.state} title={says}>
              <Icon className="ic" aria-hidden />
              <span className="hidden">{says}</span>
            </li>
          );
        })}
      </ol>
      <p className="cap row wrap legend">
        {present.map((state) => {
          const Icon = ICONS[state];
          return (
            <span key={state} className="row">
              <Icon className="ic s" aria-hidden />
              {t(`backup.${WORDS[state]}`)}
            </span>
          );
        })}
      </p>
      {mayBringBack && <p className="cap">{t('backup.daysHow')}</p>}
    </section>
  );
}
