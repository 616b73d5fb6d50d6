// "It can be brought back" is only said of bytes that were brought back, opened and counted.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { packsOfWeek, proveSnapshot } from '../../../main/backup/prove.ts';
import { loadPacks } from '../../../main/backup/restic/blob-map.ts';
import { packName } from '../../../main/backup/restic/fetch.ts';
import { openWithWords } from '../../../main/backup/restic/repository.ts';
import { openFolderStore } from '../../../main/backup/stores/folder.ts';
import { runTask } from '../../../main/backup/task.ts';
import { lastGoodRun } from '../../../main/storage/backups.ts';
import { forkFrom } from '../../support/fork-child.ts';
import { holdFolder, whyNoHeldFolder } from '../../support/held-folder.ts';
import { startFakeS3 } from '../../support/s3/fake-server.ts';
import { backUp, makeOffice, temporaryFolder, WORDS, writeRows } from './office.ts';
import { openBackupOffice } from './open-office.ts';
import { makeTarget } from './stores/targets.ts';

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

/** Flips one bit in the middle of each file. */
function harm(paths: readonly string[]): void {
  for (const path of paths) {
    const bytes = readFileSync(path);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  }
}

test('a copy on a disk is brought back, opened and counted; nothing is left lying about', async () => {
  const office = openBackupOffice();
  await office.addFolder('Blue disk');
  office.addPapers('SR-2026-0001', 30);
  await office.runJob('backup.now');
  office.addPapers('SR-2026-0002', 1);
  expect((await office.call('backup.status')).proof).toBeNull();
  const job = await office.runJob('backup.prove');
  expect(job).toMatchObject({ kind: 'proof', state: 'done' });
  expect((await office.call('backup.status')).proof).toMatchObject({
    ...{ reason: null, from: 'away', place: 'Blue disk', scansTried: 20, scansGood: 20 },
    // What the office held when the copy was made, not what it holds now.
    expected: { cases: 1, files: 30 },
    counts: { cases: 1, files: 30 },
  });
  expect(existsSync(join(office.profile, 'backup-work', 'proof'))).toBe(false);
});

test.skipIf(whyNoHeldFolder() !== null)(
  'what cannot be removed of an older test restore at this moment does not make the next one fail',
  async () => {
    const office = openBackupOffice();
    office.addPapers('SR-2026-0001', 2);
    await office.runJob('backup.now');
    onTestFinished(holdFolder(join(office.profile, 'backup-work', 'proof', 'held')));
    expect(await office.runJob('backup.prove')).toMatchObject({ kind: 'proof', state: 'done' });
    expect((await office.call('backup.status')).proof).toMatchObject({ reason: null });
    expect(readdirSync(join(office.profile, 'backup-work', 'proof'))).toEqual(['held']);
  },
);

test('a copy of two days ago is brought back by itself, after the copy of today', async () => {
  const office = openBackupOffice();
  office.addPapers('SR-2026-0001', 2);
  await office.runJob('backup.now');
  const twoDays = 2 * 86_400_000;
  office.store.db.prepare('UPDATE backup_runs SET started_at = started_at - ?').run(twoDays);
  const proof = async () => (await office.call('backup.status')).proof;
  await expect.poll(proof).toMatchObject({ reason: null, from: 'here', counts: { files: 2 } });
  expect(
    lastGoodRun(office.store.db, (await office.call('backup.status')).targets[0]?.id ?? ''),
  ).toMatchObject({ started_at: expect.closeTo(Date.now(), -5) });
});

test('a copy that is asked for while a restore is tested is made beside it', async () => {
  const office = openBackupOffice();
  office.addPapers('SR-2026-0001', 2);
  await office.runJob('backup.now');
  office.addPapers('SR-2026-0002', 1);
  const [proved, copied] = await Promise.all([
    office.runJob('backup.prove'),
    office.runJob('backup.now'),
  ]);
  expect([proved.kind, proved.state]).toEqual(['proof', 'done']);
  expect([copied.kind, copied.state]).toEqual(['backup', 'done']);
  const status = await office.call('backup.status');
  expect(status.targets[0]?.copies).toBe(2);
  expect(status.proof).toMatchObject({ reason: null, counts: { files: expect.any(Number) } });
});

test('within a year every piece of every copy is read once, and damage in an old one is found', async () => {
  const office = makeOffice(3);
  const { open, restic } = await makeTarget('folder');
  const [store, work] = [open(), temporaryFolder()];
  await backUp(office, store, work);
  writeRows(office, 300);
  const { snapshotId } = await backUp(office, store, work);
  const packs = (await store.list('data/')).map(({ name }) => name);
  const turns = Array.from({ length: 52 }, (_, week) => packsOfWeek(packs, week));
  expect(turns.flat().sort()).toEqual(packs.toSorted());

  const { masterKey, keyFile } = office;
  const prove = (week: number) =>
    proveSnapshot({
      ...{ store, masterKey, keyFile, snapshotId, scans: 0, week, into: temporaryFolder() },
      ...{ signal: new AbortController().signal, progress() {} },
    }).then(
      () => 'whole',
      ({ code }) => code,
    );
  const told: string[] = [];
  for (const pack of packs) {
    const path = join(restic.repository, pack);
    const turn = turns.findIndex((names) => names.includes(pack));
    harm([path]);
    // What the newest copy does not need is looked at in its turn alone.
    if ((await prove(turn + 1)) === 'whole') told.push(await prove(52 * 56 + turn));
    harm([path]);
  }
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told)).toEqual(new Set(['object-damaged']));
});

/** An office with three papers in a bucket. */
async function copyToBucket() {
  const fake = await startFakeS3(['office']);
  onTestFinished(() => fake.close());
  const bucket = fake.buckets.get('office');
  if (!bucket) throw new Error('no bucket');
  bucket.versioned = true;
  const office = openBackupOffice();
  const { endpoint, region, accessKey, secretKey } = fake;
  const server = { endpoint, region, accessKey, secretKey };
  const place = { kind: 's3', ...server, bucket: 'office', prefix: '' };
  await office.call('backup.addTarget', { cmd: newId(), id: newId(), name: 'Cloud', place });
  office.addPapers('SR-2026-0001', 3);
  await office.runJob('backup.now');
  return { office, bucket };
}

test('a copy in a bucket is proved in the same way', async () => {
  const { office } = await copyToBucket();
  expect(await office.runJob('backup.prove')).toMatchObject({ state: 'done' });
  expect((await office.call('backup.status')).proof).toMatchObject({
    ...{ reason: null, from: 'away', place: 'Cloud', scansTried: 3, scansGood: 3, healed: 0 },
  });
});

test('a copy that somebody wrote over is brought back from older versions, and the test says so', async () => {
  const { office, bucket } = await copyToBucket();
  const packs = [...bucket.objects.keys()].filter((name) => name.startsWith('data/'));
  for (const name of packs) {
    const bad = { id: newId(), bytes: Buffer.from('not what it was'), keptUntil: 0 };
    bucket.objects.get(name)?.push(bad);
  }
  expect(await office.runJob('backup.prove')).toMatchObject({ state: 'done' });
  const { proof } = await office.call('backup.status');
  expect(proof).toMatchObject({ reason: null, scansGood: 3 });
  expect(proof?.healed).toBe(packs.length);
});

test.each<[string, (disk: string) => void]>([
  ['whose pieces are damaged', (disk) => harm(filesBelow(join(disk, 'data')))],
  ['whose pieces are gone', (disk) => rmSync(join(disk, 'data'), { recursive: true })],
  ['whose key is gone', (disk) => rmSync(join(disk, 'keys'), { recursive: true })],
  ['whose newest copy is gone', (disk) => rmSync(join(disk, 'snapshots'), { recursive: true })],
])('a disk %s cannot be brought back, and says so before anything else', async (_, spoil) => {
  const office = openBackupOffice();
  const disk = await office.addFolder('Blue disk');
  office.addPapers('SR-2026-0001', 3);
  await office.runJob('backup.now');
  spoil(disk);
  expect(await office.runJob('backup.prove')).toMatchObject({
    ...{ state: 'failed', error: 'backup-damaged' },
  });
  const { proof } = await office.call('backup.status');
  expect(proof).toMatchObject({ reason: 'backup-damaged', place: 'Blue disk' });
  expect(existsSync(join(office.profile, 'backup-work', 'proof'))).toBe(false);
});

test('a single lost scan among many is found, although only some are brought back', async () => {
  const office = openBackupOffice();
  const disk = await office.addFolder('Blue disk');
  // Each case has a pack of its own.
  const papers = Array.from({ length: 24 }, (_, n) => office.addPapers(`SR-2026-${n}`, 1)).flat();
  await office.runJob('backup.now');
  const { repository } = await openWithWords(openFolderStore(disk), WORDS);
  const { packs } = await loadPacks(repository);
  const lost = packs.find(({ blobs }) => blobs.some(({ id }) => id === papers[7]));
  rmSync(join(disk, packName(lost?.id ?? '')));
  expect(await office.runJob('backup.prove')).toMatchObject({ error: 'backup-damaged' });
});

test('what lies there while it is proved is ciphertext alone', async () => {
  const office = openBackupOffice();
  office.addPapers('SR-2026-0001', 2);
  await office.runJob('backup.now');
  const run = office.store.db
    .prepare(`SELECT snapshot FROM backup_runs WHERE state = 'done'`)
    .get() as { snapshot: string };
  const into = join(office.profile, 'looked-at');
  const { snapshot } = run;
  const place = { kind: 'folder' as const, path: join(office.profile, 'backup') };
  const read = (key: string) =>
    office.store.db.prepare('SELECT value FROM secrets WHERE key = ?').pluck().get(key) as Buffer;
  await runTask(
    forkFrom('main/backup'),
    {
      ...{ task: 'prove', place, snapshot, into, scans: 20, week: 0 },
      keyFile: read('backup-key-file').toString('base64'),
      masterKey: read('backup-master-key').toString('utf8'),
    },
    new AbortController().signal,
  );
  const names = filesBelow(into).map((path) => path.slice(into.length + 1));
  expect(names.sort()).toEqual([
    'db/cases.db',
    'keybag.json',
    expect.stringMatching(/^sealed\/..\/\w+\.enc$/),
    expect.stringMatching(/^sealed\/..\/\w+\.enc$/),
  ]);
  expect(readFileSync(join(into, 'db', 'cases.db')).includes('SR-2026-0001')).toBe(false);
});
