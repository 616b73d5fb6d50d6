// Two offices that watch one folder of a scanner: two processes, each with its own case file.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { findTwin, originalOf } from '../../../main/scans/take-in.ts';
import { keepCompiled } from '../../support/fork-child.ts';
import { makeFolder, openOffice, removeOffices } from './office.ts';

afterAll(removeOffices);

const FILES = 24;
/** Empty sheets, no two alike. */
const sheet = (n: number) =>
  sharp({
    create: { width: 60, height: 85, channels: 3, background: { r: 200 + n, g: 220, b: 230 } },
  })
    .png()
    .toBuffer();

const start = (office: string, watched: string) =>
  fork(join(import.meta.dirname, 'paper-worker.ts'), [office, watched], {
    execArgv: [...process.execArgv, '--require', keepCompiled],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

test('No sheet is lost between them, none is in trouble, and the folder is empty at the end', async () => {
  const [watched, beside] = [makeFolder(), makeFolder()];
  const offices = [makeFolder(), makeFolder()];
  const workers = offices.map((office) => start(office, watched));
  const ends = workers.map((worker) => once(worker, 'exit'));
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const sheets = await Promise.all(Array.from({ length: FILES }, (_, n) => sheet(n)));
  for (const [n, bytes] of sheets.entries()) {
    // The scanner uses a name again as soon as it is free.
    const name = `scan${n % 8}.png`;
    const path = join(watched, name);
    writeFileSync(join(beside, name), bytes);
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(false);
    renameSync(join(beside, name), path);
  }
  for (const office of offices) writeFileSync(join(office, 'enough'), '');
  expect((await Promise.all(ends)).map(([code]) => code)).toEqual([0, 0]);

  const stores = offices.map(openOffice);
  try {
    const kept = sheets.map((bytes) =>
      stores.some((store) => {
        const source = findTwin(store, bytes);
        return source !== null && originalOf(store, source).equals(bytes);
      }),
    );
    expect(kept).toEqual(sheets.map(() => true));
    expect(readdirSync(watched)).toEqual(['done']);
    expect(readdirSync(join(watched, 'done'))).toHaveLength(FILES);
    for (const { db } of stores) {
      const twice = 'SELECT COUNT(*) - COUNT(DISTINCT digest) FROM sources';
      expect(db.prepare(twice).pluck().get()).toBe(0);
    }
  } finally {
    for (const store of stores) store.close();
  }
}, 120_000);
