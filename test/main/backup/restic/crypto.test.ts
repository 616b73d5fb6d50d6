// Sealing, compared with an independent implementation of the same primitives.
import { randomBytes } from 'node:crypto';
import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { ctr, ecb } from '@noble/ciphers/aes.js';
import { describe, expect, test } from 'vitest';
import { createMasterKey, seal, unseal } from '../../../../main/backup/restic/crypto.ts';
import {
  createKeyFile,
  formatMasterKey,
  openKeyFile,
  parseMasterKey,
} from '../../../../main/backup/restic/key-file.ts';
import { createPolynomial, isIrreducible } from '../../../../main/backup/restic/polynomial.ts';

describe('sealing', () => {
  test.each([0, 1, 15, 16, 17, 8192])('%i bytes are sealed as another library would', (size) => {
    const key = createMasterKey();
    const plain = randomBytes(size);
    const sealed = seal(key, plain);
    const iv = sealed.subarray(0, 16);
    const ciphertext = sealed.subarray(16, -16);
    expect(Buffer.from(ctr(key.encrypt, iv).encrypt(plain)).equals(ciphertext)).toBe(true);
    const pad = ecb(key.macK, { disablePadding: true }).encrypt(iv);
    const tag = poly1305(ciphertext, Buffer.concat([key.macR, pad]));
    expect(Buffer.from(tag).equals(sealed.subarray(-16))).toBe(true);
    expect(unseal(key, sealed)?.equals(plain)).toBe(true);
  });

  test('one changed bit anywhere, a missing byte or another key is noticed', () => {
    const key = createMasterKey();
    const sealed = seal(key, Buffer.from('what the grandmother said'));
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unseal(key, changed)).toBeNull();
    }
    expect(unseal(key, sealed.subarray(0, -1))).toBeNull();
    expect(unseal(key, sealed.subarray(0, 20))).toBeNull();
    expect(unseal(createMasterKey(), sealed)).toBeNull();
  });
});

describe('the key file', () => {
  test('opens with its words and with no others', () => {
    const { keyFile, masterKey } = createKeyFile('rice lotus bridge', new Date(0));
    const opened = openKeyFile(keyFile.bytes, 'rice lotus bridge');
    expect(opened && formatMasterKey(opened)).toBe(formatMasterKey(masterKey));
    expect(openKeyFile(keyFile.bytes, 'rice bridge lotus')).toBeNull();
    expect(openKeyFile(Buffer.from('{"kdf":"none"}'), 'rice lotus bridge')).toBeNull();
  });

  test('asks of whoever tries words as much as restic does by itself', () => {
    const { keyFile } = createKeyFile('rice lotus bridge', new Date(0));
    expect(JSON.parse(String(keyFile.bytes))).toMatchObject({ N: 32_768, r: 8, p: 1 });
  });

  test('keeps the master key in a form that comes back the same', () => {
    const { masterKey } = createKeyFile('rice lotus bridge', new Date(0));
    const back = parseMasterKey(formatMasterKey(masterKey));
    expect(unseal(back, seal(masterKey, Buffer.from('x')))?.toString()).toBe('x');
    expect(() => parseMasterKey('{"mac":{"k":"","r":""},"encrypt":""}')).toThrow();
  });
});

describe('the polynomial that restic asks for', () => {
  test('is of degree 53 and has no factors', () => {
    const made = BigInt(`0x${createPolynomial()}`);
    expect(made >> 53n).toBe(1n);
    expect(isIrreducible(made)).toBe(true);
    // x^53 + x^6 + x^2 + x + 1 is irreducible; x^53 + 1 has the factor x + 1.
    expect(isIrreducible((1n << 53n) | 0b1000111n)).toBe(true);
    expect(isIrreducible((1n << 53n) | 1n)).toBe(false);
  });
});
