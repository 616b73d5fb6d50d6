// An office with a copy in a folder, and the calls of a past day on it: real store, real files, real processes.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { EventOf } from '#contract/events.ts';
import { pastCalls } from '#contract/past.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { formatManifest } from '../../../../main/backup/manifest.ts';
import { pastHandlers } from '../../../../main/backup/past/handlers.ts';
import { openPast } from '../../../../main/backup/past/open-past.ts';
import { createKeyFile, formatMasterKey } from '../../../../main/backup/restic/key-file.ts';
import { openFolderStore } from '../../../../main/backup/stores/folder.ts';
import { bringBackForm } from '../../../../main/forms/bring-back.ts';
import { showForm } from '../../../../main/forms/view.ts';
import { createJobs } from '../../../../main/ipc/jobs.ts';
import { createRouter } from '../../../../main/ipc/router.ts';
import { insertTarget } from '../../../../main/storage/backups.ts';
import { eventsHead } from '../../../../main/storage/events.ts';
import { holdSnapshot } from '../../../../main/storage/snapshot.ts';
import { CASE_FILE, describeNewStore } from '../../../../main/storage/store.ts';
import { forkFrom } from '../../../support/fork-child.ts';
import { openOffice, TEST_STORE_ID } from '../../../support/office-on-disk.ts';
import { backUp, WORDS } from '../small-office.ts';

type Calls = typeof pastCalls;
type Name = keyof Calls;
type JobEvent = EventOf<'job'>;

/** An office in `root`, with one place for copies in a folder. */
export function openPastOffice(root: string) {
  const folder = join(root, 'office');
  mkdirSync(folder);
  const office = openOffice(folder);
  const { store } = office;
  describeNewStore(store.db, { id: TEST_STORE_ID, name: 'Invented office', device: newId() });
  const key = createKeyFile(WORDS, new Date('2026-01-05T08:00:00Z'));
  const keep = store.db.prepare('INSERT INTO secrets VALUES(?, ?)');
  keep.run('backup-master-key', Buffer.from(formatMasterKey(key.masterKey)));
  const path = join(root, 'disk');
  mkdirSync(path);
  const placeId = newId();
  insertTarget(store.db, {
    ...{ id: placeId, kind: 'folder', name: 'Disk', config: JSON.stringify({ path }) },
    ...{ active: 1, added_at: Date.now(), rev: newId() },
  });

  const told: JobEvent[] = [];
  let heard = () => {};
  const jobs = createJobs(
    (name, event) => {
      if (name === 'job') told.push(event as JobEvent);
      heard();
    },
    (_id, thrown) => office.unexpected.push(thrown),
  );
  const past = openPast({ profile: root, spawn: forkFrom('main/backup'), store });
  const route = createRouter(
    pastCalls,
    pastHandlers({
      ...{ store: () => store, past: () => past, jobs, emit: () => {} },
      forms: { show: showForm, bringBack: bringBackForm },
    }),
    { onError: (_ref, _name, thrown) => office.unexpected.push(thrown), onRefused: () => {} },
  );
  async function call<N extends Name>(
    session: Session,
    name: N,
    input: z.input<Calls[N]['input']>,
  ): Promise<z.output<Calls[N]['output']>> {
    const result = await route(session, name, input);
    if (!result.ok) throw new Error(result.code, { cause: office.unexpected.at(-1) });
    return result.value as never;
  }

  return {
    ...{ office, call, jobs, past, path, placeId },
    /** Copies the office as it is now; answers the id of the copy. */
    async copy(): Promise<string> {
      let release = () => {};
      const made = await backUp(
        { folder, store, storeKey: Buffer.alloc(0), ...key },
        openFolderStore(path),
        join(root, 'spool'),
        {
          async holdStore() {
            const held = holdSnapshot(store.db, store.keys.database);
            release = held.release;
            const manifest = formatManifest({
              ...{ format: 1, storeId: TEST_STORE_ID, epoch: 'first', schema: 1, app: 'test' },
              ...{ rows: {}, events: eventsHead(store.db) },
            });
            return {
              ...{ databaseFile: join(folder, CASE_FILE), manifest },
              databaseSize: held.pageCount * held.pageSize,
              keybag: Buffer.from('{"format":1}'),
            };
          },
          releaseStore: () => release(),
        },
      );
      return made.snapshotId;
    },
    /** Fetches a copy and answers how the job ended. */
    async fetch(session: Session, snapshot: string): Promise<JobEvent> {
      const { jobId } = await call(session, 'past.fetch', { placeId, snapshot });
      return new Promise((resolve) => {
        heard = () => {
          const last = told.findLast((event) => event.jobId === jobId);
          if (last && last.state !== 'running') resolve(last);
        };
        heard();
      });
    },
    async close() {
      await jobs.stopAll();
      past.close();
      office.close();
    },
  };
}
