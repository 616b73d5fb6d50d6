// Sheets between papers, one on a page: a large code for the scanner, a large number and both languages for people.
import type { SeparatorSheet } from '#contract/separators.ts';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { useSession } from '../app/session.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { usePageFoot } from '../print/page-foot.ts';
import { QrCode } from '../print/qr-code.tsx';
import './separator-sheet.css';

const BOTH = ['km', 'en'] as const;

export function SeparatorSheets({ sheets }: { sheets: readonly SeparatorSheet[] }) {
  const { t } = useText();
  usePageFoot(t('cabinet.print.line'));
  return (
    <>
      {sheets.map((sheet) => (
        <OneSheet key={sheet.id} sheet={sheet} />
      ))}
    </>
  );
}

function OneSheet({ sheet }: { sheet: SeparatorSheet }) {
  const { t } = useText();
  const { paper } = useOpenWords();
  const { officeName } = useSession();
  const { id, number, shelf, code, kind, step } = sheet;
  const isStart = kind === null;
  return (
    <article className={isStart ? 'separator start' : 'separator'}>
      <header>
        <span>{officeName}</span>
        <span>{t('cabinet.print.line')}</span>
      </header>
      <QrCode text={sheetCode({ id, version: 1 })} label={t('cabinet.print.code')} />
      {BOTH.map((lng) => (
        <p key={lng} lang={lng} className="says">
          {t(isStart ? 'cabinet.print.sheetStart' : 'cabinet.print.sheetPaper', { lng })}
        </p>
      ))}
      {isStart ? (
        <p className="large">{number}</p>
      ) : (
        BOTH.map((lng) => (
          <p key={lng} lang={lng} className="kind">
            {paper(kind, lng)}
          </p>
        ))
      )}
      <p className="where">
        {isStart
          ? shelf && t('cabinet.shelf', { shelf })
          : [
              step && `${step} / 7`,
              code || (number ? t('cabinet.folder', { number }) : t('cabinet.print.ofFolder')),
            ]
              .filter(Boolean)
              .join(' · ')}
      </p>
      <footer>
        {BOTH.map((lng) => (
          <p key={lng} lang={lng}>
            {t('cabinet.print.behind', { lng })} {t('cabinet.print.foot', { lng })}
          </p>
        ))}
      </footer>
      <p className="read-name">{id.slice(-8).toUpperCase()}</p>
    </article>
  );
}
