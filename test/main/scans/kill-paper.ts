// Kills an office again and again while paper comes in and is read, then counts what is there.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { findTwin } from '../../../main/scans/take-in.ts';
import { openOriginal } from '../../../main/storage/sealed-files.ts';
import { seeded } from '../../fixtures/folder/paper.ts';
import { keepCompiled } from '../../support/fork-child.ts';
import { STEPS } from './kill-steps.ts';
import { makeFolder, openOffice } from './office.ts';

/** Small empty sheets, no two alike. */
function sheet(n: number): Promise<Buffer> {
  const background = { r: 200 + (n % 50), g: 220, b: 200 + Math.floor(n / 50) };
  return sharp({ create: { width: 60, height: 85, channels: 3, background } })
    .png()
    .toBuffer();
}

const start = (office: string, watched: string, order: string, ...die: string[]): ChildProcess =>
  fork(join(import.meta.dirname, 'paper-worker.ts'), [office, watched, order, ...die], {
    execArgv: [...process.execArgv, '--require', keepCompiled],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

const movedIn = (watched: string) =>
  existsSync(join(watched, 'done')) ? readdirSync(join(watched, 'done')).length : 0;

export type PaperKills = {
  files: number;
  kills: number;
  seed: number;
  /** `wrong`: files are moved away before they are safe, to show that this would be seen. */
  order: 'right' | 'wrong';
  /** Every second kill comes right after a named step of the order of writing, each in its turn. */
  atSteps?: boolean;
  tell?: (line: string) => void;
};
export type PaperCount = {
  lost: number;
  /** Kept originals that do not open or are other bytes, and damage of the case file itself. */
  corrupt: number;
  unread: number;
  sources: number;
  pages: number;
  read: number;
  readings: number;
  moved: number;
};

/** A step that is not come by any more, because everything is done, is not waited for longer than this. */
const STEP_MS = 8000;

/** One start and one SIGKILL: at a random moment, or by itself right after a step. Answers where it was. */
async function killOnce(
  places: readonly [office: string, watched: string, order: string],
  random: () => number,
  step: string | undefined,
): Promise<string> {
  const nth = 1 + Math.floor(random() * 5);
  const worker = start(...places, ...(step ? [step, String(nth)] : []));
  const ended = once(worker, 'exit');
  await Promise.race([once(worker, 'message'), ended]);
  // Early kills are more likely: taking in is quicker than reading.
  const moment = step ? STEP_MS : random() ** 2 * 2000;
  const timer = setTimeout(() => worker.kill('SIGKILL'), moment);
  const since = performance.now();
  await ended;
  clearTimeout(timer);
  return step && performance.now() - since < STEP_MS ? step : 'a random moment';
}

/** Kills with SIGKILL; the last run is left to end by itself. */
export async function killDuringPaper({
  files,
  kills,
  seed,
  order,
  atSteps = false,
  tell,
}: PaperKills): Promise<PaperCount> {
  const [office, watched] = [makeFolder(), makeFolder()];
  const sheets: Buffer[] = [];
  for (let n = 0; n < files; n++) {
    sheets.push(await sheet(n));
    writeFileSync(join(watched, `scan${n}.png`), sheets[n] as Buffer);
  }
  const random = seeded(seed);
  for (let kill = 0; kill < kills; kill++) {
    const step = atSteps && kill % 2 === 1 ? STEPS[(kill >> 1) % STEPS.length] : undefined;
    const where = await killOnce([office, watched, order], random, step);
    tell?.(`kill ${kill + 1}, ${where}: ${movedIn(watched)} of ${files} files safe`);
  }
  writeFileSync(join(office, 'enough'), '');
  const last = start(office, watched, order);
  const [code] = await once(last, 'exit');
  if (code !== 0) throw new Error(`the last run ended with ${code}`);

  const store = openOffice(office);
  try {
    let corrupt = Number(store.db.pragma('integrity_check', { simple: true }) !== 'ok');
    const isKept = (bytes: Buffer) => {
      const sealed = findTwin(store, bytes)?.sealed;
      if (!sealed) return false;
      try {
        if (openOriginal(store.folder, store.keys, sealed).equals(bytes)) return true;
      } catch {
        // Counted below like one of other bytes.
      }
      corrupt++;
      return false;
    };
    const kept = sheets.filter(isKept).length;
    const count = (sql: string) => store.db.prepare(sql).pluck().get() as number;
    return {
      lost: files - kept,
      corrupt,
      unread: files - count(`SELECT count(*) FROM pages WHERE state = 'read'`),
      sources: count('SELECT count(*) FROM sources'),
      pages: count('SELECT count(*) FROM pages'),
      read: count(`SELECT count(*) FROM pages WHERE state = 'read'`),
      readings: count('SELECT count(*) FROM page_texts'),
      moved: movedIn(watched),
    };
  } finally {
    store.close();
  }
}
