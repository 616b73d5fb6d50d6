// The keyring file: no flipped bit goes unseen, no role can be changed in it, one lost copy does not matter.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#domain/ids.ts';
import {
  formatKeyring,
  type Keyring,
  keybagOf,
  openRecoveryWrap,
  openUserWrap,
  parseKeyring,
  readKeyring,
  wrapForRecovery,
  wrapForUser,
  writeKeyring,
} from '../../../main/vault/keyring.ts';
import { COST, makeProfile, PASSPHRASE, removeProfiles } from './office.ts';

const storeKey = randomBytes(32);
const wordsKey = randomBytes(32);
const bound = { storeId: newId(), epoch: 1 };
const owner = { id: newId(), nameKm: 'សុខ', nameLatin: 'Sok', role: 'scan-clerk' as const };
let ring: Keyring;

beforeAll(async () => {
  const wrap = await wrapForUser(bound, owner, storeKey, PASSPHRASE, COST);
  const wraps = [wrap, wrapForRecovery(bound, storeKey, wordsKey)];
  ring = { format: 1, serial: 7, ...bound, officeName: 'ការិយាល័យ', wordsProved: true, wraps };
});
afterAll(removeProfiles);

function wrapOf(changed: object) {
  const [wrap] = ring.wraps;
  if (wrap?.kind !== 'user') throw new Error('no wrap');
  return { ...wrap, ...changed };
}

function folderWith(first: string | null, second: string | null): string {
  const folder = join(makeProfile(), 'office');
  mkdirSync(folder);
  if (first !== null) writeFileSync(join(folder, 'keyring.json'), first);
  if (second !== null) writeFileSync(join(folder, 'keyring.copy.json'), second);
  return folder;
}

describe('a wrap of the store key', () => {
  it('opens with the passphrase of its person and with no other', async () => {
    expect(await openUserWrap(ring, wrapOf({}), PASSPHRASE)).toEqual(storeKey);
    expect(await openUserWrap(ring, wrapOf({}), `${PASSPHRASE}0`)).toBeNull();
    expect(await openUserWrap(ring, wrapOf({}), '')).toBeNull();
  });

  it.each([
    ['the role', {}, { role: 'coordinator' }],
    ['the person', {}, { id: newId() }],
    ['the store', { storeId: newId() }, {}],
    ['the epoch', { epoch: 2 }, {}],
    ['the cost', {}, { kdf: { ...COST, m: 512, salt: Buffer.alloc(16).toString('base64') } }],
  ])('does not open any more when %s was changed in the file', async (_, inRing, inWrap) => {
    expect(await openUserWrap({ ...ring, ...inRing }, wrapOf(inWrap), PASSPHRASE)).toBeNull();
  });

  it('for the words opens with their key alone, and only in its own store and epoch', () => {
    expect(openRecoveryWrap(ring, wordsKey)).toEqual(storeKey);
    expect(openRecoveryWrap(ring, randomBytes(32))).toBeNull();
    expect(openRecoveryWrap({ ...ring, epoch: 2 }, wordsKey)).toBeNull();
    expect(openRecoveryWrap({ ...ring, storeId: newId() }, wordsKey)).toBeNull();
  });
});

describe('the keyring file', () => {
  it('is read as it was written', () => {
    expect(parseKeyring(formatKeyring(ring))).toEqual(ring);
  });

  it('is refused when any one bit of it is another one', () => {
    const whole = Buffer.from(formatKeyring(ring));
    for (let i = 0; i < 500; i++) {
      const at = Math.floor((i * whole.length) / 500);
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
      let read: Keyring | null = null;
      try {
        read = parseKeyring(bytes.toString('utf8'));
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: 'newer-store' });
      }
      expect(read, `bit ${i % 8} of byte ${at}`).toBeNull();
    }
  });

  it('is refused when it was cut anywhere', () => {
    const whole = formatKeyring(ring);
    for (let length = 0; length < whole.length; length += 37) {
      expect(parseKeyring(whole.slice(0, length))).toBeNull();
    }
  });

  it('of a later version of the app is named as such and not taken for damage', () => {
    const later = formatKeyring(ring).replace('"format":1', '"format":2');
    expect(() => parseKeyring(later)).toThrow('newer-store');
  });

  it('has a second copy: a damaged, cut or lost one is not missed', () => {
    const good = formatKeyring(ring);
    for (const bad of [null, '', good.slice(0, 100), good.replace('Sok', 'Sak'), '{}']) {
      expect(readKeyring(folderWith(bad, good))).toEqual({ ring, whole: false });
      expect(readKeyring(folderWith(good, bad))).toEqual({ ring, whole: false });
    }
    expect(readKeyring(folderWith(good, good))).toEqual({ ring, whole: true });
  });

  it('is taken from the newer copy when a power cut came between the two', () => {
    const newer = { ...ring, serial: 8, officeName: 'Chhouk' };
    const texts = [formatKeyring(ring), formatKeyring(newer)] as const;
    expect(readKeyring(folderWith(texts[0], texts[1]))).toEqual({ ring: newer, whole: false });
    expect(readKeyring(folderWith(texts[1], texts[0]))).toEqual({ ring: newer, whole: false });
  });

  it('that is damaged twice is called damage, never an empty computer', () => {
    expect(() => readKeyring(folderWith('{', '{'))).toThrow('damaged-store');
    const folder = folderWith(null, null);
    expect(readKeyring(folder)).toBeNull();
    writeFileSync(join(folder, 'cases.db'), 'something');
    expect(() => readKeyring(folder)).toThrow('damaged-store');
  });

  it('is written twice, with a higher number each time', () => {
    const folder = folderWith(null, null);
    const once = writeKeyring(folder, ring);
    const twice = writeKeyring(folder, once);
    expect([once.serial, twice.serial]).toEqual([8, 9]);
    expect(readKeyring(folder)).toEqual({ ring: twice, whole: true });
  });

  it('is written even when the second copy cannot be: the change stands', () => {
    const folder = folderWith(null, null);
    mkdirSync(join(folder, 'keyring.copy.json', 'in the way'), { recursive: true });
    const written = writeKeyring(folder, ring);
    rmSync(join(folder, 'keyring.copy.json'), { recursive: true });
    expect(readKeyring(folder)).toEqual({ ring: written, whole: false });
  });

  it('goes into a backup without any wrap that a passphrase could be guessed against', () => {
    const folder = folderWith(keybagOf(ring).toString(), null);
    const found = readKeyring(folder)?.ring;
    expect(found?.wraps.map((wrap) => wrap.kind)).toEqual(['recovery']);
    expect(found && openRecoveryWrap(found, wordsKey)).toEqual(storeKey);
    expect(readFileSync(join(folder, 'keyring.json'), 'utf8')).not.toContain('Sok');
  });
});
