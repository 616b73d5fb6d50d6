// Filing: the strip of pages, one page large, and what it is. Digits choose the kind, Enter files and goes on.
import { Inbox, LayoutGrid, Merge, ScanLine, Scissors } from 'lucide-react';
import { useRef, useState } from 'react';
import type { JobState } from '#contract/events.ts';
import { dayAndTime } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Cabinet } from '../ui/cabinet.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { EmptyState } from '../ui/states.tsx';
import { type BatchView, countBatch, isFiled, mayGoBack } from './batch.ts';
import { useBringIn } from './bring-in.ts';
import { CasePicker } from './case-picker.tsx';
import { FilingPanel } from './filing-panel.tsx';
import { KindPicker } from './kind-picker.tsx';
import { NUMBERED } from './kinds.ts';
import { PageTextDialog } from './page-text-dialog.tsx';
import { PageTool, PageTools } from './page-tools.tsx';
import { PageView, ZOOMS } from './page-view.tsx';
import { StoppedNote } from './stopped-note.tsx';
import { Strip } from './strip.tsx';
import { type FilingState, useFiling } from './use-filing.ts';

type Props = {
  view: BatchView;
  job: JobState | undefined;
  start: string | undefined;
  caseId: string | undefined;
  firstKind: string | undefined;
  refresh: () => void;
  onOverview: () => void;
};
type Asking = 'case' | 'kind' | 'text' | null;

export function Filing(props: Props) {
  const { t } = useText();
  const filing = useFiling(props);
  const [zoom, setZoom] = useState<number>(1);
  const [asking, setAsking] = useState<Asking>(null);
  const dateBox = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { pages } = props.view;
  const { here } = filing;
  const { open, total } = countBatch(pages);
  const step = (by: -1 | 1) => {
    const at = pages.findIndex((page) => page.id === here?.id);
    filing.goTo(pages[at + by]);
  };
  const file = () => {
    if (!filing.chosenCase) return setAsking('case');
    if (!filing.kind) return setAsking('kind');
    void filing.file();
  };
  useFilingKeys({ filing, file, step, setAsking, setZoom, zoom, dateBox, ...props });

  if (!here || (open === 0 && isFiled(here) && props.start === undefined)) {
    return <AllFiled {...props} />;
  }
  return (
    <div className="filing">
      <FilingHead view={props.view} onOverview={props.onOverview} />
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
        <Strip pages={pages} run={filing.run} here={here} onChoose={filing.goTo} />
        <section className="page-desk">
          <PageTools
            number={here.number}
            total={total}
            onStep={step}
            zoom={zoom}
            onZoom={setZoom}
            onTurn={() => void turn(filing)}
          >
            <PageTool
              icon={Scissors}
              says={t('scans.split')}
              hint="S"
              onPress={() => join(filing, -1)}
            />
            <PageTool
              icon={Merge}
              says={t('scans.join')}
              hint="M"
              onPress={() => join(filing, 1)}
            />
          </PageTools>
          <PageView
            pageId={here.id}
            rev={here.rev}
            zoom={zoom}
            label={t('scans.pageName', { number: here.number })}
          />
        </section>
        <FilingPanel
          filing={filing}
          dateBox={dateBox}
          onCase={() => setAsking('case')}
          onOtherKind={() => setAsking('kind')}
          onText={() => setAsking('text')}
          onFile={file}
        />
      </div>
      {asking === 'case' && (
        <CasePicker
          onClose={() => setAsking(null)}
          onChoose={(chosen) => {
            filing.decide({ case: chosen });
            setAsking(null);
          }}
        />
      )}
      {asking === 'kind' && (
        <KindPicker
          onClose={() => setAsking(null)}
          onChoose={(kind) => {
            filing.decide({ kind });
            setAsking(null);
          }}
        />
      )}
      {asking === 'text' && filing.told && (
        <PageTextDialog
          page={filing.told.page}
          text={filing.told.text}
          onChanged={filing.refreshPage}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

function turn(filing: FilingState) {
  const now = filing.here?.turn ?? 0;
  return filing.show({ turn: ((now + 90) % 360) as 0 | 90 | 180 | 270 });
}

function join(filing: FilingState, by: -1 | 1) {
  filing.decide({ count: Math.max(1, Math.min(200, filing.run.length + by)) });
}

function useFilingKeys(does: {
  filing: FilingState;
  file: () => void;
  step: (by: -1 | 1) => void;
  setAsking: (asking: Asking) => void;
  zoom: number;
  setZoom: (zoom: number) => void;
  dateBox: React.RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  onOverview: () => void;
}) {
  const { t } = useText();
  const { filing, setAsking } = does;
  const page = filing.here;
  useKeys([
    { keys: ['Enter'], says: t('scans.file'), run: does.file, typing: true },
    {
      keys: NUMBERED.map((_, at) => String(at + 1)),
      shown: ['1', '–', '9'],
      says: t('scans.kinds.number'),
      run: (event) => {
        const kind = NUMBERED[Number(event.code.slice(-1) || event.key) - 1];
        if (kind) filing.decide({ kind });
      },
    },
    { keys: ['9'], says: t('scans.otherKind'), run: () => setAsking('kind'), quiet: true },
    { keys: ['C'], says: t('scans.case'), run: () => setAsking('case') },
    { keys: ['D'], says: t('scans.dateOnPaper'), run: () => does.dateBox.current?.select() },
    { keys: ['M'], says: t('scans.join'), run: () => join(filing, 1) },
    { keys: ['S'], says: t('scans.split'), run: () => join(filing, -1) },
    { keys: ['R'], says: t('scans.turn'), run: () => void turn(filing) },
    { keys: ['U'], says: t('scans.undo'), run: filing.undo },
    { keys: ['T'], says: t('scans.pageText.title'), run: () => setAsking('text') },
    {
      keys: ['B'],
      says: t(page?.blank ? 'scans.notBlank' : 'scans.blank'),
      run: () => void filing.show({ blank: !page?.blank }),
      quiet: true,
    },
    {
      keys: ['P'],
      says: t(page?.pictureOnly ? 'scans.notPicture' : 'scans.picture'),
      run: () => void filing.show({ pictureOnly: !page?.pictureOnly }),
      quiet: true,
    },
    {
      keys: ['H'],
      says: t('scans.restricted'),
      run: () => filing.decide({ restricted: !filing.restricted }),
      quiet: true,
    },
    {
      keys: ['ArrowLeft', 'PageUp'],
      says: t('scans.before'),
      run: () => does.step(-1),
      quiet: true,
    },
    {
      keys: ['ArrowRight', 'PageDown'],
      says: t('scans.after'),
      run: () => does.step(1),
      quiet: true,
    },
    {
      keys: ['Z'],
      says: t('scans.kinds.zoom'),
      run: () => does.setZoom(does.zoom === 1 ? (ZOOMS[2] ?? 2) : 1),
      quiet: true,
    },
    { keys: ['G'], says: t('scans.overview'), run: does.onOverview, quiet: true },
  ]);
}

function FilingHead({ view, onOverview }: { view: BatchView; onOverview: () => void }) {
  const { t, language } = useText();
  const { filed, open, total } = countBatch(view.pages);
  const { pick } = useBringIn();
  return (
    <header className="fhead">
      <div className="grow">
        <h1 className="work-title">
          {t(`scans.batch.${view.batch.origin}`, { when: dayAndTime(view.batch.at, language, t) })}
        </h1>
        <div className="cap">
          {t('scans.batch.pages', { count: total })}
          {mayGoBack(view.batch) && ` · ${t('scans.safe')}`}
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
      <Button onPress={() => void pick()}>
        <ScanLine className="ic" aria-hidden />
        {t('scans.more')}
      </Button>
    </header>
  );
}

function AllFiled(props: Props) {
  const { t } = useText();
  const { go } = usePlaces();
  const { pick } = useBringIn();
  return (
    <EmptyState
      drawing={<Cabinet />}
      title={t('scans.done.title')}
      text={t('scans.done.text')}
      ways={[
        {
          icon: <ScanLine className="ic" aria-hidden />,
          title: t('scans.more'),
          text: t('scans.empty.pickText'),
          run: () => void pick(),
        },
        {
          icon: <LayoutGrid className="ic" aria-hidden />,
          title: t('scans.overview'),
          text: t('scans.batch.pages', { count: props.view.pages.length }),
          run: props.onOverview,
        },
        {
          icon: <Inbox className="ic" aria-hidden />,
          title: t('scans.done.back'),
          text: t('scans.title'),
          run: () => go({ screen: 'scan' }),
        },
      ]}
    />
  );
}
