// Scanners of this computer on Windows, through NAPS2 where a person installed it; a program of its own, never part of ours.
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperSource, Scanner, ScanWanted } from '#contract/scanners.ts';
import { AppError } from '../../ipc/errors.ts';
import { passingFolder } from './passing-folder.ts';
import { runProgram } from './run-program.ts';
import { OF_THIS_COMPUTER, type ScannerWay } from './scanner.ts';

const LIST_MS = 20_000;
/** Both drivers of Windows; the name of a scanner is kept with the driver that found it. */
const DRIVERS = ['wia', 'twain'] as const;
const SOURCES: Record<PaperSource, string> = {
  glass: 'glass',
  feeder: 'feeder',
  'both-sides': 'duplex',
};

/** Where its installer puts the program that needs no window. */
export function naps2Program(): string | null {
  if (process.platform !== 'win32') return null;
  const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)']];
  const paths = folders.flatMap((one) => (one ? [join(one, 'NAPS2', 'NAPS2.Console.exe')] : []));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** It tells faults in words, in the language of Windows: only that nothing came can be told for sure. */
async function* scan(
  program: string,
  key: string,
  wanted: ScanWanted,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const [driver = '', ...device] = key.split(':');
  const folder = passingFolder();
  try {
    const { code } = await runProgram(
      program,
      [
        ...['--noprofile', '--driver', driver, '--device', device.join(':')],
        ...['--source', SOURCES[wanted.source], '--dpi', String(wanted.dpi)],
        ...['--bitdepth', wanted.colour === 'colour' ? 'color' : 'gray'],
        ...['--jpegquality', '90', '-o', join(folder, '$(nnnn).jpg')],
      ],
      signal,
    );
    if (signal.aborted) throw new AppError('cancelled');
    const names = (await readdir(folder)).toSorted();
    for (const name of names) yield await readFile(join(folder, name));
    if (names.length === 0 && wanted.source !== 'glass') throw new AppError('feeder-empty');
    if (names.length === 0 || code !== 0) throw new AppError('scanner-failed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What NAPS2 finds; nothing where it is not installed. */
export function naps2Way(program: string | null = naps2Program()): ScannerWay {
  async function listOf(driver: string, signal: AbortSignal): Promise<Scanner[]> {
    if (!program) return [];
    const late = AbortSignal.any([signal, AbortSignal.timeout(LIST_MS)]);
    const { code, out } = await runProgram(program, ['--listdevices', '--driver', driver], late);
    const names = code === 0 ? out.split(/\r?\n/u).filter((name) => name.trim() !== '') : [];
    return names.map((name) => {
      const key = `${driver}:${name.trim()}`;
      // It does not say what a scanner can: all ways are offered, and what it cannot do it refuses.
      const sources: PaperSource[] = ['glass', 'feeder', 'both-sides'];
      return {
        via: 'naps2',
        key,
        name: `${name.trim()} (${driver.toUpperCase()})`,
        sources,
        there: true,
        ...OF_THIS_COMPUTER,
      };
    });
  }
  return {
    list: async (signal) => {
      const all: Scanner[] = [];
      for (const driver of DRIVERS) all.push(...(await listOf(driver, signal)));
      return all;
    },
    scan(key, wanted, signal) {
      if (!program) throw new AppError('scanner-away');
      return scan(program, key, wanted, signal);
    },
  };
}
