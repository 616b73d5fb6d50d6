// Looks for texts and keys in everything a program wrote: files, files that are open and already
// deleted, objects in a bucket. In UTF-8 and UTF-16; keys also as hex and base64.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

export type Canaries = { name: string; writings: Buffer[] }[];

export function canaries(
  texts: readonly string[],
  keys: Readonly<Record<string, Buffer>>,
): Canaries {
  const asText = (text: string) => [Buffer.from(text), Buffer.from(text, 'utf16le')];
  const ofKey = (key: Buffer) => [
    key,
    ...asText(key.toString('hex')),
    ...asText(key.toString('base64').replace(/=+$/, '')),
  ];
  return [
    ...texts.map((text) => ({ name: text, writings: asText(text) })),
    ...Object.entries(keys).map(([name, key]) => ({ name, writings: ofKey(key) })),
  ];
}

/** Names of the canaries that stand in these bytes. */
export function findIn(bytes: Buffer, wanted: Canaries): string[] {
  return wanted
    .filter(({ writings }) => writings.some((writing) => bytes.includes(writing)))
    .map(({ name }) => name);
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Every file below these folders; answers what was found where, and how many bytes were looked at. */
export function findInFolders(folders: readonly string[], wanted: Canaries) {
  const found: string[] = [];
  let bytes = 0;
  let files = 0;
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (findIn(Buffer.from(entry.name), wanted).length > 0) found.push(`name ${entry.name}`);
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const content = read(path);
      files += 1;
      bytes += content.length;
      found.push(...findIn(content, wanted).map((name) => `${path}: ${name}`));
    }
  }
  return { found, files, bytes };
}

function childrenOf(pid: number): number[] {
  const threads = `/proc/${pid}/task`;
  try {
    return readdirSync(threads)
      .flatMap((thread) =>
        read(join(threads, thread, 'children'))
          .toString()
          .trim()
          .split(' '),
      )
      .filter((child) => child !== '')
      .flatMap((child) => [Number(child), ...childrenOf(Number(child))]);
  } catch {
    return [];
  }
}
const isNode = (pid: number) =>
  read(`/proc/${pid}/cmdline`).toString().split('\0')[0]?.includes('node');

/**
 * Files that a Node process has open after they were deleted: where SQLite would put what does not fit
 * into memory. Chromium's own are left out: on Linux it shares memory between its processes that way.
 */
export function findInDeletedFiles(pid: number, wanted: Canaries): string[] {
  const found: string[] = [];
  for (const each of [pid, ...childrenOf(pid)].filter(isNode)) {
    let open: string[] = [];
    try {
      open = readdirSync(`/proc/${each}/fd`);
    } catch {
      continue;
    }
    for (const fd of open) {
      const path = `/proc/${each}/fd/${fd}`;
      try {
        const target = readlinkSync(path);
        if (!target.endsWith(' (deleted)') || /^\/(memfd|dev\/shm)/.test(target)) continue;
        found.push(...findIn(readFileSync(path), wanted).map((name) => `${target}: ${name}`));
      } catch {
        // It was closed in between.
      }
    }
  }
  return found;
}

/** Looks at deleted files again and again until it is stopped; answers what was found meanwhile. */
export function watchDeletedFiles(pid: number, wanted: Canaries): () => string[] {
  const found = new Set<string>();
  const timer = setInterval(() => {
    for (const one of findInDeletedFiles(pid, wanted)) found.add(one);
  }, 50);
  return () => {
    clearInterval(timer);
    return [...found];
  };
}
