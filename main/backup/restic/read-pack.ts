// Fetching many blobs of a pack with few requests.
import { isLoss } from '../failure.ts';
import { mapParallel } from '../parallel.ts';
import { type BlobMap, type BlobPlace, loadBlob, openBlob } from './blob-map.ts';
import { packName } from './fetch.ts';
import type { Repository } from './repository.ts';

/** Memory for fetched packs, used again and again by one worker. */
export interface Scratch {
  buffer: Buffer;
}

/** Neighbouring blobs with less than this between them are fetched in one request. */
const GAP = 64 * 1024;

/** Fetches the stretches of the pack that hold these blobs; what cannot be had reads as null. */
export async function readPack(
  { store, key }: Repository,
  pack: string,
  places: readonly BlobPlace[],
  scratch: Scratch,
): Promise<(place: BlobPlace) => Buffer | null> {
  const stretches: { offset: number; end: number; bytes: Buffer }[] = [];
  for (const place of places.toSorted((a, b) => a.offset - b.offset)) {
    const last = stretches.at(-1);
    const end = place.offset + place.length;
    if (last !== undefined && place.offset - last.end < GAP) last.end = Math.max(last.end, end);
    else stretches.push({ offset: place.offset, end, bytes: Buffer.alloc(0) });
  }
  const needed = stretches.reduce((sum, { offset, end }) => sum + end - offset, 0);
  if (scratch.buffer.length < needed) scratch.buffer = Buffer.allocUnsafeSlow(needed);
  let used = 0;
  for (const stretch of stretches) {
    const { offset, end } = stretch;
    const into = scratch.buffer.subarray(used, used + end - offset);
    used += into.length;
    try {
      stretch.bytes = await store.get(packName(pack), { offset, length: into.length, into });
    } catch (error) {
      if (!isLoss(error)) throw error;
    }
  }
  return (place) => {
    const stretch = stretches.find((s) => s.offset <= place.offset && place.offset < s.end);
    if (stretch === undefined) return null;
    const start = place.offset - stretch.offset;
    return openBlob(key, place, stretch.bytes.subarray(start, start + place.length));
  };
}

/**
 * Shows every one of these blobs once, in no order; those of one pack are fetched together, and none is kept. One
 * that does not come whole is looked for as `loadBlob` does, with the same failures.
 */
export async function visitBlobs(
  repository: Repository,
  map: BlobMap,
  ids: Iterable<string>,
  visit: (id: string, plain: Buffer) => void,
): Promise<void> {
  const missing = new Set(ids);
  const places = [...missing].flatMap((id) => map.get(id)?.[0] ?? []);
  await mapParallel([...Map.groupBy(places, ({ pack }) => pack)], async ([pack, ofPack]) => {
    const read = await readPack(repository, pack, ofPack, { buffer: Buffer.alloc(0) });
    for (const place of ofPack) {
      const plain = read(place);
      if (plain === null) continue;
      missing.delete(place.id);
      visit(place.id, plain);
    }
  });
  for (const id of missing) visit(id, await loadBlob(repository, map, id));
}
