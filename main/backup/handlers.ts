// Calls of backup: places, a copy now, the status, and the steps of bringing an office back.
import { basename } from 'node:path';
import type { backupCalls } from '#contract/backup.ts';
import { newId } from '#domain/ids.ts';
import type { SpawnChild } from '../ipc/child.ts';
import { AppError } from '../ipc/errors.ts';
import type { Jobs } from '../ipc/jobs.ts';
import type { Handlers } from '../ipc/router.ts';
import { findTarget, insertTarget, retireTarget } from '../storage/backups.ts';
import type { Store } from '../storage/store.ts';
import { beginRestore, type Restore, type RestoreVault } from './bring-back.ts';
import { asAppError } from './error-code.ts';
import type { ListedSnapshot } from './messages.ts';
import type { OpenBackups } from './open-backups.ts';
import { statusOf } from './status.ts';
import { isBuiltIn, readPlace, rowOfPlace, toTarget } from './targets.ts';
import { runTask } from './task.ts';

type Deps = {
  profile: string;
  store: () => Store;
  backups: () => OpenBackups;
  jobs: Jobs;
  spawn: SpawnChild;
  tokens: { give(path: string): string; pathOf(token: string): string | null };
  dialogs: { pickFolder(): Promise<string | null> };
  vault: RestoreVault;
};

const NO_COUNTS = { cases: 0, people: 0, forms: 0, pages: 0, files: 0 };

const toSnapshot = ({ id, at, device, complete, manifest }: ListedSnapshot) => ({
  ...{ id, at, complete },
  host: device.slice(-6),
  bytes: manifest?.bytes ?? null,
  counts: manifest && { ...NO_COUNTS, ...manifest.rows },
});

export function backupHandlers(deps: Deps): Handlers<typeof backupCalls> {
  const { profile, store, backups, jobs, spawn, tokens, dialogs, vault } = deps;
  /** One restore at a time; a new one forgets the words of the one before. */
  let restoring: { id: string; restore: Restore } | null = null;

  const pickFolder = async () => {
    const path = await dialogs.pickFolder();
    return path === null
      ? { token: null, name: '' }
      : { token: tokens.give(path), name: basename(path) };
  };
  const restoreOf = (id: string) => {
    if (restoring?.id !== id) throw new AppError('not-found');
    return restoring.restore;
  };

  return {
    'backup.status': (_, session) => statusOf(store(), backups(), session.role),
    'backup.now': () => ({ jobId: backups().start() }),
    'backup.goOn': ({ cmd, id }, session) => {
      const row = findTarget(store().db, id);
      if (!row) throw new AppError('not-found');
      store().act(session, cmd, (act) => {
        act.event({ op: 'backup.go-on', entity: 'backup', entityId: id });
        return {};
      });
      return { jobId: backups().goOn(row) };
    },
    'backup.prove': () => ({ jobId: backups().prove() }),
    'backup.pickFolder': pickFolder,
    'backup.addTarget': async ({ cmd, id, name, place }, session) => {
      const known = findTarget(store().db, id);
      if (known) return { ...toTarget(store(), known), trial: null };
      const found = readPlace(place, tokens.pathOf);
      const probe = { task: 'probe' as const, place: found };
      const { grade, ...trial } = await asAppError(
        runTask(spawn, probe, new AbortController().signal),
      );
      const open = store();
      open.act(session, cmd, (act) => {
        insertTarget(open.db, rowOfPlace({ id, name, rev: cmd, at: act.at }, found, grade));
        act.event({ op: 'target.add', entity: 'backup', entityId: id });
        return {};
      });
      const row = findTarget(open.db, id);
      if (!row) throw new AppError('not-found');
      return { ...toTarget(open, row), trial };
    },
    'backup.removeTarget': ({ cmd, id }, session) => {
      const open = store();
      const row = findTarget(open.db, id);
      if (!row) throw new AppError('not-found');
      if (isBuiltIn(row)) throw new AppError('not-allowed');
      open.act(session, cmd, (act) => {
        retireTarget(open.db, id, cmd);
        act.event({ op: 'target.remove', entity: 'backup', entityId: id });
        return {};
      });
      return {};
    },
    'backup.setDailyAt': ({ cmd, dailyAt }, session) => {
      store().act(session, cmd, (act) => {
        backups().setDailyAt(dailyAt);
        act.event({ op: 'schedule.change', entity: 'backup', fields: ['daily-at'] });
        return {};
      });
      return {};
    },
    'backup.setLine': ({ cmd, line }, session) => {
      store().act(session, cmd, (act) => {
        backups().setLine(line);
        act.event({ op: 'schedule.change', entity: 'backup', fields: ['line'] });
        return {};
      });
      return {};
    },
    'backup.goOnArriving': () => {
      backups().arriving.start();
      return {};
    },
    'backup.leaveNow': () => {
      backups().leaveNow();
      return {};
    },

    'restore.pickFolder': pickFolder,
    'restore.open': async ({ place, words }) => {
      restoring?.restore.forget();
      restoring = null;
      const id = newId();
      const found = readPlace(place, tokens.pathOf);
      const restore = await beginRestore({ profile, spawn, vault }, found, words);
      restoring = { id, restore };
      return { restoreId: id, snapshots: restore.snapshots.map(toSnapshot) };
    },
    'restore.fetch': ({ restoreId, snapshot }) => {
      const restore = restoreOf(restoreId);
      return { jobId: jobs.start('restore', (job) => restore.fetch(snapshot, job)) };
    },
    'restore.result': ({ restoreId }) => restoreOf(restoreId).result(),
    'restore.agree': async ({ cmd, restoreId, userId, passphrase }) => {
      const restore = restoreOf(restoreId);
      await restore.agree(cmd, userId, passphrase);
      restore.forget();
      restoring = null;
      return {};
    },
  };
}
