// Changes one's own passphrase; the present one is asked for, so nobody does it at an open desk.
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { PassphraseField } from '../vault/passphrase-field.tsx';
import { NewPassphrase } from './new-passphrase.tsx';

export function ChangeMine({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const [old, setOld] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [strong, setStrong] = useState(false);
  const ready = old !== '' && strong;
  const wrong = error?.code === 'wrong-passphrase';
  const change = () => {
    if (!ready) return;
    void run(
      () => call('vault.changePassphrase', { cmd: newId(), old, passphrase }),
      () => {
        say((t) => t('settings.changed'));
        onClose();
      },
    );
  };
  return (
    <Dialog
      title={t('settings.changeTitle')}
      wide
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('settings.changeDo'), run: change, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!ready} busy={busy} onPress={change}>
            {t('settings.changeDo')}
          </Button>
        </>
      }
    >
      <PassphraseField
        label={t('settings.old')}
        value={old}
        onChange={setOld}
        error={wrong ? t('vault.unlock.wrong') : undefined}
        autoFocus
      />
      <NewPassphrase
        label={t('settings.new')}
        help={t('vault.setup.person.passphraseHelp')}
        value={passphrase}
        onChange={setPassphrase}
        onStrong={setStrong}
      />
      {!wrong && <ErrorNote error={error} />}
    </Dialog>
  );
}
