// The door of the office: shut, open, and everything that can happen in between.
import type { Emit, EventOf } from '#contract/events.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { openStore, readMeta, type Store } from '../storage/store.ts';
import { type Argon2Cost, calibrateArgon2 } from './argon2.ts';
import { createOffice, type MakeBackupKey, type NewOffice } from './create-office.ts';
import {
  type Keyring,
  openUserWrap,
  readKeyring,
  userWraps,
  withoutUser,
  writeKeyring,
} from './keyring.ts';
import { lockOffice, officeFolder } from './office-folder.ts';
import { changeOfficeState, readOfficeState, waitOf } from './office-state.ts';
import { closeOffice, type OpenOffice, settleKeyring } from './open-office.ts';
import { findUser } from './users.ts';

export const IDLE_MS = 5 * 60_000;
const STOP_WITHIN_MS = 600;

export type WhyLocked = EventOf<'locked'>['why'];
export type DoorDeps = {
  /** The folder of this person on this computer; the office is `office` in it. */
  profile: string;
  emit: Emit;
  makeBackupKey: MakeBackupKey;
  /** Ends when the window has saved what was typed last; it is never long. */
  lastWords(): Promise<void>;
  /** Asks all work to stop; the store closes when it has, or after 0.6 s without it. */
  stopWork(): Promise<void>;
  calibrate?: () => Promise<Argon2Cost>;
  /** Told before the store closes. */
  onLocked(why: WhyLocked): void;
};

export type Door = {
  current(): OpenOffice | null;
  /** Throws `locked`. */
  office(): OpenOffice;
  create(asked: NewOffice): Promise<void>;
  unlock(userId: string, passphrase: string): Promise<void>;
  lock(why: WhyLocked): Promise<void>;
  /** Starts the idle minutes again. */
  stayOpen(): void;
};

/**
 * Opens the store for a person whose wrap was opened. A wrap the store knows nothing of (its act never
 * happened, or the person left) is taken away and refused.
 */
function enter(
  folder: string,
  userId: string,
  storeKey: Buffer,
  keyring: Keyring,
): Omit<OpenOffice, 'release'> {
  const store: Store = openStore(folder, storeKey, keyring.storeId);
  try {
    const user = findUser(store.db, userId);
    const wrap = userWraps(keyring).find((found) => found.id === userId);
    if (!user?.active || user.role !== wrap?.role) {
      writeKeyring(folder, withoutUser(keyring, userId));
      throw new AppError('not-allowed');
    }
    const device = readMeta(store.db, 'device') ?? 'unknown';
    const session: Session = { user: user.id, device, role: user.role };
    return { session, store, storeKey, keyring };
  } catch (thrown) {
    store.close();
    throw thrown;
  }
}

export function createDoor(deps: DoorDeps): Door {
  const folder = officeFolder(deps.profile);
  let open: OpenOffice | null = null;
  let closing: Promise<void> = Promise.resolve();
  /** The lock that waits for the last words; while it does, the office still takes them. */
  let leaving: Promise<void> | null = null;
  let opening = false;
  /** Grows with each lock: an unlocking that was under way then does not open the office after it. */
  let locks = 0;
  let idle: NodeJS.Timeout | undefined;

  function stayOpen() {
    clearTimeout(idle);
    if (open && !leaving) idle = setTimeout(() => void lock('idle'), IDLE_MS).unref();
  }

  /**
   * Takes the office for this program, finds the store key with `find`, goes in, and writes down with
   * `note` that somebody did. One at a time; when anything fails, also the writing down, the key is
   * overwritten and the office given back.
   */
  async function goIn(
    find: () => Promise<{ userId: string; storeKey: Buffer }>,
    note: (entered: OpenOffice) => void,
  ) {
    if (opening) throw new AppError('busy');
    opening = true;
    const before = locks;
    let release = () => {};
    let key: Buffer | undefined;
    try {
      await closing;
      release = lockOffice(deps.profile);
      const { userId, storeKey } = await find();
      key = storeKey;
      if (locks !== before) throw new AppError('locked');
      const found = readKeyring(folder);
      if (!found) throw new AppError('damaged-store');
      open = { ...enter(folder, userId, storeKey, found.ring), release };
      settleKeyring(open, found.whole);
      note(open);
    } catch (thrown) {
      if (open) closeOffice(open);
      open = null;
      key?.fill(0);
      release();
      throw thrown;
    } finally {
      opening = false;
    }
    stayOpen();
  }

  async function create(asked: NewOffice) {
    if (open || readKeyring(folder)) throw new AppError('already-exists');
    const make = async () => {
      if (readKeyring(folder)) throw new AppError('already-exists');
      const cost = await (deps.calibrate ?? calibrateArgon2)();
      return createOffice(deps.profile, asked, cost, deps.makeBackupKey);
    };
    await goIn(make, () => {});
  }

  async function unlock(userId: string, passphrase: string) {
    if (open) await lock('key');
    const state = readOfficeState(folder);
    const find = async () => {
      const ring = readKeyring(folder)?.ring;
      const wrap = ring && userWraps(ring).find((user) => user.id === userId);
      if (!wrap) throw new AppError('not-found');
      const waitMs = waitOf(state, Date.now());
      if (waitMs > 0) throw new AppError('wait', { waitMs });
      // Counted before it is tried, so that ending the program does not undo the count.
      const now = { wrong: state.wrong + 1, lastWrongAt: Date.now() };
      const counted = changeOfficeState(folder, now);
      const storeKey = await openUserWrap(ring, wrap, passphrase);
      if (storeKey === null) {
        throw new AppError('wrong-passphrase', { waitMs: waitOf(counted, Date.now()) });
      }
      // It was right: whatever keeps the office shut after this is not a wrong try.
      changeOfficeState(folder, { wrong: state.wrong, lastWrongAt: state.lastWrongAt });
      return { userId, storeKey };
    };
    await goIn(find, ({ store, session }) => {
      const fields = state.wrong > 0 ? [`wrong-passphrases:${state.wrong}`] : [];
      store.note(session, { op: 'office.unlock', entity: 'office', fields });
      changeOfficeState(folder, { wrong: 0, lastWrongAt: 0 });
    });
  }

  /** A person who locks with the key has a window that saved before it asked. */
  function lock(why: WhyLocked): Promise<void> {
    locks += 1;
    clearTimeout(idle);
    if (!open) return closing;
    if (why === 'key') return shut(why);
    leaving ??= deps
      .lastWords()
      .then(() => shut(why))
      .finally(() => {
        leaving = null;
      });
    return leaving;
  }

  function shut(why: WhyLocked): Promise<void> {
    if (!open) return closing;
    const left = open;
    open = null;
    deps.emit('locked', { why });
    deps.onLocked(why);
    closing = (async () => {
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, STOP_WITHIN_MS);
      await Promise.race([deps.stopWork().catch(() => undefined), late.promise]);
      clearTimeout(timer);
      try {
        left.store.note(left.session, { op: 'office.lock', entity: 'office', fields: [why] });
      } finally {
        closeOffice(left);
      }
    })().catch(() => undefined);
    return closing;
  }

  return {
    current: () => open,
    office() {
      if (!open) throw new AppError('locked');
      return open;
    },
    create,
    unlock,
    lock,
    stayOpen,
  };
}
