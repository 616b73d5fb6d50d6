// Kills an office again and again while paper comes in and is read, then counts what is there.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { findTwin } from '../../../main/scans/take-in.ts';
import { openOriginal } from '../../../main/storage/sealed-files.ts';
import { seeded } from '../../fixtures/folder/paper.ts';
import { makeFolder, openOffice } from './office.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Small empty sheets, no two alike. */
function sheet(n: number): Promise<Buffer> {
  const background = { r: 200 + (n % 50), g: 220, b: 200 + Math.floor(n / 50) };
  return sharp({ create: { width: 60, height: 85, channels: 3, background } })
    .png()
    .toBuffer();
}

const start = (office: string, watched: string, order: string): ChildProcess =>
  fork(join(import.meta.dirname, 'paper-worker.ts'), [office, watched, order], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

export type PaperKills = {
  files: number;
  kills: number;
  seed: number;
  /** `wrong`: files are moved away before they are safe, to show that this would be seen. */
  order: 'right' | 'wrong';
};
export type PaperCount = {
  lost: number;
  sources: number;
  pages: number;
  read: number;
  readings: number;
  moved: number;
};

/** Kills with SIGKILL at random moments; the last run is left to end by itself. */
export async function killDuringPaper({
  files,
  kills,
  seed,
  order,
}: PaperKills): Promise<PaperCount> {
  const [office, watched] = [makeFolder(), makeFolder()];
  const sheets: Buffer[] = [];
  for (let n = 0; n < files; n++) {
    sheets.push(await sheet(n));
    writeFileSync(join(watched, `scan${n}.png`), sheets[n] as Buffer);
  }
  const random = seeded(seed);
  for (let kill = 0; kill < kills; kill++) {
    const worker = start(office, watched, order);
    await once(worker, 'message');
    // Early kills are more likely: taking in is quicker than reading.
    await wait(random() ** 2 * 2000);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
  writeFileSync(join(office, 'enough'), '');
  const last = start(office, watched, order);
  const [code] = await once(last, 'exit');
  if (code !== 0) throw new Error(`the last run ended with ${code}`);

  const store = openOffice(office);
  try {
    const kept = sheets.filter((bytes) => {
      const sealed = findTwin(store, bytes)?.sealed;
      return sealed ? openOriginal(store.folder, store.keys, sealed).equals(bytes) : false;
    });
    const count = (sql: string) => store.db.prepare(sql).pluck().get() as number;
    return {
      lost: files - kept.length,
      sources: count('SELECT count(*) FROM sources'),
      pages: count('SELECT count(*) FROM pages'),
      read: count(`SELECT count(*) FROM pages WHERE state = 'read'`),
      readings: count('SELECT count(*) FROM page_texts'),
      moved: readdirSync(join(watched, 'done')).length,
    };
  } finally {
    store.close();
  }
}
