// Index objects: which pack holds which blob.
import { z } from 'zod';
import { BackupFailure } from '../failure.ts';
import type { Pack, PackedBlob } from './pack.ts';

const schema = z.object({
  packs: z.array(
    z.object({
      id: z.string(),
      blobs: z.array(
        z.object({
          id: z.string(),
          type: z.enum(['data', 'tree']),
          offset: z.int().nonnegative(),
          length: z.int().positive(),
          uncompressed_length: z.int().nonnegative().optional(),
        }),
      ),
    }),
  ),
});

/** The JSON value of an index over these packs. */
export function formatIndex(packs: readonly Pack[]): unknown {
  return {
    packs: packs.map((pack) => ({
      id: pack.id,
      blobs: pack.blobs.map(({ id, type, offset, length, uncompressedLength }) => ({
        id,
        type,
        offset,
        length,
        ...(uncompressedLength === undefined ? {} : { uncompressed_length: uncompressedLength }),
      })),
    })),
  };
}

/** The inverse of `formatIndex`; throws `object-damaged` when the value is no index. */
export function parseIndex(name: string, value: unknown): Pack[] {
  const index = schema.safeParse(value);
  if (!index.success) throw new BackupFailure('object-damaged', name, index.error);
  return index.data.packs.map((pack) => ({ id: pack.id, blobs: pack.blobs.map(parseBlob) }));
}

function parseBlob(blob: {
  id: string;
  type: 'data' | 'tree';
  offset: number;
  length: number;
  uncompressed_length?: number | undefined;
}): PackedBlob {
  const { id, type, offset, length, uncompressed_length: uncompressedLength } = blob;
  // restic writes 0 for "not compressed" in some versions.
  if (!uncompressedLength) return { id, type, offset, length };
  return { id, type, offset, length, uncompressedLength };
}
