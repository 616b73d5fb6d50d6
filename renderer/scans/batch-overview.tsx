// A batch as a whole: what is safe, what is read, what is ready; and files that need a person.
import { useState } from 'react';
import type { JobState } from '#contract/events.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { dayAndTime } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { AsideFiles } from './aside-files.tsx';
import { type BatchView, countBatch, isAside, isOpen } from './batch.ts';
import { useBringIn } from './bring-in.ts';
import { CountedPages } from './counted-pages.tsx';
import { PageGrid } from './page-grid.tsx';
import { Phases } from './phases.tsx';
import { SortQuestion } from './sort-question.tsx';
import { StoppedNote } from './stopped-note.tsx';

type Props = {
  view: BatchView | null;
  /** Its separators do not fit: somebody must look at the paper again. */
  asks?: boolean;
  /** It files itself by its separators once all of it was read. */
  waits?: boolean;
  job: JobState | undefined;
  /** Files from this page on, or from the first that is open. */
  onFile: (pageId: string | undefined) => void;
};

export function BatchOverview({ view, asks = false, waits = false, job, onFile }: Props) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const say = useToast();
  const pages = view?.pages ?? [];
  const { open } = countBatch(pages);
  const coming = view ? view.batch.coming : true;
  const sources = view?.sources.filter(({ state }) => !coming || state !== 'coming') ?? [];
  const unsettled = sources.filter((source) => isAside(source) && !source.settled);
  const canBringIn = !coming && unsettled.some((source) => !source.kept);
  const canSettle = !coming && unsettled.length > 0;
  const bringIn = useBringIn();
  const [failed, setFailed] = useState<CallError>();
  const again = () => void bringIn.pick(view?.batch.id);
  const settle = () => {
    if (!view) return;
    call('scans.settle', { cmd: newId(), batchId: view.batch.id }).then(
      () => say((t) => t('scans.quarantine.settledToast')),
      (thrown: unknown) => setFailed(toCallError(thrown)),
    );
  };
  const isDone = view !== null && (open === 0 || waits) && !coming && !asks;
  const mayUndo = isDone && pages.length > 0 && !waits;
  /** Also long after the note about the last page is gone. */
  const undo = () => {
    if (!view) return;
    call('scans.undo', { cmd: newId(), batchId: view.batch.id }).then(
      ({ what, pageId }) => {
        say((t) => t(what === null ? 'scans.undoNothing' : `scans.undone.${what}`));
        if (pageId) onFile(pageId);
      },
      (thrown: unknown) => setFailed(toCallError(thrown)),
    );
  };
  const isClerk = useMay(['scan-clerk']);
  // Whoever scans is told the next folder on the page of the day.
  const goOn = () => go({ screen: isClerk ? 'today' : 'scan' });
  // What asks is answered first: filing it by hand is one of the answers.
  const mayFile = open > 0 && !asks && !waits;
  const file = () => onFile(pages.find(isOpen)?.id);
  useKeys([
    ...(mayFile ? [{ keys: ['Enter'], says: t('scans.startFiling'), run: file }] : []),
    ...(isDone ? [{ keys: ['Enter'], says: t('scans.done.next'), run: goOn }] : []),
    ...(mayUndo ? [{ keys: ['U'], says: t('scans.undo'), run: undo }] : []),
    ...(canBringIn ? [{ keys: ['A'], says: t('scans.quarantine.again'), run: again }] : []),
    ...(canSettle ? [{ keys: ['X'], says: t('scans.quarantine.settle'), run: settle }] : []),
    { keys: ['Escape'], says: t('scans.done.back'), run: () => go({ screen: 'scan' }) },
  ]);
  const title =
    coming || !view
      ? t('scans.coming')
      : t(`scans.batch.${view.batch.origin}`, {
          when: dayAndTime(view.batch.at, language, t),
        });
  return (
    <div className="im scroll">
      <div className="row top">
        <div className="grow">
          <h1>{title}</h1>
          {!asks && !waits && (
            <p className="sup">{t(open > 0 || coming ? 'scans.comingText' : 'scans.done.text')}</p>
          )}
        </div>
        <Button onPress={() => go({ screen: 'scan' })}>{t('scans.done.back')}</Button>
        {isDone ? (
          <Button main autoFocus hint="Enter" onPress={goOn}>
            {t('scans.done.next')}
          </Button>
        ) : (
          !asks && (
            <Button main autoFocus hint="Enter" off={!mayFile} onPress={file}>
              {t('scans.startFiling')}
            </Button>
          )
        )}
      </div>
      <ErrorNote error={failed ?? bringIn.error} />
      {view && <StoppedNote view={view} job={job} />}
      <Phases view={view} asks={asks} />
      {view && <SortQuestion batchId={view.batch.id} pages={pages} />}
      <div className="row wrap im-line">
        {view && <CountedPages batch={view.batch} />}
        {canSettle && (
          <span className="row end">
            {canBringIn && (
              <Button small hint="A" onPress={again}>
                {t('scans.quarantine.again')}
              </Button>
            )}
            <Button small quiet hint="X" onPress={settle}>
              {t('scans.quarantine.settle')}
            </Button>
          </span>
        )}
      </div>
      <AsideFiles sources={sources} onOpen={onFile} />
      <PageGrid pages={pages} onOpen={onFile} />
    </div>
  );
}
