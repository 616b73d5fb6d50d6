// A test restore of one place, from the open office: brought back, opened, counted, and written down.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import type { Job } from '../ipc/jobs.ts';
import { insertProof, NO_COUNTS } from '../storage/backup-proofs.ts';
import { type Counts, lastGoodRun, readSecret, type TargetRow } from '../storage/backups.ts';
import type { Store } from '../storage/store.ts';
import type { BackUpDeps } from './back-up.ts';
import { clearAway } from './clear-away.ts';
import { codeOf } from './error-code.ts';
import { BackupFailure } from './failure.ts';
import { placeOf } from './targets.ts';
import { runTask } from './task.ts';

const SCANS = 20;
const WEEK_MS = 7 * 86_400_000;

/** One at a time: what a kill left behind goes before the next, and when an office is opened. */
const proofFolder = (profile: string): string => join(profile, 'backup-work', 'proof');

export const clearProof = (profile: string): void => clearAway(proofFolder(profile));

type Found = {
  expected: Counts;
  counts: Counts;
  scansTried: number;
  scansGood: number;
  healed: number;
};

/**
 * Brings the newest copy of ours back from this place without any cache, and compares it with what was
 * written down when it was made. The proof is a row and an event, good or not; an `AppError` says what
 * is wrong. A person who stops it leaves no trace.
 */
export async function provePlace(
  deps: BackUpDeps,
  store: Store,
  session: Session,
  row: TargetRow,
  job: Job,
): Promise<void> {
  const made = lastGoodRun(store.db, row.id);
  if (!made?.snapshot) throw new AppError('backup-none');
  const { snapshot } = made;
  const began = Date.now();
  const expected = { ...NO_COUNTS, ...(JSON.parse(made.counts) as Counts) };
  const found: Found = { expected, counts: NO_COUNTS, scansTried: 0, scansGood: 0, healed: 0 };
  const write = (reason: string | null) => {
    if (!store.db.open) return;
    store.act(session, newId(), (act) => {
      const seconds = Math.round((act.at - began) / 1000);
      const proof = { id: act.cmd, targetId: row.id, at: act.at, seconds, reason, snapshot };
      insertProof(store.db, { ...proof, ...found });
      const op = reason === null ? 'backup.prove' : 'backup.prove-failed';
      act.event({ op, entity: 'backup', entityId: row.id });
      return {};
    });
    deps.emit('changed', { entity: 'backup', id: row.id, caseId: null });
  };
  try {
    await bringBack(deps, store, row, snapshot, found, job);
    write(null);
  } catch (thrown) {
    const failure = thrown instanceof BackupFailure ? thrown : new BackupFailure('internal');
    if (failure.code !== 'cancelled') write(codeOf(failure));
    if (failure.code === 'internal') throw thrown;
    throw new AppError(codeOf(failure));
  } finally {
    clearProof(deps.profile);
  }
}

/** Fills `found` as far as it gets; throws what is wrong. */
async function bringBack(
  deps: BackUpDeps,
  store: Store,
  row: TargetRow,
  snapshot: string,
  found: Found,
  job: Job,
): Promise<void> {
  const keyFile = readSecret(store.db, 'backup-key-file');
  const masterKey = readSecret(store.db, 'backup-master-key');
  if (!keyFile || !masterKey) throw new BackupFailure('store-damaged');
  clearProof(deps.profile);
  // One of its own: of a test before something may still lie there.
  const into = join(proofFolder(deps.profile), newId());
  const proved = await runTask(
    deps.spawn,
    {
      ...{
        task: 'prove' as const,
        place: placeOf(row, deps.profile),
        snapshot,
        into,
        scans: SCANS,
        week: Math.floor(Date.now() / WEEK_MS),
      },
      ...{ keyFile: keyFile.toString('base64'), masterKey: masterKey.toString('utf8') },
    },
    job.signal,
    { progress: (stage, done, total) => job.progress(stage, done, total) },
  );
  const { scansTried, scansGood, healed, manifest } = proved;
  Object.assign(found, { scansTried, scansGood, healed });
  job.progress('counting', 0, null);
  const file = join(into, 'db', 'cases.db');
  const key = store.keys.database.toString('base64');
  const checked = await runTask(deps.spawn, { task: 'check', file, key }, job.signal);
  // What the case file names and the copy does not hold was damaged before it could be copied.
  found.counts = { ...checked.counts, files: Math.min(checked.counts.files, proved.scans) };
  const sameCounts = Object.entries(found.expected).every(
    ([name, n]) => checked.counts[name as keyof Counts] === n,
  );
  const { n, mac } = checked.events;
  const sameEvents = manifest?.events.n === n && manifest.events.mac === mac;
  const opens = isSameWrap(await readFile(join(into, 'keybag.json')), deps.keybag());
  const whole = checked.sound && scansGood === scansTried;
  if (!whole || !sameCounts || !sameEvents || !opens) {
    throw new BackupFailure('object-damaged', `snapshots/${snapshot}`);
  }
}

/** Do the words open both? What they wrap is compared as it stands; the rest may have changed since. */
function isSameWrap(brought: Buffer, ours: Buffer): boolean {
  const wrapsOf = (keybag: Buffer) => JSON.stringify(JSON.parse(keybag.toString('utf8')).wraps);
  return wrapsOf(brought) === wrapsOf(ours);
}
