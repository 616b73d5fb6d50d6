// `bench backup`: our backup beside stock restic, on the same server and the same data.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../build.ts';
import type { Place } from '../../main/backup/messages.ts';
import { runTask } from '../../main/backup/task.ts';
import { whyNoRestic } from '../support/restic.ts';
import { startBadLine } from '../support/s3/bad-line.ts';
import { openBucket } from '../support/s3/bucket.ts';
import { type S3Server, shareServer, whyNoServer } from '../support/s3/server.ts';
import { createBackUp, PASSWORD, spawn } from './back-up-office.ts';
import { addBenchScans, makeBenchOffice, workOneBusyDay } from './backup-office.ts';
import { median, round } from './figures.ts';

const SIZES = {
  full: { database: 189_000_000, scans: 2000, dayScans: 0, runs: 3 },
  quick: { database: 40_000_000, scans: 200, dayScans: 0, runs: 1 },
};

interface Figures {
  first_cpu_s: number;
  first_bytes: number;
  day_bytes: number;
  nochange_bytes: number;
  nochange_cpu_s: number;
  restore_cpu_s: number;
  rss_mb: number;
  main_held_ms: number;
  /** One busy day over a line of 4 Mbit/s that breaks every 5 seconds. */
  line_seconds: number;
  /** What went up over it, and how much of that is not among what is stored. */
  line_bytes: number;
  line_waste_bytes: number;
  /** A new computer: until the case file is fetched, checked, opened and counted, before any scan is there. */
  database_usable_ms: number;
  /** All that came over the line for it, beside what the case file has. */
  restore_database_bytes: number;
  database_bytes: number;
  restic_first_cpu_s: number;
  restic_day_bytes: number;
  restic_nochange_cpu_s: number;
  restic_restore_cpu_s: number;
}

/** Medians of three runs; `quick` is one run on a fifth of the data. Bytes are what a run sends. */
export async function run(options: { quick: boolean }): Promise<object> {
  const why = whyNoServer('rgw') ?? whyNoRestic();
  if (why !== null) return { skipped: why };
  await buildApp();
  const sizes = options.quick ? SIZES.quick : SIZES.full;
  const server = await shareServer('rgw');
  const all: Figures[] = [];
  for (let i = 0; i < sizes.runs; i++) {
    const folder = mkdtempSync(join(tmpdir(), 'samnum-bench-'));
    try {
      all.push(await measure(server, folder, sizes));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const names = Object.keys(all[0] ?? {}) as (keyof Figures)[];
  const medians = names.map((name) => [name, median(all.map((figures) => figures[name]))]);
  const version = spawnSync('restic', ['version'], { encoding: 'utf8' }).stdout.split(' ')[1];
  return {
    ...(options.quick ? { quick: true } : {}),
    ...Object.fromEntries(medians),
    restic_version: version,
    server: 'Ceph RGW, objects in memory, on the same computer',
  };
}

async function measure(
  server: S3Server,
  folder: string,
  sizes: typeof SIZES.full,
): Promise<Figures> {
  process.stderr.write('making the office\n');
  const office = makeBenchOffice(join(folder, 'office'), sizes.database, sizes.scans);
  const ours = await openBucket(server);
  const theirs = await openBucket(server);
  const place = { kind: 's3' as const, ...server, bucket: ours.name, prefix: '' };
  const backUp = createBackUp(office, place, join(folder, 'work'));
  const stock = createRestic(server, theirs.name, folder);
  const say = (step: string) => process.stderr.write(`${step}\n`);

  say('first backup');
  const first = await backUp();
  stock(['init']);
  const resticFirst = stock(['backup', office.folder]);

  say('one busy day');
  workOneBusyDay(office);
  addBenchScans(office.folder, sizes.dayScans);
  const day = await backUp();
  const before = await theirs.bytes();
  stock(['backup', office.folder]);
  const resticDay = (await theirs.bytes()) - before;

  say('no change');
  const nothing = await backUp();
  const resticNothing = stock(['backup', office.folder]);

  say('one busy day over a bad line');
  workOneBusyDay(office);
  const stored = await ours.bytes();
  const line = await startBadLine(server.endpoint, { bitsPerSecond: 4e6, breakEveryMs: 5000 });
  const newest = await backUp({ ...place, endpoint: line.endpoint });
  const wasted = line.sent() - ((await ours.bytes()) - stored);
  await line.close();

  say('restore the case file alone');
  const key = office.store.keys.database.toString('base64');
  office.store.close();
  const database = await restoreDatabase(server.endpoint, place, newest.snapshotId, key, folder);

  say('restore');
  const password = PASSWORD;
  const task = { task: 'restore' as const, place, password, snapshot: newest.snapshotId };
  const into = join(folder, 'restored');
  const restored = await runTask(spawn, { ...task, into }, new AbortController().signal);
  rmSync(into, { recursive: true });
  const resticRestore = stock(['restore', 'latest', '--target', join(folder, 'restored')]);
  await Promise.all([ours.empty(), theirs.empty()]);
  return {
    first_cpu_s: first.cpu,
    first_bytes: first.bytesSent,
    day_bytes: day.bytesSent,
    nochange_bytes: nothing.bytesSent,
    nochange_cpu_s: nothing.cpu,
    restore_cpu_s: restored.cpuSeconds,
    rss_mb: Math.max(first.peakMegabytes, restored.peakMegabytes),
    ...database,
    line_seconds: round(newest.seconds, 1),
    line_bytes: line.sent(),
    line_waste_bytes: wasted,
    main_held_ms: Math.max(first.held, day.held, nothing.held),
    restic_first_cpu_s: resticFirst,
    restic_day_bytes: resticDay,
    restic_nochange_cpu_s: resticNothing,
    restic_restore_cpu_s: resticRestore,
  };
}

/** What a new computer does before people can work: the case file and its keys, opened and counted. */
async function restoreDatabase(
  endpoint: string,
  place: Extract<Place, { kind: 's3' }>,
  snapshot: string,
  key: string,
  folder: string,
) {
  const line = await startBadLine(endpoint, { bitsPerSecond: 1e9, breakEveryMs: 0 });
  const { signal } = new AbortController();
  const into = join(folder, 'database-first');
  const began = performance.now();
  const way = { place: { ...place, endpoint: line.endpoint }, password: PASSWORD, snapshot, into };
  await runTask(spawn, { task: 'restore', ...way, withoutScans: true }, signal);
  const file = join(into, 'db', 'cases.db');
  const { sound } = await runTask(spawn, { task: 'check', file, key }, signal);
  const usable = Math.round(performance.now() - began);
  if (!sound) throw new Error('the case file is not sound');
  const figures = {
    database_usable_ms: usable,
    restore_database_bytes: line.received(),
    database_bytes: statSync(file).size,
  };
  await line.close();
  rmSync(into, { recursive: true });
  return figures;
}

/** Runs stock restic with its defaults and answers the CPU seconds that the shell counted for it. */
function createRestic(server: S3Server, bucket: string, folder: string) {
  const env = {
    ...process.env,
    RESTIC_PASSWORD: PASSWORD,
    RESTIC_REPOSITORY: `s3:${server.endpoint}/${bucket}`,
    RESTIC_CACHE_DIR: join(folder, 'restic-cache'),
    AWS_ACCESS_KEY_ID: server.accessKey,
    AWS_SECRET_ACCESS_KEY: server.secretKey,
  };
  return (args: string[]): number => {
    const timed = ['-c', '"$@" > /dev/null || exit 1; times', 'bash', 'restic', ...args];
    const { status, stdout, stderr } = spawnSync('bash', timed, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`restic ${args[0]}: ${stderr}`);
    const children = stdout.trim().split('\n').at(-1) ?? '';
    const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
      ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
    );
    return round(
      seconds.reduce((sum, part) => sum + part, 0),
      3,
    );
  };
}
