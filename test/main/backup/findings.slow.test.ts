// What copies find wrong reaches people: which papers, which place, and not the same thing every day.
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { sealedPath } from '../../../main/storage/sealed-files.ts';
import { openBackupOffice } from './open-office.ts';

test('a paper that was damaged before it was copied is told with its case, to those who work with cases', async () => {
  const office = openBackupOffice();
  await office.runJob('backup.now');
  office.addPapers('SR-2026-0001', 2);
  const [spoiled = ''] = office.addPapers('SR-2026-0002', 3);
  writeFileSync(sealedPath(office.folder, spoiled), 'something else');
  expect(await office.runJob('backup.now')).toMatchObject({ state: 'done' });
  const { troubles } = await office.call('backup.status');
  const damaged = { kind: 'damaged', count: 1, place: '', codes: ['SR-2026-0002'] };
  expect(troubles).toEqual([damaged]);
  const others = await office.call('backup.status', {}, 'administrator');
  expect(others.troubles).toEqual([{ ...damaged, codes: [] }]);
});

test('a paper that is gone from this computer is told, and no longer when it is back', async () => {
  const office = openBackupOffice();
  const [name = ''] = office.addPapers('SR-2026-0003', 1);
  const path = sealedPath(office.folder, name);
  renameSync(path, join(office.profile, 'elsewhere'));
  await office.runJob('backup.now');
  const { troubles } = await office.call('backup.status');
  expect(troubles).toEqual([{ kind: 'missing', count: 1, place: '', codes: ['SR-2026-0003'] }]);
  renameSync(join(office.profile, 'elsewhere'), path);
  await office.runJob('backup.now');
  expect((await office.call('backup.status')).troubles).toEqual([]);
});

test('what was lost at a place is told once, with the name of the place, and is written again', async () => {
  const office = openBackupOffice();
  const disk = await office.addFolder('Blue disk');
  office.addPapers('SR-2026-0004', 2);
  await office.runJob('backup.now');
  const packs = readdirSync(join(disk, 'data'), { recursive: true, withFileTypes: true });
  for (const pack of packs.filter((one) => one.isFile())) rmSync(join(pack.parentPath, pack.name));
  await office.runJob('backup.now');
  const { troubles } = await office.call('backup.status');
  expect(troubles).toEqual([
    { kind: 'replaced', count: expect.any(Number), place: 'Blue disk', codes: [] },
  ]);
  expect(troubles[0]?.count).toBeGreaterThan(1);
  // The old indexes go on naming the lost packs; the next run must not tell of them again.
  await office.runJob('backup.now');
  const found = office.store.db
    .prepare('SELECT found FROM backup_runs ORDER BY started_at DESC LIMIT 1')
    .pluck()
    .get() as string;
  expect(JSON.parse(found)).toMatchObject({ replaced: 0 });
});

test('who asks for a copy while one is made gets a place that was added meanwhile too, without waiting', async () => {
  const office = openBackupOffice();
  await office.call('backup.now', { cmd: newId() });
  await office.addFolder('The disk in the drawer');
  expect((await office.runJob('backup.now')).state).toBe('done');
  const { targets } = await office.call('backup.status');
  expect(targets.map(({ lastGoodAt }) => lastGoodAt !== null)).toEqual([true, true]);
});

test('a copy that cannot read the keyring fails and lets the case file go: the next one is whole', async () => {
  let isUnreadable = true;
  const office = openBackupOffice(() => {
    if (isUnreadable) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    return Buffer.from('{"format":1,"wraps":[]}');
  });
  expect(await office.runJob('backup.now')).toMatchObject({ state: 'failed', error: 'busy' });
  // Nobody holds the case file still any more.
  const [left] = office.store.db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  expect(left?.busy).toBe(0);
  isUnreadable = false;
  expect(await office.runJob('backup.now')).toMatchObject({ state: 'done' });
});
