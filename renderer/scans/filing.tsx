// Filing: the strip of pages, one page large, and what it is. Digits choose the kind, Enter files and goes on.
import { ArrowDownUp, Crop, FilePlus, Merge, Scissors } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { JobState } from '#contract/events.ts';
import { dayAndTime } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { ErrorNote } from '../ui/states.tsx';
import {
  type BatchView,
  countBatch,
  isFiled,
  isRead,
  mayGoBack,
  type Page,
  unfiledBeside,
} from './batch.ts';
import { useBringIn } from './bring-in.ts';
import { CasePicker } from './case-picker.tsx';
import { CropDesk } from './crop-desk.tsx';
import { FilingPanel } from './filing-panel.tsx';
import { KindPicker } from './kind-picker.tsx';
import { OrderDialog } from './order-dialog.tsx';
import { PageTextDialog } from './page-text-dialog.tsx';
import { PageTool, PageTools } from './page-tools.tsx';
import { PageView } from './page-view.tsx';
import { StoppedNote } from './stopped-note.tsx';
import { Strip } from './strip.tsx';
import { type FilingState, useFiling } from './use-filing.ts';
import { type Asking, useFilingKeys } from './use-filing-keys.ts';

type Props = {
  view: BatchView;
  job: JobState | undefined;
  start: string | undefined;
  caseId: string | undefined;
  firstKind: string | undefined;
  refresh: () => void;
  onOverview: () => void;
  /** No page is left to file. */
  onDone: () => void;
};

export function Filing(props: Props) {
  const { t } = useText();
  const filing = useFiling(props);
  const [zoom, setZoom] = useState<number>(1);
  const [asking, setAsking] = useState<Asking>(null);
  const dateBox = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { pages, here, run } = filing;
  const step = (by: -1 | 1) => {
    const at = pages.findIndex((page) => page.id === here?.id);
    filing.goTo(pages[at + by]);
  };
  const file = () => {
    // Whoever is faster than the reading means what it is about to suggest.
    if (!filing.suggestion && !filing.error) {
      filing.wanted.current = true;
      return;
    }
    if (here?.isSeparator || filing.joining) return void filing.file();
    if (!filing.chosenCase) return setAsking('case');
    if (!filing.kind) return setAsking('kind');
    // Filed without it, what was typed would be lost.
    if (filing.decided.isNoDate) return dateBox.current?.select();
    void filing.file();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was wanted is done once its suggestion is there
  useEffect(() => {
    if (!filing.suggestion || !filing.wanted.current) return;
    filing.wanted.current = false;
    file();
  }, [filing.suggestion]);
  const turn = () => filing.show({ turn: (((here?.turn ?? 0) + 90) % 360) as Page['turn'] });
  const on = asking !== 'crop';
  const bringIn = useBringIn();
  const pick = () => void bringIn.pick();
  useFilingKeys({
    filing,
    file,
    step,
    turn,
    setAsking,
    setZoom,
    zoom,
    dateBox,
    on,
    pick,
    ...props,
  });

  if (!here) return null;
  const close = () => setAsking(null);
  return (
    <div className="filing">
      <FilingHead view={props.view} onOverview={props.onOverview} onPick={pick} />
      <ErrorNote error={bringIn.error} />
      <StoppedNote
        view={props.view}
        job={props.job}
        action={
          <Button small onPress={props.onOverview}>
            {t('scans.overview')}
          </Button>
        }
      />
      <div className="filing-three">
        <Strip pages={pages} run={run} here={here} onChoose={filing.goTo} />
        {asking === 'crop' ? (
          <CropDesk
            page={here}
            onClose={close}
            onKeep={(crop) => {
              filing.show({ crop });
              close();
            }}
          />
        ) : (
          <Desk
            {...{ filing, here, zoom, step, turn, setZoom, dateBox, setAsking }}
            onFile={file}
          />
        )}
      </div>
      {asking === 'case' && (
        <CasePicker
          offers={offersOf(filing)}
          onClose={close}
          onChoose={(chosen) => {
            filing.decide({ case: chosen });
            close();
          }}
        />
      )}
      {asking === 'kind' && (
        <KindPicker
          onClose={close}
          onChoose={(kind) => {
            filing.decide({ kind });
            close();
          }}
        />
      )}
      {asking === 'order' && (
        <OrderDialog
          pages={openFrom(pages, here)}
          onClose={close}
          onChoose={(how) => {
            filing.order(openFrom(pages, here), how);
            close();
          }}
        />
      )}
      {asking === 'text' && filing.told && (
        <PageTextDialog
          page={filing.told.page}
          text={filing.told.text}
          begun={filing.told.begun}
          paper={isFiled(here) ? pages.filter((page) => page.documentId === here.documentId) : run}
          onChanged={filing.refreshPage}
          onClose={close}
        />
      )}
    </div>
  );
}

/** Pages from this one on, up to the next that is filed. */
function openFrom(pages: readonly Page[], here: Page): Page[] {
  const from = pages.slice(pages.findIndex((page) => page.id === here.id));
  const end = from.findIndex(isFiled);
  return end < 0 ? from : from.slice(0, end);
}

/** Cases that come to mind when the suggested one is wrong. */
function offersOf({ suggestion, before, chosenCase }: FilingState) {
  const known = [...(suggestion?.others ?? []), ...(before && before.code !== '' ? [before] : [])];
  return known.filter(
    ({ caseId }, at) =>
      caseId !== chosenCase?.caseId && known.findIndex((one) => one.caseId === caseId) === at,
  );
}

type DeskProps = {
  filing: FilingState;
  here: Page;
  zoom: number;
  step: (by: -1 | 1) => void;
  turn: () => void;
  setZoom: (zoom: number) => void;
  dateBox: React.RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  setAsking: (asking: Asking) => void;
  onFile: () => void;
};

/** The page, large, and beside it what it is. */
function Desk(props: DeskProps) {
  const { t } = useText();
  const { filing, here, setAsking } = props;
  // Turned a moment ago it lies otherwise than when it was read.
  const marks = isFiled(here) || !isRead(here) ? [] : (filing.told?.suggestion.marks ?? []);
  return (
    <>
      <section className="page-desk">
        <PageTools
          number={here.number}
          total={filing.pages.length}
          onStep={props.step}
          zoom={props.zoom}
          onZoom={props.setZoom}
          onTurn={props.turn}
        >
          <PageTool
            icon={Crop}
            says={t('scans.crop.title')}
            hint="X"
            onPress={() => setAsking('crop')}
          />
          <PageTool icon={Scissors} says={t('scans.split')} hint="S" onPress={filing.split} />
          <PageTool icon={Merge} says={t('scans.join')} hint="M" onPress={filing.grow} />
          <PageTool
            icon={ArrowDownUp}
            says={t('scans.order.title')}
            hint="O"
            onPress={() => setAsking('order')}
          />
        </PageTools>
        <PageView
          pageId={here.id}
          rev={here.rev}
          zoom={props.zoom}
          crop={here.crop}
          beside={unfiledBeside(filing.pages, here.id)}
          label={t('scans.pageName', { number: here.number })}
          pencils={marks.map(({ what, box }) => ({ box, says: t(`scans.mark.${what}`) }))}
        />
      </section>
      <FilingPanel
        filing={filing}
        dateBox={props.dateBox}
        onCase={() => setAsking('case')}
        onOtherKind={() => setAsking('kind')}
        onText={() => setAsking('text')}
        onFile={props.onFile}
      />
    </>
  );
}
type HeadProps = { view: BatchView; onOverview: () => void; onPick: () => void };

function FilingHead({ view, onOverview, onPick }: HeadProps) {
  const { t, language } = useText();
  const { filed, open, total } = countBatch(view.pages);
  const { quarantined } = view.batch;
  return (
    <header className="fhead">
      <div className="grow">
        <h1 className="work-title">
          {t(`scans.batch.${view.batch.origin}`, { when: dayAndTime(view.batch.at, language, t) })}
        </h1>
        <div className="cap">
          {t('scans.batch.pages', { count: total })}
          {mayGoBack(view.batch) && ` · ${t('scans.safe')}`}
          {quarantined > 0 && ` · ${t('scans.batch.quarantined', { count: quarantined })}`}
        </div>
      </div>
      <div className="filing-far">
        <div className="row cap">
          <span>{t('scans.filedCount', { count: filed })}</span>
          <span className="end">{t('scans.toGo', { count: open })}</span>
        </div>
        <ProgressBar done={filed} total={Math.max(1, total)} label={t('scans.filed')} />
      </div>
      <Button quiet hint="G" onPress={onOverview}>
        {t('scans.overview')}
      </Button>
      <Button hint="A" onPress={onPick}>
        <FilePlus className="ic" aria-hidden />
        {t('scans.pick')}
      </Button>
    </header>
  );
}
