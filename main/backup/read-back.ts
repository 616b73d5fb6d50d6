// Reads sealed scans of a snapshot back from where it lies: fetched, opened, and held against their names.
import { isLoss } from './failure.ts';
import { mapParallel } from './parallel.ts';
import { loadBlob } from './restic/blob-map.ts';
import { type MasterKey, sha256 } from './restic/crypto.ts';
import { loadSnapshot, openWithKey } from './restic/repository.ts';
import { locateBlobs, planRestore } from './restore-plan.ts';
import type { ObjectStore } from './stores/object-store.ts';

export interface ReadBackInput {
  readonly store: ObjectStore;
  readonly masterKey: MasterKey;
  readonly snapshotId: string;
  /** SHA-256 of the sealed bytes, as the files are named. */
  readonly names: readonly string[];
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

export interface ReadBackResult {
  /** Came back as what their names say. */
  readonly whole: readonly string[];
  /** Are in the snapshot, and nothing that is stored gives them back. */
  readonly broken: readonly string[];
}

const AT_ONCE = 8;
const NAME = /^sealed\/[0-9a-f]{2}\/([0-9a-f]{64})\.enc$/;

/**
 * Nothing is written, and no cache of this computer is asked. What is not in the snapshot is in neither list;
 * nor is what could not be asked for any more, because the place went away or somebody stopped it.
 */
export async function readBack(input: ReadBackInput): Promise<ReadBackResult> {
  const repository = await openWithKey(input.store, input.masterKey);
  const snapshot = await loadSnapshot(repository, `snapshots/${input.snapshotId}`);
  const map = await locateBlobs(repository);
  const wanted = new Set(input.names);
  const { files } = await planRestore(repository, snapshot.tree, map, (all) =>
    all.filter(({ path }) => wanted.has(NAME.exec(path)?.[1] ?? '')),
  );
  const whole: string[] = [];
  const broken: string[] = [];
  for (let at = 0; at < files.length && !input.signal.aborted; at += AT_ONCE) {
    try {
      await mapParallel(files.slice(at, at + AT_ONCE), async ({ path, content }) => {
        const name = NAME.exec(path)?.[1] ?? '';
        const isWhole = await Promise.all(content.map((id) => loadBlob(repository, map, id))).then(
          (parts) => sha256(Buffer.concat(parts)) === name,
          (error: unknown) => {
            if (!isLoss(error)) throw error;
            return false;
          },
        );
        (isWhole ? whole : broken).push(name);
      });
    } catch {
      // The place went away: the rest is read with the next copy.
      break;
    }
    input.progress(Math.min(files.length, at + AT_ONCE), files.length);
  }
  return { whole, broken };
}
