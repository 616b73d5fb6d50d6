// The backup process: killed at any moment it loses nothing, and the next one goes on where it was.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { formatManifest } from '../../../main/backup/manifest.ts';
import type { Place, Results } from '../../../main/backup/messages.ts';
import { loadPacks, mapBlobs } from '../../../main/backup/restic/blob-map.ts';
import { formatMasterKey } from '../../../main/backup/restic/key-file.ts';
import { openWithWords } from '../../../main/backup/restic/repository.ts';
import { openPlace } from '../../../main/backup/stores/open-place.ts';
import { runTask } from '../../../main/backup/task.ts';
import type { Child } from '../../../main/ipc/child.ts';
import { holdSnapshot } from '../../../main/storage/snapshot.ts';
import { CASE_FILE, openStore } from '../../../main/storage/store.ts';
import { forkFrom } from '../../support/fork-child.ts';
import { type FakeS3, startFakeS3 } from '../../support/s3/fake-server.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/s3/fault-proxy.ts';
import {
  addScans,
  countRows,
  fingerprint,
  makeOffice,
  manifestOf,
  type Office,
  scansOf,
  temporaryFolder,
  WORDS,
  writeRows,
} from './office.ts';

const NEVER = new AbortController().signal;
/** Longer than any test. */
const LATE: Fault = { kind: 'slow', ms: 120_000 };

describe('the backup process', () => {
  let fake: FakeS3;
  let proxy: FaultProxy;
  let place: Place;
  let child: Child | undefined;
  const spawn = forkFrom('main/backup', (started) => {
    child = started;
  });

  beforeEach(async () => {
    fake = await startFakeS3(['office']);
    proxy = await startFaultProxy(fake.endpoint);
    const { region, accessKey, secretKey } = fake;
    place = {
      kind: 's3',
      endpoint: proxy.endpoint,
      region,
      accessKey,
      secretKey,
      bucket: 'office',
      prefix: '',
    };
  });
  afterEach(async () => {
    await proxy.close();
    await fake.close();
  });

  function backUp(
    office: Office,
    workFolder: string,
    signal = NEVER,
    progress: (stage: string) => void = () => {},
  ): Promise<Results['backup']> {
    let release = () => {};
    const task = {
      task: 'backup' as const,
      place,
      keyFile: office.keyFile.bytes.toString('base64'),
      masterKey: formatMasterKey(office.masterKey),
      workFolder,
      sealedFolder: join(office.folder, 'sealed'),
      device: 'desk-1',
      goOnBesideOthers: false,
      program: 'samnum test',
      rescueFolder: 'assets/rescue',
    };
    return runTask(spawn, task, signal, {
      hold() {
        const held = holdSnapshot(office.store.db, office.store.keys.database);
        release = held.release;
        return {
          databaseFile: join(office.folder, CASE_FILE),
          databaseSize: held.pageCount * held.pageSize,
          manifest: formatManifest(manifestOf(office)).toString(),
          keybag: '{}',
        };
      },
      release: () => release(),
      progress,
    });
  }

  async function restore(snapshot: string): Promise<{ into: string } & Results['restore']> {
    const into = join(temporaryFolder(), 'back');
    const task = { task: 'restore' as const, place, password: WORDS, snapshot, into };
    return { into, ...(await runTask(spawn, task, NEVER)) };
  }

  const packPuts = () => proxy.passed.filter((line) => line.startsWith('PUT /office/data/'));

  test('backs up, lists with counts, and restores what main asks for', async () => {
    const office = makeOffice(5);
    const { snapshotId } = await backUp(office, temporaryFolder());
    const listed = await runTask(spawn, { task: 'list', place, password: WORDS, limit: 5 }, NEVER);
    expect(listed.snapshots).toMatchObject([
      { id: snapshotId, device: 'desk-1', complete: true, manifest: { rows: { secrets: 400 } } },
    ]);
    const { into, key } = await restore(snapshotId);
    expect(fingerprint(join(into, 'sealed'))).toEqual(scansOf(office));
    expect(key.masterKey).toBe(formatMasterKey(office.masterKey));
  });

  test('people go on writing while it copies, and the copy is one moment', async () => {
    const office = makeOffice(1);
    writeRows(office, 4000);
    const writing = setInterval(() => writeRows(office, 1), 1);
    onTestFinished(() => clearInterval(writing));
    const { snapshotId } = await backUp(office, temporaryFolder());
    const { into, manifest } = await restore(snapshotId);
    clearInterval(writing);
    const before = manifest?.rows.secrets ?? 0;
    const copy = openStore(join(into, 'db'), office.storeKey, office.store.id);
    onTestFinished(() => copy.close());
    expect(countRows(copy)).toBe(before);
    expect(copy.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(countRows(office.store)).toBeGreaterThan(before);
  });

  test('killed again and again, it never sends a pack twice and ends with a whole backup', async () => {
    const office = makeOffice(150);
    const work = temporaryFolder();
    let result: Results['backup'] | undefined;
    let kills = 0;
    while (result === undefined && kills < 30) {
      const target = packPuts().length + 1;
      let ended = false;
      const running = backUp(office, work)
        .catch(() => undefined)
        .finally(() => {
          ended = true;
        });
      while (!ended && packPuts().length < target) await wait(1);
      if (!ended) {
        child?.kill();
        kills += 1;
      }
      result = await running;
    }
    expect(result).toBeDefined();
    const sent = packPuts();
    // A pack that was on its way when the process died may be asked for once more by the next.
    expect(sent.length - new Set(sent).size).toBeLessThanOrEqual(kills);
    // What was sealed before a kill is sent, not sealed anew: every blob lies in one pack only.
    const { repository } = await openWithWords(await openPlace(place, NEVER), WORDS);
    const blobs = mapBlobs((await loadPacks(repository)).packs);
    expect([...blobs.values()].filter((places) => places.length > 1)).toEqual([]);
    const { into, lost } = await restore(result?.snapshotId ?? '');
    expect(lost).toEqual([]);
    expect(fingerprint(join(into, 'sealed'))).toEqual(scansOf(office));
  }, 90_000);

  test('killed in the middle of a restore, the next one finishes it', async () => {
    const office = makeOffice(100);
    const { snapshotId } = await backUp(office, temporaryFolder());
    const into = join(temporaryFolder(), 'back');
    const task = { task: 'restore' as const, place, password: WORDS, snapshot: snapshotId, into };
    const isPack = (line: string) => line.startsWith('GET /office/data/');
    // Folders are read first. Of the packs that are asked for then, one does not come before the process is gone.
    const asked = new Set<string>();
    proxy.decide = (method, path) => {
      if (isPack(`${method} ${path}`)) asked.add(path);
      return [...asked].indexOf(path) === 2 ? LATE : { kind: 'pass' };
    };
    const killed = runTask(spawn, task, NEVER);
    while (!existsSync(join(into, 'sealed')) || count(into) < 10) await wait(1);
    child?.kill();
    await expect(killed).rejects.toMatchObject({ code: 'internal' });
    expect(existsSync(join(into, '.restoring'))).toBe(true);
    expect(asked.size).toBeGreaterThan(2);
    proxy.decide = () => ({ kind: 'pass' });
    proxy.passed.length = 0;
    await runTask(spawn, task, NEVER);
    expect(existsSync(join(into, '.restoring'))).toBe(false);
    expect(fingerprint(join(into, 'sealed'))).toEqual(scansOf(office));
    expect(proxy.passed.filter(isPack).length).toBeGreaterThan(0);
  });

  test('says after a few tries that nobody answers, and goes on by itself when somebody does', async () => {
    const office = makeOffice(3);
    const stages: string[] = [];
    let refused = 0;
    proxy.decide = () => {
      refused++;
      return { kind: 'status', status: 500, code: 'InternalError' };
    };
    const running = backUp(office, temporaryFolder(), NEVER, (stage) => {
      stages.push(stage);
      if (stage === 'waiting') proxy.decide = () => ({ kind: 'pass' });
    });
    expect(await running).toMatchObject({ files: 3 });
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(12);
    expect(stages.slice(stages.indexOf('waiting') + 1)).not.toContain('waiting');
  });

  test('stops when it is asked to, and lets the case store go', async () => {
    const office = makeOffice(60);
    const abort = new AbortController();
    proxy.decide = (method) =>
      method === 'PUT' && packPuts().length > 0 ? LATE : { kind: 'pass' };
    const running = backUp(office, temporaryFolder(), abort.signal);
    while (packPuts().length === 0) await wait(1);
    abort.abort();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(() => holdSnapshot(office.store.db, office.store.keys.database).release()).not.toThrow();
  });

  test('refuses to restore over anything that is there already', async () => {
    const office = makeOffice(1);
    const { snapshotId } = await backUp(office, temporaryFolder());
    const task = { task: 'restore' as const, place, password: WORDS, snapshot: snapshotId };
    const running = runTask(spawn, { ...task, into: office.folder }, NEVER);
    await expect(running).rejects.toMatchObject({ code: 'folder-in-use' });
  });

  test('other words open nothing, and say so', async () => {
    const office = makeOffice(1);
    await backUp(office, temporaryFolder());
    const password = WORDS.replace('river', 'lotus');
    const listing = runTask(spawn, { task: 'list', place, password, limit: 1 }, NEVER);
    await expect(listing).rejects.toMatchObject({ code: 'words-wrong' });
    const [first = '', second = '', ...rest] = WORDS.split(' ');
    const swapped = [second, first, ...rest].join(' ');
    const again = runTask(spawn, { task: 'list', place, password: swapped, limit: 1 }, NEVER);
    await expect(again).rejects.toMatchObject({ code: 'words-wrong' });
  });

  test("never writes into another office's backup", async () => {
    await backUp(makeOffice(1), temporaryFolder());
    const stranger = backUp(makeOffice(1), temporaryFolder());
    await expect(stranger).rejects.toMatchObject({ code: 'repository-foreign' });
    expect(
      [...(fake.buckets.get('office')?.objects.keys() ?? [])].filter((name) =>
        name.startsWith('keys/'),
      ),
    ).toHaveLength(1);
  });

  test('a scan that is not what its name says is told, and never replaces the good copy', async () => {
    const office = makeOffice(2);
    const work = temporaryFolder();
    await backUp(office, work);
    addScans(office, 1);
    for (const path of Object.keys(scansOf(office))) {
      writeFileSync(join(office.folder, 'sealed', path), 'encrypted by a stranger');
    }
    const second = await backUp(office, work);
    expect(second.damagedFiles).toHaveLength(1);
    const { into } = await restore(second.snapshotId);
    expect(Object.keys(fingerprint(join(into, 'sealed')))).toHaveLength(2);
    for (const [path, hash] of Object.entries(fingerprint(join(into, 'sealed')))) {
      expect(path).toContain(hash);
    }
  });

  test('an append-only key is enough', async () => {
    const { accessKey, secretKey } = fake.writer;
    if (place.kind === 's3') place = { ...place, accessKey, secretKey };
    const office = makeOffice(3);
    const { snapshotId } = await backUp(office, temporaryFolder());
    expect((await restore(snapshotId)).lost).toEqual([]);
    const probe = await runTask(spawn, { task: 'probe', place }, NEVER);
    expect(probe).toMatchObject({ grade: 'plain', mayDelete: false });
  });

  test.skipIf(process.getuid?.() !== 0)(
    'a full disk has a name and loses nothing',
    async () => {
      const office = makeOffice(300);
      const small = temporaryFolder();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small]);
      onTestFinished(() => void execFileSync('umount', ['-l', small]));
      await expect(backUp(office, join(small, 'work'))).rejects.toMatchObject({
        code: 'disk-full',
      });
      const { snapshotId } = await backUp(office, temporaryFolder());

      const into = join(small, 'back');
      const task = { task: 'restore' as const, place, password: WORDS, snapshot: snapshotId, into };
      await expect(runTask(spawn, task, NEVER)).rejects.toMatchObject({ code: 'disk-full' });
      execFileSync('mount', ['-o', 'remount,size=40m', small]);
      expect((await runTask(spawn, task, NEVER)).lost).toEqual([]);
      expect(fingerprint(join(into, 'sealed'))).toEqual(scansOf(office));
    },
    60_000,
  );
});

function count(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.enc'))
    .length;
}
