// What the target really holds: its indexes compared with the list of its packs, and what an
// interrupted run left behind. A blob counts only when its pack is there with the right length.
import type { JournaledPack } from './journal.ts';
import { type IndexCache, loadPacks, plainLength, readPackHeaders } from './restic/blob-map.ts';
import { SEAL_OVERHEAD } from './restic/crypto.ts';
import { packName } from './restic/fetch.ts';
import type { Pack } from './restic/pack.ts';
import type { Repository } from './restic/repository.ts';
import type { Spool } from './spool.ts';

export interface Inventory {
  /** Id of every blob that need not be sent, with the bytes it has when opened. */
  readonly known: Map<string, number>;
  /** Names of the indexes that tell it. */
  readonly indexes: readonly string[];
  /** Packs of an earlier run that are good to go on with. */
  readonly unfinished: readonly JournaledPack[];
  /** Names of what was lost or cut short on the target; sent again where it is still in the office. */
  readonly lost: readonly string[];
}

/** Reads the indexes (from the cache where it can) and the list of packs. */
export async function takeInventory(
  repository: Repository,
  spool: Spool,
  journaled: readonly JournaledPack[],
  cache: IndexCache,
): Promise<Inventory> {
  const { packs, indexes, damaged } = await loadPacks(repository, { cache });
  const stored = new Map<string, number>();
  for (const { name, size } of await repository.store.list('data/')) stored.set(name, size);
  const known = new Map<string, number>();
  const lost = [...damaged];
  const indexed = new Set<string>();
  for (const pack of packs) {
    const name = packName(pack.id);
    if (stored.get(name) === packSize(pack)) {
      indexed.add(pack.id);
      for (const blob of pack.blobs) known.set(blob.id, plainLength(blob));
    } else {
      lost.push(name);
    }
  }
  const unfinished: JournaledPack[] = [];
  for (const entry of journaled) {
    if (indexed.has(entry.pack.id)) continue;
    if (stored.get(packName(entry.pack.id)) === entry.size) {
      unfinished.push({ ...entry, state: 'uploaded' });
    } else if (await spool.holds(entry.pack.id)) {
      unfinished.push({ ...entry, state: 'sealed' });
    }
  }
  unfinished.push(
    ...(await adoptOrphans(repository, stored, [...packs, ...unfinished.map((e) => e.pack)])),
  );
  await spool.keepOnly(
    new Set(unfinished.filter((e) => e.state === 'sealed').map((e) => e.pack.id)),
  );
  return { known, indexes, unfinished, lost };
}

/** Packs that no index and no journal knows: their index was lost, or the computer that wrote them. */
async function adoptOrphans(
  repository: Repository,
  stored: ReadonlyMap<string, number>,
  accounted: readonly Pack[],
): Promise<JournaledPack[]> {
  const known = new Set(accounted.map((pack) => packName(pack.id)));
  const orphans = [...stored].filter(([name]) => !known.has(name));
  const { packs } = await readPackHeaders(repository, orphans);
  return packs.flatMap((pack): JournaledPack[] => {
    const size = packSize(pack);
    if (stored.get(packName(pack.id)) !== size) return [];
    return [{ pack, size, state: 'uploaded' }];
  });
}

/** Bytes of a whole pack: its blobs, then the sealed header, then the header's length. */
export function packSize(pack: Pack): number {
  const header = pack.blobs.reduce((n, b) => n + (b.uncompressedLength === undefined ? 37 : 41), 0);
  const blobs = pack.blobs.reduce((n, b) => n + b.length, 0);
  return blobs + header + SEAL_OVERHEAD + 4;
}
