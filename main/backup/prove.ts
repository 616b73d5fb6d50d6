// Proves that a copy can be brought back: reads it as an empty computer would, into a folder that goes again.
import { createHash, randomInt } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BackupFailure } from './failure.ts';
import type { Manifest } from './manifest.ts';
import type { BlobMap } from './restic/blob-map.ts';
import type { MasterKey } from './restic/crypto.ts';
import { fetchNamed, packName } from './restic/fetch.ts';
import type { KeyFile } from './restic/key-file.ts';
import { listKept, openWithKey } from './restic/repository.ts';
import { restoreSnapshot } from './restore.ts';
import type { PlannedFile } from './restore-plan.ts';
import type { ObjectStore } from './stores/object-store.ts';

export interface ProofInput {
  readonly store: ObjectStore;
  readonly masterKey: MasterKey;
  readonly keyFile: KeyFile;
  readonly snapshotId: string;
  /** A new folder; gets the case file, its wrapped key, and scans as they are stored: ciphertext alone. */
  readonly into: string;
  /** How many scans, at random, are brought back too. */
  readonly scans: number;
  /** Which week this is: the packs of its turn are read whole, whatever snapshot they belong to. */
  readonly week: number;
  readonly signal: AbortSignal;
  progress(doneBytes: number, totalBytes: number): void;
}

export interface ProofResult {
  /** Scans that the copy holds. */
  readonly scans: number;
  readonly scansTried: number;
  readonly scansGood: number;
  readonly packsRead: number;
  /** Objects that had been changed or deleted, and came from older versions. */
  readonly healed: number;
  readonly manifest: Manifest | null;
}

/**
 * Uses no cache of this computer. The key file must be the one that the words open, every scan of the
 * copy must lie in a pack that is there whole, and what is brought back must have the hash in its name.
 * A fifty-second part of all packs is read too, so that a year of weekly tests reads every byte.
 * Throws `object-missing` or `object-damaged` when the case file, a key or such a pack cannot be read.
 */
export async function proveSnapshot(input: ProofInput): Promise<ProofResult> {
  const { store, into, signal } = input;
  const repository = await openWithKey(store, input.masterKey);
  await fetchNamed(store, `keys/${input.keyFile.name}`);
  const sizes = await listKept(store, 'data/');
  let held = 0;
  let sample: PlannedFile[] = [];
  const { lost, manifest } = await restoreSnapshot({
    ...{ repository, snapshotId: input.snapshotId, into, signal, progress: input.progress },
    choose(files, map) {
      const scans = files.filter(({ path }) => path.startsWith('sealed/'));
      held = scans.length;
      const gone = scans.find((file) => !isThere(file, map, sizes));
      if (gone) throw new BackupFailure('object-missing', gone.path);
      sample = pickSome(scans, input.scans);
      return files.filter(({ path }) => NEEDED.has(path)).concat(sample);
    },
  });
  const absent = new Set(lost.map(({ path }) => path));
  let scansGood = 0;
  for (const { path } of sample) {
    if (!absent.has(path) && (await hashFile(join(into, path))) === basename(path, '.enc')) {
      scansGood += 1;
    }
  }
  const packs = packsOfWeek([...sizes.keys()], input.week);
  for (const pack of packs) {
    signal.throwIfAborted();
    await fetchNamed(store, pack);
  }
  const healed = store.history?.healed.size ?? 0;
  return {
    ...{ scans: held, scansTried: sample.length, scansGood },
    ...{ packsRead: packs.length, healed, manifest },
  };
}

const WEEKS = 52;

/** The packs whose turn it is: by their name, which is a hash, so that the parts are alike in size. */
export function packsOfWeek(names: readonly string[], week: number): string[] {
  return names.filter((name) => Number.parseInt(name.slice(-8), 16) % WEEKS === week % WEEKS);
}

const NEEDED = new Set(['db/cases.db', 'keybag.json']);

/** Do the lists say that all of the file is in packs that are there? */
export function isThere(
  file: PlannedFile,
  map: BlobMap,
  sizes: ReadonlyMap<string, number>,
): boolean {
  return file.content.every((id) =>
    (map.get(id) ?? []).some(
      ({ pack, offset, length }) => (sizes.get(packName(pack)) ?? 0) >= offset + length,
    ),
  );
}

function pickSome<T>(all: readonly T[], count: number): T[] {
  const left = [...all];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(randomInt(left.length), 1),
  ).flat();
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
