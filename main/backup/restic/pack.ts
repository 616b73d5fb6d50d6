// Packs: many sealed blobs in one object, their directory sealed at the end.
import { createHash } from 'node:crypto';
import { BackupFailure } from '../failure.ts';
import { compress } from './compression.ts';
import { type MasterKey, SEAL_OVERHEAD, seal, sealParts, unseal } from './crypto.ts';

export type BlobType = 'data' | 'tree';

/** Where one blob lies inside a pack; `length` counts the stored, sealed bytes. */
export interface PackedBlob {
  readonly id: string;
  readonly type: BlobType;
  readonly offset: number;
  readonly length: number;
  /** Set only when the blob was compressed before sealing. */
  readonly uncompressedLength?: number;
}

/** A finished pack: its name and what is in it. */
export interface Pack {
  readonly id: string;
  readonly blobs: readonly PackedBlob[];
}

/** A pack and its stored form, in parts that follow one another. */
export interface FinishedPack {
  readonly pack: Pack;
  readonly parts: readonly Buffer[];
  readonly size: number;
}

export interface PackBuilder {
  /** Seals the blob into the pack. `id` must be the SHA-256 of `plain`. */
  add(type: BlobType, id: string, plain: Buffer): void;
  readonly size: number;
  readonly blobs: readonly PackedBlob[];
  finish(): FinishedPack;
}

/** Starts an empty pack. Trees are compressed; data is ciphertext already and would not shrink. */
export function createPackBuilder(key: MasterKey): PackBuilder {
  const parts: Buffer[] = [];
  const blobs: PackedBlob[] = [];
  let size = 0;
  return {
    add(type, id, plain) {
      const small = type === 'tree' ? compress(plain) : null;
      const body = small ?? plain;
      parts.push(...sealParts(key, body));
      const place = { id, type, offset: size, length: body.length + SEAL_OVERHEAD };
      blobs.push(small === null ? place : { ...place, uncompressedLength: plain.length });
      size += place.length;
    },
    get size() {
      return size;
    },
    get blobs() {
      return blobs;
    },
    finish() {
      return closePack(key, blobs, parts);
    },
  };
}

/** Adds the sealed directory to the stored blobs, and names the whole. */
export function closePack(
  key: MasterKey,
  blobs: readonly PackedBlob[],
  stored: readonly Buffer[],
): FinishedPack {
  const header = seal(key, Buffer.concat(blobs.map(formatEntry)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const parts = [...stored, header, length];
  const name = createHash('sha256');
  let size = 0;
  for (const part of parts) {
    name.update(part);
    size += part.length;
  }
  return { pack: { id: name.digest('hex'), blobs }, parts, size };
}

/** Length of the sealed header, from the last four bytes of a pack. */
export function readHeaderLength(tail: Buffer): number {
  return tail.readUInt32LE(tail.length - 4);
}

/**
 * The directory of a pack from its sealed header, for rebuilding a lost index. Throws
 * `object-damaged` with the pack's name.
 */
export function readPackHeader(key: MasterKey, name: string, sealed: Buffer): PackedBlob[] {
  const damaged = () => new BackupFailure('object-damaged', name);
  const header = unseal(key, sealed);
  if (header === null) throw damaged();
  const blobs: PackedBlob[] = [];
  let offset = 0;
  for (let at = 0; at < header.length; ) {
    const kind = header[at] ?? 0xff;
    const compressed = (kind & 2) !== 0;
    const end = at + (compressed ? 41 : 37);
    if (kind > 3 || end > header.length) throw damaged();
    const place = {
      id: header.toString('hex', end - 32, end),
      type: (kind & 1) === 1 ? 'tree' : 'data',
      offset,
      length: header.readUInt32LE(at + 1),
    } as const;
    blobs.push(compressed ? { ...place, uncompressedLength: header.readUInt32LE(at + 5) } : place);
    offset += place.length;
    at = end;
  }
  return blobs;
}

function formatEntry(blob: PackedBlob): Buffer {
  const compressed = blob.uncompressedLength !== undefined;
  const entry = Buffer.alloc(compressed ? 41 : 37);
  entry[0] = (blob.type === 'tree' ? 1 : 0) | (compressed ? 2 : 0);
  entry.writeUInt32LE(blob.length, 1);
  if (blob.uncompressedLength !== undefined) entry.writeUInt32LE(blob.uncompressedLength, 5);
  entry.write(blob.id, compressed ? 9 : 5, 'hex');
  return entry;
}
