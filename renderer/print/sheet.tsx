// What every printed sheet shares: the head of each page, its title, the frame that says confidential.
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { usePageFoot } from './page-foot.ts';
import type { PaperSize } from './paper.ts';
import { QrCode } from './qr-code.tsx';
import './sheet.css';

type Props = {
  /** Office, and below it which paper this is. */
  office: string;
  line: string;
  /** The case code and, below it, whose sheet this is. */
  code: string;
  codeLine?: string;
  title: string;
  otherTitle: string;
  /** In the margin of every page, beside its number: which paper, revision, version. */
  pageFoot: string;
  /** Above it, on every page too: the small code and who printed it. */
  foot?: ReactNode;
  /** The sheet lies on its side. */
  landscape?: boolean;
  size?: PaperSize;
  /** The small code beside the head of every page, by which the sheet files itself when it is scanned. */
  ownCode?: string | undefined;
  /** The title takes one line: the room is for what stands below it. */
  isTight?: boolean;
  /** Nothing on it is anybody's: it does not say that it is confidential. */
  forEveryone?: boolean;
  children: ReactNode;
};

/** The head repeats on every page because it is the head of a table; the browser does the rest. */
export function PrintSheet(props: Props) {
  const { t, language } = useText();
  usePageFoot(props.pageFoot, { landscape: props.landscape, size: props.size });
  return (
    <article className={props.ownCode ? 'print-sheet coded' : 'print-sheet'} lang={language}>
      <table className="pages">
        <thead>
          <tr>
            <td>
              <header className="sheet-head">
                <div>
                  <b lang={langOf(props.office)}>{props.office}</b>
                  <span>{props.line}</span>
                </div>
                <div className="no">
                  <b>{props.code}</b>
                  {props.codeLine && <span>{props.codeLine}</span>}
                </div>
                {props.ownCode && <QrCode text={props.ownCode} label={t('print.form.code')} />}
              </header>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <div className={props.isTight ? 'sheet-title tight' : 'sheet-title'}>
                {!props.forEveryone && <Confidential />}
                <h1 lang={langOf(props.title)}>{props.title}</h1>
                <p lang={langOf(props.otherTitle)}>{props.otherTitle}</p>
              </div>
              {props.children}
            </td>
          </tr>
        </tbody>
        {props.foot && (
          <tfoot>
            <tr>
              <td>
                <footer className="sheet-foot">{props.foot}</footer>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </article>
  );
}

/** Both languages whatever is chosen: whoever finds the sheet must understand it. */
export function Confidential() {
  const { t, language } = useText();
  const other = language === 'km' ? 'en' : 'km';
  return (
    <span className="confidential">
      <span lang={language}>{t('print.confidential')}</span>
      {' · '}
      <span lang={other}>{t('print.confidential', { lng: other })}</span>
    </span>
  );
}
