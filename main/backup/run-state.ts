// What one target's folder on this computer remembers between runs: all of it can be lost safely.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../storage/durable.ts';
import type { IndexCache } from './restic/blob-map.ts';

const schema = z.object({
  repository: z.string(),
  lastSnapshot: z.object({ id: z.string(), time: z.number() }).nullable(),
  /** Every snapshot that was there at the end of our last run, ours and others'. */
  snapshots: z.array(z.string()).optional(),
  /** Losses that were told already: the old index goes on naming a lost pack for ever. */
  toldLost: z.array(z.string()).default([]),
  /** The sealed config, which alone is not named by its hash: what it was is known only from here. */
  config: z.base64().optional(),
  /** Names that were written more than once at a place with versions, with the tag of the right bytes. */
  looked: z.record(z.string(), z.string()).default({}),
  /** Names that were erased there for good: nobody may bring them back. */
  erased: z.array(z.string()).default([]),
});

/** Which repository this target had, its newest snapshot of ours, and what people know of it. */
export type RunState = z.infer<typeof schema>;

const newRunState = (repository: string): RunState => ({
  ...{ repository, lastSnapshot: null, toldLost: [], looked: {}, erased: [] },
});

/** Null at the first run, and after the folder was lost. */
export async function readRunState(folder: string): Promise<RunState | null> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')));
  } catch {
    return null;
  }
}

export async function writeRunState(folder: string, state: RunState): Promise<void> {
  writeDurably(join(folder, 'state.json'), Buffer.from(JSON.stringify(state)));
}

/** From now on these names are known to be erased on purpose, also after a power cut, and where no run is known. */
export async function noteErased(
  folder: string,
  repository: string,
  names: readonly string[],
): Promise<void> {
  const state = (await readRunState(folder)) ?? newRunState(repository);
  const gone = new Set(names);
  await writeRunState(folder, {
    ...state,
    snapshots: state.snapshots?.filter((name) => !gone.has(name)),
    erased: [...new Set([...state.erased, ...names])],
  });
}

/** Index objects as they are stored (sealed), so that a daily run need not fetch them all again. */
export async function openIndexCache(
  folder: string,
): Promise<IndexCache & { keepOnly(ids: ReadonlySet<string>): Promise<void> }> {
  const path = join(folder, 'index');
  await mkdir(path, { recursive: true });
  return {
    read: (id) => readFile(join(path, id)).catch(() => null),
    write: (id, bytes) => writeWhole(join(path, id), bytes),
    async keepOnly(ids) {
      for (const name of await readdir(path)) {
        if (!ids.has(name)) await rm(join(path, name), { force: true });
      }
    },
  };
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await writeFile(`${path}.new`, bytes, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
