// Cuts the encrypted database into runs of whole pages, so that a changed page changes one chunk.
import { open } from 'node:fs/promises';
import { BackupFailure, systemCode } from './failure.ts';

const KIB = 1024;
const LARGE_DATABASE = 500_000_000;
const READ_SIZE = 4096 * KIB;

/**
 * Bytes per chunk: 8 KiB, or 16 KiB from 500 MB up. Both are multiples of the page size; smaller
 * chunks upload less for a day's scattered edits, but their list grows with the database.
 */
export function chunkSize(databaseSize: number): number {
  return databaseSize < LARGE_DATABASE ? 8 * KIB : 16 * KIB;
}

/**
 * The chunks of the first `size` bytes of the file, in order. A chunk is a view that is valid only
 * until the next is asked for. Throws `store-busy` when the file is not exactly that long: then it
 * is not the file the snapshot was held on.
 */
export async function* readChunks(path: string, size: number): AsyncGenerator<Buffer> {
  const chunk = chunkSize(size);
  const file = await open(path).catch((error: unknown) => {
    throw new BackupFailure('store-busy', undefined, systemCode(error));
  });
  try {
    if ((await file.stat()).size !== size) throw new BackupFailure('store-busy');
    const buffer = Buffer.allocUnsafe(READ_SIZE);
    for (let at = 0; at < size; ) {
      const wanted = Math.min(READ_SIZE, size - at);
      const { bytesRead } = await file.read(buffer, 0, wanted, at);
      // A short read would shift every later chunk; ask again for a whole number of chunks.
      const usable = at + bytesRead === size ? bytesRead : bytesRead - (bytesRead % chunk);
      if (usable === 0) throw new BackupFailure('store-busy');
      for (let offset = 0; offset < usable; offset += chunk) {
        yield buffer.subarray(offset, Math.min(offset + chunk, usable));
      }
      at += usable;
    }
  } finally {
    await file.close();
  }
}
