// Opening an office that came back from a backup: by the words alone, then with a new passphrase.
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { noteSheetProved } from '../storage/sheet-proof.ts';
import { openStore, type Store, writeMeta } from '../storage/store.ts';
import { type Argon2Cost, calibrateArgon2 } from './argon2.ts';
import {
  type Keyring,
  openRecoveryWrap,
  readKeyring,
  withUserWrap,
  wrapForUser,
  writeKeyring,
} from './keyring.ts';
import { refuseWeakPassphrase } from './passphrase.ts';
import { keyOfWords, readRecoveryWords } from './recovery-words.ts';
import { activeUser } from './users.ts';

function keyringIn(folder: string): Keyring {
  const found = readKeyring(folder);
  if (!found) throw new AppError('damaged-store');
  return found.ring;
}

/**
 * The store key of the office in `folder` (a keybag from a backup, written there as `keyring.json`,
 * or a whole office). Throws `words-unknown`, `words-checksum`, `words-wrong` (good words of another
 * office) or `damaged-store`. The caller overwrites the key after use.
 */
export function openWithWords(folder: string, words: string): Buffer {
  const read = readRecoveryWords(words);
  const ring = keyringIn(folder);
  const wordsKey = keyOfWords(read, ring.storeId);
  const storeKey = openRecoveryWrap(ring, wordsKey);
  wordsKey.fill(0);
  if (storeKey === null) throw new AppError('words-wrong');
  return storeKey;
}

/** Opens the store in `folder`, for looking at and counting before the swap. The caller closes it. */
export function openRestoredStore(folder: string, storeKey: Uint8Array): Store {
  return openStore(folder, storeKey, keyringIn(folder).storeId);
}

/**
 * Gives one person of the restored office a passphrase on this computer and begins a new epoch of the
 * store: this computer is a new device of it. `cmd` done twice changes nothing the second time.
 * Everybody else gets a new passphrase from a coordinator. Throws `weak-passphrase`, `not-found`, or
 * `not-allowed` unless the person is a coordinator.
 */
export async function setPassphrase(
  folder: string,
  storeKey: Uint8Array,
  cmd: string,
  userId: string,
  passphrase: string,
  calibrate: () => Promise<Argon2Cost> = calibrateArgon2,
): Promise<void> {
  const ring = keyringIn(folder);
  const store = openStore(folder, storeKey, ring.storeId);
  try {
    const user = activeUser(store.db, userId);
    if (user.role !== 'coordinator') throw new AppError('not-allowed');
    await refuseWeakPassphrase(passphrase, [user.nameKm, user.nameLatin, ring.officeName]);
    const cost = await calibrate();
    const wrap = await wrapForUser(ring, user, storeKey, passphrase, cost);
    const session: Session = { user: user.id, device: newId(), role: user.role };
    store.act(session, cmd, (act) => {
      writeMeta(store.db, 'epoch', newId());
      writeMeta(store.db, 'device', session.device);
      noteSheetProved(store.db, act.at);
      store.db
        .prepare('INSERT INTO devices VALUES(?, ?, ?)')
        .run(session.device, 'restored', act.at);
      act.event({ op: 'office.restore', entity: 'office', entityId: ring.storeId });
      act.event({ op: 'user.reset-passphrase', entity: 'user', entityId: user.id });
      writeKeyring(folder, withUserWrap(ring, wrap));
    });
  } finally {
    store.close();
  }
}
