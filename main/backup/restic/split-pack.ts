// One pack cut into smaller ones: the sealed blobs stay as they are, only the directories are new.
import type { MasterKey } from './crypto.ts';
import { closePack, type FinishedPack, type Pack, type PackedBlob } from './pack.ts';

/** Pieces of about `most` bytes; a larger blob gets a piece of its own. `bytes` is the whole pack. */
export function splitPack(key: MasterKey, pack: Pack, bytes: Buffer, most: number): FinishedPack[] {
  const groups: PackedBlob[][] = [];
  let size = most;
  for (const blob of pack.blobs) {
    if (size + blob.length > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(blob);
    size += blob.length;
  }
  return groups.map((group) => {
    const from = group[0]?.offset ?? 0;
    const blobs = group.map((blob) => ({ ...blob, offset: blob.offset - from }));
    const length = blobs.reduce((sum, blob) => sum + blob.length, 0);
    return closePack(key, blobs, [bytes.subarray(from, from + length)]);
  });
}
