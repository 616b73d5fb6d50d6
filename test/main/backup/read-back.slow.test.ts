// After each copy away from here its scans are read back, and only what came back whole is believed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { activeTargets } from '../../../main/storage/backups.ts';
import { namesToReadBack } from '../../../main/storage/read-backs.ts';
import { openBackupOffice } from './open-office.ts';

const harmAll = (folder: string) => {
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!one.isFile()) continue;
    const path = join(one.parentPath, one.name);
    const bytes = readFileSync(path);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  }
};

test('a copy on a disk gives its scans back, new ones with the next copy; the folder here is not asked', async () => {
  const office = openBackupOffice();
  await office.addFolder('Blue disk');
  const { db } = office.store;
  const first = office.addPapers('SR-2026-0001', 5);
  await office.runJob('backup.now');
  const told = () => db.prepare('SELECT sealed_name, whole FROM read_backs ORDER BY 1').all();
  expect(told()).toEqual(first.toSorted().map((name) => ({ sealed_name: name, whole: 1 })));
  const [here, disk] = activeTargets(db);
  expect(namesToReadBack(db, here?.id ?? '', 1e9)).toHaveLength(5);
  office.addPapers('SR-2026-0002', 2);
  expect(namesToReadBack(db, disk?.id ?? '', 1e9)).toHaveLength(2);
  await office.runJob('backup.now');
  expect(told()).toHaveLength(7);
  const events = db.prepare(`SELECT count(*) FROM events WHERE op = 'backup.read-back'`).pluck();
  expect(events.get()).toBe(2);
});

test('one bit that a disk lost is found out: the scan it belongs to does not count as read back', async () => {
  const office = openBackupOffice();
  const disk = await office.addFolder('Blue disk');
  office.addPapers('SR-2026-0001', 3);
  await office.runJob('backup.now');
  const { db } = office.store;
  db.prepare('DELETE FROM read_backs').run();
  harmAll(join(disk, 'data'));
  office.addPapers('SR-2026-0002', 1);
  await office.runJob('backup.now');
  const whole = db.prepare('SELECT whole, count(*) AS n FROM read_backs GROUP BY whole').all();
  expect(whole).toEqual([
    { whole: 0, n: 1 },
    { whole: 1, n: 3 },
  ]);
});
