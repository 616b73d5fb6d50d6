// The keys of a store, all drawn from its one random store key, each for one purpose.
import { createHmac, hkdfSync } from 'node:crypto';

/** Where each key is used. The names are part of the format: a new purpose gets a new name. */
export type StoreKeys = {
  /** Raw key of the case file (SQLCipher). */
  database: Buffer;
  /** Raw key of the search index file. */
  search: Buffer;
  /** Wraps the random key of each sealed file. */
  files: Buffer;
  /** Seals pictures that can be made again (thumbnails, views). */
  cache: Buffer;
  /** Keyed digests of originals, so that equal files are found without telling what they are. */
  digest: Buffer;
  /** Chain of the events. */
  events: Buffer;
};

const PURPOSES = {
  database: 'db/v1',
  search: 'search/v1',
  files: 'files/v1',
  cache: 'cache/v1',
  digest: 'index/v1',
  events: 'audit/v1',
} as const satisfies Record<keyof StoreKeys, string>;

/** HKDF-SHA256 of the 32-byte store key, salted with the store's id. */
export function deriveKeys(storeKey: Uint8Array, storeId: string): StoreKeys {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', storeKey, storeId, `samnum/${purpose}`, 32));
  const keys = {} as StoreKeys;
  for (const [name, purpose] of Object.entries(PURPOSES)) {
    keys[name as keyof StoreKeys] = derive(purpose);
  }
  return keys;
}

/** Overwrites every key with zeros. */
export function forgetKeys(keys: StoreKeys): void {
  for (const key of Object.values(keys)) key.fill(0);
}

/** Keyed SHA-256 of an original file: equal files give equal digests, and nobody else can tell. */
export function digestOf(keys: StoreKeys, original: Uint8Array): Buffer {
  return createHmac('sha256', keys.digest).update(original).digest();
}
