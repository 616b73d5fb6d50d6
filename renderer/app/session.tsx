// Who is at the keyboard, in which office. Gone with everything else when the office is locked.
import { createContext, type ReactNode, useContext } from 'react';
import type { Output } from '#contract/calls.ts';
import type { User } from '#contract/vault.ts';
import type { Role } from '#domain/roles.ts';

export type Session = { me: User; officeName: string; version: string; lock: () => void };

const SessionContext = createContext<Session | null>(null);

export function SessionProvider(props: { session: Session; children: ReactNode }) {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside an open office');
  return session;
}

/** May this person make a call that these roles may make? Main decides; this only hides the button. */
export function useMay(roles: readonly Role[]): boolean {
  return roles.includes(useSession().me.role);
}

export type Status = Output<'vault.status'>;
