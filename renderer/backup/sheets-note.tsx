// The recovery sheets: when one was last in somebody's hands, and the way to prove it again.
import { FileKey } from 'lucide-react';
import { dayAndTime } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';

type Props = { provedAt: number | null; mayProve: boolean; onProve: () => void };

export function SheetsNote({ provedAt, mayProve, onProve }: Props) {
  const { t, language } = useText();
  return (
    <section>
      <div className="sec">
        <h2>{t('backup.sheets')}</h2>
        {mayProve && (
          <Button quiet hint="W" onPress={onProve}>
            {t('backup.sheet.prove')}
          </Button>
        )}
      </div>
      <div className="bk-sheets">
        <FileKey className="ic" aria-hidden />
        <p>
          <b>
            {provedAt === null
              ? t('backup.sheetsAsk')
              : t('backup.sheet.last', { when: dayAndTime(provedAt, language, t) })}
          </b>
          <span className="cap">{t('backup.sheetsText')}</span>
        </p>
      </div>
    </section>
  );
}
