// Turns a passphrase into a key: slow and hungry for memory on purpose, as slow as this computer allows.
import { Worker } from 'node:worker_threads';
import { normalisePassphrase } from '#domain/passphrase/normalise.ts';

/** Argon2id: memory in KiB, passes, lanes. */
export type Argon2Cost = { m: number; t: number; p: 1 };
export type Argon2Work = { passphrase: Uint8Array; salt: Uint8Array; cost: Argon2Cost };

export const LEAST_MEMORY = 64 * 1024;
export const MOST_MEMORY = 256 * 1024;
export const PASSES = 3;
const STEP = 8 * 1024;
const AIM_MS = 700;

const SOURCE = import.meta.url.endsWith('.ts') ? './argon2.worker.ts' : './argon2.worker.js';

function run(work: Argon2Work): Promise<{ key: Buffer; ms: number }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(SOURCE, import.meta.url), { workerData: work });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the key worker ended without a key')));
    worker.once('message', (done: { key: Uint8Array; ms: number }) => {
      resolve({ key: Buffer.from(done.key.buffer, 0, done.key.byteLength), ms: done.ms });
      void worker.terminate();
    });
  });
}

/** The 32-byte key of a passphrase, however it was typed. The caller overwrites it after use. */
export async function derivePassphraseKey(
  passphrase: string,
  salt: Uint8Array,
  cost: Argon2Cost,
): Promise<Buffer> {
  const bytes = Buffer.from(normalisePassphrase(passphrase), 'utf8');
  const { key } = await run({ passphrase: bytes, salt, cost });
  bytes.fill(0);
  return key;
}

/**
 * The cost that takes about 0.7 s on this computer, measured once when an office is made: three
 * passes, one lane, memory between 64 and 256 MiB. The quicker of two runs counts, because whatever
 * else runs just now must not make the key cheaper for ever.
 */
export async function calibrateArgon2(): Promise<Argon2Cost> {
  const least: Argon2Cost = { m: LEAST_MEMORY, t: PASSES, p: 1 };
  const { ms } = await run({
    passphrase: new Uint8Array(16),
    salt: new Uint8Array(16),
    cost: least,
  });
  const fits = Math.floor((LEAST_MEMORY * AIM_MS) / ms / STEP) * STEP;
  return { ...least, m: Math.min(MOST_MEMORY, Math.max(LEAST_MEMORY, fits)) };
}
