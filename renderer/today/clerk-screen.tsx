// The first screen of whoever scans: the batch to go on with, what waits, the next folder, and how full the cabinet is.
import { CircleHelp, FilePlus, FolderInput, Layers, LibraryBig, ScanLine } from 'lucide-react';
import type { CabinetFolder } from '#contract/cabinet.ts';
import type { ListedBatch } from '#contract/scans.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useCall, useChanged } from '../app/call.ts';
import { columnWhen, dayAndTime, today } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { useNames } from '../app/names.tsx';
import { usePlaces } from '../app/places.tsx';
import { useSession } from '../app/session.tsx';
import { useUserName } from '../app/users.tsx';
import { useFolderStack } from '../cabinet/use-folder-stack.tsx';
import { useText } from '../i18n/use-text.ts';
import { BatchMarks } from '../scans/batch-marks.tsx';
import { Button } from '../ui/button.tsx';
import { Cabinet } from '../ui/cabinet.tsx';
import type { Rows } from '../ui/rows.ts';
import { EmptyState, ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { Agenda, AgendaLine, AgendaLines, type Line, useAgenda } from './agenda.tsx';
import { BackupCard } from './backup-card.tsx';
import { useBackupLines } from './backup-lines.tsx';
import { ClerkCabinet } from './clerk-cabinet.tsx';
import { batchToGoOn, nextFolder, waitsForSomebody } from './clerk-work.ts';
import { DayHead } from './day-head.tsx';
import { Drafts } from './drafts.tsx';
import { useUnclearLine, useWatchLines } from './paper-lines.tsx';
import './today.css';

/** More stand in the list of all batches. */
const WAITING = 5;

export function ClerkScreen() {
  const { t } = useText();
  const { me } = useSession();
  const { go } = usePlaces();
  const told = useCall('cases.today', {});
  const listed = useCall('scans.batches', {});
  const cabinet = useCall('cabinet.view', {});
  useChanged(['page', 'document', 'source', 'cabinet', 'backup'], () => {
    told.refresh();
    listed.refresh();
    cabinet.refresh();
  });
  useChanged(['case', 'form'], told.refresh);
  const batches = listed.value ?? [];
  const folders = cabinet.value?.folders ?? [];
  const going = batchToGoOn(batches, me.id);
  const waiting = batches.filter((one) => one !== going && waitsForSomebody(one));
  const next = nextFolder(folders);
  const drafts = told.value?.drafts ?? [];
  const copies = useBackupLines();
  const watch = useWatchLines();
  const unclear = useUnclearLine(told.value?.uncheckedPages ?? 0);
  const stack = useFolderStack(next);

  const openBatch = ({ id }: ListedBatch) => ({
    id,
    open: () => go({ screen: 'scan', batchId: id }),
  });
  const shown = waiting.slice(0, WAITING);
  const lines: Line[] = [
    ...(waiting.length > WAITING
      ? [
          {
            ...{ id: 'more', icon: Layers, open: () => go({ screen: 'scan' }) },
            title: t('scans.done.back'),
            detail: t('today.clerk.more', { count: waiting.length - WAITING }),
          },
        ]
      : []),
    ...watch,
    ...(batches.some((one) => one.unclear > 0) ? [unclear] : []),
    ...copies,
  ];
  const rows = useAgenda([
    ...(going ? [openBatch(going)] : []),
    ...shown.map(openBatch),
    ...lines,
    ...(next ? [{ id: 'next', open: stack.scan }] : []),
    ...drafts.map(({ formId: id }) => ({ id, open: () => go({ screen: 'form', formId: id }) })),
  ]);
  // What is scanned or chosen here belongs to the next folder, where there is one.
  const scanWord = t(next ? 'today.clerk.scanNext' : 'scanners.scan');
  const filesWord = t(next ? 'today.clerk.filesNext' : 'scans.pick');
  useKeys([
    { keys: ['S'], says: scanWord, run: stack.scan },
    { keys: ['A'], says: filesWord, run: stack.files },
    { keys: ['C'], says: t('cabinet.open'), run: () => go({ screen: 'cabinet' }) },
  ]);

  const error = told.error ?? listed.error;
  if (!told.value || !listed.value) {
    const again = () => {
      told.refresh();
      listed.refresh();
    };
    return error ? <ErrorState error={error} onAgain={again} /> : <Waiting />;
  }
  const { unfiledPages } = told.value;
  const cameIn = batches
    .filter(({ at }) => dayOf(at) === today())
    .reduce((sum, { pages }) => sum + pages, 0);
  const sum = [
    cameIn > 0 && t('today.clerk.cameIn', { count: cameIn }),
    unfiledPages > 0 && t('today.pages', { count: unfiledPages }),
  ].filter(Boolean);
  const isEmpty = batches.length === 0 && cabinet.value !== undefined && folders.length === 0;
  return (
    <div className="day">
      <section className="left scroll">
        <DayHead sum={sum.length > 0 ? sum.join(' ') : isEmpty ? '' : t('today.nothing')}>
          <Button hint="Ctrl N" onPress={() => go({ screen: 'new-case' })}>
            <FilePlus className="ic" aria-hidden />
            {t('today.newCase')}
          </Button>
          <Button main hint="S" onPress={stack.scan}>
            <ScanLine className="ic" aria-hidden />
            {scanWord}
          </Button>
        </DayHead>
        <ErrorNote error={stack.error} />
        {isEmpty && <NoPaper onScan={stack.scan} onFiles={stack.files} />}
        {going && (
          <Agenda title={t('today.clerk.goOn')}>
            <BatchLine batch={going} rows={rows}>
              <span className="goes">{t('today.continue')}</span>
            </BatchLine>
          </Agenda>
        )}
        {shown.length + lines.length > 0 && (
          <Agenda title={t('today.clerk.waits')}>
            {shown.map((batch) => (
              <BatchLine key={batch.id} batch={batch} rows={rows} />
            ))}
            <AgendaLines lines={lines} rows={rows} />
          </Agenda>
        )}
        {next && <NextFolder folder={next} rows={rows} />}
        <Drafts drafts={drafts} rows={rows} />
      </section>
      <aside className="right scroll">
        {cabinet.value ? (
          <ClerkCabinet view={cabinet.value} />
        ) : (
          <ErrorNote error={cabinet.error} />
        )}
        <BackupCard />
      </aside>
      {stack.dialog}
    </div>
  );
}

function NoPaper({ onScan, onFiles }: { onScan: () => void; onFiles: () => void }) {
  const { t } = useText();
  const { go } = usePlaces();
  return (
    <EmptyState
      inside
      drawing={<Cabinet />}
      title={t('scans.empty.title')}
      text={t('scans.empty.text')}
      ways={[
        {
          ...{ icon: <ScanLine className="ic" aria-hidden />, hint: 'S', run: onScan },
          ...{ title: t('scanners.scan'), text: t('scanners.scanText') },
        },
        {
          ...{ icon: <FilePlus className="ic" aria-hidden />, hint: 'A', run: onFiles },
          ...{ title: t('scans.empty.pick'), text: t('scans.empty.pickText') },
        },
        {
          ...{ icon: <LibraryBig className="ic" aria-hidden />, hint: 'C' },
          ...{ title: t('cabinet.open'), text: t('cabinet.nothing') },
          run: () => go({ screen: 'cabinet' }),
        },
      ]}
    />
  );
}

type BatchLineProps = { batch: ListedBatch; rows: Rows; children?: React.ReactNode };

function BatchLine({ batch, rows, children }: BatchLineProps) {
  const { t, language } = useText();
  const nameOf = useUserName();
  const { id, origin, at, by, pages, left, asks } = batch;
  const when = dayAndTime(at, language, t);
  return (
    <AgendaLine
      {...{ rows, id, icon: asks ? CircleHelp : FolderInput, when: columnWhen(at, language) }}
      title={t(`scans.batch.${origin}`, { when })}
      detail={[
        t('scans.batch.pages', { count: pages }),
        left === 0 ? t('scans.batch.allFiled') : t('scans.batch.toGo', { count: left }),
        t('scans.batch.by', { name: nameOf(by) }),
      ]}
    >
      <span className="marks row wrap">
        <BatchMarks batch={batch} />
        {children}
      </span>
    </AgendaLine>
  );
}

/** Taken from the shelf: the stack is known as this folder before its first page is in. */
function NextFolder({ folder, rows }: { folder: CabinetFolder; rows: Rows }) {
  const { t } = useText();
  const { hidden } = useNames();
  const { number, name, shelf, sheets, state } = folder;
  return (
    <Agenda title={t('today.clerk.next')}>
      <AgendaLine
        {...{ rows, id: 'next', icon: LibraryBig }}
        title={t('cabinet.folder', { number })}
        detail={[
          !hidden && name,
          shelf && t('cabinet.shelf', { shelf }),
          sheets !== null && t('today.clerk.sheets', { count: sheets }),
          state === 'scanning' && t('cabinet.state.scanning'),
        ]}
      >
        <span className="goes">{t('cabinet.scan')}</span>
      </AgendaLine>
    </Agenda>
  );
}
