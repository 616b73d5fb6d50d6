// What the office decided of its internet line, and the way to change it.
import { Gauge } from 'lucide-react';
import type { BackupStatus } from '#contract/backup.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';

type Props = { status: BackupStatus; mayChange: boolean; onChange: () => void };

export function LineNote({ status, mayChange, onChange }: Props) {
  const { t, language } = useText();
  const { paid, budgetMegabytes, limit } = status.line;
  const time = inDigitsOf(language, status.dailyAt);
  return (
    <section>
      <div className="sec">
        <h2>{t('backup.line.title')}</h2>
        {mayChange && (
          <Button quiet hint="L" onPress={onChange}>
            {t('backup.line.change')}
          </Button>
        )}
      </div>
      <div className="bk-sheets">
        <Gauge className="ic" aria-hidden />
        <p>
          <b>
            {typeof limit === 'number'
              ? t('backup.line.saysNumber', { kbits: limit })
              : t(`backup.line.says.${limit}`)}
          </b>
          {paid && (
            <span className="cap">
              {t('backup.line.saysPaid', { time, count: budgetMegabytes })}
            </span>
          )}
        </p>
      </div>
    </section>
  );
}
