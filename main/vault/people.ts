// Who works here: people come, leave, and get new passphrases. Each of these is an event.
import type { User, vaultCalls } from '#contract/vault.ts';
import { AppError } from '../ipc/errors.ts';
import type { Handlers } from '../ipc/router.ts';
import {
  openUserWrap,
  type UserWrap,
  userWraps,
  type WrapOwner,
  withUserWrap,
  wrapForUser,
} from './keyring.ts';
import { actOnKeyring, type OpenOffice, settleKeyring } from './open-office.ts';
import { refuseWeakPassphrase } from './passphrase.ts';
import {
  activeUser,
  deactivateUser,
  findUser,
  insertUser,
  listUsers,
  refuseUnlessManages,
} from './users.ts';

type PeopleCalls = Pick<
  typeof vaultCalls,
  | 'vault.users'
  | 'vault.addUser'
  | 'vault.removeUser'
  | 'vault.changePassphrase'
  | 'vault.resetPassphrase'
>;

/** Handlers of the calls about people. `office` is the open office; it throws `locked`. */
export function createPeople(office: () => OpenOffice): Handlers<PeopleCalls> {
  /** As costly as the caller's own wrap. Slow; when the office is locked meanwhile, the call ends. */
  async function wrapFor(owner: WrapOwner, passphrase: string): Promise<UserWrap> {
    const { keyring, storeKey, session } = office();
    const names = [owner.nameKm, owner.nameLatin, keyring.officeName];
    await refuseWeakPassphrase(passphrase, names);
    const own = userWraps(keyring).find((user) => user.id === session.user);
    if (!own) throw new AppError('locked');
    const wrap = await wrapForUser(keyring, owner, storeKey, passphrase, own.kdf);
    if (office().storeKey !== storeKey) throw new AppError('locked');
    return wrap;
  }

  async function exchangeWrap(cmd: string, id: string, op: string, passphrase: string) {
    const wrap = await wrapFor(activeUser(office().store.db, id), passphrase);
    const open = office();
    actOnKeyring(open, cmd, (act) => {
      activeUser(open.store.db, id);
      act.event({ op, entity: 'user', entityId: id });
      return { value: {}, keyring: withUserWrap(open.keyring, wrap) };
    });
  }

  return {
    'vault.users': () => listUsers(office().store.db),

    async 'vault.addUser'({ cmd, id, nameKm, nameLatin, role, passphrase }, session) {
      refuseUnlessManages(session, role);
      const user: User = { id, nameKm, nameLatin, role, active: true };
      const wrap = await wrapFor(user, passphrase);
      const open = office();
      return actOnKeyring(open, cmd, (act) => {
        if (findUser(open.store.db, id)) throw new AppError('already-exists');
        insertUser(open.store.db, user, act.cmd);
        act.event({
          op: 'user.add',
          entity: 'user',
          entityId: id,
          fields: ['nameKm', 'nameLatin', 'role'],
        });
        return { value: user, keyring: withUserWrap(open.keyring, wrap) };
      });
    },

    /**
     * Takes the person's wrap away, so their passphrase opens nothing here any more. It does not
     * change the store key: who kept an old copy of the keyring, knows the old passphrase and gets at
     * the files of this office can still read them with other programs.
     */
    'vault.removeUser'({ cmd, id }, session) {
      const open = office();
      const { db } = open.store;
      open.store.act(session, cmd, (act) => {
        const user = activeUser(db, id);
        refuseUnlessManages(session, user.role);
        if (id === session.user) throw new AppError('not-allowed');
        deactivateUser(db, id, act.cmd);
        if (!listUsers(db).some((left) => left.active && left.role === 'coordinator')) {
          throw new AppError('not-allowed');
        }
        act.event({ op: 'user.remove', entity: 'user', entityId: id, fields: ['active'] });
        return {};
      });
      settleKeyring(open);
      return {};
    },

    async 'vault.changePassphrase'({ cmd, old, passphrase }, session) {
      const { keyring } = office();
      const wrap = userWraps(keyring).find((user) => user.id === session.user);
      const opened = wrap ? await openUserWrap(keyring, wrap, old) : null;
      if (opened === null) throw new AppError('wrong-passphrase');
      opened.fill(0);
      await exchangeWrap(cmd, session.user, 'user.change-passphrase', passphrase);
      return {};
    },

    async 'vault.resetPassphrase'({ cmd, id, passphrase }, session) {
      refuseUnlessManages(session, activeUser(office().store.db, id).role);
      await exchangeWrap(cmd, id, 'user.reset-passphrase', passphrase);
      return {};
    },
  };
}
