// A real office with its paper work running, for tests: real encrypted store, real files, real reading process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { scanCalls as calls, type scanCalls } from '#contract/scans.ts';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Role, Session } from '#domain/roles.ts';
import { createJobs, type Jobs } from '../../../main/ipc/jobs.ts';
import { createRouter, type Route } from '../../../main/ipc/router.ts';
import { scanHandlers } from '../../../main/scans/handlers.ts';
import { type OpenScans, openScans } from '../../../main/scans/open-scans.ts';
import { assignWorkers, insertCase } from '../../../main/storage/cases.ts';
import { describeNewStore, openStore, type Store } from '../../../main/storage/store.ts';
import { forkFrom } from '../../support/fork-child.ts';
import { tessdata } from './spawn-reader.ts';

const KEY = Buffer.alloc(32, 5);

export const device = newId();
export const somebody = (role: Role): Session => ({ user: newId(), device, role });
export const clerk = somebody('scan-clerk');
export const coordinator = somebody('coordinator');

/** Opens (or makes) the store in a folder. */
export function openOffice(folder: string): Store {
  const store = openStore(folder, KEY, 'office');
  if (!store.db.prepare('SELECT 1 FROM devices').get()) {
    describeNewStore(store.db, { id: newId(), name: 'Test', device });
  }
  return store;
}

type Calls = typeof scanCalls;
type Answer<N extends keyof Calls> = z.output<Calls[N]['output']>;

export type PaperOffice = {
  folder: string;
  store: Store;
  scans: OpenScans;
  jobs: Jobs;
  route: Route;
  /** Makes a call as somebody; throws its code when it is refused. */
  call<N extends keyof Calls>(who: Session, name: N, input: object): Promise<Answer<N>>;
  /** Brings files in and waits until everything is read; answers the batch. */
  bringIn(paths: string[], who?: Session): Promise<string>;
  addCase(code: string, options?: { restricted?: boolean; worker?: Session }): string;
  /** What the next dialog answers. */
  choose: { paper: string[]; folder: string | null; save: string | null };
  /** Waits until no job runs; throws what a job threw. */
  jobsDone(): Promise<void>;
  close(): Promise<void>;
};

const folders: string[] = [];
export function removeOffices(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samnum-paper-'));
  folders.push(folder);
  return folder;
}

export function openPaperOffice(folder = makeFolder()): PaperOffice {
  const store = openOffice(folder);
  const failed: unknown[] = [];
  const jobs = createJobs(
    () => {},
    (_, thrown) => void failed.push(thrown),
  );
  const scans = openScans({
    ...{ store, jobs, tessdata, session: clerk },
    spawn: forkFrom('main/scans'),
    lookEveryMs: 25,
    emit: () => {},
    onError: (thrown) => {
      throw thrown;
    },
  });
  const choose: PaperOffice['choose'] = { paper: [], folder: null, save: null };
  const route = createRouter(
    calls,
    scanHandlers({
      store: () => store,
      scans: () => scans,
      jobs,
      emit: () => {},
      dialogs: {
        pickPaper: async () => choose.paper,
        pickFolder: async () => choose.folder,
        saveAs: async () => choose.save,
      },
      tokens: { pathOf: () => null },
      today: () => '2026-11-21',
    }),
    { onError: () => {}, onRefused: () => {} },
  );
  const office: PaperOffice = {
    ...{ folder, store, scans, jobs, route, choose },
    async call(who, name, input) {
      const changes = 'cmd' in calls[name].input.shape ? { cmd: newId() } : {};
      const result = await route(who, name, { ...changes, ...input });
      if (!result.ok) throw new Error(result.code);
      return result.value as never;
    },
    async bringIn(paths, who = clerk) {
      const batchId = newId();
      choose.paper = paths;
      await office.call(who, 'scans.pick', { batchId });
      await office.jobsDone();
      return batchId;
    },
    addCase(code, { restricted = false, worker } = {}) {
      const id = newId();
      insertCase(store.db, {
        ...{ id, code, module: 'fp', step: 1, status: 'open', restricted },
        ...{ opened: exactDay('2021-06-10'), enteredAt: Date.now(), changedAt: Date.now() },
        ...{ placeId: null, placeText: '', mainPerson: null, rev: newId() },
      });
      if (worker) assignWorkers(store.db, id, [worker.user], Date.now());
      return id;
    },
    async jobsDone() {
      while (jobs.running().length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
      if (failed.length > 0) throw failed.pop();
    },
    async close() {
      await jobs.stopAll();
      await scans.stop();
      store.close();
    },
  };
  return office;
}
