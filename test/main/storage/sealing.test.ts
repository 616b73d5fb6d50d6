// The format of a sealed file: comes back byte for byte, and no change of it goes unseen.
import { randomBytes } from 'node:crypto';
import { gcm } from '@noble/ciphers/aes.js';
import { describe, expect, it } from 'vitest';
import { seal, sealedSize, unseal, unwrapKey, wrapKey } from '../../../main/storage/sealing.ts';

const CHUNK = 65_536;
const key = randomBytes(32);
const sizes = [0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 300_000];

/** The format read by another implementation of AES-GCM, from its description. */
function unsealOtherwise(sealed: Buffer): Buffer {
  const magic = sealed.subarray(0, 8);
  const parts: Uint8Array[] = [];
  for (let at = 8, number = 0; ; at += CHUNK + 16, number++) {
    const last = sealed.length - at < CHUNK + 16;
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(number, 7);
    nonce[11] = last ? 1 : 0;
    const part = sealed.subarray(at, Math.min(at + CHUNK + 16, sealed.length));
    parts.push(gcm(key, nonce, magic).decrypt(part));
    if (last) return Buffer.concat(parts);
  }
}

describe('a sealed file', () => {
  it.each(sizes)('of %d bytes comes back byte for byte', (size) => {
    const original = randomBytes(size);
    const sealed = seal(original, key);
    expect(sealed.length).toBe(sealedSize(size));
    expect(unseal(sealed, key).equals(original)).toBe(true);
    expect(unsealOtherwise(sealed).equals(original)).toBe(true);
  });

  it('is refused when any one bit of it is another one', () => {
    const sealed = seal(randomBytes(CHUNK * 2 + 777), key);
    for (let flip = 0; flip < 200; flip++) {
      const at = flip < 60 ? flip : Math.floor((flip * sealed.length) / 200);
      const bytes = Buffer.from(sealed);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (flip % 8));
      expect(() => unseal(bytes, key), `byte ${at}`).toThrow(
        expect.objectContaining({ code: 'damaged-store' }),
      );
    }
  });

  it('is refused when it was cut anywhere, also exactly between two chunks', () => {
    const sealed = seal(randomBytes(CHUNK * 2 + 777), key);
    const cuts = [0, 7, 8, 20, 24, 8 + CHUNK + 16, 8 + 2 * (CHUNK + 16), sealed.length - 1];
    for (const cut of cuts) expect(() => unseal(sealed.subarray(0, cut), key), `${cut}`).toThrow();
  });

  it('is refused when chunks were exchanged, repeated or added', () => {
    const sealed = seal(randomBytes(CHUNK * 3), key);
    const head = sealed.subarray(0, 8);
    const chunk = (n: number) => sealed.subarray(8 + n * (CHUNK + 16), 8 + (n + 1) * (CHUNK + 16));
    const joined = (...chunks: number[]) => Buffer.concat([head, ...chunks.map(chunk)]);
    expect(unseal(joined(0, 1, 2, 3), key)).toHaveLength(3 * CHUNK);
    for (const wrong of [
      [1, 0, 2, 3],
      [0, 0, 2, 3],
      [0, 1, 3],
      [0, 1, 2, 2, 3],
      [0, 1, 2, 3, 3],
    ]) {
      expect(() => unseal(joined(...wrong), key), wrong.join(' ')).toThrow();
    }
  });

  it('opens with its own key only, and tells nothing of what it holds', () => {
    const sealed = seal(Buffer.alloc(5000, 'child '), key);
    expect(() => unseal(sealed, randomBytes(32))).toThrow();
    expect(sealed.includes('child')).toBe(false);
  });
});

describe('a wrapped key', () => {
  it('opens under the same key for the same purpose only', () => {
    const inner = randomBytes(32);
    const wrapped = wrapKey(inner, key, 'file/abc');
    expect(wrapped).toHaveLength(60);
    expect(unwrapKey(wrapped, key, 'file/abc').equals(inner)).toBe(true);
    expect(() => unwrapKey(wrapped, key, 'file/abd')).toThrow();
    expect(() => unwrapKey(wrapped, randomBytes(32), 'file/abc')).toThrow();
    for (let at = 0; at < wrapped.length; at++) {
      const bytes = Buffer.from(wrapped);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(() => unwrapKey(bytes, key, 'file/abc')).toThrow();
    }
  });

  it('is never written the same way twice', () => {
    const wraps = Array.from({ length: 50 }, () => wrapKey(key, key, 'x').toString('hex'));
    expect(new Set(wraps).size).toBe(50);
  });
});
