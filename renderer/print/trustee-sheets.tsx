// Three sheets for three people: any two bring the records back, one alone opens nothing. Only ever printed.
import type { Language } from '#domain/khmer/format.ts';
import { formatDay, inDigitsOf } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useText } from '../i18n/use-text.ts';
import { PlaceLines } from './place-lines.tsx';
import { QrCode } from './qr-code.tsx';
import { PrintSheet } from './sheet.tsx';
import './recovery-sheet.css';

type Props = {
  officeName: string;
  /** The words of each sheet, from `makeTrusteeSheets`. */
  sheets: readonly (readonly string[])[];
  /** The sign of the recovery words that they bring back, from `signOfWords`. */
  sign: string;
};

export function TrusteeSheets({ officeName, sheets, sign }: Props) {
  const { t, language } = useText();
  const other: Language = language === 'km' ? 'en' : 'km';
  const day = formatDay(dayOf(Date.now()), language);
  const both = [language, other] as const;
  return sheets.map((words, at) => (
    <PrintSheet
      key={words.join(' ')}
      office={officeName}
      line={t('print.trustee.line', { day })}
      code={`${sign} · ${inDigitsOf(language, at + 1)}/${inDigitsOf(language, sheets.length)}`}
      codeLine={t('print.recovery.sign')}
      title={t('print.trustee.title', { number: at + 1 })}
      otherTitle={t('print.trustee.title', { lng: other, number: at + 1 })}
      pageFoot={t('print.trustee.foot', { sign })}
    >
      <div className="recovery trustee">
        <p className="warn">
          {both.map((lng) => (
            <span key={lng} lang={lng}>
              {t('print.trustee.warn', { lng })}
            </span>
          ))}
        </p>
        <div className="words-and-code">
          <ol className="words24" lang="en">
            {words.map((word, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place of a word is what it is
              <li key={place}>
                <i>{place + 1}</i>
                <b>{word}</b>
              </li>
            ))}
          </ol>
          <QrCode text={words.join(' ')} label={t('print.trustee.code')} className="qr big" />
        </div>
        {both.map((lng) => (
          <section key={lng} lang={lng}>
            <h2>{t('print.recovery.howTitle', { lng })}</h2>
            <ol className="how">
              <li>{t('print.trustee.how1', { lng })}</li>
              <li>{t('print.recovery.how2', { lng })}</li>
              <li>{t('print.trustee.how3', { lng })}</li>
            </ol>
          </section>
        ))}
        <PlaceLines />
        <section className="keepers">
          <p>
            {t('print.trustee.keeper')}{' '}
            <span lang={other}>{t('print.trustee.keeper', { lng: other })}</span>
            <span className="line" />
          </p>
        </section>
      </div>
    </PrintSheet>
  ));
}
