// Fetches what is needed of one pack, opens and checks every blob, and writes it where it belongs.
import { closeSync, constants, fsync, openSync, writeSync, writevSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lossAsNull } from './failure.ts';
import { giveBack } from './memory.ts';
import { type BlobMap, type BlobPlace, loadBlob, openBlob } from './restic/blob-map.ts';
import { fetchNamed, packName } from './restic/fetch.ts';
import { readPack, type Scratch } from './restic/read-pack.ts';
import type { Repository } from './restic/repository.ts';
import type { PlannedFile, PlannedWrite } from './restore-plan.ts';

const flush = promisify(fsync);

type Part = { offset: number; plain: Buffer };

/**
 * Writes the blobs durably and returns their bytes, and the files of which a blob is nowhere to be
 * had. A blob that does not open is looked for in older versions of the pack and in other packs.
 */
export async function restorePack(
  repository: Repository,
  map: BlobMap,
  into: string,
  pack: string,
  writes: readonly PlannedWrite[],
  scratch: Scratch,
): Promise<{ bytes: number; lost: PlannedFile[] }> {
  const read = await readPack(
    repository,
    pack,
    writes.map(({ place }) => place),
    scratch,
  );
  const heal = createHealer(repository, map, pack);
  const lost: PlannedFile[] = [];
  let bytes = 0;
  for (const [file, ofFile] of Map.groupBy(writes, (write) => write.file)) {
    const parts: Part[] = [];
    for (const { offset, place } of ofFile) {
      const plain = read(place) ?? (await heal(place));
      if (plain !== null) parts.push({ offset, plain });
    }
    if (parts.length < ofFile.length) lost.push(file);
    else bytes += await writeParts(join(into, file.path), parts);
  }
  return { bytes, lost };
}

/** The same blob from an older version of the pack (fetched once), or from another pack, or null. */
export function createHealer(repository: Repository, map: BlobMap, pack: string) {
  let older: Promise<Buffer | null> | undefined;
  return async (place: BlobPlace): Promise<Buffer | null> => {
    older ??= fetchNamed(repository.store, packName(pack)).catch(lossAsNull);
    const whole = await older;
    const { offset, length } = place;
    const healed =
      whole && openBlob(repository.key, place, whole.subarray(offset, offset + length));
    if (healed !== null) return healed;
    const elsewhere = (map.get(place.id) ?? []).filter((other) => other.pack !== pack);
    if (elsewhere.length === 0) return null;
    return loadBlob(repository, new Map([[place.id, elsewhere]]), place.id).catch(lossAsNull);
  };
}

/** Writes without cutting off what another pack wrote of the same file; neighbours in one go. */
async function writeParts(path: string, parts: readonly Part[]): Promise<number> {
  const file = openSync(path, constants.O_CREAT | constants.O_WRONLY, 0o600);
  let bytes = 0;
  try {
    for (const { offset, plains, length } of joinNeighbours(parts)) {
      let written = writevSync(file, plains, offset);
      const rest = written < length ? Buffer.concat(plains) : null;
      while (rest !== null && written < length) {
        written += writeSync(file, rest, written, length - written, offset + written);
      }
      bytes += length;
      giveBack(plains);
    }
    // Flushing is the one slow step: other packs go on meanwhile.
    await flush(file);
  } finally {
    closeSync(file);
  }
  return bytes;
}

const MOST_IN_ONE_GO = 512;

function joinNeighbours(parts: readonly Part[]) {
  const runs: { offset: number; length: number; plains: Buffer[] }[] = [];
  for (const { offset, plain } of parts.toSorted((a, b) => a.offset - b.offset)) {
    const last = runs.at(-1);
    const joins = last?.offset === undefined ? false : last.offset + last.length === offset;
    if (last !== undefined && joins && last.plains.length < MOST_IN_ONE_GO) {
      last.plains.push(plain);
      last.length += plain.length;
    } else {
      runs.push({ offset, length: plain.length, plains: [plain] });
    }
  }
  return runs;
}
