// `bench ocr`: six rendered pages read by our engine, native tesseract beside it on the same prepared pages.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOcrEngine } from '../../main/scans/ocr.ts';
import { openPages } from '../../main/scans/page-file.ts';
import { prepareForReading, toGrey } from '../../main/scans/prepare.ts';
import type { Raster } from '../../main/scans/raster.ts';
import { judgeReading } from '../../main/scans/reading.ts';
import { residentBytes } from '../../main/scans/resident-memory.ts';
import { READING_DPI } from '../../main/scans/sizes.ts';
import { type BenchPage, benchPages, phonePages } from '../fixtures/folder/bench-pages.ts';
import { asFile, tessdata, testReader } from '../main/scans/spawn-reader.ts';
import { countErrors, errorRate } from './character-errors.ts';
import { median, round } from './figures.ts';

const RUNS = { full: 3, quick: 1 };

async function prepare({ jpeg }: BenchPage): Promise<Raster> {
  const file = await openPages(jpeg);
  return (await prepareForReading(await toGrey(await file.raster(0, READING_DPI)))).page;
}

const rounded = (value: number) => round(value, 3);

/** Native tesseract with the same language data and settings, one process, one thread, for all pages. */
function readNatively(folder: string, pages: Raster[]): { cpu: number; texts: string[] } | null {
  const names = pages.map(({ data, width, height }, i) => {
    const name = join(folder, `${i}.pgm`);
    writeFileSync(name, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]));
    return name;
  });
  writeFileSync(join(folder, 'list'), names.join('\n'));
  const options = `-l Khmer --dpi ${READING_DPI} --psm 4 -c textord_min_linesize=1.6`;
  const command = `TIMEFORMAT=%U; time tesseract list out --tessdata-dir '${tessdata}' ${options}`;
  const done = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  if (done.status !== 0) return null;
  const cpu = Number(done.stderr.trim().split('\n').at(-1));
  return { cpu, texts: readFileSync(join(folder, 'out.txt'), 'utf8').split('\f') };
}

/** Error rates on photographs, read as the app reads them: from the file, with the way up to be found. */
async function measurePhone(): Promise<object> {
  const reader = testReader();
  try {
    const pages = await phonePages();
    const errors = [];
    for (const { jpeg, text } of pages) {
      const { reading } = await reader.read(asFile(jpeg), 0, null, 'standard');
      errors.push(countErrors(text, reading.text));
    }
    return {
      cer_khmer_phone: errorRate(errors, 'khmer'),
      cer_english_phone: errorRate(errors, 'english'),
    };
  } finally {
    reader.close();
  }
}

/** The most memory the reading process had while it read every page from its file. */
async function measureMemory(pages: BenchPage[]): Promise<number> {
  const reader = testReader();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentBytes(reader.pid() ?? 0) ?? 0);
  }, 50);
  for (const { jpeg } of pages) await reader.read(asFile(jpeg), 0, null, 'standard');
  clearInterval(watch);
  reader.close();
  return most;
}

/** CPU seconds are medians of three runs over all pages; error rates are shares of letters. */
export async function run(options: { quick: boolean }): Promise<object> {
  const pages = await benchPages();
  const prepared: Raster[] = [];
  for (const page of pages) prepared.push(await prepare(page));
  const engine = createOcrEngine(tessdata);
  const folder = mkdtempSync(join(tmpdir(), 'bench-ocr-'));
  const own: number[] = [];
  const native: number[] = [];
  let texts: string[] = [];
  let nativeTexts: string[] | undefined;
  try {
    // Not counted: the first page loads the models, which a night of reading does once.
    await engine.read(prepared[0] as Raster, 'standard');
    for (let i = 0; i < (options.quick ? RUNS.quick : RUNS.full); i++) {
      const before = process.cpuUsage();
      texts = [];
      for (const page of prepared)
        texts.push(judgeReading(await engine.read(page, 'standard')).text);
      own.push(process.cpuUsage(before).user / 1e6 / pages.length);
      const peer = readNatively(folder, prepared);
      if (!peer) continue;
      native.push(peer.cpu / pages.length);
      nativeTexts = peer.texts;
    }
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true });
  }
  const errors = pages.map((page, i) => countErrors(page.text, texts[i] ?? ''));
  const figures = {
    pages: pages.length,
    cpu_s_per_page: rounded(median(own)),
    cer_khmer: errorRate(errors, 'khmer'),
    cer_english: errorRate(errors, 'english'),
    ...(await measurePhone()),
    rss_mb: Math.round((await measureMemory(pages)) / 1e6),
  };
  if (!nativeTexts)
    return { ...figures, peer: 'skipped: no tesseract (apt install tesseract-ocr)' };
  const peer = pages.map((page, i) => countErrors(page.text, nativeTexts[i] ?? ''));
  return {
    ...figures,
    native_cpu_s_per_page: rounded(median(native)),
    ratio: rounded(median(own) / median(native)),
    native_cer_khmer: errorRate(peer, 'khmer'),
    native_cer_english: errorRate(peer, 'english'),
  };
}
