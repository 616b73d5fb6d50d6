// Locks as restic writes them: while something is erased, neither stock restic nor another computer of ours may work.
import { z } from 'zod';
import { BackupFailure, lossAsNull } from '../failure.ts';
import type { MasterKey } from '../restic/crypto.ts';
import { fetchNamed } from '../restic/fetch.ts';
import { listNames, type Repository } from '../restic/repository.ts';
import { openJson, sealJson } from '../restic/sealed-json.ts';
import { putChecked } from '../stores/put-checked.ts';

const schema = z.object({
  time: z.coerce.date(),
  exclusive: z.boolean().default(false),
  hostname: z.string().default(''),
});
type Lock = z.infer<typeof schema> & { name: string };

/** A lock that is older was left behind by something that ended without a word. */
const STALE_MS = 24 * 3_600_000;

const serverNow = ({ store }: Repository): number => Date.now() + store.clockOffsetMs();

/**
 * Locks that somebody may still hold. One that cannot be read counts for ever, but as a common one: nothing is
 * erased beside it, and copies go on, or a torn file would end them for good.
 */
async function heldLocks(repository: Repository): Promise<Lock[]> {
  const { store, key } = repository;
  const locks: Lock[] = [];
  for (const { name } of await store.list('locks/')) {
    const bytes = await fetchNamed(store, name).catch(lossAsNull);
    const lock = (bytes && readLock(key, name, bytes)) ?? {
      time: new Date(serverNow(repository)),
      exclusive: false,
      hostname: '',
    };
    if (serverNow(repository) - lock.time.getTime() < STALE_MS) locks.push({ ...lock, name });
  }
  return locks;
}

function readLock(key: MasterKey, name: string, bytes: Buffer): Omit<Lock, 'name'> | null {
  try {
    return schema.parse(openJson(key, name, bytes));
  } catch {
    return null;
  }
}

/** Throws `target-erasing` while something is being erased there. */
export async function requireUnlocked(repository: Repository): Promise<void> {
  const held = (await heldLocks(repository)).find(({ exclusive }) => exclusive);
  if (held) throw new BackupFailure('target-erasing', held.name);
}

/**
 * Throws `target-erasing` when something is being erased there, or was since these indexes were read: what a run took
 * for stored may be gone. Erasing puts its lock first, then reads the snapshots, and replaces the index before a
 * pack goes; so a run that asks this after its snapshot is stored, and finds nothing, was seen by it.
 */
export async function requireNotErased(
  repository: Repository,
  indexes: readonly string[],
): Promise<void> {
  await requireUnlocked(repository);
  const stored = new Set(await listNames(repository.store, 'index/', false));
  const gone = indexes.find((name) => !stored.has(name));
  if (gone !== undefined) throw new BackupFailure('target-erasing', gone);
}

/**
 * Takes the place for this computer alone. A lock that this same computer left behind is taken over. Throws
 * `erase-locked` when anybody else holds one, however that came about. The answer gives the lock back.
 */
export async function lockAlone(
  repository: Repository,
  device: string,
): Promise<() => Promise<void>> {
  const { store, key } = repository;
  const requireAlone = async (own: string) => {
    const other = (await heldLocks(repository)).find(
      ({ name, hostname }) => name !== own && hostname !== device,
    );
    if (other) throw new BackupFailure('erase-locked', other.name);
  };
  await requireAlone('');
  const time = new Date(serverNow(repository)).toISOString();
  const { id, bytes } = sealJson(key, {
    ...{ time, exclusive: true, hostname: device, username: 'samnum', pid: process.pid },
  });
  const name = `locks/${id}`;
  await putChecked(store, name, bytes);
  const giveBack = async () => {
    for (const lock of await heldLocks(repository)) {
      if (lock.hostname === device) await store.remove(lock.name);
    }
  };
  // Whoever came at the same moment sees ours, and we see theirs.
  await requireAlone(name).catch(async (error: unknown) => {
    await giveBack();
    throw error;
  });
  return giveBack;
}
