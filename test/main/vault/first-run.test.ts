// Making an office: nothing works before the words are proved, and a retry makes no second office.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calls } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import {
  copyProfile,
  makeProfile,
  OFFICE,
  type Office,
  openVault,
  PASSPHRASE,
  proveWords,
  removeProfiles,
} from './office.ts';

let office: Office;
const cmd = newId();

beforeAll(async () => {
  const profile = makeProfile();
  // What a power cut in the middle of an earlier set-up leaves behind.
  mkdirSync(join(profile, 'office.new-x'));
  writeFileSync(join(profile, 'office.new-x', 'cases.db'), 'half');
  office = openVault(profile);
});
afterAll(removeProfiles);

type Words = { words: string[]; prove: number[] };

describe('a new office', () => {
  it('is not there before it is made', async () => {
    expect(await office.get('vault.status')).toMatchObject({ state: 'none', users: [], me: null });
  });

  it('is refused for a passphrase that somebody could guess', async () => {
    const weak = await office.call('vault.create', { cmd, ...OFFICE, passphrase: 'bopha2009' });
    expect(weak).toMatchObject({ ok: false, code: 'weak-passphrase' });
    expect(await office.get('vault.status')).toMatchObject({ state: 'none' });
  });

  it('needs a name for its first coordinator in one of the two scripts', async () => {
    const input = { cmd, ...OFFICE, nameKm: ' ', nameLatin: '' };
    expect(await office.call('vault.create', input)).toMatchObject({ code: 'invalid-input' });
  });

  it('opens for its first coordinator and leaves nothing half made beside it', async () => {
    expect(await office.get('vault.create', { cmd, ...OFFICE })).toMatchObject({
      state: 'unlocked',
      officeName: 'ការិយាល័យ Chhouk',
      wordsProved: false,
      me: { nameKm: 'សុខ បុប្ផា', nameLatin: 'Sok Bopha', role: 'coordinator', active: true },
    });
    expect(readdirSync(office.profile).sort()).toEqual(['office', 'office.lock']);
    expect(readdirSync(office.folder)).toEqual(
      expect.arrayContaining(['cases.db', 'keyring.copy.json', 'keyring.json']),
    );
  });

  it('is not made twice: the same click again answers the same, another one is refused', async () => {
    const before = office.vault.store()?.id;
    expect(await office.get('vault.create', { cmd, ...OFFICE })).toMatchObject({
      state: 'unlocked',
    });
    expect(office.vault.store()?.id).toBe(before);
    const other = await office.call('vault.create', { cmd: newId(), ...OFFICE });
    expect(other).toMatchObject({ ok: false, code: 'already-exists' });
  });

  it('lets nobody do anything else before the words are proved', async () => {
    const works = Object.keys(calls).filter((name) => office.vault.guard(name) === null);
    expect(works.sort()).toEqual([
      ...['app.language', 'app.print', 'app.setLanguage', 'jobs.cancel', 'jobs.list'],
      ...['vault.active', 'vault.create', 'vault.lock', 'vault.proveWords', 'vault.readyToLock'],
      ...['vault.status', 'vault.words'],
    ]);
    expect(office.vault.guard('calls.of.later')).toBe('words-not-proved');
    expect(await office.call('vault.users')).toMatchObject({ code: 'words-not-proved' });
  });

  it('asks for four of the twenty-four words, the same four also after a power cut', async () => {
    const asked = await office.get<Words>('vault.words');
    expect(asked.words).toHaveLength(24);
    expect(new Set(asked.prove).size).toBe(4);
    expect(await office.get('vault.words')).toEqual(asked);

    await office.vault.lock('closed');
    const again = openVault(copyProfile(office.profile));
    const { users } = await again.get<{ users: { id: string }[] }>('vault.status');
    await again.get('vault.unlock', { userId: users[0]?.id, passphrase: PASSPHRASE });
    expect(await again.get('vault.status')).toMatchObject({ wordsProved: false });
    expect(await again.get('vault.words')).toEqual(asked);
    expect(again.vault.guard('cases.list')).toBe('words-not-proved');
    await again.vault.lock('closed');
  });

  it('tells which of the four words is wrong, and goes on asking', async () => {
    const { users } = await office.get<{ users: { id: string }[] }>('vault.status');
    await office.get('vault.unlock', { userId: users[0]?.id, passphrase: PASSPHRASE });
    const { words, prove } = await office.get<Words>('vault.words');
    const answers = prove.map((place) => ({ place, word: words[place - 1] ?? '' }));
    const slip = [{ place: prove[0], word: 'zoo' }, ...answers.slice(1, 3)];
    const result = await office.get('vault.proveWords', { cmd: newId(), answers: slip });
    expect(result).toEqual({ wrong: [prove[0], prove[3]] });
    expect(office.vault.guard('cases.list')).toBe('words-not-proved');
  });

  it('begins to work when the words are proved, and the words are gone from the store', async () => {
    const unlocked: string[] = [];
    office.vault.onUnlocked((store) => void unlocked.push(store.id));
    await proveWords(office);
    expect(unlocked).toHaveLength(1);
    expect(office.vault.guard('cases.list')).toBeNull();
    expect(await office.get('vault.status')).toMatchObject({ wordsProved: true });
    expect(await office.call('vault.words')).toMatchObject({ code: 'not-found' });
    const rows = office.vault.store()?.db.prepare('SELECT key FROM secrets ORDER BY key').pluck();
    expect(rows?.all()).toEqual(['backup-key-file', 'backup-master-key']);
    await office.vault.lock('closed');
    expect(await office.get('vault.status')).toMatchObject({ wordsProved: true, state: 'locked' });
  });
});
