// Index and snapshot objects: JSON, compressed where possible, sealed, named by the hash of that.
import { BackupFailure } from '../failure.ts';
import { compress, decompress } from './compression.ts';
import { type MasterKey, seal, sha256, unseal } from './crypto.ts';

const COMPRESSED = 0x02;

/** The stored bytes and their name. */
export function sealJson(key: MasterKey, value: unknown): { id: string; bytes: Buffer } {
  const plain = Buffer.from(JSON.stringify(value));
  const small = compress(plain);
  const body = small === null ? plain : Buffer.concat([Buffer.of(COMPRESSED), small]);
  const bytes = seal(key, body);
  return { id: sha256(bytes), bytes };
}

/** The JSON value; throws `object-damaged` with the name when the bytes do not open. */
export function openJson(key: MasterKey, name: string, bytes: Buffer): unknown {
  const body = unseal(key, bytes);
  if (body === null) throw new BackupFailure('object-damaged', name);
  const plain = body[0] === COMPRESSED ? decompress(body.subarray(1)) : body;
  return JSON.parse(plain.toString('utf8'));
}
