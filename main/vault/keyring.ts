// The keyring: who may open the office, each with an own wrap of the store key. Two copies on disk.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { normalisePassphrase } from '#domain/passphrase/normalise.ts';
import { Role } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { writeDurably } from '../storage/durable.ts';
import { unwrapKey, wrapKey } from '../storage/sealing.ts';
import { CASE_FILE } from '../storage/store.ts';
import { type Argon2Cost, derivePassphraseKey, MOST_MEMORY } from './argon2.ts';

export const KEYRING_FILE = 'keyring.json';
export const KEYRING_COPY = 'keyring.copy.json';
const FORMAT = 1;

/** Only the upper bounds matter here: a wrap whose cost was lowered in the file does not open. */
const Kdf = z.strictObject({
  m: z.int().min(8).max(MOST_MEMORY),
  t: z.int().min(1).max(16),
  p: z.literal(1),
  salt: z.base64().length(24),
});
/** 12 bytes nonce, the wrapped 32 bytes, 16 bytes tag. */
const Wrap = z.base64().length(80);
const UserWrap = z.strictObject({
  kind: z.literal('user'),
  id: Id,
  nameKm: z.string(),
  nameLatin: z.string(),
  role: Role,
  kdf: Kdf,
  wrap: Wrap,
});
const RecoveryWrap = z.strictObject({ kind: z.literal('recovery'), wrap: Wrap });

/**
 * [Note: keyring] Nothing in it is secret without a passphrase or the recovery words, and nothing in
 * it tells about cases. `serial` grows with each writing, so the newer of two copies is known.
 * `epoch` is the generation of the store key. Every wrap is bound to the store, the person, the role
 * and the epoch: change one of them in the file and the wrap does not open any more.
 */
const Keyring = z.strictObject({
  format: z.literal(FORMAT),
  serial: z.int().min(1),
  storeId: Id,
  epoch: z.int().min(1),
  officeName: z.string(),
  wordsProved: z.boolean(),
  wraps: z.array(z.discriminatedUnion('kind', [UserWrap, RecoveryWrap])),
});
export type Keyring = z.infer<typeof Keyring>;
export type UserWrap = z.infer<typeof UserWrap>;
type Bound = Pick<Keyring, 'storeId' | 'epoch'>;
export type WrapOwner = Pick<UserWrap, 'id' | 'nameKm' | 'nameLatin' | 'role'>;

const contextOf = (ring: Bound, owner: string, role: string) =>
  `samnum/wrap/v1|${ring.storeId}|${owner}|${role}|${ring.epoch}`;

/** Wraps the store key for a person; a new salt each time. */
export async function wrapForUser(
  ring: Bound,
  owner: WrapOwner,
  storeKey: Uint8Array,
  passphrase: string,
  cost: Argon2Cost,
): Promise<UserWrap> {
  const salt = randomBytes(16);
  const key = await derivePassphraseKey(passphrase, salt, cost);
  const wrap = wrapKey(storeKey, key, contextOf(ring, owner.id, owner.role)).toString('base64');
  key.fill(0);
  const { id, nameKm, nameLatin, role } = owner;
  const { m, t, p } = cost;
  const kdf = { m, t, p, salt: salt.toString('base64') };
  return { kind: 'user', id, nameKm, nameLatin, role, kdf, wrap };
}

/** The store key, or null when this is not the passphrase of the wrap. */
export async function openUserWrap(
  ring: Bound,
  user: UserWrap,
  passphrase: string,
): Promise<Buffer | null> {
  if (normalisePassphrase(passphrase) === '') return null;
  const key = await derivePassphraseKey(passphrase, Buffer.from(user.kdf.salt, 'base64'), user.kdf);
  try {
    return unwrapKey(Buffer.from(user.wrap, 'base64'), key, contextOf(ring, user.id, user.role));
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}

/** Wraps the store key under the key of the recovery words. */
export function wrapForRecovery(
  ring: Bound,
  storeKey: Uint8Array,
  wordsKey: Uint8Array,
): z.infer<typeof RecoveryWrap> {
  const wrap = wrapKey(storeKey, wordsKey, contextOf(ring, 'recovery', 'recovery'));
  return { kind: 'recovery', wrap: wrap.toString('base64') };
}

/** The store key, or null when these are not the words of this office. */
export function openRecoveryWrap(ring: Keyring, wordsKey: Uint8Array): Buffer | null {
  const found = ring.wraps.find((wrap) => wrap.kind === 'recovery');
  if (!found) return null;
  try {
    const context = contextOf(ring, 'recovery', 'recovery');
    return unwrapKey(Buffer.from(found.wrap, 'base64'), wordsKey, context);
  } catch {
    return null;
  }
}

export const userWraps = (ring: Keyring): UserWrap[] =>
  ring.wraps.filter((wrap): wrap is UserWrap => wrap.kind === 'user');

/** The keyring with this person's wrap put in or exchanged. */
export function withUserWrap(ring: Keyring, wrap: UserWrap): Keyring {
  return { ...ring, wraps: [...withoutUser(ring, wrap.id).wraps, wrap] };
}

export function withoutUser(ring: Keyring, id: string): Keyring {
  return { ...ring, wraps: ring.wraps.filter((wrap) => wrap.kind !== 'user' || wrap.id !== id) };
}

/** JSON whose last member is the SHA-256 of all before it. */
export function formatKeyring(ring: Keyring): string {
  const body = JSON.stringify(Keyring.parse(ring));
  const sum = createHash('sha256').update(body).digest('hex');
  return `${body.slice(0, -1)},"sum":"${sum}"}\n`;
}

/** Null when a single bit differs from what was written. Throws `newer-store` for a later format. */
export function parseKeyring(text: string): Keyring | null {
  try {
    const { sum: _, ...body } = JSON.parse(text) as Record<string, unknown>;
    if (typeof body.format === 'number' && body.format > FORMAT) throw new AppError('newer-store');
    const ring = Keyring.parse(body);
    return formatKeyring(ring) === text ? ring : null;
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    return null;
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
}

/**
 * The newer valid copy. `whole` is false when the two differ, so that whoever may write repairs
 * them. Null when there is no office; throws `damaged-store` when there is one and no copy is valid.
 */
export function readKeyring(folder: string): { ring: Keyring; whole: boolean } | null {
  const texts = [KEYRING_FILE, KEYRING_COPY].map((name) => readText(join(folder, name)));
  if (texts.every((text) => text === null)) {
    if (existsSync(join(folder, CASE_FILE))) throw new AppError('damaged-store');
    return null;
  }
  const rings = texts.map((text) => (text === null ? null : parseKeyring(text)));
  const [ring] = rings.filter((found) => found !== null).sort((a, b) => b.serial - a.serial);
  if (!ring) throw new AppError('damaged-store');
  return { ring, whole: texts[0] === texts[1] };
}

/**
 * Writes both copies, the first one whole before the second is touched, and returns what was
 * written. When only the second cannot be written the change stands: the next unlock repairs it.
 */
export function writeKeyring(folder: string, ring: Keyring): Keyring {
  const next = { ...ring, serial: ring.serial + 1 };
  const bytes = Buffer.from(formatKeyring(next));
  writeDurably(join(folder, KEYRING_FILE), bytes);
  try {
    writeDurably(join(folder, KEYRING_COPY), bytes);
  } catch {
    return next;
  }
  return next;
}

/** What goes into a backup: the keyring with the recovery wrap alone, so a stolen copy cannot be guessed at. */
export function keybagOf(ring: Keyring): Buffer {
  const wraps = ring.wraps.filter((wrap) => wrap.kind === 'recovery');
  return Buffer.from(formatKeyring({ ...ring, wraps }));
}
