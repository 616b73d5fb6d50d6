// The key file of a repository: the master key, sealed under the recovery words by scrypt.
import { randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { createMasterKey, type MasterKey, seal, sha256, unseal } from './crypto.ts';

/** A key file as it is stored under `keys/<name>` on every target. */
export interface KeyFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'));

const keyFileSchema = z.object({
  kdf: z.literal('scrypt'),
  N: z.int().positive(),
  r: z.int().positive(),
  p: z.int().positive(),
  salt: base64,
  data: base64,
});

const masterKeySchema = z
  .object({ mac: z.object({ k: base64, r: base64 }), encrypt: base64 })
  .transform((json): MasterKey => ({ encrypt: json.encrypt, macK: json.mac.k, macR: json.mac.r }))
  .refine((key) => key.encrypt.length === 32 && key.macK.length === 16 && key.macR.length === 16);

/** What scrypt costs: its own N, r and p. The key file tells them to whoever opens it. */
export type ScryptCost = { N: number; r: number; p: number };

// restic's own default. The words carry 256 bits, so the cost of scrypt protects nothing further.
export const KEY_COST: ScryptCost = { N: 32_768, r: 8, p: 1 };
const MEMORY_LIMIT = 512 * 1024 * 1024;

/**
 * Made once, when the office is created, and used on every target, so that no later target needs
 * the words again. `password` is the twenty-four words in lower case with one space between. Only tests
 * give another `cost`.
 */
export function createKeyFile(
  password: string,
  created: Date,
  cost = KEY_COST,
): { keyFile: KeyFile; masterKey: MasterKey } {
  const masterKey = createMasterKey();
  const salt = randomBytes(64);
  const data = seal(deriveKey(password, salt, cost), Buffer.from(formatMasterKey(masterKey)));
  const bytes = Buffer.from(
    JSON.stringify({
      created: created.toISOString(),
      username: 'samnum',
      hostname: 'office',
      kdf: 'scrypt',
      ...cost,
      salt: salt.toString('base64'),
      data: data.toString('base64'),
    }),
  );
  return { keyFile: { name: sha256(bytes), bytes }, masterKey };
}

/** The master key, or null when the words do not open this file (or it is no key file at all). */
export function openKeyFile(bytes: Buffer, password: string): MasterKey | null {
  try {
    const file = keyFileSchema.parse(JSON.parse(bytes.toString('utf8')));
    const json = unseal(deriveKey(password, file.salt, file), file.data);
    return json === null ? null : parseMasterKey(json.toString('utf8'));
  } catch {
    return null;
  }
}

/** restic's JSON of a master key, which is also how the office keeps it at rest, wrapped. */
export function formatMasterKey(key: MasterKey): string {
  return JSON.stringify({
    mac: { k: key.macK.toString('base64'), r: key.macR.toString('base64') },
    encrypt: key.encrypt.toString('base64'),
  });
}

/** The inverse of `formatMasterKey`; throws on anything else. */
export function parseMasterKey(json: string): MasterKey {
  return masterKeySchema.parse(JSON.parse(json));
}

function deriveKey(password: string, salt: Buffer, { N, r, p }: ScryptCost): MasterKey {
  const bytes = scryptSync(password, salt, 64, { N, r, p, maxmem: MEMORY_LIMIT });
  return {
    encrypt: bytes.subarray(0, 32),
    macK: bytes.subarray(32, 48),
    macR: bytes.subarray(48, 64),
  };
}
