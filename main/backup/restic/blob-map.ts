// Where every blob of a repository lies: read from its indexes, or from pack headers if those are lost.
import { BackupFailure, isLoss, lossAsNull } from '../failure.ts';
import { mapParallel } from '../parallel.ts';
import type { ObjectStore } from '../stores/object-store.ts';
import { decompress } from './compression.ts';
import { decryptUnchecked, type MasterKey, SEAL_OVERHEAD, sha256, unseal } from './crypto.ts';
import { fetchNamed, packName } from './fetch.ts';
import { parseIndex } from './index-object.ts';
import { type Pack, type PackedBlob, readHeaderLength, readPackHeader } from './pack.ts';
import { listNames, type Repository } from './repository.ts';
import { openJson } from './sealed-json.ts';

export interface BlobPlace extends PackedBlob {
  readonly pack: string;
}

/** Keeps index objects on this computer between runs; each is checked against its name when read. */
export interface IndexCache {
  read(id: string): Promise<Buffer | null>;
  write(id: string, bytes: Buffer): Promise<void>;
}

/** Blob id to every place it is stored; more than one where a lost pack was replaced. */
export type BlobMap = Map<string, BlobPlace[]>;

/** Every pack that the indexes name, the names of the indexes, and of those that could not be read. */
export async function loadPacks(
  repository: Repository,
  options: { cache?: IndexCache; deleted?: boolean } = {},
): Promise<{ packs: Pack[]; indexes: string[]; damaged: string[] }> {
  const damaged: string[] = [];
  const names = await listNames(repository.store, 'index/', options.deleted ?? false);
  const packs = await mapParallel(names, async (name) => {
    try {
      const bytes = await fetchIndex(repository.store, name, options.cache);
      return parseIndex(name, openJson(repository.key, name, bytes));
    } catch (error) {
      if (!isLoss(error)) throw error;
      damaged.push(name);
      return [];
    }
  });
  return { packs: packs.flat(), indexes: names, damaged };
}

/** The directories of these packs (stored name, bytes) from their own headers; unreadable ones named. */
export async function readPackHeaders(
  repository: Repository,
  stored: Iterable<readonly [name: string, size: number]>,
): Promise<{ packs: Pack[]; damaged: string[] }> {
  const damaged: string[] = [];
  const packs = await mapParallel([...stored], async ([name, size]): Promise<Pack[]> => {
    try {
      const id = name.slice(name.lastIndexOf('/') + 1);
      return [{ id, blobs: await fetchHeader(repository, name, size) }];
    } catch (error) {
      if (!isLoss(error)) throw error;
      damaged.push(name);
      return [];
    }
  });
  return { packs: packs.flat(), damaged };
}

/** Where each blob lies, from pack directories. */
export function mapBlobs(packs: readonly Pack[]): BlobMap {
  const map: BlobMap = new Map();
  for (const pack of packs) {
    for (const blob of pack.blobs) {
      const place = { ...blob, pack: pack.id };
      const places = map.get(blob.id);
      if (places === undefined) map.set(blob.id, [place]);
      else places.push(place);
    }
  }
  return map;
}

/** Bytes of the blob once opened. */
export function plainLength(blob: PackedBlob): number {
  return blob.uncompressedLength ?? blob.length - SEAL_OVERHEAD;
}

/**
 * The blob's plaintext if the stored bytes are this blob, else null. Its id is its SHA-256 and came
 * from an authenticated tree or index. Only what is to be decompressed is authenticated before.
 */
export function openBlob(key: MasterKey, blob: PackedBlob, sealed: Buffer): Buffer | null {
  if (blob.uncompressedLength === undefined) {
    const plain = decryptUnchecked(key, sealed);
    return plain !== null && sha256(plain) === blob.id ? plain : null;
  }
  const body = unseal(key, sealed);
  if (body === null) return null;
  const plain = decompress(body);
  return sha256(plain) === blob.id ? plain : null;
}

/**
 * One blob, fetched alone; where that fails, from another pack that holds it or from an older
 * version of its pack. Throws `object-missing` or `object-damaged` with the pack's name.
 */
export async function loadBlob(repository: Repository, map: BlobMap, id: string): Promise<Buffer> {
  const { store, key } = repository;
  let failure = new BackupFailure('object-missing', `blob/${id}`);
  for (const place of map.get(id) ?? []) {
    const name = packName(place.pack);
    try {
      const stretch = await store.get(name, place).catch(lossAsNull);
      const plain = stretch && openBlob(key, place, stretch);
      if (plain !== null) return plain;
      const pack = await fetchNamed(store, name);
      const healed = openBlob(key, place, pack.subarray(place.offset, place.offset + place.length));
      if (healed !== null) return healed;
      failure = new BackupFailure('object-damaged', name);
    } catch (error) {
      if (!isLoss(error)) throw error;
      failure = error;
    }
  }
  throw failure;
}

async function fetchIndex(
  store: ObjectStore,
  name: string,
  cache: IndexCache | undefined,
): Promise<Buffer> {
  const id = name.slice('index/'.length);
  const kept = await cache?.read(id);
  if (kept && sha256(kept) === id) return kept;
  const bytes = await fetchNamed(store, name);
  await cache?.write(id, bytes);
  return bytes;
}

async function fetchHeader(
  repository: Repository,
  name: string,
  size: number,
): Promise<PackedBlob[]> {
  const { store, key } = repository;
  try {
    return await readHeader(key, name, size, (range) => store.get(name, range));
  } catch (error) {
    if (!isLoss(error) || store.history === undefined) throw error;
    const pack = await fetchNamed(store, name);
    return readHeader(key, name, pack.length, async ({ offset, length }) =>
      pack.subarray(offset, offset + length),
    );
  }
}

async function readHeader(
  key: MasterKey,
  name: string,
  size: number,
  read: (stretch: { offset: number; length: number }) => Promise<Buffer>,
): Promise<PackedBlob[]> {
  if (size < 4) throw new BackupFailure('object-damaged', name);
  const tail = await read({ offset: size - 4, length: 4 });
  if (tail.length < 4) throw new BackupFailure('object-damaged', name);
  const length = readHeaderLength(tail);
  if (length + 4 > size) throw new BackupFailure('object-damaged', name);
  return readPackHeader(key, name, await read({ offset: size - 4 - length, length }));
}
