// What goes when copies before a day are erased for good: their snapshots, and the packs that nobody else needs.
// Only whole packs go, and only those that an erased copy used: what an interrupted run left is not touched.
import { BackupFailure } from '../failure.ts';
import { packSize } from '../known-blobs.ts';
import { type BlobMap, loadPacks, mapBlobs } from '../restic/blob-map.ts';
import { packName } from '../restic/fetch.ts';
import { visitBlobs } from '../restic/read-pack.ts';
import { listSnapshots, type Repository } from '../restic/repository.ts';
import type { Snapshot } from '../restic/snapshot-object.ts';
import { parseTree } from '../restic/tree.ts';

export interface ErasePlan {
  /** Names of stored objects. */
  readonly snapshots: readonly string[];
  readonly packs: readonly string[];
  /** Bytes of the packs, and of all packs there. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** Bytes that only the erased copies used and that stay, because they share a pack with what is needed. */
  readonly sharedBytes: number;
  readonly keptSnapshots: number;
  /** The place's own time when it was made, milliseconds since 1970. */
  readonly at: number;
}

/** More than this part of a place never goes at once: then something is not as it seems. */
const MOST_OF_ALL = 0.2;

/**
 * Plans to erase what was made before `before`. `proved` is the copy that a test restore last brought back:
 * it must be the newest one. Throws `erase-unproved`, `erase-nothing`, `erase-too-much`, `erase-damaged`.
 */
export async function planErasure(
  repository: Repository,
  before: number,
  proved: string | null,
): Promise<ErasePlan> {
  const snapshots = await readAllSnapshots(repository);
  const [newest] = snapshots;
  if (newest === undefined || newest.id !== proved) throw new BackupFailure('erase-unproved');
  const going = snapshots.filter(({ time }) => time.getTime() < before);
  const kept = snapshots.filter(({ time }) => time.getTime() >= before);
  if (going.length === 0) throw new BackupFailure('erase-nothing');
  if (kept.length === 0) throw new BackupFailure('erase-too-much');
  const { packs, map } = await readAllPacks(repository);
  const needed = await blobsOf(repository, map, kept);
  const used = await blobsOf(repository, map, going);
  const leaving = packs.filter(
    ({ blobs }) => blobs.some(({ id }) => used.has(id)) && !blobs.some(({ id }) => needed.has(id)),
  );
  const staying = packs.filter((pack) => !leaving.includes(pack)).flatMap(({ blobs }) => blobs);
  const shared = staying.filter(({ id }) => used.has(id) && !needed.has(id));
  const sum = (some: typeof packs) => some.reduce((bytes, pack) => bytes + packSize(pack), 0);
  const plan = {
    snapshots: going.map(({ id }) => `snapshots/${id}`),
    packs: leaving.map(({ id }) => packName(id)),
    bytes: sum(leaving),
    totalBytes: sum(packs),
    sharedBytes: shared.reduce((bytes, { length }) => bytes + length, 0),
    keptSnapshots: kept.length,
    at: Date.now() + repository.store.clockOffsetMs(),
  };
  if (plan.bytes > MOST_OF_ALL * plan.totalBytes) throw new BackupFailure('erase-too-much');
  return plan;
}

/** Throws `erase-damaged` when one of them cannot be read: what it needs would not be known. */
export async function readAllSnapshots(repository: Repository): Promise<Snapshot[]> {
  const { snapshots, damaged } = await listSnapshots(repository);
  if (damaged[0] !== undefined) throw new BackupFailure('erase-damaged', damaged[0]);
  return snapshots;
}

/**
 * Every pack of the indexes; throws `erase-damaged` when an index cannot be read, or when the place lists less
 * than they name: a listing that is not whole has made others erase what was needed. `gone` may be missing.
 */
export async function readAllPacks(repository: Repository, gone: ReadonlySet<string> = new Set()) {
  const { packs, damaged } = await loadPacks(repository);
  if (damaged[0] !== undefined) throw new BackupFailure('erase-damaged', damaged[0]);
  const sizes = new Map<string, number>();
  for (const { name, size } of await repository.store.list('data/')) sizes.set(name, size);
  const unique = [...new Map(packs.map((pack) => [pack.id, pack])).values()];
  for (const pack of unique) {
    const name = packName(pack.id);
    if (sizes.get(name) !== packSize(pack) && !gone.has(name)) {
      throw new BackupFailure('erase-damaged', name);
    }
  }
  return { packs: unique, map: mapBlobs(unique), stored: sizes };
}

/** Every blob that these copies need: directories and what they name. */
export async function blobsOf(
  repository: Repository,
  map: BlobMap,
  snapshots: readonly Snapshot[],
): Promise<Set<string>> {
  const blobs = new Set<string>();
  let level = new Set(snapshots.map(({ tree }) => tree));
  while (level.size > 0) {
    const next = new Set<string>();
    await visitBlobs(repository, map, level, (id, plain) => {
      blobs.add(id);
      for (const node of parseTree(id, plain)) {
        if (node.kind === 'folder') next.add(node.subtree);
        else for (const content of node.content) blobs.add(content);
      }
    });
    level = next.difference(blobs);
  }
  return blobs;
}
