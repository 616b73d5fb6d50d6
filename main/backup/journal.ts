// The journal of unfinished work: which sealed packs wait, which are stored but not yet indexed.
// It holds hashes and lengths of ciphertext only. It is an aid, never the truth: what it says is
// checked against the spool and the target before it is believed, so it needs no fsync.
import { appendFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { formatIndex, parseIndex } from './restic/index-object.ts';
import type { Pack } from './restic/pack.ts';

export type PackState = 'sealed' | 'uploaded';

export interface JournaledPack {
  readonly pack: Pack;
  readonly size: number;
  readonly state: PackState;
}

export interface Journal {
  /** The pack lies sealed in the spool. */
  sealed(pack: Pack, size: number): void;
  /** The target has it, and its size there was checked. */
  uploaded(id: string): void;
  /** An index object on the target names these packs: nothing is left to do for them. */
  indexed(ids: readonly string[]): void;
  /** Others that are journaled hold what was in this pack. */
  replaced(id: string): void;
}

const lineSchema = z.union([
  z.object({ sealed: z.unknown(), size: z.int() }),
  z.object({ uploaded: z.string() }),
  z.object({ indexed: z.array(z.string()) }),
]);

/** Reads what an earlier run left unfinished, and starts the journal anew with just that. */
export async function openJournal(
  path: string,
): Promise<{ journal: Journal; unfinished: JournaledPack[] }> {
  const unfinished = replay(await readFile(path, 'utf8').catch(() => ''));
  const lines = unfinished.flatMap(({ pack, size, state }) => [
    sealedLine(pack, size),
    ...(state === 'uploaded' ? [{ uploaded: pack.id }] : []),
  ]);
  await writeFile(`${path}.new`, lines.map(formatLine).join(''), { mode: 0o600 });
  await rename(`${path}.new`, path);
  const append = (line: unknown) => appendFileSync(path, formatLine(line));
  return {
    unfinished,
    journal: {
      sealed: (pack, size) => append(sealedLine(pack, size)),
      uploaded: (id) => append({ uploaded: id }),
      indexed: (ids) => append({ indexed: ids }),
      replaced: (id) => append({ indexed: [id] }),
    },
  };
}

function replay(text: string): JournaledPack[] {
  const packs = new Map<string, JournaledPack>();
  for (const line of text.split('\n')) {
    const entry = parseLine(line);
    if (entry === null) continue;
    if ('sealed' in entry) {
      for (const pack of parseIndex('journal', entry.sealed)) {
        packs.set(pack.id, { pack, size: entry.size, state: 'sealed' });
      }
    } else if ('uploaded' in entry) {
      const known = packs.get(entry.uploaded);
      if (known !== undefined) packs.set(known.pack.id, { ...known, state: 'uploaded' });
    } else {
      for (const id of entry.indexed) packs.delete(id);
    }
  }
  return [...packs.values()];
}

/** Null for a line that a kill or a power cut left torn. */
function parseLine(line: string): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function sealedLine(pack: Pack, size: number): unknown {
  return { sealed: formatIndex([pack]), size };
}

function formatLine(line: unknown): string {
  return `${JSON.stringify(line)}\n`;
}
