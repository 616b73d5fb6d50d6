// The folder of a case: its pages, its papers in the order of the steps, and what is missing.
import { CircleCheck, CircleDashed, FileDown, Lock } from 'lucide-react';
import { useState } from 'react';
import { caseRoles } from '#contract/call.ts';
import type { CaseView } from '#contract/cases.ts';
import { newId } from '#domain/ids.ts';
import { formatNumber, inDigitsOf } from '#domain/khmer/format.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { Thumb } from '../ui/thumb.tsx';

const STRIP = 4;

type Props = { view: CaseView; onScan: (() => void) | null; onTools: () => void };

export function Folder({ view, onScan, onTools }: Props) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const { paper } = useOpenWords();
  const pages = view.folder
    .filter((document) => !document.hidden)
    .flatMap((document) => document.pages.map((pageId) => ({ pageId, kind: document.kind })));
  const mayGiveOut = useMay(caseRoles);
  const [failed, setFailed] = useState<CallError>();
  const saveAsPdf = () => {
    setFailed(undefined);
    call('scans.exportPdf', { cmd: newId(), caseId: view.row.id }).catch((thrown: unknown) =>
      setFailed(toCallError(thrown)),
    );
  };
  const papers = [...view.folder].sort((a, b) => a.step - b.step);
  return (
    <>
      <div className="sec">
        <h2 id="folder">{t('cases.folder.title')}</h2>
        {pages.length > 0 && (
          <span className="n">{t('cases.folder.pages', { count: pages.length })}</span>
        )}
      </div>
      {pages.length > 0 ? (
        <div className="pagestrip">
          {pages.slice(0, STRIP).map(({ pageId, kind }, at) => (
            <Thumb
              key={pageId}
              pageId={pageId}
              number={at + 1}
              state="filed"
              label={t('cases.folder.page', {
                number: inDigitsOf(language, at + 1),
                paper: paper(kind),
              })}
              onPress={() => go({ screen: 'page', pageId })}
            />
          ))}
        </div>
      ) : (
        <p className="sup" style={{ marginBottom: 12 }}>
          {t('cases.folder.empty')}
        </p>
      )}
      {pages.length === 0 && onScan && (
        <p style={{ marginBottom: 12 }}>
          <Button small hint="S" onPress={onScan}>
            {t('cases.folder.scanFirst')}
          </Button>
        </p>
      )}
      <p className="row wrap" style={{ gap: '0 8px', marginBottom: 12 }}>
        <Button small quiet hint="T" onPress={onTools}>
          {t('casePage.tools.title')}
        </Button>
        {pages.length > 0 && mayGiveOut && (
          <Button small quiet onPress={saveAsPdf}>
            <FileDown className="ic" aria-hidden />
            {t('cases.folder.savePdf')}
          </Button>
        )}
      </p>
      <ErrorNote error={failed} />
      <ul className="papers">
        {papers.map((document) => {
          const title = `${inDigitsOf(language, document.step)} ${paper(document.kind)}`;
          const first = document.hidden ? undefined : document.pages[0];
          return (
            <li key={document.id}>
              <button
                type="button"
                className="paper"
                aria-disabled={first === undefined}
                onClick={() => first && go({ screen: 'page', pageId: first })}
              >
                {document.restricted ? (
                  <Lock className="ic" aria-label={t('app.mark.restricted')} />
                ) : (
                  <CircleCheck className="ic" aria-hidden />
                )}
                <span className="clip" title={title}>
                  {title}
                </span>
                <span className="n">{formatNumber(document.pages.length, 'en')}</span>
              </button>
            </li>
          );
        })}
        {view.missing.map((kind) => {
          const title = t('cases.folder.missing', { paper: paper(kind) });
          return (
            <li key={kind} className="missing">
              <div className="paper">
                <CircleDashed className="ic" aria-hidden />
                <span className="clip" title={title}>
                  {title}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
