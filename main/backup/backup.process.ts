// The backup process: does one task and ends. It may be killed at any moment; the next one goes on.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fetchArrivals } from './arrive.ts';
import { carryOut } from './erase/carry-out.ts';
import { planErasure } from './erase/plan.ts';
import { BackupFailure, toFailure } from './failure.ts';
import { keepHeapSmall } from './memory.ts';
import type { Order, Place, Report, Results, Task, TaskName, Usage } from './messages.ts';
import { fetchFiles } from './past/fetch-files.ts';
import { isThere, proveSnapshot } from './prove.ts';
import { readBack } from './read-back.ts';
import { sha256 } from './restic/crypto.ts';
import { formatMasterKey, parseMasterKey } from './restic/key-file.ts';
import {
  listKept,
  listSnapshots,
  openWithKey,
  openWithWords,
  type Repository,
} from './restic/repository.ts';
import type { Snapshot } from './restic/snapshot-object.ts';
import { restoreSnapshot } from './restore.ts';
import { runBackup } from './run.ts';
import { noteErased } from './run-state.ts';
import { groupByDay } from './sealed-files.ts';
import { diagnosed } from './stores/diagnose.ts';
import { openPlace } from './stores/open-place.ts';
import { probeTarget } from './stores/probe.ts';
import { QUICK } from './stores/retry.ts';

type Port = {
  on(event: 'message', listen: (message: { data: unknown }) => void): void;
  postMessage(message: Report): void;
};

keepHeapSmall();

const port = (process as { parentPort?: Port }).parentPort;
const say = (report: Report) => {
  if (port) port.postMessage(report);
  else process.send?.(report);
};

const stop = new AbortController();
/** Originals that somebody waits for. */
const urgent: string[] = [];
let answer: ((order: Order) => void) | undefined;

/** Asks main for something and waits for its one answer. */
function ask(report: Report): Promise<Order> {
  return new Promise((resolve, reject) => {
    answer = resolve;
    stop.signal.addEventListener('abort', () => reject(new BackupFailure('cancelled')));
    say(report);
  });
}

async function backup(task: Extract<Task, { task: 'backup' }>): Promise<Results['backup']> {
  const began = performance.now();
  const keyFile = Buffer.from(task.keyFile, 'base64');
  const { time, ...result } = await runBackup({
    store: await openPlace(task.place, stop.signal, tellWaiting, task.limit),
    keyFile: { name: sha256(keyFile), bytes: keyFile },
    masterKey: parseMasterKey(task.masterKey),
    // On a line that is shared one pack after another goes: several would only break off together.
    ...(task.limit !== undefined && { limits: { connections: 1 } }),
    ...(task.budgetBytes !== undefined && { budgetBytes: task.budgetBytes }),
    workFolder: task.workFolder,
    sealedFolder: task.sealedFolder,
    ...(task.awaited && { awaited: task.awaited }),
    device: task.device,
    goOnBesideOthers: task.goOnBesideOthers,
    program: task.program,
    rescueFolder: task.rescueFolder,
    signal: stop.signal,
    async holdStore() {
      const held = await ask({ report: 'hold' });
      if (held.order !== 'held') throw new BackupFailure('store-busy');
      const { databaseFile, databaseSize } = held;
      return {
        databaseFile,
        databaseSize,
        manifest: Buffer.from(held.manifest),
        keybag: Buffer.from(held.keybag),
      };
    },
    releaseStore: () => say({ report: 'release' }),
    async groupNewFiles(ids) {
      const grouped = await ask({ report: 'group', ids });
      const named = grouped.order === 'grouped' ? grouped.groups : [];
      const seen = new Set(named.flat());
      const others = ids.filter((id) => !seen.has(id));
      return [...named, ...(await groupByDay(task.sealedFolder, others))];
    },
    progress,
  });
  const seconds = (performance.now() - began) / 1000;
  return { ...result, at: time.getTime(), seconds, ...readUsage() };
}

/** The repository at a place, opened with the office's own key. */
async function openOurs(task: { place: Place; masterKey: string }): Promise<Repository> {
  const store = await openPlace(task.place, stop.signal, tellWaiting);
  return openWithKey(store, parseMasterKey(task.masterKey));
}

async function list(task: Extract<Task, { task: 'list' }>): Promise<Results['list']> {
  return diagnosed(task.place, async () => {
    const store = await openPlace(task.place, stop.signal, undefined, undefined, QUICK);
    const { repository } = await openWithWords(store, task.password);
    const { snapshots, damaged } = await listSnapshots(repository, { deleted: true });
    const newest = snapshots.slice(0, task.limit).map((snapshot) => ({
      ...copyOf(snapshot),
      device: snapshot.hostname,
      manifest: snapshot.manifest ?? null,
    }));
    return { snapshots: newest, damaged };
  });
}

/** Of the same copies only when they were made, told with the office's own key. */
async function days(task: Extract<Task, { task: 'days' }>): Promise<Results['days']> {
  const { snapshots } = await listSnapshots(await openOurs(task), { deleted: true });
  return { copies: snapshots.slice(0, task.limit).map(copyOf) };
}

/** All of it stands in the snapshot: nothing else is fetched, so that the copies of years are listed soon. */
const copyOf = ({ id, time, tags }: Snapshot) => {
  return { id, at: time.getTime(), complete: !tags.includes('partial') };
};

async function restore(task: Extract<Task, { task: 'restore' }>): Promise<Results['restore']> {
  const store = await openPlace(task.place, stop.signal, tellWaiting);
  const { repository, keyFile } = await openWithWords(store, task.password);
  const scans: string[] = [];
  const sizes = task.withoutScans ? await listKept(store, 'data/') : null;
  const { files, bytes, manifest, lost, healed } = await restoreSnapshot({
    repository,
    snapshotId: task.snapshot,
    into: task.into,
    ...(sizes && {
      choose(all, map) {
        const isScan = ({ path }: { path: string }) => path.startsWith('sealed/');
        const whole = all.filter((file) => isScan(file) && isThere(file, map, sizes));
        scans.push(...whole.map(({ path }) => basename(path, '.enc')));
        return all.filter((file) => !isScan(file));
      },
    }),
    signal: stop.signal,
    progress: (done, total) => progress('restoring', done, total),
  });
  const key = {
    keyFile: keyFile.bytes.toString('base64'),
    masterKey: formatMasterKey(repository.key),
  };
  return { files, bytes, manifest, lost: [...lost], scans, healed, key, ...readUsage() };
}

async function arrive(task: Extract<Task, { task: 'arrive' }>): Promise<Results['arrive']> {
  let done = 0;
  await fetchArrivals({
    repository: await openOurs(task),
    snapshotId: task.snapshot,
    office: task.office,
    names: task.names,
    urgent,
    signal: stop.signal,
    arrived(whole, lost) {
      done += whole.length + lost.length;
      say({ report: 'arrived', whole, lost });
      progress('arriving', done, task.names.length);
    },
  });
  return {};
}

async function prove(task: Extract<Task, { task: 'prove' }>): Promise<Results['prove']> {
  const keyFile = Buffer.from(task.keyFile, 'base64');
  return proveSnapshot({
    store: await openPlace(task.place, stop.signal, tellWaiting),
    masterKey: parseMasterKey(task.masterKey),
    keyFile: { name: sha256(keyFile), bytes: keyFile },
    snapshotId: task.snapshot,
    into: task.into,
    scans: task.scans,
    week: task.week,
    signal: stop.signal,
    progress: (done, total) => progress('proving', done, total),
  });
}

async function readBackNames(
  task: Extract<Task, { task: 'read-back' }>,
): Promise<Results['read-back']> {
  return readBack({
    store: await openPlace(task.place, stop.signal, tellWaiting),
    masterKey: parseMasterKey(task.masterKey),
    snapshotId: task.snapshot,
    names: task.names,
    signal: stop.signal,
    progress: (done, total) => progress('reading-back', done, total),
  });
}

async function past(task: Extract<Task, { task: 'past' }>): Promise<Results['past']> {
  return fetchFiles({
    repository: await openOurs(task),
    snapshotId: task.snapshot,
    paths: task.paths,
    into: task.into,
    signal: stop.signal,
    progress: (done, total) => progress('restoring', done, total),
  });
}

async function planOldCopies(
  task: Extract<Task, { task: 'plan-erasure' }>,
): Promise<Results['plan-erasure']> {
  return planErasure(await openOurs(task), task.before, task.proved);
}

async function eraseOldCopies(task: Extract<Task, { task: 'erase' }>): Promise<Results['erase']> {
  const repository = await openOurs(task);
  return carryOut({
    ...{ plan: task.plan, proved: task.proved, device: task.device, signal: stop.signal },
    repository,
    note: (names) => noteErased(task.workFolder, repository.config.id, names),
    progress: (done, total) => progress('finishing', done, total),
  });
}

/** The driver is loaded only here: no other task needs it. */
async function check(task: Extract<Task, { task: 'check' }>): Promise<Results['check']> {
  const { checkCaseFile } = await import('./check-file.ts');
  return checkCaseFile(task.file, Buffer.from(task.key, 'base64'));
}

function run(task: Task): Promise<Results[TaskName]> {
  switch (task.task) {
    case 'backup':
      return backup(task);
    case 'list':
      return list(task);
    case 'restore':
      return restore(task);
    case 'arrive':
      return arrive(task);
    case 'prove':
      return prove(task);
    case 'read-back':
      return readBackNames(task);
    case 'days':
      return days(task);
    case 'past':
      return past(task);
    case 'check':
      return check(task);
    case 'plan-erasure':
      return planOldCopies(task);
    case 'erase':
      return eraseOldCopies(task);
    case 'probe':
      return diagnosed(task.place, async () =>
        probeTarget(await openPlace(task.place, stop.signal, undefined, undefined, QUICK)),
      );
  }
}

async function perform(task: Task): Promise<void> {
  try {
    say({ report: 'done', result: await run(task) });
  } catch (error) {
    const { code, object, cause } = toFailure(error);
    const stack = code === 'internal' && cause instanceof Error ? cause.stack : undefined;
    say({
      report: 'failed',
      code: stop.signal.aborted ? 'cancelled' : code,
      ...(object === undefined ? {} : { object }),
      ...(stack === undefined ? {} : { stack }),
    });
  }
}

function receive(message: Task | Order): void {
  if ('task' in message) void perform(message);
  else if (message.order === 'cancel') stop.abort();
  else if (message.order === 'first') urgent.push(message.name);
  else answer?.(message);
}

const PROGRESS_EVERY_MS = 200;

type Progress = Extract<Report, { report: 'progress' }>;
let latest: Progress = { report: 'progress', stage: 'opening', done: 0, total: null };
let toldAt = 0;
let waiting = false;

/** While nobody answers, that is what people are told, whatever is being prepared meanwhile. */
function tellProgress(): void {
  toldAt = performance.now();
  say(waiting ? { ...latest, stage: 'waiting' } : latest);
}

function progress(stage: Progress['stage'], done: number, total: number | null): void {
  latest = { report: 'progress', stage, done, total };
  if (performance.now() - toldAt >= PROGRESS_EVERY_MS) tellProgress();
}

function tellWaiting(now: boolean): void {
  waiting = now;
  tellProgress();
}

function readUsage(): Usage {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  return { cpuSeconds, peakMegabytes: Math.round(readPeakKilobytes() / 1024) };
}

/** On Linux `maxRSS` starts with what the process that started us had; its own peak is told here. */
function readPeakKilobytes(): number {
  try {
    const own = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
    if (own !== null) return Number(own[1]);
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS;
}

if (port) {
  port.on('message', ({ data }) => receive(data as Task | Order));
} else {
  process.on('message', (message: Task | Order) => receive(message));
  // Whoever started us is gone: nothing that is needed is lost by stopping here.
  process.on('disconnect', () => process.exit());
}
