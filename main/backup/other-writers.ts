// Notices when another computer with a copy of this office makes backups in the same place.
import { BackupFailure, lossAsNull } from './failure.ts';
import { mapParallel } from './parallel.ts';
import { listNames, loadSnapshot, type Repository } from './restic/repository.ts';

/**
 * The snapshots at the target. Throws `repository-shared` when one that is not `known` was written by
 * another computer: an office that was brought back elsewhere and an old computer that came back to
 * life would grow apart without anybody noticing. `known` is what was there at the end of our last run,
 * undefined when there was none: then all of it is from before. No clock is asked.
 */
export async function requireOnlyUs(
  repository: Repository,
  device: string,
  known: readonly string[] | undefined,
): Promise<string[]> {
  const names = await listNames(repository.store, 'snapshots/', false);
  const before = new Set(known ?? names);
  const fresh = names.filter((name) => !before.has(name));
  const snapshots = await mapParallel(fresh, (name) =>
    loadSnapshot(repository, name).catch(lossAsNull),
  );
  const other = snapshots.find((snapshot) => snapshot !== null && snapshot.hostname !== device);
  if (other) throw new BackupFailure('repository-shared', `snapshots/${other.id}`);
  return names;
}
