// When an open office copies by itself, and when it waits: the real process, real folders, a server that hangs.
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Role } from '#domain/roles.ts';
import { activeTargets, insertTarget, lastGoodRun, runsOf } from '../../../main/storage/backups.ts';
import { type BackupOffice, openBackupOffice } from './open-office.ts';

const DAY = 86_400_000;

/** A server that takes every connection and never says a word. */
async function addSilentCloud(office: BackupOffice): Promise<string> {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const place = { endpoint: `http://127.0.0.1:${port}`, region: 'x', bucket: 'b', prefix: '' };
  const config = JSON.stringify({ ...place, accessKey: 'a', secretKey: 's' });
  const id = newId();
  const row = { id, kind: 's3' as const, name: 'Cloud', config, active: 1 };
  insertTarget(office.store.db, { ...row, added_at: Date.now() - 1, rev: newId() });
  return id;
}
const awayOf = (office: BackupOffice) =>
  activeTargets(office.store.db).find(({ name }) => name === 'Blue disk')?.id ?? '';
const copies = (office: BackupOffice) =>
  runsOf(office.store.db, awayOf(office)).filter(({ state }) => state === 'done').length;

test('a server that never answers does not keep the disk waiting, today or tomorrow', async () => {
  const office = openBackupOffice();
  const cloud = await addSilentCloud(office);
  await office.addFolder('Blue disk');
  office.addPapers('SR-2026-0001', 1);
  const { jobId } = await office.call('backup.now', { cmd: newId() });
  await expect.poll(() => copies(office), { timeout: 20_000 }).toBe(1);
  expect(runsOf(office.store.db, cloud)[0]?.state).toBe('running');
  // Asked for once more, the disk need not wait for the server either.
  expect((await office.call('backup.now', { cmd: newId() })).jobId).toBe(jobId);
  await expect.poll(() => copies(office), { timeout: 20_000 }).toBe(2);
  await office.call('backup.status');
  expect(runsOf(office.store.db, cloud)[0]?.state).toBe('running');
}, 60_000);

test('before the app ends what changed goes to the disk, and nothing is done when nothing changed', async () => {
  const office = openBackupOffice();
  await office.addFolder('Blue disk');
  await office.runJob('backup.now');
  await office.backups.copyBeforeLeaving();
  expect([office.leaves, copies(office)]).toEqual([[], 1]);

  office.store.act({ user: newId(), device: 'desk-1', role: 'coordinator' }, newId(), (act) => {
    act.event({ op: 'changed', entity: 'case', entityId: newId() });
    return {};
  });
  await office.backups.copyBeforeLeaving();
  expect([office.leaves, copies(office)]).toEqual([['leaving'], 2]);
  const status = await office.call('backup.status');
  expect(status.wouldLose.changes).toBe(0);
  expect(activeTargets(office.store.db).length).toBe(2);
}, 60_000);

test('on the battery a copy waits and says so, one by hand goes, and after three days it goes by itself', async () => {
  const office = openBackupOffice();
  await office.addFolder('Blue disk');
  office.setOnBattery(true);
  const waits = async () =>
    (await office.call('backup.status')).targets.map((target) => target.waits?.why ?? null);
  expect(await waits()).toEqual(['battery', 'battery']);
  await office.runJob('backup.now');
  expect(copies(office)).toBe(1);

  const { db } = office.store;
  db.prepare('UPDATE backup_runs SET started_at = started_at - ?').run(2 * DAY);
  expect(await waits()).toEqual(['battery', 'battery']);
  db.prepare('UPDATE backup_runs SET started_at = started_at - ?').run(DAY);
  expect(await waits()).toEqual([null, null]);
  db.prepare('UPDATE backup_runs SET started_at = started_at + ?').run(DAY);
  office.setOnBattery(false);
  await expect.poll(() => copies(office), { timeout: 20_000 }).toBe(2);
  expect(lastGoodRun(db, awayOf(office))?.state).toBe('done');
}, 60_000);

test('who looks after copies says what the line costs, and nobody else', async () => {
  const office = openBackupOffice();
  const line = { paid: true, budgetMegabytes: 20, limit: 512 };
  const say = (role?: Role) => office.call('backup.setLine', { cmd: newId(), line }, role);
  await expect(say('social-worker')).rejects.toThrow('not-allowed');
  await say();
  expect((await office.call('backup.status')).line).toEqual(line);
});
