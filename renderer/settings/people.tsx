// Who may unlock the office, with what role; coordinators and administrators add and remove.
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import type { User } from '#contract/vault.ts';
import { useRoleName } from '../app/role-names.tsx';
import { useMay, useSession } from '../app/session.tsx';
import { useUserName, useUsers } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { initialOf } from '../ui/person-name.tsx';
import { AddPerson } from './add-person.tsx';
import { RemovePerson } from './remove-person.tsx';
import { ResetPassphrase } from './reset-passphrase.tsx';

type Doing = { what: 'add' } | { what: 'remove' | 'reset'; user: User } | null;

export function People() {
  const { t } = useText();
  const roleName = useRoleName();
  const { me } = useSession();
  const users = useUsers();
  const nameOf = useUserName();
  const mayChange = useMay(['coordinator', 'administrator']);
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <section aria-labelledby="people">
      <div className="row">
        <h2 id="people" className="grow">
          {t('settings.people')}
        </h2>
        {mayChange && (
          <Button onPress={() => setDoing({ what: 'add' })}>
            <UserRoundPlus className="ic" aria-hidden />
            {t('settings.add')}
          </Button>
        )}
      </div>
      <ul>
        {users.map((user) => (
          <li key={user.id} className="user">
            <span className="ava" aria-hidden>
              {initialOf(user.nameKm, user.nameLatin)}
            </span>
            <span className="grow">
              <b>{nameOf(user.id, true)}</b>
              {user.id === me.id && <span className="mut"> · {t('settings.you')}</span>}
              <span className="cap">{user.active ? roleName(user.role) : t('settings.gone')}</span>
            </span>
            {mayChange && user.active && user.id !== me.id && (
              <>
                <Button small quiet onPress={() => setDoing({ what: 'reset', user })}>
                  {t('settings.reset')}
                </Button>
                <Button small quiet onPress={() => setDoing({ what: 'remove', user })}>
                  {t('settings.remove')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {doing?.what === 'add' && <AddPerson onClose={close} />}
      {doing?.what === 'remove' && <RemovePerson user={doing.user} onClose={close} />}
      {doing?.what === 'reset' && <ResetPassphrase user={doing.user} onClose={close} />}
    </section>
  );
}
