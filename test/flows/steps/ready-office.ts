// An office that is there before the app starts. The screens that make one are gone through in first-run.test.ts.
import { join } from 'node:path';
import { newId } from '#domain/ids.ts';
import { makeBackupKey } from '../../../main/backup/make-key.ts';
import { openStore } from '../../../main/storage/store.ts';
import { createOffice } from '../../../main/vault/create-office.ts';
import { type Keyring, readKeyring, writeKeyring } from '../../../main/vault/keyring.ts';
import { forgetUnprovedWords, readUnprovedWords } from '../../../main/vault/unproved-words.ts';
import { OFFICE, type OpenedOffice } from './office.ts';

/** What a passphrase costs where the test is not about it; what the app asks is tested in argon2.test.ts. */
export const COST = { m: 1024, t: 1, p: 1 } as const;

export type ReadyOffice = OpenedOffice & {
  folder: string;
  storeKey: Buffer;
  ring: Keyring;
  userId: string;
};

/** Makes the office in this profile, its words proved, with one coordinator. */
export async function readyOffice(
  profile: string,
  { nameKm, nameLatin }: Pick<typeof OFFICE, 'nameKm' | 'nameLatin'> = OFFICE,
  passphrase = 'made without its screens 58',
): Promise<ReadyOffice> {
  const asked = { cmd: newId(), officeName: OFFICE.name, passphrase, nameKm, nameLatin };
  const { storeKey, userId } = await createOffice(profile, asked, COST, makeBackupKey);
  const folder = join(profile, 'office');
  const made = readKeyring(folder)?.ring;
  if (!made) throw new Error('no office');
  const store = openStore(folder, storeKey, made.storeId);
  const { words } = readUnprovedWords(store.db) ?? { words: [] };
  store.db.transaction(() => forgetUnprovedWords(store.db))();
  store.close();
  const ring = { ...made, wordsProved: true };
  writeKeyring(folder, ring);
  return { words, passphrase, folder, storeKey, ring, userId };
}
