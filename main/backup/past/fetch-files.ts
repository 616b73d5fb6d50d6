// A few files of one copy, brought into a work folder as they are stored: ciphertext alone.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BackupFailure } from '../failure.ts';
import type { Manifest } from '../manifest.ts';
import type { Repository } from '../restic/repository.ts';
import { restoreSnapshot } from '../restore.ts';

export interface FetchInput {
  readonly repository: Repository;
  readonly snapshotId: string;
  /** Paths in the copy: `db/cases.db`, or `sealed/<xx>/<sha256>.enc`. */
  readonly paths: readonly string[];
  /** A new folder, or one where the same fetch was interrupted. */
  readonly into: string;
  readonly signal: AbortSignal;
  progress(doneBytes: number, totalBytes: number): void;
}

export interface FetchResult {
  readonly manifest: Manifest | null;
  /** Paths that the copy gave back whole; a sealed file has the hash in its name. */
  readonly found: readonly string[];
}

/** Throws `object-missing` or `object-damaged` when the case file of the copy cannot be read. */
export async function fetchFiles(input: FetchInput): Promise<FetchResult> {
  const asked = new Set(input.paths);
  const planned: string[] = [];
  const { manifest, lost } = await restoreSnapshot({
    ...input,
    choose(files) {
      const chosen = files.filter(({ path }) => asked.has(path));
      planned.push(...chosen.map(({ path }) => path));
      return chosen;
    },
  });
  if (asked.has(CASE_FILE_OF_COPY) && !planned.includes(CASE_FILE_OF_COPY)) {
    throw new BackupFailure('object-missing', CASE_FILE_OF_COPY);
  }
  const gone = new Set(lost.map(({ path }) => path));
  const found: string[] = [];
  for (const path of planned) {
    if (!gone.has(path) && (await isWhole(input.into, path))) found.push(path);
  }
  return { manifest, found };
}

export const CASE_FILE_OF_COPY = 'db/cases.db';

/** Where an original stands in a copy. */
export const pathOfOriginal = (name: string): string => `sealed/${name.slice(0, 2)}/${name}.enc`;

/** Of a sealed file every byte is compared with its name; the case file is checked when it is opened. */
async function isWhole(folder: string, path: string): Promise<boolean> {
  if (!path.startsWith('sealed/')) return true;
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, path)), hash);
  return hash.digest('hex') === basename(path, '.enc');
}
