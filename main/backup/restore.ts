// Brings a snapshot back into a new folder. Every byte written has been checked against its hash,
// so a restore that was interrupted goes on by looking at what is already there.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupFailure, lossAsNull } from './failure.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { type BlobMap, plainLength } from './restic/blob-map.ts';
import { packName } from './restic/fetch.ts';
import { loadSnapshot, type Repository } from './restic/repository.ts';
import type { Snapshot } from './restic/snapshot-object.ts';
import { claimFolder, findWritten, finishFolder } from './restore-folder.ts';
import { restorePack } from './restore-pack.ts';
import {
  locateBlobs,
  type PlannedFile,
  type PlannedWrite,
  planRestore,
  type RestorePlan,
  readTopFile,
} from './restore-plan.ts';

export interface RestoreInput {
  readonly repository: Repository;
  readonly snapshotId: string;
  /** A folder that does not exist, is empty, or holds this restore, interrupted. */
  readonly into: string;
  readonly connections?: number;
  /** Which files come back, and their folders; all when left out. */
  choose?(files: readonly PlannedFile[], map: BlobMap): readonly PlannedFile[];
  readonly signal: AbortSignal;
  progress(doneBytes: number, totalBytes: number): void;
}

export interface RestoreResult {
  readonly files: number;
  readonly bytes: number;
  readonly manifest: Manifest | null;
  /** Scans that no copy in the repository could give back, and the object to blame for each. */
  readonly lost: readonly { path: string; object: string }[];
  /** Objects that had been changed or deleted, and came from older versions. */
  readonly healed: number;
}

/**
 * Restores the snapshot's tree as it is (`db/`, `sealed/`, `keybag.json`, …). A lost scan is named
 * in `lost` and the rest goes on; anything else that is lost throws `object-damaged` with the
 * object's name. After any failure the same folder can be given again.
 */
export async function restoreSnapshot(input: RestoreInput): Promise<RestoreResult> {
  const { repository, into } = input;
  const resuming = await claimFolder(into, input.snapshotId);
  const snapshot = await loadSnapshot(repository, `snapshots/${input.snapshotId}`);
  const map = await locateBlobs(repository);
  const plan = await planRestore(repository, snapshot.tree, map, input.choose);
  for (const folder of plan.folders) await mkdir(join(into, folder), { recursive: true });
  for (const file of plan.files) {
    if (file.content.length === 0) await writeFile(join(into, file.path), '');
  }
  const written = resuming ? await findWritten(into, plan) : new Set<PlannedWrite>();
  const lost = await restorePacks(input, plan, written);
  for (const file of lost.keys()) await rm(join(into, file.path), { force: true });
  await finishFolder(into, plan.folders);
  return {
    files: plan.files.length - lost.size,
    bytes: plan.totalBytes,
    manifest: await readManifest(repository, map, snapshot),
    lost: [...lost].map(([file, object]) => ({ path: file.path, object })),
    healed: repository.store.history?.healed.size ?? 0,
  };
}

/** Several packs at a time; returns the scans that are lost, each with the object to blame. */
async function restorePacks(
  input: RestoreInput,
  plan: RestorePlan,
  written: ReadonlySet<PlannedWrite>,
): Promise<Map<PlannedFile, string>> {
  const { repository, into, signal } = input;
  const lost = new Map<PlannedFile, string>();
  const lose = (file: PlannedFile, object: string) => {
    // Without a scan an office can go on; without its database or its keys there is no office.
    if (!file.path.startsWith('sealed/')) throw new BackupFailure('object-damaged', object);
    lost.set(file, object);
  };
  for (const { file, object } of plan.lost) lose(file, object);

  let done = [...written].reduce((sum, { place }) => sum + plainLength(place), 0);
  const queue = [...plan.packs];
  const work = async () => {
    const scratch = { buffer: Buffer.alloc(0) };
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      signal.throwIfAborted();
      const [pack, all] = next;
      const writes = all.filter((write) => !written.has(write));
      if (writes.length === 0) continue;
      const result = await restorePack(repository, plan.map, into, pack, writes, scratch);
      for (const file of result.lost) lose(file, packName(pack));
      done += result.bytes;
      input.progress(done, plan.totalBytes);
    }
  };
  const workers = Array.from({ length: input.connections ?? 5 }, () =>
    work().catch((error: unknown) => {
      queue.length = 0;
      throw error;
    }),
  );
  for (const end of await Promise.allSettled(workers)) {
    if (end.status === 'rejected') throw end.reason;
  }
  return lost;
}

async function readManifest(
  repository: Repository,
  map: BlobMap,
  snapshot: Snapshot,
): Promise<Manifest | null> {
  const read = readTopFile(repository, map, snapshot.tree, 'MANIFEST.json');
  const bytes = await read.catch(lossAsNull);
  return bytes === null ? null : parseManifest(bytes);
}
