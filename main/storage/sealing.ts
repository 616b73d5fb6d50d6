// The format of a sealed file: AES-256-GCM in chunks of 64 KiB, so that any part can be read and checked alone.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * [Note: sealed file] 8 bytes magic, then chunks of 65,536 bytes of text + 16 bytes tag; the last
 * chunk is shorter or empty, never left out. The nonce is the chunk's number (11 bytes) and a byte
 * that is 1 for the last chunk: chunks cannot be moved, dropped or cut without being noticed. The
 * key is random and used for this one file, so a counter as nonce is safe. The magic is
 * authenticated with every chunk.
 */
const MAGIC = Buffer.from('SAMNUM\u0000\u0001', 'latin1');
const CHUNK = 65_536;
const TAG = 16;

/** A sealed file does not fit its key, was cut or changed. */
export class SealBrokenError extends Error {
  readonly code = 'damaged-store';
}

function nonceOf(chunk: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(chunk, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Bytes that a file of `size` bytes has when it is sealed. */
export function sealedSize(size: number): number {
  return MAGIC.length + size + (Math.floor(size / CHUNK) + 1) * TAG;
}

/** Seals `plain` with a 32-byte key that is used for nothing else. */
export function seal(plain: Uint8Array, key: Uint8Array): Buffer {
  const out = Buffer.alloc(sealedSize(plain.length));
  MAGIC.copy(out);
  let at = MAGIC.length;
  const chunks = Math.floor(plain.length / CHUNK) + 1;
  for (let i = 0; i < chunks; i++) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(i, i === chunks - 1));
    cipher.setAAD(MAGIC);
    at += cipher.update(plain.subarray(i * CHUNK, (i + 1) * CHUNK)).copy(out, at);
    cipher.final();
    at += cipher.getAuthTag().copy(out, at);
  }
  return out;
}

/** Opens what `seal` made. Throws `SealBrokenError` when a single bit differs. */
export function unseal(sealed: Uint8Array, key: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC))
    throw new SealBrokenError('not a sealed file');
  const body = bytes.subarray(MAGIC.length);
  const chunks = Math.floor(body.length / (CHUNK + TAG)) + 1;
  const size = body.length - chunks * TAG;
  if (size < 0) throw new SealBrokenError('cut');
  const out = Buffer.alloc(size);
  for (let i = 0, at = 0; i < chunks; i++) {
    const part = body.subarray(i * (CHUNK + TAG), (i + 1) * (CHUNK + TAG));
    if (part.length < TAG) throw new SealBrokenError('cut');
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(i, i === chunks - 1));
    decipher.setAAD(MAGIC);
    decipher.setAuthTag(part.subarray(part.length - TAG));
    at += decipher.update(part.subarray(0, part.length - TAG)).copy(out, at);
    try {
      decipher.final();
    } catch {
      throw new SealBrokenError('changed');
    }
  }
  return out;
}

const WRAP_NONCE = 12;

/** Wraps a 32-byte key with another one: nonce, ciphertext, tag (60 bytes). `context` must be the same to unwrap. */
export function wrapKey(key: Uint8Array, under: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(WRAP_NONCE);
  const cipher = createCipheriv('aes-256-gcm', under, nonce);
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `wrapKey` made; throws `SealBrokenError` when key or context differ. */
export function unwrapKey(wrapped: Uint8Array, under: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(wrapped);
  const decipher = createDecipheriv('aes-256-gcm', under, bytes.subarray(0, WRAP_NONCE));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  // One buffer, not a joined copy of it: the caller overwrites the key when it is done.
  const key = decipher.update(bytes.subarray(WRAP_NONCE, bytes.length - TAG));
  try {
    decipher.final();
  } catch {
    key.fill(0);
    throw new SealBrokenError('wrap');
  }
  return key;
}
