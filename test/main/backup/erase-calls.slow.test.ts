// Who may erase old copies for good, and what refuses: by the calls of the window, with the real backup process.
import { renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eraseCalls } from '#contract/erase.ts';
import { newId } from '#domain/ids.ts';
import { Role } from '#domain/roles.ts';
import { eraseHandlers } from '../../../main/backup/erase/handlers.ts';
import { openFolderStore } from '../../../main/backup/stores/folder.ts';
import { createRouter } from '../../../main/ipc/router.ts';
import { writeArrival } from '../../../main/storage/arrivals.ts';
import { countOffice } from '../../../main/storage/backups.ts';
import { readMeta, writeMeta } from '../../../main/storage/store.ts';
import { forkFrom } from '../../support/fork-child.ts';
import { backUp, temporaryFolder } from './office.ts';
import { openBackupOffice } from './open-office.ts';

const DAY_MS = 86_400_000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const TWO_DAYS_AGO = dayOf(Date.now() - 2 * DAY_MS);

/** An office with a copy of four days ago and one of today on a disk. */
async function openScene() {
  const office = openBackupOffice();
  const path = await office.addFolder('Blue disk');
  office.addPapers('SR-2026-0001', 20);
  const store = openFolderStore(path);
  const old = { ...store, clockOffsetMs: () => -4 * DAY_MS };
  const first = await backUp(office, old, temporaryFolder());
  office.addPapers('SR-2026-0002', 1);
  await office.runJob('backup.now');
  const { targets } = await office.call('backup.status');
  const id = targets.find(({ name }) => name === 'Blue disk')?.id ?? '';
  const route = createRouter(
    eraseCalls,
    eraseHandlers({
      ...{ profile: office.profile, spawn: forkFrom('main/backup') },
      ...{ store: () => office.store, backups: () => office.backups },
    }),
    { onError: () => {}, onRefused: () => {} },
  );
  /** The answer, or the code of the refusal. */
  async function ask(name: keyof typeof eraseCalls, more: object = {}, role?: Role) {
    const session = { user: newId(), device: 'desk-1', role: role ?? ('administrator' as const) };
    const cmd = name === 'erase.look' ? {} : { cmd: newId() };
    const result = await route(session, name, { ...cmd, id, ...more });
    return result.ok ? (result.value as Record<string, unknown>) : result.code;
  }
  const plan = () => ask('erase.plan', { beforeDay: TWO_DAYS_AGO });
  const carryOut = (name = 'Blue disk') => ask('erase.carryOut', { name, key: null });
  const snapshots = async () => (await store.list('snapshots/')).map(({ name }) => name);
  return { office, id, path, first, ask, plan, carryOut, snapshots };
}
type Scene = Awaited<ReturnType<typeof openScene>>;

/** As if it had been planned so long ago. */
function planEarlier({ office: { store }, id }: Scene, ms: number): void {
  const kept = JSON.parse(readMeta(store.db, `erase_plan:${id}`) ?? '');
  kept.plan.at -= ms;
  writeMeta(store.db, `erase_plan:${id}`, JSON.stringify(kept));
}

test('nobody but an administrator may look at, plan, give up or do an erasing', async () => {
  const scene = await openScene();
  await scene.office.runJob('backup.prove');
  await scene.plan();
  planEarlier(scene, 8 * DAY_MS);
  const before = await scene.snapshots();
  for (const role of Role.options.filter((one) => one !== 'administrator')) {
    const inputs = {
      ...{ 'erase.look': {}, 'erase.plan': { beforeDay: TWO_DAYS_AGO }, 'erase.cancel': {} },
      'erase.carryOut': { name: 'Blue disk', key: null },
    };
    for (const [name, input] of Object.entries(inputs)) {
      const answer = await scene.ask(name as keyof typeof eraseCalls, input, role);
      expect(answer, `${name} ${role}`).toBe('not-allowed');
    }
  }
  expect(await scene.snapshots()).toEqual(before);
});

test('nothing goes unproved, unplanned, under another name, within its week, or while papers are on their way', async () => {
  const scene = await openScene();
  expect(await scene.plan()).toBe('erase-unproved');
  await scene.office.runJob('backup.prove');
  expect(await scene.carryOut()).toBe('not-found');
  expect(await scene.ask('erase.plan', { beforeDay: '2020-01-01' })).toBe('erase-nothing');
  expect(await scene.plan()).toMatchObject({ snapshots: 1, keptSnapshots: 1 });
  expect(await scene.carryOut()).toBe('erase-too-early');
  planEarlier(scene, 8 * DAY_MS);
  expect(await scene.carryOut('Red disk')).toBe('invalid-input');
  const copy = scene.office.runJob('backup.now');
  expect(await scene.carryOut()).toBe('busy');
  expect(await scene.plan()).toBe('busy');
  await copy;
  const { db } = scene.office.store;
  const counts = countOffice(db);
  writeArrival(db, {
    ...{ place: { kind: 'folder', path: scene.path }, snapshot: scene.first.snapshotId, total: 1 },
    ...{ lost: [], counts, expected: counts, began: 0 },
  });
  expect(await scene.carryOut()).toBe('busy');
  expect(await scene.plan()).toBe('busy');
  writeArrival(db, null);
  // The newest copy is now one that no test brought back.
  expect(await scene.carryOut()).toBe('erase-unproved');
  expect(await scene.snapshots()).toContain(`snapshots/${scene.first.snapshotId}`);
});

test('after its week what was planned goes, the plan with it, and each step stands among the events', async () => {
  const scene = await openScene();
  await scene.office.runJob('backup.prove');
  await scene.plan();
  expect(await scene.ask('erase.look')).toMatchObject({ plan: { snapshots: 1 } });
  expect(await scene.ask('erase.cancel')).toEqual({});
  expect(await scene.ask('erase.look')).toEqual({ plan: null });
  expect(await scene.carryOut()).toBe('not-found');
  await scene.plan();
  planEarlier(scene, 8 * DAY_MS);
  renameSync(scene.path, `${scene.path}-away`);
  expect(await scene.carryOut()).toBe('backup-unreachable');
  renameSync(`${scene.path}-away`, scene.path);
  expect(await scene.carryOut()).toMatchObject({ snapshots: 1, heldBack: 0 });
  expect(await scene.snapshots()).not.toContain(`snapshots/${scene.first.snapshotId}`);
  expect(await scene.snapshots()).toHaveLength(1);
  expect(await scene.ask('erase.look')).toEqual({ plan: null });
  const sql = `SELECT op FROM events WHERE op LIKE 'erase.%' ORDER BY n`;
  const steps = scene.office.store.db.prepare(sql).pluck().all();
  // That it was begun stands there also when nothing came of it.
  const done = ['erase.begin', 'erase.begin', 'erase.done'];
  expect(steps).toEqual(['erase.plan', 'erase.cancel', 'erase.plan', ...done]);
});
