// The spool: sealed packs on this computer's disk, on their way to the target.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupFailure, systemCode } from './failure.ts';
import { sha256 } from './restic/crypto.ts';

/** Holds only ciphertext; every pack is checked against its name when it is taken out again. */
export interface Spool {
  /** Throws `disk-full`, leaving nothing half-written behind. */
  add(id: string, bytes: Buffer): Promise<void>;
  /** The pack, or null when it is not there or not whole. */
  read(id: string): Promise<Buffer | null>;
  remove(id: string): Promise<void>;
  /** Removes everything except these packs. */
  keepOnly(ids: ReadonlySet<string>): Promise<void>;
}

/** Opens, and if need be creates, the spool folder. */
export async function openSpool(folder: string): Promise<Spool> {
  await mkdir(folder, { recursive: true });
  return {
    async add(id, bytes) {
      const path = join(folder, id);
      try {
        await writeFile(`${path}.new`, bytes, { mode: 0o600 });
        await rename(`${path}.new`, path);
      } catch (error) {
        await rm(`${path}.new`, { force: true });
        const full = ['ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '');
        throw full ? new BackupFailure('disk-full', undefined, error) : error;
      }
    },
    async read(id) {
      const bytes = await readFile(join(folder, id)).catch(() => null);
      return bytes !== null && sha256(bytes) === id ? bytes : null;
    },
    async remove(id) {
      await rm(join(folder, id), { force: true });
    },
    async keepOnly(ids) {
      for (const name of await readdir(folder)) {
        if (!ids.has(name)) await rm(join(folder, name), { force: true });
      }
    },
  };
}
