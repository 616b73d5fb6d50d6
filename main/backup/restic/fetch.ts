// Fetching an object whose name is the hash of its bytes, and finding the good one among versions.
import { BackupFailure } from '../failure.ts';
import type { ObjectStore } from '../stores/object-store.ts';
import { sha256 } from './crypto.ts';

/** `data/ab/ab12…` for a pack's id. */
export function packName(id: string): string {
  return `data/${id.slice(0, 2)}/${id}`;
}

/**
 * The bytes whose SHA-256 is the last part of the name. When the newest object is gone or is
 * something else, older versions are tried, so an overwritten or deleted backup heals by reading.
 * Throws `object-missing` or `object-damaged` with the name.
 */
export async function fetchNamed(store: ObjectStore, name: string): Promise<Buffer> {
  const id = name.slice(name.lastIndexOf('/') + 1);
  return fetchWhere(store, name, (bytes) => sha256(bytes) === id);
}

/** The object if it is `good`, else an older version of it that is, with the same failures as `fetchNamed`. */
export async function fetchWhere(
  store: ObjectStore,
  name: string,
  good: (bytes: Buffer) => boolean,
): Promise<Buffer> {
  let failure = new BackupFailure('object-damaged', name);
  // What came wrong may have been harmed on its way: it is asked for once more.
  for (let asked = 0; asked < 2; asked++) {
    try {
      const bytes = await store.get(name);
      if (good(bytes)) return bytes;
    } catch (error) {
      if (!(error instanceof BackupFailure) || error.code !== 'object-missing') throw error;
      failure = error;
    }
  }
  const { history } = store;
  if (history === undefined) throw failure;
  for await (const bytes of history.versions(name)) {
    if (!good(bytes)) continue;
    history.healed.add(name);
    return bytes;
  }
  throw failure;
}
