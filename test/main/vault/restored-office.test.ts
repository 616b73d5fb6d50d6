// An office that came back from a backup opens with the words on paper, and with nothing less.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#domain/ids.ts';
import { readMeta } from '../../../main/storage/store.ts';
import { makeRecoveryWords, readRecoveryWords } from '../../../main/vault/recovery-words.ts';
import {
  openRestoredStore,
  openWithWords,
  setPassphrase,
} from '../../../main/vault/restored-office.ts';
import { addPerson, COST, makeOffice, makeProfile, openVault, removeProfiles } from './office.ts';

let words: string[];
let userId: string;
let clerk: string;
/** What a backup holds: the case file and the keybag. */
let restored: { profile: string; folder: string };

beforeAll(async () => {
  const office = await makeOffice();
  ({ words, userId } = office);
  clerk = (await addPerson(office, 'scan-clerk')).id;
  const keybag = office.vault.keybag();
  await office.vault.lock('closed');
  const profile = makeProfile();
  restored = { profile, folder: join(profile, 'office') };
  mkdirSync(restored.folder);
  copyFileSync(join(office.folder, 'cases.db'), join(restored.folder, 'cases.db'));
  writeFileSync(join(restored.folder, 'keyring.json'), keybag);
});
afterAll(removeProfiles);

describe('the recovery words', () => {
  it('are read as people type them: capitals, numbers, commas and lines do not matter', () => {
    const typed = words.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join(',\n');
    expect(readRecoveryWords(typed)).toEqual(words);
  });

  it.each([
    [
      'a word that is not on the list',
      (all: string[]) => all.with(4, 'bopha'),
      'words-unknown',
      [5],
    ],
    ['a word missing', (all: string[]) => all.slice(1), 'words-unknown', []],
  ])('say which place is wrong: %s', (_, spoil, code, places) => {
    expect(() => readRecoveryWords(spoil(words).join(' '))).toThrow(
      expect.objectContaining({ code, detail: expect.objectContaining({ places }) }),
    );
  });

  it('notice another word and two words in the wrong order by their checksum', () => {
    let noticed = 0;
    for (let at = 0; at < 23; at++) {
      const [a, b] = [words[at] ?? '', words[at + 1] ?? ''];
      if (a === b) continue;
      try {
        readRecoveryWords(
          words
            .with(at, b)
            .with(at + 1, a)
            .join(' '),
        );
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: 'words-checksum' });
        noticed++;
      }
    }
    // The checksum has eight bits: one slip in 256 passes it, and is then found by the key.
    expect(noticed).toBeGreaterThan(18);
  });

  it('of another office are told apart from a slip of the pen', () => {
    const others = makeRecoveryWords().join(' ');
    expect(() => openWithWords(restored.folder, others)).toThrow(
      expect.objectContaining({ code: 'words-wrong' }),
    );
  });

  it('are different for every office and come from 256 random bits', () => {
    const sheets = new Set(Array.from({ length: 50 }, () => makeRecoveryWords().join(' ')));
    expect(sheets.size).toBe(50);
    for (const sheet of sheets) expect(readRecoveryWords(sheet)).toHaveLength(24);
  });
});

describe('a restored office', () => {
  it('opens with the words alone, gets a passphrase, a new epoch and a new device', async () => {
    const key = openWithWords(restored.folder, words.join(' '));
    const before = openRestoredStore(restored.folder, key);
    const epoch = readMeta(before.db, 'epoch');
    const device = readMeta(before.db, 'device');
    before.close();

    const cmd = newId();
    const passphrase = 'harbour spoon ladder quiet 58';
    const give = (id: string, text: string) =>
      setPassphrase(restored.folder, key, cmd, id, text, async () => COST);
    await expect(give(userId, 'password')).rejects.toMatchObject({ code: 'weak-passphrase' });
    await expect(give(newId(), passphrase)).rejects.toMatchObject({ code: 'not-found' });
    await expect(give(clerk, passphrase)).rejects.toMatchObject({ code: 'not-allowed' });
    await give(userId, passphrase);

    const office = openVault(restored.profile);
    const status = await office.get<{ users: { id: string }[] }>('vault.unlock', {
      userId,
      passphrase,
    });
    expect(status.users.map((user) => user.id)).toEqual([userId]);
    expect(await office.get('vault.status')).toMatchObject({ wordsProved: true });
    const db = office.vault.store()?.db;
    if (!db) throw new Error('locked');
    expect(readMeta(db, 'epoch')).not.toBe(epoch);
    expect(readMeta(db, 'device')).not.toBe(device);
    expect(db.prepare('SELECT op FROM events ORDER BY n DESC LIMIT 3').pluck().all()).toEqual([
      'office.unlock',
      'user.reset-passphrase',
      'office.restore',
    ]);

    // The others were in the office, but have no passphrase on this computer until they get one.
    expect(await office.get('vault.users')).toHaveLength(2);
    const again = { id: clerk, passphrase: 'violin pepper island crisp 35' };
    await office.get('vault.resetPassphrase', { cmd: newId(), ...again });
    await office.get('vault.unlock', { userId: clerk, passphrase: again.passphrase });
    await office.vault.lock('closed');
  });
});
