// Sealing and opening as restic does: AES-256-CTR with Poly1305-AES over the ciphertext.
// Source of the rules: restic's design document, chapter "Keys, Encryption and MAC".
import {
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hash,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';

await sodium.ready;

/** The three secrets of a repository: 32, 16 and 16 bytes. */
export interface MasterKey {
  readonly encrypt: Buffer;
  readonly macK: Buffer;
  readonly macR: Buffer;
}

/** Bytes that sealing adds: a 16-byte IV in front and a 16-byte tag behind. */
export const SEAL_OVERHEAD = 32;

/** A fresh random key. */
export function createMasterKey(): MasterKey {
  return { encrypt: randomBytes(32), macK: randomBytes(16), macR: randomBytes(16) };
}

/** IV ‖ ciphertext ‖ tag of the plaintext, with a random IV. */
export function seal(key: MasterKey, plaintext: Buffer): Buffer {
  return Buffer.concat(sealParts(key, plaintext));
}

/** The same three parts unjoined, for callers that join many at once. */
export function sealParts(key: MasterKey, plaintext: Buffer): [Buffer, Buffer, Buffer] {
  const iv = randomBytes(16);
  const ciphertext = createCipheriv('aes-256-ctr', prepare(key).encrypt, iv).update(plaintext);
  return [iv, ciphertext, computeTag(key, iv, ciphertext)];
}

/** The plaintext, or null when the bytes were not sealed with this key or were changed since. */
export function unseal(key: MasterKey, sealed: Buffer): Buffer | null {
  if (sealed.length < SEAL_OVERHEAD) return null;
  const iv = sealed.subarray(0, 16);
  const ciphertext = sealed.subarray(16, -16);
  if (!timingSafeEqual(computeTag(key, iv, ciphertext), sealed.subarray(-16))) return null;
  return decryptUnchecked(key, sealed);
}

/**
 * Decrypts without looking at the tag: only for bytes whose hash is compared with a name that came
 * from an authenticated object, which proves more than the tag does.
 */
export function decryptUnchecked(key: MasterKey, sealed: Buffer): Buffer | null {
  if (sealed.length < SEAL_OVERHEAD) return null;
  const iv = sealed.subarray(0, 16);
  const decipher = createDecipheriv('aes-256-ctr', prepare(key).encrypt, iv);
  return decipher.update(sealed.subarray(16, -16));
}

/** SHA-256 in lower-case hex: the name of everything in a repository. */
export function sha256(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex');
}

interface PreparedKey {
  readonly encrypt: KeyObject;
  /** ECB has no state between blocks, so one cipher turns every IV into its Poly1305 pad. */
  readonly pad: Cipheriv;
}

// Preparing a key costs more than sealing a small chunk with it.
const preparedKeys = new WeakMap<MasterKey, PreparedKey>();

function prepare(key: MasterKey): PreparedKey {
  let prepared = preparedKeys.get(key);
  if (prepared === undefined) {
    prepared = {
      encrypt: createSecretKey(key.encrypt),
      pad: createCipheriv('aes-128-ecb', key.macK, null).setAutoPadding(false),
    };
    preparedKeys.set(key, prepared);
  }
  return prepared;
}

function computeTag(key: MasterKey, iv: Buffer, ciphertext: Buffer): Buffer {
  const onceKey = Buffer.concat([key.macR, prepare(key).pad.update(iv)]);
  return Buffer.from(sodium.crypto_onetimeauth(ciphertext, onceKey).buffer);
}
