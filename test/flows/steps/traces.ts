// Looks for what must never be readable, in every byte that a run of the app wrote.
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commandOf, descendantsOf } from '../../support/processes.ts';

/** A name for the report and the bytes to look for; the name never holds the secret itself. */
export type Needle = { what: string; bytes: Buffer };
export type Bytes = { where: string; read(): Buffer };

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const escaped = (text: string) =>
  text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A text in every way that programs write it down. */
export function textNeedles(what: string, text: string): Needle[] {
  const ways: [string, Buffer][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16BE', swapped(text)],
    ['percent', Buffer.from(encodeURIComponent(text))],
    ['JSON', Buffer.from(escaped(text))],
    ['lower case', Buffer.from(text.toLowerCase())],
  ];
  const seen = new Set<string>();
  return ways.flatMap(([way, bytes]) => {
    const key = bytes.toString('latin1');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ what: `${what} in ${way}`, bytes }];
  });
}

export function keyNeedles(what: string, key: Buffer): Needle[] {
  return [
    { what: `${what}, raw`, bytes: Buffer.from(key) },
    ...(['hex', 'base64', 'base64url'] as const).map((way) => ({
      what: `${what} in ${way}`,
      bytes: Buffer.from(key.toString(way).replace(/=+$/, '')),
    })),
    { what: `${what} in capital hex`, bytes: Buffer.from(key.toString('hex').toUpperCase()) },
  ];
}

/** Any four words that follow each other, whatever stands between them. */
export function wordNeedles(words: readonly string[]): Needle[] {
  return words.slice(3).flatMap((_, at) =>
    [' ', '\n', ',', '","'].flatMap((between) => {
      const text = words.slice(at, at + 4).join(between);
      const what = `recovery words ${at + 1} to ${at + 4}`;
      return [
        { what, bytes: Buffer.from(text) },
        { what: `${what} in UTF-16`, bytes: Buffer.from(text, 'utf16le') },
      ];
    }),
  );
}

/** Every file below a folder, and every name in it. */
export function filesBelow(folder: string): Bytes[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries.map((entry) => join(entry.parentPath, entry.name));
  const files = entries.flatMap((entry, at): Bytes[] => {
    const path = names[at] ?? '';
    return entry.isFile() ? [{ where: path, read: () => readFileSync(path) }] : [];
  });
  return [{ where: `names in ${folder}`, read: () => Buffer.from(names.join('\n')) }, ...files];
}

/** Files that a process has open though their names are gone, as SQLite's temporary ones are. */
function nameless(pid: number): Bytes[] {
  const folder = `/proc/${pid}/fd`;
  const isNameless = (fd: string) => {
    try {
      const target = readlinkSync(join(folder, fd));
      const isOnDisk = !/^\/(memfd:|dev\/shm\/)/.test(target) && target.endsWith(' (deleted)');
      return isOnDisk && statSync(join(folder, fd)).isFile();
    } catch {
      return false;
    }
  };
  let open: string[] = [];
  try {
    open = readdirSync(folder);
  } catch {
    // The process ended in between.
  }
  return open
    .filter(isNameless)
    .map((fd) => ({ where: `${folder}/${fd}`, read: () => readFileSync(join(folder, fd)) }));
}

const CHROMIUMS = /^--type=(renderer|gpu-process|zygote)/;

/** A file's clock may stand still for a moment between two writes. */
const SETTLED_MS = 1_000;

/** Tells what has to be read: all but what was read before and has not been written since. */
function notReadYet(): (file: Bytes) => boolean {
  const read = new Map<string, string>();
  return ({ where }) => {
    const now = statSync(where, { throwIfNoEntry: false });
    if (now === undefined) return false;
    const state = `${now.ino} ${now.size} ${now.mtimeMs}`;
    if (read.get(where) === state) return false;
    if (Date.now() - now.mtimeMs > SETTLED_MS) read.set(where, state);
    return true;
  };
}

/**
 * Looks at the nameless files of the app and of the processes it started, again and again until it is
 * stopped; answers what was found meanwhile. Chromium's are left out: it shares memory that way here.
 */
export function watchNameless(pid: number, needles: readonly Needle[]): () => string[] {
  const found = new Set<string>();
  const isOurs = (each: number) => {
    // Chromium writes the command of a page's process anew, with spaces; one that is ending has none.
    const [program = '', ...rest] = commandOf(each).flatMap((word) => word.split(' '));
    const isChromium = basename(program).startsWith('chrom') || rest.some((w) => CHROMIUMS.test(w));
    return program !== '' && !isChromium;
  };
  const isNew = notReadYet();
  const timer = setInterval(() => {
    const files = [pid, ...descendantsOf(pid)].filter(isOurs).flatMap(nameless).filter(isNew);
    for (const trace of findNeedles(files, needles)) found.add(trace);
  }, 50);
  return () => {
    clearInterval(timer);
    return [...found];
  };
}

/** Tells most places from all starts by one look into a table. */
const slotOf = (four: number) => Math.imul(four, 0x9e3779b1) >>> 16;

/**
 * Finds many needles, of four bytes and more, in one pass: only where four bytes stand with which one of them begins
 * is it held against what follows. Looking for one after the other would read all that a run wrote some hundred times.
 */
function searchFor(needles: readonly Needle[]): (bytes: Buffer) => Needle[] {
  const byStart = Map.groupBy(needles, ({ bytes }) => bytes.readInt32BE());
  const mayStart = new Uint8Array(1 << 16);
  for (const start of byStart.keys()) mayStart[slotOf(start)] = 1;
  return (bytes) => {
    const found = new Set<Needle>();
    let four = 0;
    for (let at = 0; at < bytes.length; at++) {
      four = (four << 8) | (bytes[at] ?? 0);
      if (at < 3 || mayStart[slotOf(four)] === 0) continue;
      for (const needle of byStart.get(four) ?? []) {
        const here = bytes.subarray(at - 3, at - 3 + needle.bytes.length);
        if (here.equals(needle.bytes)) found.add(needle);
      }
    }
    return needles.filter((needle) => found.has(needle));
  };
}

/** Where each needle was found. A file that went away meanwhile has nothing in it. */
export function findNeedles(places: readonly Bytes[], needles: readonly Needle[]): string[] {
  const search = searchFor(needles);
  return places.flatMap(({ where, read }) => {
    try {
      return search(read()).map(({ what }) => `${what}: ${where}`);
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw thrown;
    }
  });
}
