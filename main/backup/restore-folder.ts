// The folder a restore writes into: claimed with a marker, and read back when it goes on.
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder, writeDurably } from '../storage/durable.ts';
import { BackupFailure, systemCode } from './failure.ts';
import { plainLength } from './restic/blob-map.ts';
import { sha256 } from './restic/crypto.ts';
import type { PlannedWrite, RestorePlan } from './restore-plan.ts';

/** Present while a folder is half restored; its text is the snapshot's id. */
const MARKER = '.restoring';
/** What is left of a marker that was being written when the power went: nothing was restored yet. */
const isHalfMarker = (name: string) => name.startsWith(`.${MARKER}.`);

/**
 * Takes a folder that does not exist, is empty, or holds this very restore, interrupted; answers
 * whether it is the last. Throws `folder-in-use` for any other.
 */
export async function claimFolder(into: string, snapshotId: string): Promise<boolean> {
  const names = await readdir(into).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  if (!names.every(isHalfMarker)) {
    if (!(await isClaimed(into, snapshotId))) throw new BackupFailure('folder-in-use');
    return true;
  }
  for (const name of names) await rm(join(into, name));
  await mkdir(into, { recursive: true, mode: 0o700 });
  writeDurably(join(into, MARKER), Buffer.from(snapshotId));
  return false;
}

/** Does the folder hold this restore, interrupted? */
export async function isClaimed(into: string, snapshotId: string): Promise<boolean> {
  const claimed = await readFile(join(into, MARKER), 'utf8').catch(() => null);
  return claimed === snapshotId;
}

/** Makes the finished folder durable and takes the marker away. */
export async function finishFolder(into: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) flushFolder(join(into, folder));
  await rm(join(into, MARKER));
  flushFolder(into);
  flushFolder(dirname(into));
}

/** Which planned writes are on the disk already, found by reading them back. */
export async function findWritten(into: string, plan: RestorePlan): Promise<Set<PlannedWrite>> {
  const written = new Set<PlannedWrite>();
  const writes = [...plan.packs.values()].flat();
  for (const [file, ofFile] of Map.groupBy(writes, (write) => write.file)) {
    const handle = await open(join(into, file.path)).catch(() => null);
    if (handle === null) continue;
    try {
      for (const write of ofFile) {
        const bytes = Buffer.alloc(plainLength(write.place));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, write.offset);
        if (bytesRead === bytes.length && sha256(bytes) === write.place.id) written.add(write);
      }
    } finally {
      await handle.close();
    }
  }
  return written;
}
