// The sealed scans of an office on disk: `<folder>/<xx>/<sha256>.enc`, named by their own bytes.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './failure.ts';
import { sha256 } from './restic/crypto.ts';

const NAME = /^([0-9a-f]{64})\.enc$/;

/**
 * Ids of all sealed files by their two-letter folder, and of those that are on their way there. They never
 * change, so a name is enough.
 */
export async function listSealedFiles(
  folder: string,
  awaited: readonly string[] = [],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const coming = Map.groupBy(awaited, (id) => id.slice(0, 2));
  for (const shard of [...new Set([...(await readFolder(folder)), ...coming.keys()])].sort()) {
    if (!/^[0-9a-f]{2}$/.test(shard)) continue;
    const here = await readFolder(join(folder, shard));
    const ids = [
      ...new Set([
        ...here.flatMap((name) => NAME.exec(name)?.[1] ?? []),
        ...(coming.get(shard) ?? []),
      ]),
    ].sort();
    if (ids.length > 0) found.set(shard, ids);
  }
  return found;
}

/**
 * Reads sealed files one after another: the bytes (valid until the next is read), null when the
 * file has been erased meanwhile, `damaged` when it is not what its name says.
 */
export function createSealedReader(folder: string): (id: string) => Buffer | 'damaged' | null {
  let buffer = Buffer.allocUnsafeSlow(1024 * 1024);
  return (id) => {
    try {
      const file = openSync(sealedPath(folder, id), 'r');
      try {
        const { size } = fstatSync(file);
        if (size > buffer.length) buffer = Buffer.allocUnsafeSlow(size);
        const bytes = buffer.subarray(0, readSync(file, buffer, 0, size, 0));
        return sha256(bytes) === id ? bytes : 'damaged';
      } finally {
        closeSync(file);
      }
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      if (systemCode(error) === 'EIO') return 'damaged';
      throw error;
    }
  };
}

/** Splits files into groups by the day they were sealed, newest day first. */
export async function groupByDay(folder: string, ids: readonly string[]): Promise<string[][]> {
  const days = new Map<number, string[]>();
  for (const id of ids) {
    const found = await stat(sealedPath(folder, id)).catch(() => null);
    if (found === null) continue;
    const day = Math.floor(found.mtimeMs / 86_400_000);
    const group = days.get(day);
    if (group === undefined) days.set(day, [id]);
    else group.push(id);
  }
  return [...days.entries()].sort(([a], [b]) => b - a).map(([, group]) => group);
}

function sealedPath(folder: string, id: string): string {
  return join(folder, id.slice(0, 2), `${id}.enc`);
}

async function readFolder(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
