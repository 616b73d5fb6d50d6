// `bench backup-large`: an office of many years, 20,000 scans of real size and a database of 2 GB, into a folder.
// It wants some 40 GB of free disk and half an hour; run by hand. `--quick` is a twentieth of it.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../build.ts';
import { runTask } from '../../main/backup/task.ts';
import { type BenchRun, createBackUp, PASSWORD, spawn } from './back-up-office.ts';
import { growBenchOffice, makeBenchOffice, workOneBusyDay } from './backup-office.ts';
import { round } from './figures.ts';

const SIZES = {
  full: { first: 189_000_000, grown: 2_000_000_000, scans: 20_000 },
  quick: { first: 10_000_000, grown: 100_000_000, scans: 1000 },
};

/** One run; CPU in seconds, memory in MB of the backup process, bytes are what a run sends. */
export async function run(options: { quick: boolean }): Promise<object> {
  await buildApp();
  const sizes = options.quick ? SIZES.quick : SIZES.full;
  const folder = mkdtempSync(join(tmpdir(), 'samnum-bench-'));
  try {
    return await measure(folder, sizes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, sizes: typeof SIZES.full): Promise<object> {
  const say = (step: string) => process.stderr.write(`${step}\n`);
  say('making the office');
  const office = makeBenchOffice(join(folder, 'office'), sizes.first, sizes.scans);
  const place = { kind: 'folder' as const, path: join(folder, 'place') };
  mkdirSync(place.path);
  const backUp = createBackUp(office, place, join(folder, 'work'));
  const runs: Record<string, BenchRun> = {};
  const timed = async (name: string) => {
    say(name);
    runs[name] = await backUp();
    return runs[name];
  };
  await timed('first');
  await timed('nochange');
  workOneBusyDay(office);
  await timed('day');
  say('growing the database');
  growBenchOffice(office, sizes.grown);
  await timed('grown');
  await timed('grown_nochange');
  workOneBusyDay(office);
  const last = await timed('grown_day');

  say('restore');
  office.store.close();
  const into = join(folder, 'restored');
  const task = { task: 'restore' as const, place, password: PASSWORD, into };
  const snapshot = last.snapshotId;
  const began = performance.now();
  const restored = await runTask(spawn, { ...task, snapshot }, new AbortController().signal);
  const seconds = round((performance.now() - began) / 1000);
  const figures = Object.entries(runs).flatMap(([name, one]) => [
    [`${name}_cpu_s`, one.cpu],
    [`${name}_s`, round(one.seconds)],
    [`${name}_bytes`, one.bytesSent],
    [`${name}_rss_mb`, one.peakMegabytes],
    [`${name}_held_ms`, one.held],
  ]);
  return {
    scans: sizes.scans,
    database_bytes: sizes.first,
    grown_database_bytes: sizes.grown,
    ...Object.fromEntries(figures),
    restore_cpu_s: round(restored.cpuSeconds, 3),
    restore_s: seconds,
    restore_rss_mb: restored.peakMegabytes,
    restored_bytes: sizeOf(into),
    place_bytes: sizeOf(place.path),
  };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
