// The recovery sheets: why they cannot be printed again, and what to ask today.
import { FileKey } from 'lucide-react';
import { useText } from '../i18n/use-text.ts';

export function SheetsNote() {
  const { t } = useText();
  return (
    <section>
      <div className="sec">
        <h2>{t('backup.sheets')}</h2>
      </div>
      <div className="bk-sheets">
        <FileKey className="ic" aria-hidden />
        <p>
          <b>{t('backup.sheetsAsk')}</b>
          <span className="cap">{t('backup.sheetsText')}</span>
        </p>
      </div>
    </section>
  );
}
