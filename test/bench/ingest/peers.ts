// The same pages through other programs: native tesseract and OCRmyPDF, with the same language data.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { READING_DPI } from '../../../main/scans/sizes.ts';
import { tessdata } from '../../main/scans/spawn-reader.ts';
import { round } from '../figures.ts';
import { bindPdf } from './paper.ts';

type Timed = { ok: boolean; cpu: number; seconds: number };

/** Runs a line of bash; CPU and wall seconds of all that it starts. */
function time(folder: string, line: string, env: Record<string, string> = {}): Timed {
  const done = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S %R'; time { ${line} ; }`], {
    ...{ cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
    env: { ...process.env, TESSDATA_PREFIX: tessdata, ...env },
  });
  const said = done.stderr.trim().split('\n').at(-1) ?? '';
  const [user = 0, system = 0, seconds = 0] = said.split(' ').map(Number);
  return { ok: done.status === 0, cpu: user + system, seconds };
}

const isThere = (program: string) => spawnSync('which', [program]).status === 0;
const rates = (name: string, pages: number, { cpu, seconds }: Timed) => ({
  [`${name}_cpu_s_per_page`]: round(cpu / pages, 3),
  [`${name}_pages_per_minute`]: round((pages / seconds) * 60),
});

/** Two processes of tesseract with one thread each, as our two readers. */
function measureTesseract(folder: string, names: readonly string[]): object {
  if (!isThere('tesseract')) return { tesseract: 'skipped: apt install tesseract-ocr' };
  const options = `-l Khmer --dpi ${READING_DPI} --psm 4 -c textord_min_linesize=1.6`;
  const each = `tesseract {} {} --tessdata-dir '${tessdata}' ${options}`;
  writeFileSync(join(folder, 'names'), names.join('\n'));
  const done = time(folder, `xargs -P 2 -I {} ${each} < names 2> said`, { OMP_THREAD_LIMIT: '1' });
  if (!done.ok) return { tesseract: 'skipped: it does not read here' };
  return rates('tesseract', names.length, done);
}

/** The same language data, beside the settings that tesseract's own installation has for writing pages. */
function withSettings(folder: string): string {
  const own = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout;
  const installed = /"(.+)"/.exec(own)?.[1] ?? '';
  const both = join(folder, 'tessdata');
  mkdirSync(both);
  for (const name of readdirSync(tessdata)) symlinkSync(join(tessdata, name), join(both, name));
  for (const name of ['configs', 'tessconfigs', 'pdf.ttf'])
    if (existsSync(join(installed, name))) symlinkSync(join(installed, name), join(both, name));
  return both;
}

/** A searchable PDF of all pages, and whether its words can be taken out again. */
function measureOcrmypdf(folder: string, pages: number): object {
  if (!isThere('ocrmypdf')) return { ocrmypdf: 'skipped: apt install ocrmypdf' };
  const options = '--language Khmer --jobs 2 --output-type pdf --deskew --rotate-pages';
  const env = { TESSDATA_PREFIX: withSettings(folder) };
  const done = time(folder, `ocrmypdf ${options} all.pdf read.pdf 2> said`, env);
  if (!done.ok) {
    return { ocrmypdf: `skipped: ${readFileSync(join(folder, 'said'), 'utf8').slice(-200)}` };
  }
  const figures = rates('ocrmypdf', pages, done);
  if (!isThere('pdftotext')) return { ...figures, pdftotext: 'skipped: apt install poppler-utils' };
  const text = time(folder, 'pdftotext read.pdf read.txt');
  const letters = readFileSync(join(folder, 'read.txt'), 'utf8').replace(/\s/g, '').length;
  return {
    ...figures,
    pdftotext_ms_per_page: round((text.seconds * 1000) / pages),
    ocrmypdf_letters_per_page: Math.round(letters / pages),
  };
}

/** Reads the pages with what is installed; what is not says how to install it. */
export async function measurePeers(folder: string, jpegs: readonly Buffer[]): Promise<object> {
  const names = jpegs.map((jpeg, at) => {
    writeFileSync(join(folder, `${at}.jpg`), jpeg);
    return `${at}.jpg`;
  });
  writeFileSync(join(folder, 'all.pdf'), await bindPdf(jpegs));
  return { ...measureTesseract(folder, names), ...measureOcrmypdf(folder, jpegs.length) };
}
