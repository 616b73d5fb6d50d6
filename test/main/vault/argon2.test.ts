// The key of a passphrase is Argon2id exactly: another implementation gets the same bytes.
import { argon2Sync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newId } from '#domain/ids.ts';
import {
  calibrateArgon2,
  derivePassphraseKey,
  LEAST_MEMORY,
  MOST_MEMORY,
  PASSES,
} from '../../../main/vault/argon2.ts';
import { type Keyring, readKeyring, userWraps } from '../../../main/vault/keyring.ts';
import { createVault } from '../../../main/vault/vault.ts';
import { makeProfile, OFFICE, removeProfiles, vaultDeps } from './office.ts';

const vectors: [string, number, number][] = [
  ['mango river kettle ninety 47', 8, 1],
  ['a', 8, 3],
  ['.', 16, 1],
  ['ផ្កាឈូករីកពេលព្រឹក', 64, 2],
  ['Zürich ñandú Ωmega', 100, 1],
  ['x'.repeat(200), 256, 2],
  ['សួស្តី hello 你好', 1024, 1],
  ['four words and 10', 1023, 3],
  ['🙂🙂🙂', 4096, 1],
  ['mango river kettle ninety 47', LEAST_MEMORY, PASSES],
];

describe('the key of a passphrase', () => {
  it('is what a second implementation of Argon2id makes of it, ten times', async () => {
    for (const [passphrase, memory, passes] of vectors) {
      const nonce = randomBytes(16);
      const ours = await derivePassphraseKey(passphrase, nonce, { m: memory, t: passes, p: 1 });
      const message = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
      const theirs = argon2Sync('argon2id', {
        ...{ message, nonce, parallelism: 1, tagLength: 32, memory, passes },
      });
      expect(ours.toString('hex')).toBe(theirs.toString('hex'));
    }
  });

  it('is the same however a keyboard wrote the spaces between the words', async () => {
    const salt = Buffer.alloc(16, 1);
    const cost = { m: 8, t: 1, p: 1 } as const;
    const [plain, ...others] = await Promise.all(
      ['ផ្កា ឈូក', '  ផ្កា \n ឈូក ', 'ផ្កា\u200Bឈូក', 'ផ្កា\u00A0\u200B ឈូក\u200B'].map((typed) =>
        derivePassphraseKey(typed, salt, cost),
      ),
    );
    for (const other of others) expect(other).toEqual(plain);
    expect(await derivePassphraseKey('ផ្កាឈូក', salt, cost)).not.toEqual(plain);
  });

  it('costs this computer at least 64 MiB and three passes', async () => {
    const cost = await calibrateArgon2();
    expect(cost.m).toBeGreaterThanOrEqual(64 * 1024);
    expect(cost.m).toBeLessThanOrEqual(MOST_MEMORY);
    expect(cost).toMatchObject({ t: 3, p: 1 });
  });

  it('has that cost in the keyring of every office that is made', async () => {
    const profile = makeProfile();
    const { calibrate: _, ...deps } = vaultDeps(profile);
    const office = createVault(deps);
    await office.handlers['vault.create']({ cmd: newId(), ...OFFICE }, null);
    await office.lock('closed');
    const [wrap] = userWraps(readKeyring(`${profile}/office`)?.ring as Keyring);
    expect(wrap?.kdf.m).toBeGreaterThanOrEqual(64 * 1024);
    expect(wrap?.kdf).toMatchObject({ t: 3, p: 1 });
    removeProfiles();
  });
});
