// The people of the office by their ids, asked once, for every line that says who did something.
import { createContext, type ReactNode, useCallback, useContext } from 'react';
import type { User } from '#contract/vault.ts';
import { useText } from '../i18n/use-text.ts';
import { useCall, useChanged } from './call.ts';
import { useSession } from './session.tsx';

const UsersContext = createContext<readonly User[]>([]);

export function UsersProvider(props: { children: ReactNode }) {
  const { value, refresh } = useCall('vault.users', {});
  useChanged(['user'], refresh);
  return <UsersContext value={value ?? []}>{props.children}</UsersContext>;
}

/** The same people for a sheet that is printed: it is drawn outside of the office's window. */
export function KnownUsers(props: { users: readonly User[]; children: ReactNode }) {
  return <UsersContext value={props.users}>{props.children}</UsersContext>;
}

export function useUsers(): readonly User[] {
  return useContext(UsersContext);
}

/** The name of a colleague in the language of the window; "You" for oneself. */
export function useUserName(): (id: string | null, full?: boolean) => string {
  const { t, language } = useText();
  const { me } = useSession();
  const users = useUsers();
  return useCallback(
    (id, full = false) => {
      if (id === me.id && !full) return t('words.you');
      const user = users.find((one) => one.id === id);
      if (!user) return t('words.someone');
      return language === 'km' ? user.nameKm || user.nameLatin : user.nameLatin || user.nameKm;
    },
    [t, language, me.id, users],
  );
}
