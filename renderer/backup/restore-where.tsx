// First step of restoring: the place of the backup, a disk or cloud storage.
import { ArrowLeft, CloudDownload, HardDrive } from 'lucide-react';
import { useState } from 'react';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { Decided, Place } from './restore-choices.ts';
import { RestoreFrame } from './restore-frame.tsx';
import { noS3, S3Fields, toS3Place, useMissingS3 } from './s3-fields.tsx';

export type Where = { place: Place; name: string };
type Props = {
  decided: Decided;
  before: Where | null;
  onLeave: () => void;
  onNext: (where: Where) => void;
};

export function RestoreWhere({ decided, before, onLeave, onNext }: Props) {
  const { t } = useText();
  const [kind, setKind] = useState<'folder' | 's3' | null>(before?.place.kind ?? null);
  const [folder, setFolder] = useState(before?.place.kind === 'folder' ? before : null);
  const [typed, setTyped] = useState(before?.place.kind === 's3' ? before.place : noS3);
  const [error, setError] = useState<CallError>();
  const missing = useMissingS3()(typed);
  const ready = kind === 'folder' ? folder !== null : kind === 's3' && missing.length === 0;

  const pick = () => {
    setKind('folder');
    setError(undefined);
    call('restore.pickFolder', {}).then(
      ({ token, name }) => token && setFolder({ place: { kind: 'folder', token }, name }),
      (thrown: unknown) => setError(toCallError(thrown)),
    );
  };
  const next = () => {
    if (!ready) return;
    if (kind === 'folder' && folder) return onNext(folder);
    const place = toS3Place(typed);
    onNext({ place, name: `S3 · ${place.bucket}` });
  };
  useKeys([
    { keys: ['F'], says: t('restore.where.folder'), run: pick },
    { keys: ['C'], says: t('restore.where.cloud'), run: () => setKind('s3') },
    { keys: ['Ctrl Enter'], says: t('restore.next'), run: next, typing: true },
    { keys: ['Escape'], says: t('restore.stop'), run: onLeave, typing: true },
  ]);
  return (
    <RestoreFrame
      step="where"
      decided={{ onEmpty: decided.onEmpty ?? false }}
      title={t('restore.where.title')}
      text={t('restore.where.text')}
      foot={
        <>
          <Button onPress={onLeave} hint="Escape">
            <ArrowLeft className="ic" aria-hidden />
            {t('restore.stop')}
          </Button>
          <span className="end cap">
            {kind === 's3' &&
              missing.length > 0 &&
              t('backup.s3.missing', { what: missing.join(', ') })}
          </span>
          <Button main hint="Ctrl Enter" off={!ready} onPress={next}>
            {t('restore.next')}
          </Button>
        </>
      }
    >
      <div className="ways two">
        <button
          type="button"
          className="way"
          aria-pressed={kind === 'folder'}
          onClick={pick}
          // biome-ignore lint/a11y/noAutofocus: the first way is where the hands begin
          autoFocus
        >
          <HardDrive className="ic" aria-hidden />
          <span className="str">{t('restore.where.folder')}</span>
          <span className="cap">
            {folder
              ? t('restore.where.chosen', { name: folder.name })
              : t('restore.where.folderHelp')}
          </span>
        </button>
        <button
          type="button"
          className="way"
          aria-pressed={kind === 's3'}
          onClick={() => setKind('s3')}
        >
          <CloudDownload className="ic" aria-hidden />
          <span className="str">{t('restore.where.cloud')}</span>
          <span className="cap">{t('restore.where.cloudHelp')}</span>
        </button>
      </div>
      {kind === 's3' && <S3Fields value={typed} onChange={setTyped} autoFocus finding />}
      <ErrorNote error={error} />
    </RestoreFrame>
  );
}
