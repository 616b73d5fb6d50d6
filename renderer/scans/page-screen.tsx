// One page by itself, with the place marked where something was found, and the words beside it.
import { ArrowLeft, Download, Folder } from 'lucide-react';
import { useState } from 'react';
import { caseRoles, readingRoles } from '#contract/call.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError, useCall, useChanged } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { type Mark as Place, usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useUserName } from '../app/users.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { langOf } from '../ui/person-name.tsx';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { unfiledBeside } from './batch.ts';
import { PageTextDialog } from './page-text-dialog.tsx';
import { textState } from './page-text-note.tsx';
import { PageTools } from './page-tools.tsx';
import { PageView, ZOOMS } from './page-view.tsx';
import './filing.css';
import './scans.css';

type Props = { pageId: string; marks: readonly Place[]; text: string };

export function PageScreen(props: Props) {
  const { t } = useText();
  const { go, back } = usePlaces();
  const say = useToast();
  const nameOf = useUserName();
  const { paper } = useOpenWords();
  const readsCases = useMay(readingRoles);
  const mayCorrect = useMay(caseRoles);
  const [pageId, setPageId] = useState(props.pageId);
  const [zoom, setZoom] = useState<number>(1);
  const [textOpen, setTextOpen] = useState(false);
  const [failed, setFailed] = useState<CallError>();
  const { value, error, refresh } = useCall('scans.page', { pageId }, { keep: true });
  useChanged(['page', 'document'], refresh);
  const batchId = value?.page.batchId;
  const batch = useCall('scans.batch', batchId ? { batchId } : null, { keep: true });
  const pages = batch.value?.pages ?? [];
  const found = pageId === props.pageId;

  const step = (by: -1 | 1) => {
    const at = pages.findIndex((page) => page.id === pageId);
    const next = pages[at + by];
    if (next) setPageId(next.id);
  };
  const caseId = value?.page.caseId ?? null;
  const openCase = () => caseId && go({ screen: 'case', caseId });
  const save = () => {
    if (!value) return;
    // The page that is shown: the next one may still be on its way.
    call('scans.exportOriginal', { cmd: newId(), pageId: value.page.id }).then(
      ({ saved }) => saved && say((t) => t('scans.originalSaved')),
      (thrown: unknown) => setFailed(toCallError(thrown)),
    );
  };
  useKeys([
    ...(caseId && readsCases
      ? [{ keys: ['Enter'], says: t('scans.openCase'), run: () => openCase() }]
      : []),
    { keys: ['T'], says: t('scans.pageText.title'), run: () => setTextOpen(true) },
    {
      keys: ['Z'],
      says: t('scans.kinds.zoom'),
      run: () => setZoom(zoom === 1 ? (ZOOMS[2] ?? 2) : 1),
    },
    { keys: ['PageUp', 'ArrowLeft'], says: t('scans.before'), run: () => step(-1) },
    { keys: ['PageDown', 'ArrowRight'], says: t('scans.after'), run: () => step(1) },
    { keys: ['Escape'], says: t('app.keys.back'), run: back },
  ]);
  if (!value) {
    return error ? <ErrorState error={error} onAgain={refresh} onBack={back} /> : <Waiting />;
  }
  const { page, text, begun } = value;
  return (
    <div className="filing">
      <header className="fhead">
        <button type="button" className="icbtn" aria-label={t('app.keys.back')} onClick={back}>
          <ArrowLeft className="ic" aria-hidden />
        </button>
        <div className="grow">
          <h1 className="work-title">{page.kind ? paper(page.kind) : t('search.pageTitle')}</h1>
          <div className="cap">
            {props.text !== '' && found
              ? t('search.pagePlace', { text: props.text })
              : t('scans.pageName', { number: page.number })}
          </div>
        </div>
        {readsCases && (
          <Button quiet onPress={save}>
            <Download className="ic" aria-hidden />
            {t('scans.original')}
          </Button>
        )}
        {caseId && readsCases && (
          <Button main hint="Enter" onPress={openCase}>
            <Folder className="ic" aria-hidden />
            {t('scans.openCase')}
          </Button>
        )}
      </header>
      <div className="page-two">
        <section className="page-desk">
          <PageTools
            number={page.number}
            total={Math.max(pages.length, page.number)}
            onStep={step}
            zoom={zoom}
            onZoom={setZoom}
          />
          <PageView
            pageId={page.id}
            rev={page.rev}
            zoom={zoom}
            beside={unfiledBeside(pages, page.id)}
            label={t('scans.pageName', { number: page.number })}
            marks={found ? props.marks : []}
            crop={found && props.marks.length > 0 ? null : page.crop}
          />
        </section>
        <section className="page-side scroll">
          <div className="row wrap">
            <h2 className="grow">{t('scans.pageText.title')}</h2>
            {text && text.acceptedBy === null && !page.pictureOnly && (
              <Mark kind="pencil">{t('app.mark.pencil')}</Mark>
            )}
          </div>
          <p className="cap">{textState(page, text, nameOf, t)}</p>
          <p className="page-words selectable" lang={langOf(text?.text ?? '')}>
            <span className={text?.acceptedBy === null ? 'pencil-text' : undefined}>
              {text?.text}
            </span>
          </p>
          <Button small hint="T" onPress={() => setTextOpen(true)}>
            {t(mayCorrect ? 'scans.pageText.correct' : 'scans.pageText.show')}
          </Button>
          <ErrorNote error={failed} />
        </section>
      </div>
      {textOpen && (
        <PageTextDialog
          page={page}
          text={text}
          begun={begun}
          paper={pages.filter(
            (one) => one.documentId !== null && one.documentId === page.documentId,
          )}
          onChanged={refresh}
          onClose={() => setTextOpen(false)}
        />
      )}
    </div>
  );
}
