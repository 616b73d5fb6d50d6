// An open office whose copies run as in the app: real router, real jobs, the real backup process.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import { backupCalls } from '#contract/backup.ts';
import type { EventOf } from '#contract/events.ts';
import { newId } from '#domain/ids.ts';
import type { Role, Session } from '#domain/roles.ts';
import { backupHandlers } from '../../../main/backup/handlers.ts';
import { type OpenBackups, openBackups } from '../../../main/backup/open-backups.ts';
import { formatMasterKey } from '../../../main/backup/restic/key-file.ts';
import { createJobs } from '../../../main/ipc/jobs.ts';
import { createRouter } from '../../../main/ipc/router.ts';
import { sealOriginal } from '../../../main/storage/sealed-files.ts';
import { forkFrom } from '../../support/fork-child.ts';
import { makeOffice, type Office, temporaryFolder } from './office.ts';

type Calls = typeof backupCalls;
type Answer<N extends keyof Calls> = z.output<Calls[N]['output']>;
type JobEvent = EventOf<'job'>;

export type BackupOffice = Office & {
  profile: string;
  backups: OpenBackups;
  /** Grows when the app says that it copies before it ends. */
  leaves: string[];
  /** The mains go, or come back. */
  setOnBattery(now: boolean): void;
  /** Makes a call as the coordinator, or as another; throws its code when it is refused. */
  call<N extends keyof Calls>(name: N, input?: object, role?: Role): Promise<Answer<N>>;
  /** Starts a job by a call and answers how it ended. */
  runJob(name: 'backup.now' | 'backup.prove' | 'restore.fetch', input?: object): Promise<JobEvent>;
  /** Papers of a case that is made with them, sealed, of some kilobytes each; answers the names of their files. */
  addPapers(code: string, count: number, kilobytes?: number): string[];
  /** A folder as one more place; answers its path. */
  addFolder(name: string): Promise<string>;
};

const NO_VAULT = {
  readWords: (typed: string) => typed,
  openWithWords: () => Buffer.alloc(0),
  openRestoredStore: (): never => {
    throw new Error('no restore here');
  },
  setPassphrase: async () => {},
  holdOffice: async () => () => {},
};

const KEYBAG = '{"format":1,"wraps":[]}';

/** `keybag` reads the keyring as the vault does. */
export function openBackupOffice(keybag = () => Buffer.from(KEYBAG)): BackupOffice {
  const office = makeOffice(0);
  const profile = dirname(office.folder);
  const { store } = office;
  const keep = store.db.prepare('INSERT INTO secrets VALUES(?, ?)');
  keep.run('backup-key-file', office.keyFile.bytes);
  keep.run('backup-master-key', Buffer.from(formatMasterKey(office.masterKey)));
  const somebody = (role: Role): Session => ({ user: newId(), device: 'desk-1', role });
  const session = somebody('coordinator');
  const told: JobEvent[] = [];
  const heard = new Set<() => void>();
  let onBattery = false;
  const jobs = createJobs(
    (name, event) => {
      if (name === 'job') told.push(event as JobEvent);
      for (const hear of heard) hear();
    },
    () => {},
  );
  const leaves: string[] = [];
  const spawn = forkFrom('main/backup');
  const backups = openBackups({
    ...{ profile, spawn, store, session, jobs },
    emit: (name) => void (name === 'leaving' && leaves.push(name)),
    keybag,
    program: 'samnum test',
    rescueFolder: 'assets/rescue',
    isOnBattery: () => onBattery,
    noteGoodBackup: () => {},
  });
  onTestFinished(async () => {
    backups.stop();
    await jobs.stopAll();
  });
  const picked = new Map<string, string>();
  const route = createRouter(
    backupCalls,
    backupHandlers({
      ...{ profile, jobs, spawn, store: () => store, backups: () => backups, vault: NO_VAULT },
      tokens: { give: () => newId(), pathOf: (token) => picked.get(token) ?? null },
      dialogs: { pickFolder: async () => null },
    }),
    { onError: () => {}, onRefused: () => {} },
  );

  const call: BackupOffice['call'] = async (name, input = {}, role = 'coordinator') => {
    const result = await route(role === 'coordinator' ? session : somebody(role), name, input);
    if (!result.ok) throw new Error(result.code);
    return result.value as never;
  };
  return {
    ...office,
    profile,
    backups,
    leaves,
    setOnBattery(now) {
      onBattery = now;
      backups.powerChanged();
    },
    call,
    async runJob(name, input = {}) {
      const { jobId } = (await call(name, { cmd: newId(), ...input })) as { jobId: string };
      return new Promise((resolve) => {
        const hear = () => {
          const last = told.findLast((event) => event.jobId === jobId);
          if (!last || last.state === 'running') return;
          heard.delete(hear);
          resolve(last);
        };
        heard.add(hear);
        hear();
      });
    },
    addPapers(code, count, kilobytes = 10) {
      const [caseId, batchId] = [newId(), newId()];
      const at = Date.now();
      store.db
        .prepare(
          `INSERT INTO cases(id, code, opened, entered_at, changed_at, rev) VALUES(?, ?, '{}', ?, ?, ?)`,
        )
        .run(caseId, code, at, at, newId());
      store.db
        .prepare(`INSERT INTO batches(id, origin, at, user) VALUES(?, 'drop', ?, ?)`)
        .run(batchId, at, session.user);
      return Array.from({ length: count }, (_, ord) => {
        const original = Buffer.alloc(kilobytes * 1000, `paper ${ord} of ${code} `);
        const { name, key, bytes } = sealOriginal(office.folder, store.keys, original);
        store.db
          .prepare(
            `INSERT INTO sources(id, batch_id, case_id, ord, digest, bytes, mime, name, state, sealed_name,
             sealed_key, sealed_bytes, received_at, user, rev)
             VALUES(?, ?, ?, ?, ?, ?, 'image/jpeg', 'p.jpg', 'split', ?, ?, ?, ?, ?, ?)`,
          )
          .run(
            ...[newId(), batchId, caseId, ord, Buffer.from(name), original.length],
            ...[name, key, bytes, at, session.user, newId()],
          );
        return name;
      });
    },
    async addFolder(name) {
      const path = temporaryFolder();
      mkdirSync(path, { recursive: true });
      const token = newId();
      picked.set(token, path);
      const place = { kind: 'folder', token };
      await call('backup.addTarget', { cmd: newId(), id: newId(), name, place });
      return path;
    },
  };
}
