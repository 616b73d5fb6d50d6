// One run: what goes where, in which order, and what is there already when the line breaks early.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../../main/backup/restic/blob-map.ts';
import { listSnapshots, openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { probeTarget } from '../../../main/backup/stores/probe.ts';
import {
  addScans,
  backUp,
  fingerprint,
  makeOffice,
  scansOf,
  temporaryFolder,
  WORDS,
} from './office.ts';
import { makeTarget } from './stores/targets.ts';

const idsOf = (scans: Record<string, string>) => Object.values(scans);

async function packsOf(store: ObjectStore) {
  const { repository } = await openWithWords(store, WORDS);
  return { repository, packs: (await loadPacks(repository)).packs };
}

describe('a run', () => {
  test('never mixes pages, scans of different folders, and directories in one pack', async () => {
    const store = (await makeTarget('folder')).open();
    const office = makeOffice(9);
    const ids = idsOf(scansOf(office));
    const groups = [ids.slice(0, 2), ids.slice(2, 6), ids.slice(6)];
    await backUp(office, store, temporaryFolder(), { groupNewFiles: async () => groups });
    const { packs } = await packsOf(store);
    const kind = (blob: { id: string; type: string }) => {
      if (blob.type === 'tree') return 'tree';
      const group = groups.findIndex((found) => found.includes(blob.id));
      return group === -1 ? 'pages' : `scans ${group}`;
    };
    const kinds = packs.map((pack) => [...new Set(pack.blobs.map(kind))]);
    expect(kinds.every((found) => found.length === 1)).toBe(true);
    expect([...new Set(kinds.flat())].sort()).toEqual([
      'pages',
      'scans 0',
      'scans 1',
      'scans 2',
      'tree',
    ]);
  });

  test('a long first run leaves copies on its way that can be restored already', async () => {
    const store = (await makeTarget('folder')).open();
    const office = makeOffice(9);
    const ids = idsOf(scansOf(office));
    const groups = [ids.slice(0, 2), ids.slice(2, 6), ids.slice(6)];
    await backUp(office, store, temporaryFolder(), {
      groupNewFiles: async () => groups,
      limits: { partialEveryMs: 0 },
    });
    const { repository } = await packsOf(store);
    const { snapshots } = await listSnapshots(repository);
    expect(snapshots.map((snapshot) => snapshot.tags)).toEqual([
      ['complete'],
      ['partial'],
      ['partial'],
    ]);
    const [complete, second, first] = snapshots;
    expect(complete?.parent).toBe(second?.id);
    const into = join(temporaryFolder(), 'back');
    const signal = new AbortController().signal;
    const snapshotId = first?.id ?? '';
    await restoreSnapshot({ repository, snapshotId, into, signal, progress() {} });
    expect(idsOf(fingerprint(join(into, 'sealed'))).sort()).toEqual((groups[0] ?? []).sort());
    expect(readFileSync(join(into, 'README-RESTORE.txt'), 'utf8')).toContain(
      'restic restore latest',
    );
  });

  test('when the budget of a day is used up the database has gone, and scans follow with the next runs', async () => {
    const store = (await makeTarget('folder')).open();
    const office = makeOffice(6);
    const ids = idsOf(scansOf(office));
    const work = temporaryFolder();
    const twoAtATime = { groupNewFiles: async (fresh: readonly string[]) => pairs(fresh) };
    const pairs = (fresh: readonly string[]) =>
      Array.from({ length: Math.ceil(fresh.length / 2) }, (_, n) => fresh.slice(2 * n, 2 * n + 2));
    const first = await backUp(office, store, work, { ...twoAtATime, budgetBytes: 1 });
    expect([first.complete, first.newFiles]).toEqual([false, 0]);
    const second = await backUp(office, store, work, { ...twoAtATime, budgetBytes: 100_000 });
    expect(second.complete).toBe(false);
    expect(second.newFiles).toBeGreaterThan(0);
    const last = await backUp(office, store, work, twoAtATime);
    expect([last.complete, last.files]).toEqual([true, ids.length]);
    const { snapshots } = await listSnapshots((await packsOf(store)).repository);
    expect(snapshots.map(({ tags }) => tags)).toEqual([['complete'], ['partial'], ['partial']]);
  });

  test('a folder that is not plugged in is never taken for an empty one', async () => {
    const target = await makeTarget('folder');
    const office = makeOffice(1);
    const work = temporaryFolder();
    await backUp(office, target.open(), work);
    const folder = target.restic.repository;
    for (const name of ['config', 'keys', 'data', 'index', 'snapshots']) {
      rmSync(join(folder, name), { recursive: true });
    }
    await expect(backUp(office, target.open(), work)).rejects.toMatchObject({
      code: 'repository-missing',
    });
    rmSync(folder, { recursive: true });
    await expect(backUp(office, target.open(), work)).rejects.toMatchObject({
      code: 'target-missing',
    });
  });

  test('stops before writing when another computer with this office wrote there, until somebody decides', async () => {
    const store = (await makeTarget('folder')).open();
    const office = makeOffice(2);
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    await backUp(office, store, here);
    // Brought back on another computer: it goes on from what it finds.
    await backUp(office, store, there, { device: 'desk-2' });
    await backUp(office, store, there, { device: 'desk-2' });
    addScans(office, 1);
    const before = await store.list('');
    await expect(backUp(office, store, here)).rejects.toMatchObject({ code: 'repository-shared' });
    expect(await store.list('')).toEqual(before);
    await backUp(office, store, here, { goOnBesideOthers: true });
    await backUp(office, store, here);
    await expect(backUp(office, store, there, { device: 'desk-2' })).rejects.toMatchObject({
      code: 'repository-shared',
    });
  });

  test('lets the case store go also when copying it fails', async () => {
    const store = (await makeTarget('folder')).open();
    const office = makeOffice(1);
    let released = 0;
    const failing = backUp(office, store, temporaryFolder(), {
      holdStore: async () => ({
        databaseFile: join(office.folder, 'nothing.db'),
        databaseSize: 4096,
        manifest: Buffer.from('{}'),
        keybag: Buffer.from('{}'),
      }),
      releaseStore: () => {
        released += 1;
      },
    });
    await expect(failing).rejects.toThrow();
    expect(released).toBe(1);
  });

  test('a folder is graded plain: what is deleted there is gone', async () => {
    const target = await makeTarget('folder');
    const found = await probeTarget(target.open());
    expect(found).toMatchObject({ grade: 'plain', mayDelete: true, clockMinutes: 0 });
    expect(readdirSync(target.restic.repository)).toEqual([]);
  });
});
