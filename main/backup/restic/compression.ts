// zstd where this Node has it: writing never needs it, reading what stock restic wrote does.
import * as zlib from 'node:zlib';
import { BackupFailure } from '../failure.ts';

const available = typeof zlib.zstdCompressSync === 'function';

/** The compressed bytes, or null when that is not possible or gains nothing. */
export function compress(plain: Buffer): Buffer | null {
  if (!available) return null;
  const small = zlib.zstdCompressSync(plain);
  return small.length < plain.length ? small : null;
}

/** The inverse of `compress`. */
export function decompress(small: Buffer): Buffer {
  if (!available) throw new BackupFailure('internal', 'zstd');
  return zlib.zstdDecompressSync(small);
}
