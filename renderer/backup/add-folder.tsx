// A disk or folder as one more place for copies: choose it, give it a name people use, add it.
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';

export function AddFolder(props: { onClose: () => void; onAdded: () => void }) {
  const { t } = useText();
  const say = useToast();
  const [picked, setPicked] = useState<{ token: string; name: string } | null>(null);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();

  const pick = () => {
    setError(undefined);
    call('backup.pickFolder', {}).then(
      (chosen) => {
        if (chosen.token === null) return;
        setPicked({ token: chosen.token, name: chosen.name });
        setName((before) => before || chosen.name);
      },
      (thrown: unknown) => setError(toCallError(thrown)),
    );
  };
  const ready = picked !== null && name.trim() !== '';
  const add = () => {
    if (!picked || !ready) return;
    setBusy(true);
    const place = { kind: 'folder' as const, token: picked.token };
    call('backup.addTarget', { cmd: newId(), id: newId(), name: name.trim(), place }).then(
      () => {
        say((t) => t('backup.added', { name: name.trim() }));
        props.onAdded();
      },
      (thrown: unknown) => {
        setBusy(false);
        setError(toCallError(thrown));
      },
    );
  };
  return (
    <Dialog
      title={t('backup.folderTitle')}
      onClose={props.onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('backup.folderAdd'), run: add, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={props.onClose}>
            {t('app.state.close')}
          </Button>
          <Button main hint="Ctrl Enter" off={!ready} busy={busy} onPress={add}>
            {t('backup.folderAdd')}
          </Button>
        </>
      }
    >
      <p className="sup">{t('backup.folderText')}</p>
      <p className="row wrap bk-pick">
        <Button autoFocus onPress={pick}>
          <FolderOpen className="ic" aria-hidden />
          {t('backup.folderPick')}
        </Button>
        {picked && <span>{t('backup.folderChosen', { name: picked.name })}</span>}
      </p>
      <Field
        label={t('backup.folderName')}
        example={t('backup.folderNameExample')}
        value={name}
        onChange={setName}
        maxLength={80}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
