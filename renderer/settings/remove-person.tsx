// Asks before somebody can no longer unlock the office; keeping is the safe answer.
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

export function RemovePerson({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const name = useUserName()(user.id, true);
  const remove = () =>
    void run(
      () => call('vault.removeUser', { cmd: newId(), id: user.id }),
      () => {
        say((t) => t('settings.removed', { name }));
        onClose();
      },
    );
  return (
    <Dialog
      title={t('settings.removeTitle', { name })}
      onClose={onClose}
      actions={
        <>
          <Button main autoFocus hint="Escape" onPress={onClose}>
            {t('settings.keep')}
          </Button>
          <Button danger busy={busy} onPress={remove}>
            {t('settings.removeDo')}
          </Button>
        </>
      }
    >
      <p className="sup">{t('settings.removeText')}</p>
      <h3>{t('settings.removeLimits.title')}</h3>
      <p>{t('settings.removeLimits.text')}</p>
      <ul className="dots">
        <li>{t('settings.removeLimits.take')}</li>
        <li>{t('settings.removeLimits.words')}</li>
        <li>{t('settings.removeLimits.bucket')}</li>
      </ul>
      <ErrorNote error={error} />
    </Dialog>
  );
}
