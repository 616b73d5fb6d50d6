// A folder as a backup target: a USB disk, a share, or the default folder beside the office.
import { type FileHandle, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../../storage/durable.ts';
import { BackupFailure, type FailureCode, systemCode } from '../failure.ts';
import type { ObjectStore, StoredObject, Stretch } from './object-store.ts';

const FOLDERS = ['data', 'index', 'keys', 'locks', 'snapshots'];

/**
 * restic's local layout under `root`. `root` itself must exist: when it does not, the disk is not
 * plugged in, and nothing is created in its place.
 */
export function openFolderStore(root: string): ObjectStore {
  const pathOf = (name: string) => join(root, ...name.split('/'));

  async function put(name: string, bytes: Buffer): Promise<void> {
    await requireRoot(root);
    await named(name, async () => writeDurably(pathOf(name), bytes));
  }

  async function size(name: string): Promise<number | null> {
    await requireRoot(root);
    return named(name, async () => {
      const found = await stat(pathOf(name)).catch(absentAsNull);
      return found === null ? null : found.size;
    });
  }

  return {
    put,
    size,
    async putNew(name, bytes) {
      if ((await size(name)) !== null) return false;
      await put(name, bytes);
      return true;
    },
    async get(name, range) {
      await requireRoot(root);
      return named(name, async () => {
        if (range === undefined) return readFile(pathOf(name));
        const file = await open(pathOf(name));
        try {
          return await readStretch(file, range);
        } finally {
          await file.close();
        }
      });
    },
    async holds(name, bytes) {
      await requireRoot(root);
      const found = await named(name, () => readFile(pathOf(name)).catch(absentAsNull));
      return found?.equals(bytes) ?? false;
    },
    async list(prefix) {
      await requireRoot(root);
      const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      return named(prefix, () => listFiles(pathOf(folder), folder, prefix));
    },
    async remove(name) {
      await named(name, () => rm(pathOf(name)));
    },
    async prepare() {
      await requireRoot(root);
      await named('config', async () => {
        for (const folder of FOLDERS) await mkdir(join(root, folder), { recursive: true });
      });
    },
    clockOffsetMs: () => 0,
  };
}

async function requireRoot(root: string): Promise<void> {
  const found = await stat(root).catch(() => null);
  if (!found?.isDirectory()) throw new BackupFailure('target-missing');
}

async function readStretch(file: FileHandle, stretch: Stretch): Promise<Buffer> {
  const { offset, length } = stretch;
  const bytes = stretch.into ?? Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** `folder` is empty or ends with a slash; what does not begin with the prefix is not looked into. */
async function listFiles(path: string, folder: string, prefix: string): Promise<StoredObject[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(absentAsNull);
  const found: StoredObject[] = [];
  for (const entry of entries ?? []) {
    const name = `${folder}${entry.name}`;
    if (!name.startsWith(prefix)) continue;
    const full = join(path, entry.name);
    if (entry.isDirectory()) found.push(...(await listFiles(full, `${name}/`, prefix)));
    else if (!entry.name.endsWith('.tmp')) found.push({ name, size: (await stat(full)).size });
  }
  return found;
}

function absentAsNull(error: unknown): null {
  if (systemCode(error) === 'ENOENT') return null;
  throw error;
}

const CODES: Record<string, FailureCode> = {
  ENOENT: 'object-missing',
  ENOSPC: 'target-full',
  EDQUOT: 'target-full',
  EACCES: 'target-refused',
  EPERM: 'target-refused',
  EROFS: 'target-refused',
  EIO: 'target-unreachable',
  ENODEV: 'target-unreachable',
};

async function named<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = CODES[systemCode(error) ?? ''];
    throw code === undefined ? error : new BackupFailure(code, name, error);
  }
}
