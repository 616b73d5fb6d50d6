// How safe the office is, in sentences: what would be lost, where copies are, how the last days went.
import { CloudUpload, History } from 'lucide-react';
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { useFreshBackupStatus } from '../app/backup-state.tsx';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useJob } from '../app/jobs.tsx';
import { useKeys } from '../app/keys.tsx';
import { useMay, useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { AddCloud } from './add-cloud.tsx';
import { AddFolder } from './add-folder.tsx';
import { ArrivingNote } from './arriving-note.tsx';
import { Chain } from './chain.tsx';
import { DailyTime } from './daily-time.tsx';
import { LastDays } from './last-days.tsx';
import { LineDialog } from './line-dialog.tsx';
import { LineNote } from './line-note.tsx';
import { LossSentence, SafetyTitle } from './loss.tsx';
import { OldCopies } from './old-copies.tsx';
import { ProofResult } from './proof.tsx';
import { RunningBackup } from './running-backup.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { SheetsNote } from './sheets-note.tsx';
import { TargetList } from './target-list.tsx';
import { Troubles } from './troubles.tsx';
import './backup.css';

export function BackupScreen(props: { asksRestore?: boolean }) {
  const { t } = useText();
  const { value: status, error, refresh } = useFreshBackupStatus();
  const mayChange = useMay(['coordinator', 'administrator']);
  const mayErase = useMay(['administrator']);
  const [restoring, setRestoring] = useState(props.asksRestore ?? false);
  const [adding, setAdding] = useState<'folder' | 'cloud' | null>(null);
  const [proving, setProving] = useState(false);
  const [lining, setLining] = useState(false);
  const [started, setStarted] = useState<string | null>(null);
  const [failed, setFailed] = useState<CallError>();
  const job = useJob(status?.running ?? started);
  const running = job?.state === 'running' || (status?.running ?? null) !== null;

  const follow = (asked: Promise<{ jobId: string }>) => {
    setFailed(undefined);
    asked.then(
      ({ jobId }) => setStarted(jobId),
      (thrown: unknown) => setFailed(toCallError(thrown)),
    );
  };
  /** A place that nothing is copied to now need not wait for one that is slow. */
  const copiesAll =
    running && (status?.targets.every((target) => target.lastTry?.state === 'running') ?? true);
  const backUp = () => {
    if (!copiesAll) follow(call('backup.now', { cmd: newId() }));
  };
  const prove = () => {
    if (!running) follow(call('backup.prove', { cmd: newId() }));
  };
  const goOn = (id: string) => {
    if (!running) follow(call('backup.goOn', { cmd: newId(), id }));
  };
  useKeys([
    { keys: ['B'], says: t('backup.now'), run: backUp },
    { keys: ['T'], says: t('backup.back.test'), run: prove },
    ...(mayChange
      ? [
          { keys: ['F'], says: t('backup.addFolder'), run: () => setAdding('folder') },
          { keys: ['C'], says: t('backup.addCloud'), run: () => setAdding('cloud') },
          { keys: ['L'], says: t('backup.line.title'), run: () => setLining(true) },
          { keys: ['W'], says: t('backup.sheet.prove'), run: () => setProving(true) },
        ]
      : []),
    { keys: ['R'], says: t('backup.restore'), run: () => setRestoring(true) },
  ]);

  if (!status) return error ? <ErrorState error={error} onAgain={refresh} /> : <Waiting />;
  const ended = () => {
    setAdding(null);
    refresh();
  };
  return (
    <div className="bk scroll">
      <div className="row top bk-head">
        <div className="grow">
          <SafetyTitle status={status} />
          <LossSentence status={status} />
        </div>
        <div className="row">
          <Button onPress={() => setRestoring(true)}>
            <History className="ic" aria-hidden />
            {t('backup.restore')}
          </Button>
          <Button main hint="B" busy={copiesAll} onPress={backUp}>
            <CloudUpload className="ic" aria-hidden />
            {t('backup.now')}
          </Button>
        </div>
      </div>
      {status.clockMinutes !== 0 && (
        <Banner kind="overdue">
          {t('backup.clock', { count: Math.abs(status.clockMinutes) })}
        </Banner>
      )}
      <ArrivingNote arriving={status.arriving} onChanged={refresh} />
      <Troubles troubles={status.troubles} />
      <ErrorNote error={failed} />
      {job && running && <RunningBackup job={job} />}
      <Chain status={status} />
      <div className="bk-two">
        <div className="bk-side">
          <TargetList
            {...{ status, mayChange }}
            onAdd={setAdding}
            onChanged={refresh}
            onGoOn={goOn}
          />
          <ProofResult status={status} busy={running} onProve={prove} />
        </div>
        <div className="bk-side">
          <LastDays days={status.days} />
          <DailyTime status={status} mayChange={mayChange} onChanged={refresh} />
          <LineNote {...{ status, mayChange }} onChange={() => setLining(true)} />
          <SheetsNote
            provedAt={status.sheetProvedAt}
            mayProve={mayChange}
            onProve={() => setProving(true)}
          />
          {mayErase && <OldCopies targets={status.targets} />}
        </div>
      </div>
      {restoring && <RestoreAtDoor onClose={() => setRestoring(false)} />}
      {proving && <SheetDialog onClose={() => setProving(false)} onProved={refresh} />}
      {lining && (
        <LineDialog
          {...{ line: status.line, dailyAt: status.dailyAt }}
          onClose={() => setLining(false)}
          onChanged={refresh}
        />
      )}
      {adding === 'folder' && <AddFolder onClose={() => setAdding(null)} onAdded={ended} />}
      {adding === 'cloud' && (
        <AddCloud onClose={() => setAdding(null)} onAdded={ended} onLate={refresh} />
      )}
    </div>
  );
}

/** Nothing may be open while an office is swapped, so restoring lives outside. */
function RestoreAtDoor(props: { onClose: () => void }) {
  const { t } = useText();
  const { lock } = useSession();
  return (
    <Dialog
      title={t('backup.restoreTitle')}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={lock}>{t('backup.restoreLock')}</Button>
          <Button main autoFocus hint="Escape" onPress={props.onClose}>
            {t('app.state.close')}
          </Button>
        </>
      }
    >
      <p>{t('backup.restoreText')}</p>
    </Dialog>
  );
}
