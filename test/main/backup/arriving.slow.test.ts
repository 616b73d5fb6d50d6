// After a restore papers arrive while people work: what they open comes first, and nothing is called lost meanwhile.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { newId } from '#domain/ids.ts';
import { fetchArrivals } from '../../../main/backup/arrive.ts';
import { openArriving } from '../../../main/backup/arriving.ts';
import { findMissing } from '../../../main/backup/findings.ts';
import { openWithWords } from '../../../main/backup/restic/repository.ts';
import { openFolderStore } from '../../../main/backup/stores/folder.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import type { Child } from '../../../main/ipc/child.ts';
import { createJobs, type Jobs } from '../../../main/ipc/jobs.ts';
import {
  awaitedOf,
  isOnItsWay,
  readArrival,
  writeArrival,
} from '../../../main/storage/arrivals.ts';
import { lastProof } from '../../../main/storage/backup-proofs.ts';
import { countOffice } from '../../../main/storage/backups.ts';
import { sealedPath } from '../../../main/storage/sealed-files.ts';
import { forkFrom } from '../../support/fork-child.ts';
import { openBadLine } from './bad-line.ts';
import { WORDS } from './office.ts';
import { type BackupOffice, openBackupOffice } from './open-office.ts';

/** An office whose papers are in a copy on a disk, and not on this computer any more, as after a restore. */
async function restored(count: number) {
  const office = openBackupOffice();
  const names = office.addPapers('SR-2026-0001', count);
  const disk = await office.addFolder('Blue disk');
  await office.runJob('backup.now');
  const { targets } = await office.call('backup.status');
  const target = targets.find(({ name }) => name === 'Blue disk')?.id ?? '';
  const sql = `SELECT snapshot FROM backup_runs WHERE target_id = ? AND state = 'done'`;
  const snapshot = String(office.store.db.prepare(sql).pluck().get(target));
  const originals = new Map(names.map((name) => [name, readFileSync(pathOf(office, name))]));
  rmSync(join(office.folder, 'sealed'), { recursive: true });
  mkdirSync(join(office.folder, 'sealed'));
  const counts = countOffice(office.store.db);
  writeArrival(office.store.db, {
    ...{ place: { kind: 'folder', path: disk }, snapshot, total: count, lost: [] },
    ...{ counts, expected: counts, began: Date.now() },
  });
  return { office, names, disk, target, snapshot, originals };
}

type Restored = Awaited<ReturnType<typeof restored>>;

/** The same copy in a bucket, behind a line that can be cut. */
async function openCloud({ disk }: Restored) {
  const { line, place } = await openBadLine();
  const [from, to] = [openFolderStore(disk), openS3Store(place)];
  const stored = await Promise.all(['keys/', 'index/', 'snapshots/', 'data/'].map(from.list));
  for (const { name } of [{ name: 'config' }, ...stored.flat()])
    await to.put(name, await from.get(name));
  return { line, place };
}

const pathOf = ({ folder }: BackupOffice, name: string) => sealedPath(folder, name);

function arrive({ office }: Restored, onStart: (child: Child) => void = () => {}) {
  const stages: string[] = [];
  const jobs = createJobs(
    (name, event) => name === 'job' && 'stage' in event && stages.push(event.stage),
    () => {},
  );
  const session = { user: newId(), device: 'desk-1', role: 'coordinator' as const };
  const arriving = openArriving({
    ...{ store: office.store, session, jobs, spawn: forkFrom('main/backup', onStart), retryMs: 20 },
    ...{ emit: () => {}, onEnd: async () => {} },
  });
  return { arriving, jobs, stages };
}

/** Waits until it says what keeps the papers back. */
const untilHeldBack = (jobs: Jobs, stage: string) =>
  vi.waitFor(() => expect(jobs.running()[0]?.stage).toBe(stage), { timeout: 15_000 });

async function untilAllAreHere({ office }: Restored, jobs: Jobs) {
  await vi.waitFor(() => expect(jobs.running()).toEqual([]), { timeout: 15_000 });
  expect(await findMissing(office.store)).toEqual([]);
  expect(readArrival(office.store.db)).toBeNull();
}

async function fetchFrom({ office, disk, snapshot, names }: Restored, more: object = {}) {
  const { repository } = await openWithWords(openFolderStore(disk), WORDS);
  const order: string[] = [];
  const lost: string[] = [];
  const abort = new AbortController();
  await fetchArrivals({
    ...{ repository, snapshotId: snapshot, office: office.folder, names, urgent: [] },
    signal: abort.signal,
    arrived(whole, gone) {
      order.push(...whole);
      lost.push(...gone);
    },
    ...more,
  });
  return { order, lost };
}

describe('papers that arrive after a restore', () => {
  test('every paper comes back byte for byte, and then the restore is proved and nothing is awaited', async () => {
    const office = await restored(12);
    const { arriving, jobs } = arrive(office);
    expect(arriving.state()).toMatchObject({ left: 12 });
    await vi.waitFor(() => expect(jobs.running()).toEqual([]), { timeout: 15_000 });
    for (const [name, bytes] of office.originals)
      expect(readFileSync(pathOf(office.office, name)).equals(bytes)).toBe(true);
    expect(arriving.state()).toBeNull();
    expect(lastProof(office.office.store.db, null)).toMatchObject({
      scansTried: 12,
      scansGood: 12,
    });
  });

  test('a paper that somebody opens comes before all others', async () => {
    const office = await restored(6);
    const last = office.names.at(-1) ?? '';
    const groups: (readonly string[])[] = [];
    const arrived = (whole: readonly string[]) => void groups.push(whole);
    await fetchFrom(office, { urgent: [last], arrived });
    // Two lines fetch beside each other: it is the first of one of them, and waits for nothing else on it.
    expect(groups.slice(0, 2)).toContainEqual([last]);
    expect(groups.flat()).toHaveLength(6);
  });

  test('what a power cut left half written is fetched again, and no half stays', async () => {
    const office = await restored(3);
    const [first = ''] = office.names;
    const path = pathOf(office.office, first);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(join(dirname(path), `.${first}.enc.0badcafe.tmp`), 'half');
    await fetchFrom(office);
    expect(readFileSync(path).equals(office.originals.get(first) ?? Buffer.alloc(0))).toBe(true);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('while the disk is not plugged in it says so, and goes on when it is back', async () => {
    const office = await restored(4);
    renameSync(office.disk, `${office.disk}-away`);
    const { jobs, stages } = arrive(office);
    await vi.waitFor(() => expect(jobs.running()[0]?.stage).toBe('unplugged'), { timeout: 15_000 });
    expect(await findMissing(office.office.store)).toHaveLength(4);
    renameSync(`${office.disk}-away`, office.disk);
    await vi.waitFor(() => expect(jobs.running()).toEqual([]), { timeout: 15_000 });
    expect(await findMissing(office.office.store)).toEqual([]);
    expect(stages).toContain('unplugged');
  });

  test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
    'while the own disk is full it says so, and goes on when there is room',
    async () => {
      const made = await restored(12);
      const sealed = join(made.office.folder, 'sealed');
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'samnum-test', sealed]);
      onTestFinished(() => void execFileSync('umount', ['-l', sealed]));
      const { jobs } = arrive(made);
      await untilHeldBack(jobs, 'full');
      expect((await findMissing(made.office.store)).length).toBeGreaterThan(0);
      execFileSync('mount', ['-o', 'remount,size=4m', sealed]);
      await untilAllAreHere(made, jobs);
      const halves = readdirSync(sealed, { recursive: true }).map(String);
      expect(halves.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  test.skipIf(process.platform !== 'linux')(
    'while a folder of the network cannot be read it says that it waits, and goes on by itself',
    async () => {
      const made = await restored(4);
      const path = join(made.disk, 'snapshots', made.snapshot);
      renameSync(path, `${path}-away`);
      // Whoever reads it is told EIO, as by a share whose line is cut.
      symlinkSync('/proc/self/mem', path);
      const { jobs } = arrive(made);
      await untilHeldBack(jobs, 'waiting');
      rmSync(path);
      renameSync(`${path}-away`, path);
      await untilAllAreHere(made, jobs);
    },
  );

  test('while the line to the cloud is down it says that it waits, and goes on when it is back', async () => {
    const made = await restored(4);
    const { line, place } = await openCloud(made);
    line.decide = () => ({ kind: 'portal' });
    const arrival = readArrival(made.office.store.db);
    if (!arrival) throw new Error('nothing is awaited');
    writeArrival(made.office.store.db, { ...arrival, place });
    const { jobs } = arrive(made);
    await untilHeldBack(jobs, 'waiting');
    line.decide = () => ({ kind: 'pass' });
    await untilAllAreHere(made, jobs);
  });

  test('stopped, it keeps what came and goes on with the rest', async () => {
    const office = await restored(4);
    const [here = ''] = office.names;
    await fetchFrom(office, { names: [here] });
    const { arriving, jobs } = arrive(office);
    await jobs.stopAll();
    expect(arriving.state()).toMatchObject({ jobId: null });
    expect(existsSync(pathOf(office.office, here))).toBe(true);
    arriving.start();
    await vi.waitFor(() => expect(jobs.running()).toEqual([]), { timeout: 15_000 });
    expect(await findMissing(office.office.store)).toEqual([]);
  });

  test('a copy made meanwhile forgets nothing where the papers are, and is not whole elsewhere', async () => {
    const made = await restored(5);
    const { office, disk, names } = made;
    const [added = ''] = office.addPapers('SR-2026-0002', 1);
    const away = await office.addFolder('Empty disk');
    await office.runJob('backup.now');
    const { targets, troubles } = await office.call('backup.status');
    const tried = (name: string) => targets.find((target) => target.name === name)?.lastTry;
    expect(tried('Blue disk')).toMatchObject({ state: 'done', reason: null });
    expect(tried('Empty disk')).toMatchObject({ state: 'cancelled', reason: 'backup-arriving' });
    expect(existsSync(join(away, 'config'))).toBe(true);
    expect(troubles.filter(({ kind }) => kind === 'missing' || kind === 'damaged')).toEqual([]);
    const sql = `SELECT snapshot FROM backup_runs WHERE target_id = ? ORDER BY started_at DESC LIMIT 1`;
    const snapshot = String(office.store.db.prepare(sql).pluck().get(made.target));
    const { order, lost } = await fetchFrom({ ...made, disk, snapshot, names: [...names, added] });
    expect(lost).toEqual([]);
    expect(order.toSorted()).toEqual([...names, added].toSorted());
    // The place that had to do without them gets them as soon as they are here.
    await office.call('backup.goOnArriving', { cmd: newId() });
    await vi.waitFor(
      async () => {
        const { targets: now } = await office.call('backup.status');
        const empty = now.find((target) => target.name === 'Empty disk')?.lastTry;
        expect(empty).toMatchObject({ state: 'done', reason: null });
      },
      { timeout: 15_000 },
    );
  });

  test('a paper that the place cannot give back is no longer expected, and its case is told', async () => {
    const made = await restored(3);
    const { office, names } = made;
    const [gone = ''] = names;
    const arrival = readArrival(office.store.db);
    if (!arrival) throw new Error('nothing is awaited');
    expect(isOnItsWay(office.store, gone)).toBe(true);
    writeArrival(office.store.db, { ...arrival, lost: [gone] });
    expect(isOnItsWay(office.store, gone)).toBe(false);
    expect(awaitedOf(office.store.db, names)).toHaveLength(2);
    const { lost } = await fetchFrom({ ...made, names: ['f'.repeat(64), ...names] });
    expect(lost).toEqual(['f'.repeat(64)]);
  });

  test('a paper that is in no copy ends the waiting, and is counted as not brought back', async () => {
    const made = await restored(3);
    const { office } = made;
    const [never = ''] = office.addPapers('SR-2026-0002', 1);
    rmSync(pathOf(office, never));
    const { arriving, jobs } = arrive(made);
    await vi.waitFor(() => expect(jobs.running()).toEqual([]), { timeout: 15_000 });
    expect(arriving.state()).toBeNull();
    expect(await findMissing(office.store)).toEqual([never]);
    expect(lastProof(office.store.db, null)).toMatchObject({ scansTried: 3, scansGood: 2 });
  });

  test('who opens a paper while others come is heard, and told when it is there', async () => {
    const made = await restored(6);
    const asked: unknown[] = [];
    const { arriving, jobs } = arrive(made, (child) => {
      const { post } = child;
      child.post = (message) => {
        asked.push(message);
        post(message);
      };
    });
    const last = made.names.at(-1) ?? '';
    await vi.waitFor(() => expect(asked).toMatchObject([{ task: 'arrive' }]), { timeout: 15_000 });
    const told = vi.fn(() => expect(existsSync(pathOf(made.office, last))).toBe(true));
    arriving.want(last, told);
    expect(asked.at(-1)).toEqual({ order: 'first', name: last });
    await vi.waitFor(() => expect(jobs.running()).toEqual([]), { timeout: 15_000 });
    expect(told).toHaveBeenCalledTimes(1);
  });
});
