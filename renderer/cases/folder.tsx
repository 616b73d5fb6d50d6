// The folder of a case: its pages, its papers and drawings in the order of the steps, and what is missing.
import {
  CircleCheck,
  CircleDashed,
  FileDown,
  Lock,
  type LucideIcon,
  Pencil,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { caseRoles } from '#contract/call.ts';
import type { CaseView } from '#contract/cases.ts';
import { isApart } from '#domain/drawings/drawing.ts';
import { formatNumber, inDigitsOf } from '#domain/khmer/format.ts';
import { keyMatches } from '../app/key-match.ts';
import { type Place, usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Thumb } from '../ui/thumb.tsx';
import type { ThingHere } from './access/thing.ts';
import { useRefused } from './consent/use-refused.ts';
import { FolderPdf } from './folder-pdf.tsx';
import { useHappeningTitle } from './happening-title.ts';

const STRIP = 4;

type Filed = {
  id: string;
  entity: 'document' | 'drawing';
  step: number;
  title: string;
  restricted: boolean;
  icon: LucideIcon;
  /** Null for a drawing that was made on the screen. */
  pages: number | null;
  /** Null for what is closed to this person. */
  place: Place | null;
};

/** Papers and finished drawings, in the order of the steps. */
function useFiled({ folder, chronology }: CaseView): Filed[] {
  const { language } = useText();
  const { paper } = useOpenWords();
  const titleOf = useHappeningTitle();
  const titled = (step: number, name: string) => `${inDigitsOf(language, step)} ${name}`;
  const papers = folder.map(({ id, step, kind, restricted, hidden, pages }): Filed => {
    const first = hidden ? undefined : pages[0];
    const place = first ? ({ screen: 'page', pageId: first } as const) : null;
    const title = titled(step, paper(kind));
    const entity = 'document';
    return { id, entity, step, title, restricted, icon: CircleCheck, pages: pages.length, place };
  });
  const drawings = chronology.flatMap((one): Filed[] => {
    if (one.kind !== 'drawing' || one.hidden || one.state !== 'final') return [];
    const { id, step, restricted } = one;
    const place = { screen: 'drawing', drawingId: id } as const;
    const title = titled(step, titleOf(one));
    return [{ id, entity: 'drawing', step, title, restricted, icon: Pencil, pages: null, place }];
  });
  return [...papers, ...drawings].sort((a, b) => a.step - b.step);
}

type Props = {
  view: CaseView;
  onScan: (() => void) | null;
  onTools: () => void;
  /** Shows who may see a paper or drawing. */
  onAccess: (here: ThingHere) => void;
};

export function Folder({ view, onScan, onTools, onAccess }: Props) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const { paper } = useOpenWords();
  const papers = view.folder.filter(({ hidden }) => !hidden);
  const pages = papers.flatMap((document) =>
    document.pages.map((pageId) => ({ pageId, kind: document.kind })),
  );
  const mayGiveOut = useMay(caseRoles);
  const [asksPdf, setAsksPdf] = useState(false);
  const filed = useFiled(view);
  const people = view.people.map(({ personId }) => ({ purpose: 'photo', child: personId }));
  const hasPhotos = view.folder.some(({ kind, hidden }) => kind === 'photo' && !hidden);
  const noPhotos = useRefused(view.row.id, hasPhotos ? [{ purpose: 'photo' }, ...people] : []);
  const staysBehind = [
    ...view.folder.map(({ kind }) => kind),
    ...view.chronology.map(({ form }) => form),
  ].some(isApart);
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
              crop={view.crops[pageId] ?? null}
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
          <Button small quiet onPress={() => setAsksPdf(true)}>
            <FileDown className="ic" aria-hidden />
            {t('cases.folder.savePdf')}
          </Button>
        )}
      </p>
      {asksPdf && <FolderPdf of={{ caseId: view.row.id }} onClose={() => setAsksPdf(false)} />}
      {staysBehind && pages.length > 0 && mayGiveOut && (
        <p className="cap">{t('cases.folder.apart')}</p>
      )}
      {noPhotos && <p className="help bad">{t('consent.photos')}</p>}
      <ul className="papers">
        {filed.map(({ id, entity, title, place, restricted, icon: Icon, pages }) => (
          <li key={id}>
            <button
              type="button"
              className="paper"
              aria-disabled={place === null}
              onKeyDown={(event) => {
                if (!place || !keyMatches(event.nativeEvent, 'A')) return;
                event.preventDefault();
                onAccess({ entity, entityId: id, name: title });
              }}
              onClick={() => place && go(place)}
            >
              {restricted ? (
                <Lock className="ic" aria-label={t('app.mark.restricted')} />
              ) : (
                <Icon className="ic" aria-hidden />
              )}
              <span className="clip" title={title}>
                {title}
              </span>
              {pages !== null && <span className="n">{formatNumber(pages, 'en')}</span>}
            </button>
            {place && (
              <button
                type="button"
                className="icbtn seers-of"
                tabIndex={-1}
                aria-label={`${t('casePage.access.title')} · ${title}`}
                title={`${t('casePage.access.title')} (A)`}
                onClick={() => onAccess({ entity, entityId: id, name: title })}
              >
                <Users className="ic s" aria-hidden />
              </button>
            )}
          </li>
        ))}
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
