// The vault: makes, opens and locks the office, and says who is working in it.
import type { ErrorCode } from '#contract/errors.ts';
import type { VaultStatus, vaultCalls } from '#contract/vault.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import type { Handlers } from '../ipc/router.ts';
import { noteSheetProved } from '../storage/sheet-proof.ts';
import type { Store } from '../storage/store.ts';
import { createDoor, type DoorDeps, type WhyLocked } from './door.ts';
import { type Keyring, keybagOf, openRecoveryWrap, readKeyring, userWraps } from './keyring.ts';
import { createLastWords } from './last-words.ts';
import { officeFolder } from './office-folder.ts';
import { changeOfficeState, readOfficeState, waitOf } from './office-state.ts';
import { settleKeyring } from './open-office.ts';
import { refuseWeakPassphrase, suggestPassphrase, weaknessOfPassphrase } from './passphrase.ts';
import { createPeople } from './people.ts';
import { keyOfWords, readRecoveryWords } from './recovery-words.ts';
import { forgetUnprovedWords, readUnprovedWords, wrongPlaces } from './unproved-words.ts';
import { findUser } from './users.ts';

/** While the words are not proved only these work, and those of the app itself. */
const BEFORE_PROOF =
  /^(app|jobs)\.|^vault\.(status|create|words|proveWords|lock|readyToLock|active)$/u;

export type VaultDeps = Omit<DoorDeps, 'onLocked' | 'lastWords'> & {
  app: { version: string; contract: number };
  /** Is there a window that may hold words that are not saved yet? */
  isWindowOpen(): boolean;
};

export type Vault = {
  handlers: Handlers<typeof vaultCalls>;
  /** Who is working; null while locked. */
  session(): Session | null;
  store(): Store | null;
  /** Told when an office is open and its words are proved. */
  onUnlocked(listen: (store: Store, session: Session) => void): void;
  /** Told before the store closes. */
  onLocked(listen: (why: WhyLocked) => void): void;
  /** Ends when the store is closed and the keys are gone, at most about a second later. */
  lock(why: WhyLocked): Promise<void>;
  /** Ends when the window has saved what was typed last, at most 0.4 s later. */
  lastWords(): Promise<void>;
  /** Why a call must wait for the proof of the words; null when it may be made. */
  guard(name: string): ErrorCode | null;
  /** Writes down that somebody asked for what they may not do. */
  noteRefusal(session: Session | null, name: string): void;
  /** The keyring as it goes into a backup: the recovery wrap alone. */
  keybag(): Buffer;
  /** A backup is complete; its time is told at the unlock screen. */
  noteGoodBackup(at: number): void;
};

/** Throws `words-unknown`, `words-checksum`, or `words-wrong`: good words, but not of this office. */
function requireWordsOf(ring: Keyring, typed: string): void {
  const wordsKey = keyOfWords(readRecoveryWords(typed), ring.storeId);
  const storeKey = openRecoveryWrap(ring, wordsKey);
  wordsKey.fill(0);
  if (storeKey === null) throw new AppError('words-wrong');
  storeKey.fill(0);
}

export function createVault(deps: VaultDeps): Vault {
  const folder = officeFolder(deps.profile);
  const unlockListeners: ((store: Store, session: Session) => void)[] = [];
  const lockListeners: ((why: WhyLocked) => void)[] = [];
  const lastWords = createLastWords(deps.emit, deps.isWindowOpen);
  const door = createDoor({
    ...deps,
    lastWords: lastWords.ask,
    onLocked(why) {
      for (const listen of lockListeners) listen(why);
    },
  });

  const unproved = () => {
    const open = door.current();
    return open ? readUnprovedWords(open.store.db) : null;
  };
  /** Work that cannot begin shuts the door again: an office that is half open helps nobody. */
  const tellUnlocked = async () => {
    const { store, session } = door.office();
    try {
      for (const listen of unlockListeners) listen(store, session);
    } catch (thrown) {
      await door.lock('closed');
      throw thrown;
    }
  };

  function status(): VaultStatus {
    const open = door.current();
    const ring = open?.keyring ?? readKeyring(folder)?.ring;
    const state = readOfficeState(folder);
    const users = ring ? userWraps(ring) : [];
    return {
      state: open ? 'unlocked' : ring ? 'locked' : 'none',
      officeName: ring?.officeName ?? '',
      users: users.map(({ id, nameKm, nameLatin, role }) => ({ id, nameKm, nameLatin, role })),
      lastBackupAt: state.lastBackupAt,
      wordsProved: open ? unproved() === null : (ring?.wordsProved ?? false),
      me: open ? findUser(open.store.db, open.session.user) : null,
      waitMs: waitOf(state, Date.now()),
      app: deps.app,
    };
  }

  const handlers: Vault['handlers'] = {
    'vault.status': status,
    'vault.suggestPassphrase': async () => ({ passphrase: await suggestPassphrase() }),
    'vault.checkPassphrase': async ({ passphrase }) => {
      const reason = await weaknessOfPassphrase(passphrase);
      return { strong: reason === null, reason };
    },

    'vault.create': async (asked) => {
      const db = door.current()?.store.db;
      if (db?.prepare('SELECT 1 FROM commands WHERE id = ?').get(asked.cmd)) return status();
      await refuseWeakPassphrase(asked.passphrase, [
        asked.officeName,
        asked.nameKm,
        asked.nameLatin,
      ]);
      await door.create(asked);
      return status();
    },
    'vault.words': () => {
      const kept = unproved();
      if (!kept) throw new AppError('not-found');
      return kept;
    },
    'vault.proveWords': async ({ cmd, answers }, session) => {
      const open = door.office();
      const kept = unproved();
      const wrong = kept ? wrongPlaces(kept, answers) : [];
      if (wrong.length > 0) return { wrong };
      open.store.act(session, cmd, (act) => {
        if (!kept) throw new AppError('not-found');
        forgetUnprovedWords(open.store.db);
        noteSheetProved(open.store.db, act.at);
        act.event({ op: 'words.prove', entity: 'office', entityId: open.store.id });
        return {};
      });
      if (kept) {
        open.store.db.pragma('wal_checkpoint(TRUNCATE)');
        settleKeyring(open);
        await tellUnlocked();
      }
      return { wrong: [] };
    },

    'vault.proveSheet': ({ cmd, words }, session) => {
      const { store, keyring } = door.office();
      requireWordsOf(keyring, words);
      store.act(session, cmd, (act) => {
        noteSheetProved(store.db, act.at);
        act.event({ op: 'words.prove', entity: 'office', entityId: store.id });
        return {};
      });
      return {};
    },

    'vault.unlock': async ({ userId, passphrase }) => {
      await door.unlock(userId, passphrase);
      if (unproved() === null) await tellUnlocked();
      return status();
    },
    'vault.lock': async () => {
      await door.lock('key');
      return status();
    },
    'vault.readyToLock': () => {
      lastWords.heard();
      return {};
    },
    'vault.active': () => {
      door.stayOpen();
      return {};
    },
    ...createPeople(door.office),
  };

  return {
    handlers,
    session: () => door.current()?.session ?? null,
    store: () => door.current()?.store ?? null,
    onUnlocked: (listen) => void unlockListeners.push(listen),
    onLocked: (listen) => void lockListeners.push(listen),
    lock: door.lock,
    lastWords: lastWords.ask,
    guard: (name) => (BEFORE_PROOF.test(name) || unproved() === null ? null : 'words-not-proved'),
    noteRefusal(session, name) {
      const { store } = door.current() ?? {};
      store?.note(session, { op: 'call.refuse', entity: 'call', entityId: name });
    },
    keybag: () => keybagOf(door.office().keyring),
    noteGoodBackup: (at) => void changeOfficeState(folder, { lastBackupAt: at }),
  };
}
