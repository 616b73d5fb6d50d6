// Gives somebody who forgot theirs a new passphrase.
import { useState } from 'react';
import type { User } from '#contract/vault.ts';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { NewPassphrase } from './new-passphrase.tsx';

export function ResetPassphrase({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const [passphrase, setPassphrase] = useState('');
  const [strong, setStrong] = useState(false);
  const name = useUserName()(user.id, true);
  const reset = () => {
    if (!strong) return;
    void run(
      () => call('vault.resetPassphrase', { cmd: newId(), id: user.id, passphrase }),
      () => {
        say((t) => t('settings.resetDone', { name }));
        onClose();
      },
    );
  };
  return (
    <Dialog
      title={t('settings.resetTitle', { name })}
      wide
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('settings.resetDo'), run: reset, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!strong} busy={busy} onPress={reset}>
            {t('settings.resetDo')}
          </Button>
        </>
      }
    >
      <NewPassphrase
        label={t('settings.new')}
        help={t('settings.passphraseHelp')}
        value={passphrase}
        onChange={setPassphrase}
        onStrong={setStrong}
        autoFocus
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
