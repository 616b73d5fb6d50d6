// What people of the office say about scanners in its network: their addresses, and whose certificate is agreed to.
import type { Scanner } from '#contract/scanners.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../../ipc/errors.ts';
import { keepAddresses, keptAddresses } from '../../storage/scanner-addresses.ts';
import {
  agreedCertificates,
  forgetCertificate,
  keepCertificate,
} from '../../storage/scanner-certificates.ts';
import type { Act, Store } from '../../storage/store.ts';
import type { Announced } from './announced.ts';
import { hostOf, protectionOf } from './protection.ts';
import type { Judge } from './talk.ts';

/** The scanner at this host, and the id it gave itself when it was found. */
function scannerAt(address: string | URL, near: readonly Announced[]) {
  const host = hostOf(address);
  return { host, uuid: near.find(({ key }) => hostOf(key) === host)?.uuid ?? null };
}

/** Judges by what was agreed to on this computer, as it stands at each moment. */
export function judgeFor(
  store: () => Store,
  device: string,
  near: () => readonly Announced[],
): Judge {
  return (at, certificate) =>
    protectionOf({ ...scannerAt(at, near()), certificate }, agreedCertificates(store().db, device));
}

const tell = (act: Act, op: 'changed' | 'agreed' | 'forgot') =>
  act.event({ op, entity: 'setting', fields: ['scanners'] });

/**
 * Agrees to the certificate a scanner shows. Throws `not-allowed` for anybody but a coordinator where another
 * one was agreed to before.
 */
export function agreeTo(
  store: Store,
  session: Session,
  cmd: string,
  { key, certificate, protection }: Scanner,
  near: readonly Announced[],
): void {
  if (certificate === null) throw new AppError('scanner-unprotected');
  if (protection !== 'asks' && session.role !== 'coordinator') throw new AppError('not-allowed');
  store.act(session, cmd, (act) => {
    const by = { user: session.user, at: act.at, rev: act.cmd };
    const agreed = { ...scannerAt(key, near), certificate };
    keepCertificate(store.db, session.device, agreed, by);
    tell(act, 'agreed');
  });
}

/** Keeps the address of a scanner for this computer. */
export function keepAddress(store: Store, session: Session, cmd: string, base: string): void {
  const { db } = store;
  const { device } = session;
  store.act(session, cmd, (act) => {
    keepAddresses(db, device, [...new Set([...keptAddresses(db, device), base])]);
    tell(act, 'changed');
  });
}

/** Forgets an address. What was agreed to stands, so that nobody gets round it, but for a coordinator. */
export function forgetAddress(
  store: Store,
  session: Session,
  cmd: string,
  base: string,
  near: readonly Announced[],
): void {
  const { db } = store;
  const { device, role } = session;
  store.act(session, cmd, (act) => {
    const rest = keptAddresses(db, device).filter((one) => one !== base);
    keepAddresses(db, device, rest);
    if (role === 'coordinator' && URL.canParse(base)) {
      forgetCertificate(db, device, scannerAt(base, near));
    }
    tell(act, 'forgot');
  });
}
