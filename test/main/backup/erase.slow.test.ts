// Erasing old copies for good: after days of grace, whole packs only, and never when anything looks wrong.
import { randomBytes } from 'node:crypto';
import { copyFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { carryOut, GRACE_MS } from '../../../main/backup/erase/carry-out.ts';
import { lockAlone } from '../../../main/backup/erase/lock.ts';
import { type ErasePlan, planErasure } from '../../../main/backup/erase/plan.ts';
import { sha256 } from '../../../main/backup/restic/crypto.ts';
import {
  listSnapshots,
  openWithKey,
  type Repository,
} from '../../../main/backup/restic/repository.ts';
import { openFolderStore } from '../../../main/backup/stores/folder.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { bringBack, expectNoErrors } from './judged.ts';
import {
  addScans,
  backUp,
  fingerprint,
  makeOffice,
  type Office,
  runInput,
  scansOf,
  temporaryFolder,
  writeRows,
} from './office.ts';

const note = async () => {};
const signal = new AbortController().signal;

/** A folder with two old copies and a new one; what the second alone needs are its directories. */
async function openScene() {
  const root = temporaryFolder();
  const work = temporaryFolder();
  const office = makeOffice(20);
  const first = await backUp(office, openFolderStore(root), work);
  writeRows(office, 3);
  const old = await backUp(office, openFolderStore(root), work);
  writeRows(office, 3);
  const second = await backUp(office, openFolderStore(root), work);
  return { root, work, office, first, old, second };
}
type Scene = Awaited<ReturnType<typeof openScene>>;

/** The same place, so much later by its own clock. */
const later = (store: ObjectStore, ms = GRACE_MS + 1000): ObjectStore => ({
  ...store,
  clockOffsetMs: () => ms,
});

const open = ({ root, office }: Scene, ms?: number): Promise<Repository> =>
  openWithKey(
    ms === undefined ? openFolderStore(root) : later(openFolderStore(root), ms),
    office.masterKey,
  );

async function plan(scene: Scene): Promise<ErasePlan> {
  const { old, second } = scene;
  return planErasure(await open(scene), old.time.getTime() + 1, second.snapshotId);
}

async function erase(scene: Scene, planned: ErasePlan, other: { repository?: Repository } = {}) {
  const repository = other.repository ?? (await open(scene, GRACE_MS + 1000));
  const proved = scene.second.snapshotId;
  return carryOut({
    repository,
    plan: planned,
    device: 'desk-1',
    proved,
    signal,
    note,
    progress() {},
  });
}

async function expectWhole({ root, office, second }: Scene & { office: Office }): Promise<void> {
  const repository = await openWithKey(openFolderStore(root), office.masterKey);
  const { into } = await bringBack(repository, second.snapshotId);
  expect(fingerprint(join(into, 'sealed'))).toEqual(scansOf(office));
  await expectNoErrors({ repository: root, env: {}, flags: [] });
}

describe('erasing old copies', () => {
  test('removes the old copy and what it alone needed; the rest passes the check of stock restic', async () => {
    const scene = await openScene();
    const planned = await plan(scene);
    const { first, old } = scene;
    const going = [first, old].map(({ snapshotId }) => `snapshots/${snapshotId}`);
    expect([...planned.snapshots].sort()).toEqual(going.sort());
    expect(planned.packs.length).toBeGreaterThan(0);
    expect(planned.sharedBytes).toBeGreaterThan(0);
    expect(await erase(scene, planned)).toMatchObject({ snapshots: 2, heldBack: 0 });
    const repository = await open(scene);
    const { snapshots } = await listSnapshots(repository);
    expect(snapshots.map(({ id }) => id)).toEqual([scene.second.snapshotId]);
    for (const name of planned.packs) expect(await repository.store.size(name)).toBeNull();
    expect(await repository.store.list('locks/')).toEqual([]);
    await expectWhole(scene);
    // The next copy goes on as if nothing had been.
    addScans(scene.office, 1);
    const next = await backUp(scene.office, openFolderStore(scene.root), scene.work);
    expect(next).toMatchObject({ newFiles: 1, lostObjects: [] });
  });

  test('waits seven days by the clock of the place, whatever this computer thinks', async () => {
    const scene = await openScene();
    const planned = await plan(scene);
    const early = await open(scene, GRACE_MS - 60_000);
    await expect(erase(scene, planned, { repository: early })).rejects.toMatchObject({
      code: 'erase-too-early',
    });
    await expectWhole(scene);
  });

  test('broken off after any step it goes on, and in between everything can be brought back', async () => {
    for (const steps of [1, 3]) {
      const scene = await openScene();
      const planned = await plan(scene);
      const whole = await open(scene, GRACE_MS + 1000);
      let left = steps;
      const dying: ObjectStore = {
        ...whole.store,
        async remove(name) {
          if (left-- === 0) throw new Error('power cut');
          return whole.store.remove(name);
        },
      };
      await expect(
        erase(scene, planned, { repository: { ...whole, store: dying } }),
      ).rejects.toThrow();
      const repository = await open(scene);
      expect((await bringBack(repository, scene.second.snapshotId)).lost).toEqual([]);
      await erase(scene, planned);
      if (steps === 3) await expectWhole(scene);
      for (const name of planned.packs) expect(await repository.store.size(name)).toBeNull();
    }
  });

  test('nothing is erased when another is at work there, the newest copy is not proved, or much would go', async () => {
    const scene = await openScene();
    const planned = await plan(scene);
    const release = await lockAlone(await open(scene, GRACE_MS), 'desk-2');
    await expect(erase(scene, planned)).rejects.toMatchObject({ code: 'erase-locked' });
    await expect(
      backUp(scene.office, openFolderStore(scene.root), scene.work),
    ).rejects.toMatchObject({
      code: 'target-erasing',
    });
    await release();
    const before = scene.old.time.getTime() + 1;
    await expect(
      planErasure(await open(scene), before, scene.first.snapshotId),
    ).rejects.toMatchObject({
      code: 'erase-unproved',
    });
    await expect(
      planErasure(await open(scene), before + 1e9, scene.second.snapshotId),
    ).rejects.toMatchObject({ code: 'erase-too-much' });
    await expect(planErasure(await open(scene), 0, scene.second.snapshotId)).rejects.toMatchObject({
      code: 'erase-nothing',
    });
  });

  test.each(['before its copy is stored', 'while it is stored', 'and has not ended by then'])(
    'a copy that began before the erasing is not called good: it was erased %s',
    async (when) => {
      const scene = await openScene();
      const { office, root, work } = scene;
      const planned = await plan(scene);
      // The case file as it was on the first day: what it needs is about to go.
      const early = join(temporaryFolder(), 'cases.db');
      const repository = await open(scene);
      const { into } = await bringBack(repository, scene.old.snapshotId);
      copyFileSync(join(into, 'db', 'cases.db'), early);
      let release: (() => Promise<void>) | undefined;
      const eraseNow = async () => {
        if (when.startsWith('and')) release ??= await lockAlone(await open(scene), 'desk-2');
        else if ((await openFolderStore(root).list('snapshots/')).length === 3)
          await erase(scene, planned);
      };
      const store = openFolderStore(root);
      const input = runInput(office, store, work);
      const late: ObjectStore = {
        ...store,
        async put(name, bytes) {
          if (when.startsWith('while') && name.startsWith('snapshots/')) await eraseNow();
          await store.put(name, bytes);
        },
      };
      const copy = backUp(office, late, work, {
        async holdStore() {
          if (!when.startsWith('while')) await eraseNow();
          const held = await input.holdStore();
          return { ...held, databaseFile: early, databaseSize: statSync(early).size };
        },
        releaseStore: input.releaseStore,
      });
      await expect(copy).rejects.toMatchObject({ code: 'target-erasing' });
      const stored = await store.list('snapshots/');
      expect(stored).toHaveLength(when.startsWith('before') ? 1 : when.startsWith('while') ? 2 : 3);
      await release?.();
      const next = await backUp(office, openFolderStore(root), work);
      const back = await bringBack(await open(scene), next.snapshotId);
      expect(fingerprint(join(back.into, 'sealed'))).toEqual(scansOf(office));
    },
  );

  test('an erasing that was killed holds copies back for a day, or until it is carried out once more here', async () => {
    const scene = await openScene();
    const { office, root, work } = scene;
    const planned = await plan(scene);
    // Nobody is left to give the lock back.
    await lockAlone(await open(scene, GRACE_MS), 'desk-1');
    const copyAt = (ms: number) => backUp(office, later(openFolderStore(root), ms), work);
    const nearlyADay = GRACE_MS + 23 * 3_600_000;
    await expect(copyAt(nearlyADay)).rejects.toMatchObject({ code: 'target-erasing' });
    expect(await erase(scene, planned)).toMatchObject({ snapshots: 2 });
    expect(await copyAt(nearlyADay)).toMatchObject({ complete: true });
    await lockAlone(await open(scene, GRACE_MS), 'desk-2');
    await expect(copyAt(nearlyADay)).rejects.toMatchObject({ code: 'target-erasing' });
    expect(await copyAt(nearlyADay + 2 * 3_600_000)).toMatchObject({ complete: true });
  });

  test.each(['torn', 'sealed by somebody else'])(
    'a lock that is %s ends no copies, but nothing is erased beside it',
    async (how) => {
      const scene = await openScene();
      const planned = await plan(scene);
      const bytes = randomBytes(200);
      const name = how === 'torn' ? 'f'.repeat(64) : sha256(bytes);
      writeFileSync(join(scene.root, 'locks', name), bytes);
      const { office, root, work } = scene;
      expect(await backUp(office, openFolderStore(root), work)).toMatchObject({ complete: true });
      await expect(erase(scene, planned)).rejects.toMatchObject({ code: 'erase-locked' });
    },
  );

  test('nothing is erased when the place lists less than its indexes name, or a newer copy needs it', async () => {
    const scene = await openScene();
    const planned = await plan(scene);
    const other = (await openFolderStore(scene.root).list('data/')).find(
      ({ name }) => !planned.packs.includes(name),
    );
    const path = join(scene.root, other?.name ?? '');
    const { size } = statSync(path);
    const needed = { ...planned, packs: [...planned.packs, other?.name ?? ''] };
    await expect(erase(scene, needed)).rejects.toMatchObject({ code: 'erase-changed' });
    truncateSync(path, size - 1);
    await expect(erase(scene, planned)).rejects.toMatchObject({ code: 'erase-damaged' });
    rmSync(path);
    await expect(erase(scene, planned)).rejects.toMatchObject({ code: 'erase-damaged' });
    expect(await openFolderStore(scene.root).list('snapshots/')).toHaveLength(3);
  });
});
