// The erasing process is killed at one deletion after the other: what stays is whole, and the next one goes on.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GRACE_MS } from '../../../main/backup/erase/carry-out.ts';
import { planErasure } from '../../../main/backup/erase/plan.ts';
import { formatMasterKey } from '../../../main/backup/restic/key-file.ts';
import { listSnapshots, openWithKey } from '../../../main/backup/restic/repository.ts';
import { openFolderStore } from '../../../main/backup/stores/folder.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { runTask } from '../../../main/backup/task.ts';
import { forkFrom } from '../../support/fork-child.ts';
import { openBadLine } from './bad-line.ts';
import { bringBack, expectNoErrors } from './judged.ts';
import { backUp, fingerprint, makeOffice, scansOf, temporaryFolder, writeRows } from './office.ts';

async function openScene() {
  const { line, place } = await openBadLine();
  const store = openS3Store(place);
  const [office, work] = [makeOffice(20), temporaryFolder()];
  await backUp(office, store, work);
  writeRows(office, 3);
  const old = await backUp(office, store, work);
  writeRows(office, 3);
  const { snapshotId: proved } = await backUp(office, store, work);
  const repository = await openWithKey(store, office.masterKey);
  const planned = await planErasure(repository, old.time.getTime() + 1, proved);
  const plan = { ...planned, at: planned.at - GRACE_MS - 60_000 };
  const task = {
    ...{ task: 'erase' as const, place, masterKey: formatMasterKey(office.masterKey) },
    ...{ plan, proved, device: 'desk-1', workFolder: work },
  };
  return { line, store, office, work, repository, plan, proved, task };
}

/** Stock restic looks at all of it, as it lies there, in a folder. */
async function expectNoErrorsIn(store: ObjectStore): Promise<void> {
  const root = temporaryFolder();
  const folder = openFolderStore(root);
  await folder.prepare();
  const stored = ['keys/', 'index/', 'snapshots/', 'data/'].map((prefix) => store.list(prefix));
  const names = (await Promise.all(stored)).flat().map(({ name }) => name);
  for (const name of ['config', ...names]) await folder.put(name, await store.get(name));
  await expectNoErrors({ repository: root, env: {}, flags: [] });
}

test('killed at each of its deletions, it is finished by the same computer, and the rest comes back whole', async () => {
  const { line, store, office, work, repository, plan, proved, task } = await openScene();
  let kill = () => {};
  const spawn = forkFrom('main/backup', (child) => {
    kill = child.kill;
  });
  const { signal } = new AbortController();
  let kills = 0;
  for (;;) {
    line.decide = (method, path) => {
      if (method !== 'DELETE' || path.includes('/locks/')) return { kind: 'pass' };
      kill();
      // What it asked for first does not arrive, all the rest does.
      return kills === 0 ? { kind: 'reset', afterBytes: 0 } : { kind: 'pass' };
    };
    const ended = await runTask(spawn, task, signal).catch(() => null);
    line.decide = () => ({ kind: 'pass' });
    if (ended !== null) break;
    kills += 1;
    // Nothing is copied over what is half erased.
    await expect(backUp(office, store, work)).rejects.toMatchObject({ code: 'target-erasing' });
    expect((await bringBack(repository, proved)).lost).toEqual([]);
    await expectNoErrorsIn(store);
  }
  expect(kills).toBeGreaterThan(2);
  for (const name of [...plan.snapshots, ...plan.packs]) expect(await store.size(name)).toBeNull();
  expect(await store.list('locks/')).toEqual([]);
  const next = await backUp(office, store, work);
  expect(next).toMatchObject({ complete: true, lostObjects: [], goneSnapshots: [] });
  const { snapshots } = await listSnapshots(repository);
  expect(snapshots.map(({ id }) => id)).toEqual([next.snapshotId, proved]);
  const { into } = await bringBack(repository, next.snapshotId);
  expect(fingerprint(join(into, 'sealed'))).toEqual(scansOf(office));
}, 60_000);
