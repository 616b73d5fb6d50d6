// A repository on one target: made, opened, its snapshots listed.
import { BackupFailure, isLoss, lossAsNull } from '../failure.ts';
import { mapParallel } from '../parallel.ts';
import type { ObjectStore } from '../stores/object-store.ts';
import { putChecked } from '../stores/put-checked.ts';
import { type Config, createConfig, openConfig } from './config.ts';
import { type MasterKey, sha256 } from './crypto.ts';
import { fetchNamed, fetchWhere } from './fetch.ts';
import { type KeyFile, openKeyFile } from './key-file.ts';
import { openJson, sealJson } from './sealed-json.ts';
import { formatSnapshot, parseSnapshot, type Snapshot } from './snapshot-object.ts';

export interface Repository {
  readonly store: ObjectStore;
  readonly key: MasterKey;
  readonly config: Config;
}

/**
 * Opens the office's repository on this target for the daily run, without the words: the key file
 * and master key are the office's own, the same on every target. A key file or config that was
 * lost or changed is written again, the config as it was where `config` (what it was at the last run) or an
 * older version tells, and both are named in `repaired`. With `mayCreate` an empty target becomes a new
 * repository; without it (the target held one before) it is `repository-missing`, so that an unplugged
 * disk's empty folder is never taken for the disk.
 */
export async function openForBackup(
  store: ObjectStore,
  keyFile: KeyFile,
  key: MasterKey,
  options: { mayCreate: boolean; config?: Buffer | undefined },
): Promise<{ repository: Repository; repaired: string[]; config: Buffer }> {
  const keyName = `keys/${keyFile.name}`;
  // Some servers do not find what they have at first: nothing is gone before they were asked twice.
  const isThere = async (name: string) =>
    (await store.size(name)) !== null || (await store.size(name)) !== null;
  const keyIsThere = await isThere(keyName);
  const keyIsWhole = keyIsThere && (await store.holds(keyName, keyFile.bytes));
  const configIsThere = await isThere('config');
  const found = await findConfig(store, key);
  if (found === null && configIsThere && !keyIsThere) {
    // Another office's, unless our own key file lies beside it.
    throw new BackupFailure('repository-foreign', 'config');
  }
  const isEmpty = !keyIsThere && !configIsThere && found === null;
  if (isEmpty && !options.mayCreate) throw new BackupFailure('repository-missing');
  if (isEmpty) await store.prepare();
  const repaired: string[] = [];
  // The key before the config: a repository that exists can always be opened with the words.
  if (!keyIsWhole) {
    await putChecked(store, keyName, keyFile.bytes);
    if (!isEmpty) repaired.push(keyName);
  }
  const known = options.config && openConfig(key, options.config) ? options.config : undefined;
  let bytes = found?.bytes ?? known ?? createConfig(key);
  if (isEmpty) await store.putNew('config', bytes);
  else if (found?.isNewest !== true) {
    await putChecked(store, 'config', bytes);
    repaired.push('config');
  }
  const repository = await openWithKey(store, key);
  if (isEmpty) bytes = await store.get('config');
  return { repository, repaired, config: bytes };
}

/** The config that opens with this key, from an older version where need be; null when there is none. */
async function findConfig(
  store: ObjectStore,
  key: MasterKey,
): Promise<{ bytes: Buffer; isNewest: boolean } | null> {
  const opens = (bytes: Buffer) => openConfig(key, bytes) !== null;
  store.history?.healed.delete('config');
  const bytes = await fetchWhere(store, 'config', opens).catch(lossAsNull);
  return bytes && { bytes, isNewest: store.history?.healed.has('config') !== true };
}

/** Opens for the daily run. Throws `repository-missing`, `repository-foreign`, `repository-newer`. */
export async function openWithKey(store: ObjectStore, key: MasterKey): Promise<Repository> {
  let config: Config | null = null;
  try {
    await fetchWhere(store, 'config', (bytes) => {
      config = openConfig(key, bytes);
      return config !== null;
    });
  } catch (error) {
    if (!(error instanceof BackupFailure)) throw error;
    if (error.code === 'object-missing') throw new BackupFailure('repository-missing', 'config');
    if (error.code === 'object-damaged') throw new BackupFailure('repository-foreign', 'config');
    throw error;
  }
  if (config === null) throw new BackupFailure('repository-foreign', 'config');
  return { store, key, config };
}

/**
 * Opens for a restore on an empty computer; `password` as in `createKeyFile`. Besides the failures
 * of `openWithKey` it throws `words-wrong`, and `object-damaged` or `object-missing` when every key
 * file or the config is not what it should be.
 */
export async function openWithWords(
  store: ObjectStore,
  password: string,
): Promise<{ repository: Repository; keyFile: KeyFile }> {
  const names = await listNames(store, 'keys/');
  if (names.length === 0) throw new BackupFailure('repository-missing', 'keys');
  let damaged: BackupFailure | undefined;
  let read = 0;
  for (const name of names) {
    let bytes: Buffer;
    try {
      bytes = await fetchNamed(store, name);
    } catch (error) {
      if (!(error instanceof BackupFailure) || error.code !== 'object-damaged') throw error;
      damaged = error;
      continue;
    }
    read += 1;
    const key = openKeyFile(bytes, password);
    if (key !== null)
      return {
        repository: await openRestored(store, key),
        keyFile: { name: sha256(bytes), bytes },
      };
  }
  throw read === 0 && damaged !== undefined ? damaged : new BackupFailure('words-wrong');
}

/** Once the words have opened a key file, a config that does not open can only be damaged. */
async function openRestored(store: ObjectStore, key: MasterKey): Promise<Repository> {
  try {
    return await openWithKey(store, key);
  } catch (error) {
    if (error instanceof BackupFailure && error.code === 'repository-foreign') {
      throw new BackupFailure('object-damaged', 'config', error);
    }
    if (error instanceof BackupFailure && error.code === 'repository-missing') {
      throw new BackupFailure('object-missing', 'config', error);
    }
    throw error;
  }
}

/** Stores a snapshot: from this moment the backup exists, so it is always the last thing written. */
export async function saveSnapshot(
  repository: Repository,
  snapshot: Parameters<typeof formatSnapshot>[0],
): Promise<string> {
  const { id, bytes } = sealJson(repository.key, formatSnapshot(snapshot));
  await putChecked(repository.store, `snapshots/${id}`, bytes);
  return id;
}

/**
 * All snapshots that can be read, newest first, and the names of those that cannot. With
 * `deleted`, also those an attacker removed from a bucket that keeps versions.
 */
export async function listSnapshots(
  repository: Repository,
  options: { deleted?: boolean } = {},
): Promise<{ snapshots: Snapshot[]; damaged: string[] }> {
  const names = await listNames(repository.store, 'snapshots/', options.deleted);
  const damaged: string[] = [];
  const read = await mapParallel(names, async (name) => {
    try {
      return await loadSnapshot(repository, name);
    } catch (error) {
      if (!isLoss(error)) throw error;
      damaged.push(name);
      return null;
    }
  });
  const snapshots = read.filter((snapshot) => snapshot !== null);
  snapshots.sort((a, b) => b.time.getTime() - a.time.getTime());
  return { snapshots, damaged };
}

/** One snapshot by its name; throws `object-missing` or `object-damaged`. */
export async function loadSnapshot(repository: Repository, name: string): Promise<Snapshot> {
  const bytes = await fetchNamed(repository.store, name);
  const id = name.slice('snapshots/'.length);
  return parseSnapshot(id, openJson(repository.key, name, bytes));
}

/** Names of all hash-named objects under a folder, deleted ones too where the target knows them. */
export async function listNames(
  store: ObjectStore,
  prefix: string,
  deleted = true,
): Promise<string[]> {
  const names = deleted
    ? (await listKept(store, prefix)).keys()
    : (await store.list(prefix)).map((object) => object.name);
  return [...new Set(names)].filter((name) => /\/[0-9a-f]{64}$/.test(name)).sort();
}

/** Everything under a folder with its size, deleted objects too where the target keeps them. */
export async function listKept(store: ObjectStore, prefix: string): Promise<Map<string, number>> {
  const [there, kept] = await Promise.all([store.list(prefix), store.history?.survey(prefix)]);
  const sizes = new Map(there.map(({ name, size }) => [name, size]));
  for (const { name, size, versions } of kept ?? []) {
    if (versions > 0) sizes.set(name, Math.max(size, sizes.get(name) ?? 0));
  }
  return sizes;
}
