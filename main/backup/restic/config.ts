// The config object: the one object that is not named by its hash; it says "this is a repository".
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { BackupFailure } from '../failure.ts';
import { type MasterKey, seal, unseal } from './crypto.ts';
import { createPolynomial } from './polynomial.ts';

export interface Config {
  /** 64 hex digits, different on every target. */
  readonly id: string;
  readonly version: number;
}

const schema = z.object({ version: z.int(), id: z.string(), chunker_polynomial: z.string() });

/** The sealed bytes of a new config of format version 2. */
export function createConfig(key: MasterKey): Buffer {
  const config = {
    version: 2,
    id: randomBytes(32).toString('hex'),
    chunker_polynomial: createPolynomial(),
  };
  return seal(key, Buffer.from(JSON.stringify(config)));
}

/** Null when the bytes do not open with this key; throws `repository-newer` on a later format. */
export function openConfig(key: MasterKey, bytes: Buffer): Config | null {
  const json = unseal(key, bytes);
  if (json === null) return null;
  const { id, version } = schema.parse(JSON.parse(json.toString('utf8')));
  if (version > 2) throw new BackupFailure('repository-newer', 'config');
  return { id, version };
}
