// The recovery sheet: twenty-four words on paper, in both languages, and how to use them. Only ever printed.
import type { Language } from '#domain/khmer/format.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useText } from '../i18n/use-text.ts';
import { PlaceLines } from './place-lines.tsx';
import { QrCode } from './qr-code.tsx';
import { PrintSheet } from './sheet.tsx';
import './recovery-sheet.css';

type Props = {
  officeName: string;
  /** All twenty-four, in order. */
  words: readonly string[];
  /** The sign that tells two sheets apart, from `signOfWords`. */
  sign: string;
};

export function RecoverySheet(props: Props) {
  const { t, language } = useText();
  const other: Language = language === 'km' ? 'en' : 'km';
  const day = formatDay(dayOf(Date.now()), language);
  const both = [language, other] as const;
  return (
    <PrintSheet
      office={props.officeName}
      line={t('print.recovery.line', { day })}
      code={props.sign}
      codeLine={t('print.recovery.sign')}
      title={t('print.recovery.title')}
      otherTitle={t('print.recovery.title', { lng: other })}
      pageFoot={t('print.recovery.foot', { sign: props.sign })}
    >
      <div className="recovery">
        <p className="warn">
          {both.map((lng) => (
            <span key={lng} lang={lng}>
              {t('print.recovery.warn', { lng })}
            </span>
          ))}
        </p>
        <div className="words-and-code">
          <ol className="words24" lang="en">
            {props.words.map((word, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place of a word is what it is
              <li key={at}>
                <i>{at + 1}</i>
                <b>{word}</b>
              </li>
            ))}
          </ol>
          <QrCode
            text={props.words.join(' ')}
            label={t('print.recovery.code')}
            className="qr big"
          />
        </div>
        {both.map((lng) => (
          <section key={lng} lang={lng}>
            <h2>{t('print.recovery.howTitle', { lng })}</h2>
            <ol className="how">
              <li>{t('print.recovery.how1', { lng })}</li>
              <li>{t('print.recovery.how2', { lng })}</li>
              <li>{t('print.recovery.how3', { lng })}</li>
            </ol>
          </section>
        ))}
        <PlaceLines />
        <section className="keepers">
          {[1, 2].map((copy) => (
            <p key={copy}>
              {t('print.recovery.keeper', { copy })}{' '}
              <span lang={other}>{t('print.recovery.keeper', { copy, lng: other })}</span>
              <span className="line" />
            </p>
          ))}
        </section>
        <section className="expert" lang="en">
          <h2>{t('print.recovery.expert', { lng: 'en' })}</h2>
          <code>
            restic -r s3:ADDRESS/BUCKET/FOLDER-IN-THE-BUCKET restore latest --target NEW-FOLDER
          </code>
          <code>restic -r /FOLDER/ON/THE/DISK restore latest --target NEW-FOLDER</code>
        </section>
      </div>
    </PrintSheet>
  );
}
