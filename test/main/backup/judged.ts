// What a test asks of a copy when all is over: that it comes back, and that stock restic finds no error in its place.
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Repository } from '../../../main/backup/restic/repository.ts';
import { type RestoreResult, restoreSnapshot } from '../../../main/backup/restore.ts';
import { type ResticPlace, restic, whyNoRestic } from '../../support/restic.ts';
import { temporaryFolder, WORDS } from './office.ts';

/** Brings a copy back into a new folder; throws as `restoreSnapshot` does. */
export async function bringBack(
  repository: Repository,
  snapshotId: string,
): Promise<RestoreResult & { into: string }> {
  const into = join(temporaryFolder(), 'back');
  const { signal } = new AbortController();
  const result = await restoreSnapshot({ repository, snapshotId, into, signal, progress() {} });
  return { ...result, into };
}

/** Stock restic reads everything; where it is not installed nothing is asked. */
export async function expectNoErrors(place: ResticPlace, more: string[] = []): Promise<void> {
  if (whyNoRestic() !== null) return;
  const check = await restic(place, WORDS, ['check', '--read-data', ...more]);
  expect(check.output).toContain('no errors were found');
  expect(check.code).toBe(0);
}
