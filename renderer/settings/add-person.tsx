// Adds somebody who may unlock the office: names, a role, a first passphrase.
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { Role } from '#domain/roles.ts';
import { call } from '../app/call.ts';
import { useRoleName } from '../app/role-names.tsx';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { NewPassphrase } from './new-passphrase.tsx';

export function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const roleName = useRoleName();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const [nameKm, setNameKm] = useState('');
  const [nameLatin, setNameLatin] = useState('');
  const [role, setRole] = useState<Role>('social-worker');
  const [passphrase, setPassphrase] = useState('');
  const [strong, setStrong] = useState(false);
  const name = nameKm.trim() || nameLatin.trim();
  const ready = name !== '' && strong;
  const add = () => {
    if (!ready) return;
    const names = { nameKm: nameKm.trim(), nameLatin: nameLatin.trim() };
    void run(
      () => call('vault.addUser', { cmd: newId(), id: newId(), ...names, role, passphrase }),
      () => {
        say((t) => t('settings.added', { name }));
        onClose();
      },
    );
  };
  return (
    <Dialog
      title={t('settings.addTitle')}
      wide
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('settings.addDo'), run: add, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!ready} busy={busy} onPress={add}>
            {t('settings.addDo')}
          </Button>
        </>
      }
    >
      <div className="dialogfields">
        <Field
          label={t('vault.setup.person.nameKm')}
          value={nameKm}
          onChange={setNameKm}
          lang="km"
          maxLength={80}
          autoFocus
        />
        <Field
          label={t('vault.setup.person.nameLatin')}
          value={nameLatin}
          onChange={setNameLatin}
          lang="en"
          maxLength={80}
        />
        <div className="wide roles">
          <Choice
            label={t('settings.role')}
            options={Role.options.map((value) => ({ value, label: roleName(value) }))}
            value={role}
            onChange={setRole}
          />
          <p className="cap">{t(`settings.roleHelp.${role}`)}</p>
        </div>
        <NewPassphrase
          label={t('settings.passphrase')}
          help={t('settings.passphraseHelp')}
          value={passphrase}
          onChange={setPassphrase}
          onStrong={setStrong}
        />
        <div className="wide">
          <ErrorNote error={error} />
        </div>
      </div>
    </Dialog>
  );
}
