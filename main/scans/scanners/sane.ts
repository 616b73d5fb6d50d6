// Scanners of this computer on Linux, through SANE's own program, which Debian and Ubuntu bring.
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import sharp from 'sharp';
import type { PaperSource, Scanner, ScanWanted } from '#contract/scanners.ts';
import { AppError } from '../../ipc/errors.ts';
import { passingFolder } from './passing-folder.ts';
import { inEnglish, runProgram } from './run-program.ts';
import { nearestDpi, OF_THIS_COMPUTER, type ScannerWay } from './scanner.ts';

const PROGRAM = 'scanimage';
const ANSWER_MS = 20_000;
/** A page is kept as the scanner saw it, but not as 26 MB of bare dots. */
const JPEG = { quality: 90, chromaSubsampling: '4:4:4' } as const;

const run = (args: readonly string[], signal: AbortSignal) =>
  runProgram(PROGRAM, args, AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]));

type Options = { sources: string[]; modes: string[]; dpis: number[]; isA4: boolean };

/** The choices of one option as `scanimage -A` prints them: `--mode Gray|Color [Gray]`. */
function choicesOf(said: string, option: string): string[] {
  const line = said.split('\n').find((one) => one.trim().startsWith(`--${option} `));
  const choices = line?.trim().slice(option.length + 3);
  return (
    choices
      ?.replace(/ \[[^\]]*\]\s*$/u, '')
      .replace(/ \(in steps.*$/u, '')
      .split('|') ?? []
  );
}

/** `75|150|300dpi` or `1..1200dpi`: of a range, what we ask for. */
function dpisOf(choices: readonly string[]): number[] {
  const [first = ''] = choices;
  const range = /^(\d+)\.\.(\d+)/u.exec(first);
  if (!range) return choices.map((one) => Number.parseInt(one, 10)).filter((dpi) => dpi > 0);
  return [200, 300].filter((dpi) => dpi >= Number(range[1]) && dpi <= Number(range[2]));
}

async function optionsOf(device: string, signal: AbortSignal): Promise<Options> {
  const { code, out, said } = await run(['-d', device, '-A'], signal);
  if (code !== 0) throw faultOf(said);
  const tall = /-y 0\.\.(\d+)/u.exec(out);
  return {
    sources: choicesOf(out, 'source'),
    modes: choicesOf(out, 'mode'),
    dpis: dpisOf(choicesOf(out, 'resolution')),
    isA4: Number(tall?.[1] ?? 0) >= 297,
  };
}

function sourceOf(name: string): PaperSource {
  if (/duplex|both/iu.test(name)) return 'both-sides';
  return /feeder|adf/iu.test(name) ? 'feeder' : 'glass';
}

/** What stopped the program, from what it said. */
function faultOf(said: string): AppError {
  if (/out of documents/iu.test(said)) return new AppError('feeder-empty');
  if (/jammed|cover is open/iu.test(said)) return new AppError('feeder-jam');
  if (/busy/iu.test(said)) return new AppError('scanner-busy');
  if (/open of device|no SANE devices/iu.test(said)) return new AppError('scanner-away');
  return new AppError('scanner-failed');
}

function argumentsFor(device: string, wanted: ScanWanted, can: Options, folder: string): string[] {
  const source = can.sources.find((name) => sourceOf(name) === wanted.source);
  const mode = can.modes.find((name) =>
    (wanted.colour === 'colour' ? /colou?r/iu : /gr[ae]y/iu).test(name),
  );
  return [
    ...['-d', device, '--format=tiff', `--batch=${folder}/%d.tiff`, '--batch-print'],
    ...['--resolution', String(nearestDpi(can.dpis, wanted.dpi))],
    ...(source ? ['--source', source] : []),
    ...(mode ? ['--mode', mode] : []),
    ...(can.isA4 ? ['-x', '210', '-y', '297'] : []),
    ...(wanted.source === 'glass' ? ['--batch-count=1'] : []),
  ];
}

async function* scan(
  device: string,
  wanted: ScanWanted,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const can = await optionsOf(device, signal);
  const folder = passingFolder();
  const args = argumentsFor(device, wanted, can, folder);
  const child = spawn(PROGRAM, args, { env: inEnglish(), stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString('utf8');
  });
  const ended = new Promise<number | null>((done) => {
    child.on('error', () => done(null));
    child.on('close', done);
  });
  let pages = 0;
  try {
    for await (const path of createInterface({ input: child.stdout })) {
      const page = await sharp(await readFile(path))
        .withMetadata()
        .jpeg(JPEG)
        .toBuffer();
      await rm(path);
      pages++;
      yield page;
    }
    const code = await ended;
    if (signal.aborted) throw new AppError('cancelled');
    // A feeder is through when it says that it is empty; anything else would leave sheets behind unseen.
    const isThrough = wanted.source === 'glass' ? code === 0 : /out of documents/iu.test(said);
    if (!isThrough || pages === 0) throw faultOf(said);
  } finally {
    signal.removeEventListener('abort', stop);
    if (child.exitCode === null) stop();
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

/** What SANE finds on this computer; nothing where it is not installed. */
export function saneWay(): ScannerWay {
  return {
    async list(signal) {
      const { code, out } = await run(['-f', '%d\t%v %m\n'], signal);
      if (code !== 0) return [];
      const found = out.split('\n').flatMap((line) => {
        const [key, name] = line.split('\t');
        return key && name ? [{ key, name: name.trim() }] : [];
      });
      const scanners: Scanner[] = [];
      for (const { key, name } of found) {
        const can = await optionsOf(key, signal).catch(() => null);
        const sources = [...new Set(can?.sources.map(sourceOf) ?? [])];
        // A scanner that names no source has one: its glass.
        const all: PaperSource[] = can && sources.length === 0 ? ['glass'] : sources;
        const there = can !== null;
        scanners.push({ via: 'sane', key, name, sources: all, there, ...OF_THIS_COMPUTER });
      }
      return scanners;
    },
    scan,
  };
}
