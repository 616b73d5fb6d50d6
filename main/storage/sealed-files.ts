// The paper: every original is one sealed file, named by the SHA-256 of its sealed bytes.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './durable.ts';
import type { StoreKeys } from './keys.ts';
import { SealBrokenError, seal, unseal, unwrapKey, wrapKey } from './sealing.ts';

/** `key` is the file's own random key, wrapped; it stands in the database, never beside the file. */
export type SealedFile = { name: string; key: Buffer; bytes: number };

/** Where a sealed file lies, below the office's folder. */
export function sealedPath(folder: string, name: string): string {
  return join(folder, 'sealed', name.slice(0, 2), `${name}.enc`);
}

/**
 * Seals an original and returns when it is safe on the disk and was read back equal.
 * The row that names it is committed after this, never before (`[Note: order of writing]`).
 */
export function sealOriginal(folder: string, keys: StoreKeys, original: Uint8Array): SealedFile {
  const fileKey = randomBytes(32);
  const sealed = seal(original, fileKey);
  const name = createHash('sha256').update(sealed).digest('hex');
  writeDurably(sealedPath(folder, name), sealed);
  const onDisk = readFileSync(sealedPath(folder, name));
  if (!onDisk.equals(sealed)) throw new SealBrokenError('read back differs');
  const file = { name, key: wrapKey(fileKey, keys.files, `file/${name}`), bytes: sealed.length };
  fileKey.fill(0);
  return file;
}

/** The original, byte for byte. Throws `SealBrokenError` when the file was changed, ENOENT when it is gone. */
export function openOriginal(folder: string, keys: StoreKeys, file: SealedFile): Buffer {
  const fileKey = unwrapKey(file.key, keys.files, `file/${file.name}`);
  try {
    return unseal(readFileSync(sealedPath(folder, file.name)), fileKey);
  } finally {
    fileKey.fill(0);
  }
}

/** Removes a sealed file that no row names (what a crash between file and row leaves). */
export function removeOrphan(folder: string, name: string): void {
  rmSync(sealedPath(folder, name), { force: true });
}
