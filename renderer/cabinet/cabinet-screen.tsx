// The cabinet: which folders are safe, which are left, and what is to be done with the one at hand.
import { List, Printer, SpellCheck } from 'lucide-react';
import { useState } from 'react';
import { caseRoles } from '#contract/call.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError, useCall, useChanged } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { usePrint } from '../app/printing.tsx';
import { useMay } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Cabinet } from '../ui/cabinet.tsx';
import { EmptyState, ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { CabinetReport } from './cabinet-report.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { FolderCard } from './folder-card.tsx';
import { FolderTable } from './folder-table.tsx';
import { GiveFolder, mayGoOut } from './give-folder.tsx';
import { CabinetLegend, CabinetPicture } from './picture.tsx';
import { PrintSeparators } from './print-separators.tsx';
import type { CabinetView } from './progress.ts';
import { ProgressLines } from './progress-lines.tsx';
import { useFolderStack } from './use-folder-stack.tsx';
import './cabinet.css';

/** `folderId`: the folder to begin at. */
export function CabinetScreen({ folderId }: { folderId: string | undefined }) {
  const { t } = useText();
  const { value: view, error, refresh } = useCall('cabinet.view', {});
  useChanged(['cabinet', 'page', 'document', 'source', 'backup'], refresh);
  const mayWrite = useMay(['coordinator', 'scan-clerk']);
  const [isList, setIsList] = useState(false);
  if (!view) return error ? <ErrorState error={error} onAgain={refresh} /> : <Waiting />;
  if (isList) {
    return (
      <div className="cabinet-screen">
        <h1>{t('cabinet.list.title')}</h1>
        <FolderTable
          folders={view.folders}
          mayWrite={mayWrite}
          onPicture={() => setIsList(false)}
        />
      </div>
    );
  }
  if (view.folders.length === 0) {
    return <NoFolders mayWrite={mayWrite} onList={() => setIsList(true)} />;
  }
  return <Picture view={view} first={folderId} onList={() => setIsList(true)} />;
}

function NoFolders({ mayWrite, onList }: { mayWrite: boolean; onList: () => void }) {
  const { t } = useText();
  const { back } = usePlaces();
  useKeys([
    ...(mayWrite ? [{ keys: ['L'], says: t('cabinet.list.show'), run: onList }] : []),
    { keys: ['Escape'], says: t('app.keys.back'), run: back },
  ]);
  const way = {
    ...{ icon: <List className="ic" aria-hidden />, title: t('cabinet.list.show'), hint: 'L' },
    ...{ text: t('cabinet.list.columns'), run: onList },
  };
  return (
    <EmptyState
      drawing={<Cabinet />}
      title={t('cabinet.nothing')}
      text={t('cabinet.nothingText')}
      ways={mayWrite ? [way] : []}
    />
  );
}

type Opened = 'sheets' | 'pdf' | 'check' | null;

type PictureProps = { view: CabinetView; first: string | undefined; onList: () => void };

function Picture({ view, first, onList }: PictureProps) {
  const { t } = useText();
  const { go, back } = usePlaces();
  const say = useToast();
  const print = usePrint();
  const isCoordinator = useMay(['coordinator']);
  const mayAddPlace = useMay(['coordinator', 'administrator']);
  const readings = useCall('forms.typedFromPaper', isCoordinator ? {} : null);
  useChanged(['form'], readings.refresh);
  const isReadOtherwise = (readings.value?.cases ?? []).length > 0;
  const decide = () => go({ screen: 'readings' });
  const { folders } = view;
  const begun = folders.find(({ state }) => state !== 'safe') ?? folders[0];
  const [chosen, setChosen] = useState(first);
  const [opened, setOpened] = useState<Opened>(null);
  const [failed, setFailed] = useState<CallError>();
  const folder = folders.find(({ id }) => id === chosen) ?? begun;
  const fail = (thrown: unknown) => setFailed(toCallError(thrown));
  const stack = useFolderStack(folder);
  /** What is asked is asked of this folder, even when it becomes safe meanwhile. */
  const ask = (what: Opened) => {
    setChosen(folder?.id);
    setOpened(what);
  };
  const uncheck = () => {
    if (!folder) return;
    const { id: folderId, rev: baseRev } = folder;
    call('cabinet.check', { cmd: newId(), baseRev, folderId, holds: false }).then(
      () => say((text) => text('cabinet.unchecked')),
      fail,
    );
  };
  const report = () => {
    const how = {
      to: 'printer',
      what: 'report',
      id: null,
      caseId: null,
      landscape: false,
    } as const;
    print(<CabinetReport view={view} />, how).then(
      (done) => done && say((text) => text('print.dialog.done')),
      fail,
    );
  };
  const mayGiveOut = useMay(caseRoles);
  const givePdf = mayGiveOut && folder && mayGoOut(folder) ? () => ask('pdf') : null;
  const isChecked = folder?.state === 'second-checked' || folder?.state === 'safe';
  const check = folder?.mayCheck
    ? { keys: ['C'], says: t('cabinet.check'), run: () => ask('check') }
    : isCoordinator && isChecked
      ? // Not the key that checks: pressed once more, nothing is taken back.
        { keys: ['Shift C'], says: t('cabinet.uncheck'), run: uncheck }
      : null;
  useKeys([
    { keys: ['S'], says: t('cabinet.scan'), run: stack.scan },
    { keys: ['A'], says: t('cabinet.files'), run: stack.files },
    { keys: ['B'], says: t('cabinet.sheets'), run: () => ask('sheets') },
    ...(givePdf ? [{ keys: ['E'] as const, says: t('cases.folder.savePdf'), run: givePdf }] : []),
    ...(check ? [check] : []),
    ...(isReadOtherwise
      ? [{ keys: ['D'] as const, says: t('forms.again.differing'), run: decide }]
      : []),
    { keys: ['L'], says: t('cabinet.list.show'), run: onList },
    { keys: ['P'], says: t('cabinet.report.print'), run: report },
    { keys: ['Escape'], says: t('app.keys.back'), run: back, quiet: true },
  ]);
  const sameShelf = folders.filter(
    ({ shelf, state }) => shelf === folder?.shelf && state === 'not-begun',
  );
  const close = () => setOpened(null);
  return (
    <div className="cabinet-screen">
      <div className="row top">
        <h1 className="grow">{t('cabinet.title')}</h1>
        {isReadOtherwise && (
          <Button hint="D" onPress={decide}>
            <SpellCheck className="ic" aria-hidden />
            {t('forms.again.differing')}
          </Button>
        )}
        <Button hint="P" onPress={report}>
          <Printer className="ic" aria-hidden />
          {t('cabinet.report.print')}
        </Button>
        <Button hint="L" onPress={onList}>
          <List className="ic" aria-hidden />
          {t('cabinet.list.show')}
        </Button>
      </div>
      <ProgressLines view={view} />
      <ErrorNote error={failed ?? stack.error} />
      {!view.hasPlaceAway && (
        <Banner kind="overdue">
          {t('cabinet.noAway')} {t(mayAddPlace ? 'cabinet.addPlace' : 'cabinet.askForPlace')}
        </Banner>
      )}
      <CabinetLegend folders={folders} />
      <div className="cabinet-two">
        <div className="scroll">
          <CabinetPicture folders={folders} here={folder?.id} onHere={setChosen} />
        </div>
        {folder && (
          <FolderCard
            folder={folder}
            onScan={stack.scan}
            onFiles={stack.files}
            onSheets={() => ask('sheets')}
            onPdf={givePdf}
            onCheck={() => ask('check')}
            onUncheck={uncheck}
          />
        )}
      </div>
      {folder && opened === 'check' && <CheckDialog folder={folder} onClose={close} />}
      {folder && opened === 'pdf' && <GiveFolder folder={folder} onClose={close} />}
      {folder && opened === 'sheets' && (
        <PrintSeparators folder={folder} shelf={sameShelf} onClose={close} />
      )}
      {stack.dialog}
    </div>
  );
}
