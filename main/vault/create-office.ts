// Makes a new office: keys, words, first coordinator, an empty store; all of it or nothing.
import { randomBytes } from 'node:crypto';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { describeNewStore, openStore } from '../storage/store.ts';
import type { Argon2Cost } from './argon2.ts';
import { wrapForRecovery, wrapForUser, writeKeyring } from './keyring.ts';
import { buildOffice } from './office-folder.ts';
import { keyOfWords, makeRecoveryWords } from './recovery-words.ts';
import { keepUnprovedWords } from './unproved-words.ts';
import { insertUser } from './users.ts';

export type NewOffice = {
  cmd: string;
  officeName: string;
  nameKm: string;
  nameLatin: string;
  passphrase: string;
};

/** Makes the key file of the backups from the words; `main/backup` has it. */
export type MakeBackupKey = (words: string[]) => { keyFile: Uint8Array; masterKey: Uint8Array };

/** Rows of `secrets` that the backup reads. */
export const BACKUP_KEY_FILE = 'backup-key-file';
export const BACKUP_MASTER_KEY = 'backup-master-key';

/**
 * Builds the office beside its place and renames it in. The caller holds the lock. Answers the store
 * key and the first coordinator's id; the database is closed.
 */
export async function createOffice(
  profile: string,
  asked: NewOffice,
  cost: Argon2Cost,
  makeBackupKey: MakeBackupKey,
): Promise<{ storeKey: Buffer; userId: string }> {
  const storeKey = randomBytes(32);
  const bound = { storeId: newId(), epoch: 1 };
  const words = makeRecoveryWords();
  const { nameKm, nameLatin } = asked;
  const first = { id: newId(), nameKm, nameLatin, role: 'coordinator' as const };
  const wordsKey = keyOfWords(words, bound.storeId);
  const recovery = wrapForRecovery(bound, storeKey, wordsKey);
  wordsKey.fill(0);
  const wrap = await wrapForUser(bound, first, storeKey, asked.passphrase, cost);
  const backup = makeBackupKey(words);
  const session: Session = { user: first.id, device: newId(), role: first.role };

  buildOffice(profile, bound.storeId, (folder) => {
    const store = openStore(folder, storeKey, bound.storeId);
    try {
      store.act(session, asked.cmd, (act) => {
        const { officeName: name } = asked;
        describeNewStore(store.db, { id: bound.storeId, name, device: session.device });
        insertUser(store.db, { ...first, active: true }, act.cmd);
        keepUnprovedWords(store.db, words);
        const keep = store.db.prepare('INSERT INTO secrets VALUES(?, ?)');
        keep.run(BACKUP_KEY_FILE, Buffer.from(backup.keyFile));
        keep.run(BACKUP_MASTER_KEY, Buffer.from(backup.masterKey));
        act.event({ op: 'office.create', entity: 'office', entityId: bound.storeId });
        act.event({ op: 'user.add', entity: 'user', entityId: first.id });
      });
    } finally {
      store.close();
    }
    writeKeyring(folder, {
      format: 1,
      serial: 0,
      ...bound,
      officeName: asked.officeName,
      wordsProved: false,
      wraps: [wrap, recovery],
    });
  });
  return { storeKey, userId: first.id };
}
