// Papers that arrive after a restore while the power goes again and again: each comes once, and no half stays.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openArriving } from '../../../main/backup/arriving.ts';
import { findMissing } from '../../../main/backup/findings.ts';
import type { Task } from '../../../main/backup/messages.ts';
import type { Child } from '../../../main/ipc/child.ts';
import { createJobs } from '../../../main/ipc/jobs.ts';
import { readArrival, writeArrival } from '../../../main/storage/arrivals.ts';
import { countOffice, lastGoodRun } from '../../../main/storage/backups.ts';
import { sealedPath } from '../../../main/storage/sealed-files.ts';
import { forkFrom, keepCompiled } from '../../support/fork-child.ts';
import { openBackupOffice } from './open-office.ts';

const PAPERS = 16;
/** Large enough that writing one takes a moment, in which the power can go. */
const KILOBYTES = 3000;

/** An office brought back a moment ago: all its papers are still on a disk. */
async function openScene() {
  const office = openBackupOffice();
  const { store } = office;
  const names = office.addPapers('SR-2026-0001', PAPERS, KILOBYTES);
  const disk = await office.addFolder('Blue disk');
  await office.runJob('backup.now');
  const { targets } = await office.call('backup.status');
  const id = targets.find(({ name }) => name === 'Blue disk')?.id ?? '';
  const sealed = join(office.folder, 'sealed');
  const before = `${office.folder}-before`;
  renameSync(sealed, before);
  mkdirSync(sealed);
  const counts = countOffice(store.db);
  writeArrival(store.db, {
    ...{
      place: { kind: 'folder', path: disk },
      snapshot: lastGoodRun(store.db, id)?.snapshot ?? '',
    },
    ...{ total: PAPERS, lost: [], counts, expected: counts, began: Date.now() },
  });
  const files = () =>
    readdirSync(sealed, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [entry.name] : [],
    );
  const whole = () => files().filter((name) => !name.endsWith('.tmp'));
  return {
    ...{ office, store, names, files, whole },
    halves: () => files().filter((name) => name.endsWith('.tmp')),
    expectWhole() {
      for (const name of whole()) {
        const path = sealedPath(office.folder, basename(name, '.enc'));
        expect(readFileSync(path).equals(readFileSync(path.replace(sealed, before)))).toBe(true);
      }
    },
  };
}

test('killed again and again while papers arrive, each comes once and whole, and no half is left', async () => {
  const { store, names, files, whole, halves, expectWhole } = await openScene();
  const asked: (readonly string[])[] = [];
  /** One sitting: the office is opened; with `powerGoes` its process is killed while it writes the third paper. */
  async function sit(powerGoes: boolean): Promise<void> {
    const jobs = createJobs(
      () => {},
      () => {},
    );
    const ended = Promise.withResolvers<void>();
    let child: Child | undefined;
    const spawn = forkFrom('main/backup', (started) => {
      child = started;
      const { post } = started;
      started.post = (message) => {
        if ((message as Task).task === 'arrive') {
          asked.push((message as Extract<Task, { task: 'arrive' }>).names);
        }
        post(message);
      };
    });
    const old = new Set(halves());
    const soon = whole().length + 2;
    let isOver = !powerGoes;
    const session = { user: newId(), device: 'desk-1', role: 'coordinator' as const };
    openArriving({
      ...{ store, session, jobs, spawn, emit: () => {} },
      onEnd: async () => ended.resolve(),
    });
    const watch = () => {
      if (isOver) return;
      if (whole().length >= soon && halves().some((name) => !old.has(name))) child?.kill();
      setImmediate(watch);
    };
    watch();
    await ended.promise;
    isOver = true;
  }

  let left = 0;
  for (let kills = 0; kills < 4; kills++) {
    await sit(true);
    left += halves().length;
    // What has its name is whole at any moment.
    expectWhole();
  }
  // The power went in the middle of a paper, not between two.
  expect(left).toBeGreaterThan(0);
  const here = whole().map((name) => basename(name, '.enc'));
  expect(here.length).toBeGreaterThan(0);
  await sit(false);
  expect(await findMissing(store)).toEqual([]);
  expect(readArrival(store.db)).toBeNull();
  expect(files().sort()).toEqual(names.map((name) => `${name}.enc`).sort());
  expectWhole();
  // What was here when the power came back is not fetched a second time.
  expect(asked.at(-1)?.toSorted()).toEqual(names.filter((name) => !here.includes(name)).sort());
}, 60_000);

/** The app is opened, and killed when so many papers are here; without a number it ends by itself. */
async function openApp({ office, whole }: Scene, killAt?: number): Promise<void> {
  const of = [office.folder, office.storeKey.toString('base64'), office.store.id];
  const app = fork(join(import.meta.dirname, 'arriving.process.ts'), of, {
    execArgv: ['--require', keepCompiled],
    stdio: 'ignore',
  });
  const ended = once(app, 'exit');
  const watch = () => {
    if (killAt === undefined || app.exitCode !== null || app.signalCode !== null) return;
    if (whole().length >= killAt) app.kill('SIGKILL');
    setImmediate(watch);
  };
  watch();
  await ended;
}
type Scene = Awaited<ReturnType<typeof openScene>>;

test('when the app itself is killed, also after the last paper, the next start goes on, and nothing is told twice', async () => {
  const scene = await openScene();
  const { store, names, files, whole, expectWhole } = scene;
  for (const papers of [1, 6, PAPERS]) {
    await openApp(scene, papers);
    expect(whole().length).toBeGreaterThanOrEqual(papers);
    expectWhole();
  }
  await openApp(scene);
  expect(readArrival(store.db)).toBeNull();
  expect(files().sort()).toEqual(names.map((name) => `${name}.enc`).sort());
  expectWhole();
  const countOf = (sql: string) => store.db.prepare(`SELECT count(*) FROM ${sql}`).pluck().get();
  expect(countOf('backup_proofs WHERE target_id IS NULL')).toBe(1);
  expect(countOf(`events WHERE op = 'office.papers-arrived'`)).toBe(1);
}, 60_000);

test('an app that did not remember what it waits for would be found out: papers stay away', async () => {
  const scene = await openScene();
  await openApp(scene, 2);
  writeArrival(scene.store.db, null);
  await openApp(scene);
  expect((await findMissing(scene.store)).length).toBeGreaterThan(0);
}, 60_000);
