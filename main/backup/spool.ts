// The spool: sealed packs on this computer's disk, on their way to the target.
import { closeSync, openSync, renameSync, rmSync, writevSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupFailure, systemCode } from './failure.ts';
import { sha256 } from './restic/crypto.ts';

/** Holds only ciphertext. It is a cache: what a kill or a power cut left broken is found by its name. */
export interface Spool {
  /** Stores the parts as one pack. Throws `disk-full`, leaving nothing half-written behind. */
  add(id: string, parts: readonly Buffer[]): void;
  /** Is the pack there, and is it what its name says? */
  holds(id: string): Promise<boolean>;
  /** Reads the pack into the buffer and returns the part that it fills. */
  read(id: string, buffer: Buffer): Promise<Buffer>;
  remove(id: string): Promise<void>;
  /** Removes everything except these packs. */
  keepOnly(ids: ReadonlySet<string>): Promise<void>;
}

/** Opens, and if need be creates, the spool folder. */
export async function openSpool(folder: string): Promise<Spool> {
  await mkdir(folder, { recursive: true });
  return {
    add(id, parts) {
      const path = join(folder, id);
      try {
        writeParts(`${path}.new`, parts);
        renameSync(`${path}.new`, path);
      } catch (error) {
        rmSync(`${path}.new`, { force: true });
        const full = ['ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '');
        throw full ? new BackupFailure('disk-full', undefined, error) : error;
      }
    },
    async holds(id) {
      const bytes = await readFile(join(folder, id)).catch(() => null);
      return bytes !== null && sha256(bytes) === id;
    },
    async read(id, buffer) {
      const file = await open(join(folder, id));
      try {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
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

const MOST_IN_ONE_GO = 1000;

function writeParts(path: string, parts: readonly Buffer[]): void {
  const file = openSync(path, 'w', 0o600);
  try {
    for (let at = 0; at < parts.length; at += MOST_IN_ONE_GO) {
      const some = parts.slice(at, at + MOST_IN_ONE_GO);
      const length = some.reduce((sum, part) => sum + part.length, 0);
      if (writevSync(file, some) !== length) throw new BackupFailure('disk-full');
    }
  } finally {
    closeSync(file);
  }
}
