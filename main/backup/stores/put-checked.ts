// Storing and looking whether it was stored.
import { BackupFailure } from '../failure.ts';
import type { ObjectStore } from './object-store.ts';

const TRIES_AGAINST_LIES = 3;

/**
 * Puts the object and asks whether the target holds just these bytes, because some say "stored" when
 * they lost them; `once` as in `put`. Throws `target-lies` when it still does not after three tries.
 */
export async function putChecked(
  store: ObjectStore,
  name: string,
  bytes: Buffer,
  patience?: 'once',
): Promise<void> {
  for (let attempt = 0; attempt < TRIES_AGAINST_LIES; attempt++) {
    await store.put(name, bytes, patience);
    if (await store.holds(name, bytes)) return;
  }
  throw new BackupFailure('target-lies', name);
}
