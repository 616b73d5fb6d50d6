// Fetches the originals of a restored office one by one: what people wait for first, each checked by its name.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeDurably } from '../storage/durable.ts';
import { sealedPath } from '../storage/sealed-files.ts';
import type { BlobPlace } from './restic/blob-map.ts';
import { readPack, type Scratch } from './restic/read-pack.ts';
import { loadSnapshot, type Repository } from './restic/repository.ts';
import { createHealer } from './restore-pack.ts';
import { locateBlobs, type PlannedFile, planRestore } from './restore-plan.ts';

export interface ArriveInput {
  readonly repository: Repository;
  readonly snapshotId: string;
  /** The office's folder; originals go where they belong. */
  readonly office: string;
  /** SHA-256 names of what is awaited, in the order it should come. */
  readonly names: readonly string[];
  /** Names that people wait for now; may grow at any time. */
  readonly urgent: string[];
  readonly signal: AbortSignal;
  /** Told after each step: what is safe on the disk now, and what the place cannot give back. */
  arrived(whole: readonly string[], lost: readonly string[]): void;
}

/** One after the other on each line, so that what is asked for does not wait long behind the rest. */
const LINES = 2;
const MOST_AT_ONCE = 2 * 1024 * 1024;
const NAME = /^sealed\/[0-9a-f]{2}\/([0-9a-f]{64})\.enc$/;

type Wanted = { name: string; size: number; place: BlobPlace };

/**
 * Puts every original that comes back whole where it belongs: written beside, flushed, renamed. May be killed
 * at any moment and called again with what is not there yet. Throws `BackupFailure` when the place goes away.
 */
export async function fetchArrivals(input: ArriveInput): Promise<void> {
  const { repository, office, urgent, signal } = input;
  clearHalves(office, input.names);
  const snapshot = await loadSnapshot(repository, `snapshots/${input.snapshotId}`);
  const map = await locateBlobs(repository);
  const files = new Map<string, PlannedFile>();
  await planRestore(repository, snapshot.tree, map, (all) => {
    for (const file of all) files.set(NAME.exec(file.path)?.[1] ?? '', file);
    return [];
  });
  const waiting = new Map<string, Wanted>();
  const lost: string[] = [];
  for (const name of input.names) {
    const file = files.get(name);
    // A sealed file is one blob, whose id is its name.
    const place = file && map.get(name)?.[0];
    if (file && place) waiting.set(name, { name, size: file.size, place });
    else lost.push(name);
  }
  if (lost.length > 0) input.arrived([], lost);
  const byPack = Map.groupBy(waiting.values(), ({ place }) => place.pack);

  /** What was asked for, alone; else the next one and what lies beside it in its pack. */
  function take(): Wanted[] {
    for (let name = urgent.shift(); name !== undefined; name = urgent.shift()) {
      const asked = waiting.get(name);
      if (asked) return hold([asked]);
    }
    const [first] = waiting.values();
    if (!first) return [];
    const group: Wanted[] = [];
    let bytes = 0;
    for (const each of byPack.get(first.place.pack) ?? []) {
      if (!waiting.has(each.name)) continue;
      if (bytes > 0 && bytes + each.size > MOST_AT_ONCE) break;
      group.push(each);
      bytes += each.size;
    }
    return hold(group);
  }
  function hold(group: Wanted[]): Wanted[] {
    for (const { name } of group) waiting.delete(name);
    return group;
  }

  async function fetchGroup(group: readonly Wanted[], scratch: Scratch): Promise<void> {
    const pack = group[0]?.place.pack ?? '';
    const places = group.map(({ place }) => place);
    const read = await readPack(repository, pack, places, scratch);
    const heal = createHealer(repository, map, pack);
    const whole: string[] = [];
    const gone: string[] = [];
    for (const { name, place } of group) {
      // Both compare the bytes with the id of the blob, which is the name of the file.
      const bytes = read(place) ?? (await heal(place));
      if (bytes === null) gone.push(name);
      else {
        writeDurably(sealedPath(office, name), bytes);
        whole.push(name);
      }
    }
    input.arrived(whole, gone);
  }

  let broken = false;
  async function work(): Promise<void> {
    const scratch: Scratch = { buffer: Buffer.alloc(0) };
    try {
      for (let group = take(); group.length > 0 && !broken; group = take()) {
        signal.throwIfAborted();
        await fetchGroup(group, scratch);
      }
    } catch (thrown) {
      broken = true;
      throw thrown;
    }
  }
  for (const end of await Promise.allSettled(Array.from({ length: LINES }, work))) {
    if (end.status === 'rejected') throw end.reason;
  }
}

/** What a power cut left half written; names of other files are none of ours. */
function clearHalves(office: string, names: readonly string[]): void {
  const halves = new Set(names.map((name) => `.${name}.enc`));
  const folders = new Set(names.map((name) => dirname(sealedPath(office, name))));
  for (const folder of folders) {
    for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
      if (entry.endsWith('.tmp') && halves.has(entry.split('.').slice(0, 3).join('.')))
        rmSync(`${folder}/${entry}`, { force: true });
    }
  }
}
