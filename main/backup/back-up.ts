// One copy to one place, from the open office: holds the case file still, runs the process, writes down the end.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Emit } from '#contract/events.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import type { SpawnChild } from '../ipc/child.ts';
import { AppError } from '../ipc/errors.ts';
import type { Job } from '../ipc/jobs.ts';
import { awaitedOf } from '../storage/arrivals.ts';
import {
  beginRun,
  type Counts,
  countOffice,
  endRun,
  readSecret,
  sealedBytes,
  sealedFilesByFolder,
  type TargetRow,
} from '../storage/backups.ts';
import { eventsHead } from '../storage/events.ts';
import { appliedMigrations } from '../storage/migrate.ts';
import { holdSnapshot } from '../storage/snapshot.ts';
import { readMeta, type Store } from '../storage/store.ts';
import { codeOf } from './error-code.ts';
import { BackupFailure } from './failure.ts';
import { findingsOf, findMissing } from './findings.ts';
import { formatManifest } from './manifest.ts';
import type { Results } from './messages.ts';
import type { UploadLimit } from './stores/pace.ts';
import { placeOf } from './targets.ts';
import { runTask } from './task.ts';
import type { Turn } from './turn.ts';

export type BackUpDeps = {
  profile: string;
  spawn: SpawnChild;
  emit: Emit;
  /** The keyring with the recovery wrap alone. */
  keybag(): Buffer;
  program: string;
  /** The script that opens a copy without this program; it goes into every copy. */
  rescueFolder: string;
};

export type HowToBackUp = {
  goOnBesideOthers?: boolean;
  /** How fast uploads go. */
  limit?: UploadLimit | undefined;
  /** Scans wait for the next day when so much was sent. */
  budgetBytes?: number | undefined;
  /** The case file holds still for one place at a time. */
  turn: Turn;
};

/** The copy is good as far as it goes. */
const PARTIAL = ['backup-budget', 'backup-arriving'];

type Held = { release(): void; counts: Counts; coversEvent: number };

/**
 * Copies the office to one place. The run and its end are rows and events; a failure is written down
 * with its reason and thrown as an `AppError` (or as it is, when it is none we know).
 */
export async function backUpTo(
  deps: BackUpDeps,
  store: Store,
  session: Session,
  row: TargetRow,
  job: Job,
  { turn, limit, budgetBytes, goOnBesideOthers = false }: HowToBackUp,
): Promise<Results['backup']> {
  const runId = newId();
  const keyFile = readSecret(store.db, 'backup-key-file');
  const masterKey = readSecret(store.db, 'backup-master-key');
  if (!keyFile || !masterKey) throw new AppError('damaged-store');
  const told = () => deps.emit('changed', { entity: 'backup', id: row.id, caseId: null });
  let held: Held | undefined;

  beginRun(store.db, runId, row.id, Date.now());
  told();
  const end = (
    state: 'done' | 'failed' | 'cancelled',
    more: Omit<Parameters<typeof endRun>[2], 'state' | 'at'>,
  ) => {
    if (!store.db.open) return;
    store.act(session, newId(), (act) => {
      endRun(store.db, runId, { state, at: act.at, ...more });
      const op = PARTIAL.includes(more.reason ?? '') ? 'backup.partial' : `backup.${state}`;
      act.event({ op, entity: 'backup', entityId: row.id });
      return {};
    });
    told();
  };
  try {
    const result = await runTask(
      deps.spawn,
      {
        task: 'backup',
        place: placeOf(row, deps.profile),
        keyFile: keyFile.toString('base64'),
        masterKey: masterKey.toString('utf8'),
        workFolder: join(deps.profile, 'backup-work', row.id),
        sealedFolder: join(store.folder, 'sealed'),
        awaited: awaitedOf(store.db, await findMissing(store)),
        device: session.device,
        goOnBesideOthers,
        program: deps.program,
        rescueFolder: deps.rescueFolder,
        limit,
        budgetBytes,
      },
      job.signal,
      {
        async hold() {
          const giveBack = await turn.take();
          const { told, ...moment } = holdInTurn(giveBack, store, deps.keybag);
          held = moment;
          return told;
        },
        release: () => held?.release(),
        group: (ids) => groupByFolder(store, ids),
        progress: (stage, done, total) => job.progress(stage, done, total),
      },
    );
    const covers = held && { coversEvent: held.coversEvent, counts: held.counts };
    const found = findingsOf(store, result);
    if (!result.complete) {
      const { snapshotId: snapshot, bytesSent: bytes, awaited } = result;
      const reason = awaited > 0 ? 'backup-arriving' : 'backup-budget';
      end('cancelled', { reason, snapshot, bytes, found });
      return result;
    }
    end('done', { snapshot: result.snapshotId, bytes: result.bytesSent, found, ...covers });
    return result;
  } catch (thrown) {
    const failure = thrown instanceof BackupFailure ? thrown : new BackupFailure('internal');
    end(failure.code === 'cancelled' ? 'cancelled' : 'failed', { reason: codeOf(failure) });
    if (thrown instanceof BackupFailure && thrown.code !== 'internal') {
      throw new AppError(codeOf(thrown));
    }
    throw thrown;
  }
}

/** As `hold`; the turn is given back with the moment, and at once when there is none. */
function holdInTurn(giveBack: () => void, store: Store, keybag: () => Buffer) {
  try {
    const held = hold(store, keybag);
    const release = () => {
      held.release();
      giveBack();
    };
    return { ...held, release };
  } catch (thrown) {
    giveBack();
    throw thrown;
  }
}

/** One moment of the office, and what the process is told of it. See `[Note: snapshot]`. */
function hold(store: Store, keybag: () => Buffer) {
  const { db } = store;
  const snapshot = holdSnapshot(db, store.keys.database);
  try {
    const head = eventsHead(db);
    const counts = countOffice(db);
    const manifest = formatManifest({
      format: 1,
      storeId: store.id,
      epoch: readMeta(db, 'epoch') ?? '',
      schema: appliedMigrations(db).at(-1) ?? '',
      app: 'samnum',
      rows: counts,
      bytes: snapshot.pageCount * snapshot.pageSize + sealedBytes(db),
      events: head,
    });
    const told = {
      databaseFile: db.name,
      databaseSize: statSync(db.name).size,
      manifest: manifest.toString('utf8'),
      keybag: keybag().toString('utf8'),
    };
    return { release: snapshot.release, counts, coversEvent: head.n, told };
  } catch (thrown) {
    snapshot.release();
    throw thrown;
  }
}

/** New files of one case (or one batch that is not filed yet) go together, the newest first. */
function groupByFolder(store: Store, ids: readonly string[]): string[][] {
  const wanted = new Set(ids);
  const groups = new Map<string, string[]>();
  for (const { name, folder } of sealedFilesByFolder(store.db)) {
    if (!wanted.has(name)) continue;
    const group = groups.get(folder) ?? [];
    group.push(name);
    groups.set(folder, group);
  }
  return [...groups.values()];
}
