// All batches of paper that came in, newest first: what is still to file, what could not be read.
import { FilePlus, FolderSearch, LibraryBig, ScanLine } from 'lucide-react';
import { useState } from 'react';
import type { ListedBatch } from '#contract/scans.ts';
import { useCall, useChanged } from '../app/call.ts';
import { dayAndTime } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Cabinet } from '../ui/cabinet.tsx';
import { OptionRow } from '../ui/option-row.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useRows } from '../ui/rows.ts';
import { EmptyState, ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { BatchMarks } from './batch-marks.tsx';
import { useBringIn } from './bring-in.ts';
import { ScannerDialog } from './scanner-dialog.tsx';
import { useWatch, WatchNote } from './watch.tsx';

export function BatchesScreen(props: { caseId: string | undefined; kind: string | undefined }) {
  const { t } = useText();
  const { go } = usePlaces();
  const { value: batches, error, refresh } = useCall('scans.batches', {});
  useChanged(['page', 'source', 'document'], refresh);
  const { caseId, kind } = props;
  const bringIn = useBringIn({ ...(caseId && { caseId }), ...(kind && { kind }) });
  const watch = useWatch();
  const [scansNow, setScansNow] = useState(false);
  const scanner = scansNow && (
    <ScannerDialog caseId={caseId} kind={kind} onClose={() => setScansNow(false)} />
  );
  const open = (batchId: string) =>
    go({ screen: 'scan', batchId, ...(caseId && { caseId }), ...(kind && { kind }) });
  const newest = [...(batches ?? [])].sort((a, b) => b.at - a.at);
  const rows = useRows({
    ids: newest.map((batch) => batch.id),
    onOpen: open,
    openWord: (id) => {
      const { left = 0, asks, coming } = newest.find((batch) => batch.id === id) ?? {};
      // One that asks, still comes in or is done opens with all its pages.
      return t(left > 0 && !asks && !coming ? 'scans.batch.open' : 'scans.overview');
    },
  });
  useKeys([
    { keys: ['A'], says: t('scans.pick'), run: () => void bringIn.pick() },
    { keys: ['S'], says: t('scanners.scan'), run: () => setScansNow(true) },
    { keys: ['C'], says: t('cabinet.open'), run: () => go({ screen: 'cabinet' }) },
    {
      keys: ['W'],
      says: t(watch.folder === null ? 'scans.watch.set' : 'scans.watch.stop'),
      run: watch.toggle,
    },
  ]);

  if (!batches) return error ? <ErrorState error={error} onAgain={refresh} /> : <Waiting />;
  if (newest.length === 0) {
    return (
      <div className="batches">
        <ErrorNote error={bringIn.error ?? watch.error} />
        {watch.folder !== null && <WatchNote watch={watch} />}
        <EmptyState
          drawing={<Cabinet />}
          title={t('scans.empty.title')}
          text={t('scans.empty.text')}
          ways={[
            {
              icon: <FilePlus className="ic" aria-hidden />,
              title: t('scans.empty.pick'),
              text: t('scans.empty.pickText'),
              hint: 'A',
              run: () => void bringIn.pick(),
            },
            {
              icon: <ScanLine className="ic" aria-hidden />,
              title: t('scanners.scan'),
              text: t('scanners.scanText'),
              hint: 'S',
              run: () => setScansNow(true),
            },
            // The note above says that one is watched, and how to stop.
            ...(watch.folder === null
              ? [
                  {
                    icon: <FolderSearch className="ic" aria-hidden />,
                    title: t('scans.empty.watch'),
                    text: t('scans.empty.watchText'),
                    hint: 'W',
                    run: watch.toggle,
                  },
                ]
              : []),
          ]}
        />
        {scanner}
      </div>
    );
  }
  return (
    <div className="batches">
      <div className="row top">
        <div className="grow">
          <h1>{t('scans.title')}</h1>
          <p className="sup">{t('scans.text')}</p>
        </div>
        <Button hint="C" onPress={() => go({ screen: 'cabinet' })}>
          <LibraryBig className="ic" aria-hidden />
          {t('cabinet.open')}
        </Button>
        <Button hint="S" onPress={() => setScansNow(true)}>
          <ScanLine className="ic" aria-hidden />
          {t('scanners.scan')}
        </Button>
        <Button main hint="A" onPress={() => void bringIn.pick()}>
          <FilePlus className="ic" aria-hidden />
          {t('scans.pick')}
        </Button>
      </div>
      <ErrorNote error={bringIn.error ?? watch.error} />
      <WatchNote watch={watch} />
      <div className="batch-list scroll" role="listbox" aria-label={t('scans.title')}>
        {newest.map((batch) => (
          <OptionRow key={batch.id} id={batch.id} rows={rows}>
            <BatchRow batch={batch} />
          </OptionRow>
        ))}
      </div>
      {scanner}
    </div>
  );
}

function BatchRow({ batch }: { batch: ListedBatch }) {
  const { t, language } = useText();
  const nameOf = useUserName();
  const when = dayAndTime(batch.at, language, t);
  const { left, pages } = batch;
  const toGo = left === 0 ? t('scans.batch.allFiled') : t('scans.batch.toGo', { count: left });
  return (
    <>
      <span>
        <b>{t(`scans.batch.${batch.origin}`, { when })}</b>
        <span className="cap">
          {t('scans.batch.line', {
            sources: t('scans.batch.files', { count: batch.sources }),
            pages: t('scans.batch.pages', { count: batch.pages }),
          })}
          {' · '}
          {t('scans.batch.by', { name: nameOf(batch.by) })}
        </span>
      </span>
      <span className="row wrap">
        <BatchMarks batch={batch} />
      </span>
      <span className="batch-far">
        <span className="cap">{toGo}</span>
        <ProgressBar done={pages - left} total={Math.max(1, pages)} label={toGo} />
      </span>
    </>
  );
}
