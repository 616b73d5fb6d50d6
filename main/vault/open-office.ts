// An office while it is open: its store, its key, its keyring, and the one way to change the keyring.
import type { Session } from '#domain/roles.ts';
import type { Act, Store } from '../storage/store.ts';
import { type Keyring, userWraps, withoutUser, writeKeyring } from './keyring.ts';
import { readUnprovedWords } from './unproved-words.ts';
import { findUser } from './users.ts';

export type OpenOffice = {
  readonly session: Session;
  readonly store: Store;
  readonly storeKey: Buffer;
  keyring: Keyring;
  /** Gives the office back to other programs. */
  release(): void;
};

/**
 * One act that changes both the store and the keyring. The keyring is written before the commit, so
 * that an act that is acknowledged has both; when the commit fails the old keyring is put back. A
 * crash in between leaves a wrap whose act never happened: `settleKeyring` takes care of it.
 */
export function actOnKeyring<T>(
  office: OpenOffice,
  cmd: string,
  work: (act: Act) => { value: T; keyring: Keyring },
): T {
  const before = office.keyring;
  try {
    return office.store.act(office.session, cmd, (act) => {
      const { value, keyring } = work(act);
      office.keyring = writeKeyring(office.store.folder, keyring);
      return value;
    });
  } catch (thrown) {
    if (office.keyring !== before) {
      const { serial } = office.keyring;
      office.keyring = writeKeyring(office.store.folder, { ...before, serial });
    }
    throw thrown;
  }
}

/**
 * Makes the keyring say what the store says: no wrap of a person who is not (or no longer) there,
 * and whether the words were proved. `whole` false writes it even when nothing differs, which
 * repairs a damaged or older copy.
 */
export function settleKeyring(office: OpenOffice, whole = true): void {
  const { db, folder } = office.store;
  const wordsProved = readUnprovedWords(db) === null;
  let settled: Keyring = office.keyring;
  for (const { id, role } of userWraps(settled)) {
    const user = findUser(db, id);
    if (!user?.active || user.role !== role) settled = withoutUser(settled, id);
  }
  if (settled.wordsProved !== wordsProved) settled = { ...settled, wordsProved };
  if (settled !== office.keyring || !whole) office.keyring = writeKeyring(folder, settled);
}

/** Closes the database and overwrites every key. */
export function closeOffice(office: OpenOffice): void {
  try {
    office.store.close();
  } finally {
    office.storeKey.fill(0);
    office.release();
  }
}
