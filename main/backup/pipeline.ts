// From blobs to stored, indexed packs: seal, spool, journal, upload, index.
import { BackupFailure } from './failure.ts';
import type { Journal, JournaledPack } from './journal.ts';
import { followLine } from './line.ts';
import { giveBack } from './memory.ts';
import { plainLength } from './restic/blob-map.ts';
import { formatIndex } from './restic/index-object.ts';
import { createPackBuilder, type Pack, type PackBuilder } from './restic/pack.ts';
import type { Repository } from './restic/repository.ts';
import { sealJson } from './restic/sealed-json.ts';
import type { Spool } from './spool.ts';
import { putChecked } from './stores/put-checked.ts';
import { createUploader } from './uploader.ts';

/**
 * Kinds of packs, never mixed: database pages come and go, scans stay, and the scans of one group
 * (a case's day) share packs, so that erasing a case can one day remove whole packs.
 */
export type PackKind = 'pages' | 'scans' | 'trees';

export interface PipelineLimits {
  /** A pack is closed when it has reached this many bytes, or fewer on a bad line. See `line.ts`. */
  readonly packSize: number;
  /** Sealing scans waits while more bytes than this are waiting for the line. */
  readonly spoolCap: number;
  readonly connections: number;
  readonly packsPerIndex: number;
  readonly indexEveryMs: number;
}

export const DEFAULT_LIMITS: PipelineLimits = {
  packSize: 4 * 1024 * 1024,
  spoolCap: 500_000_000,
  connections: 5,
  packsPerIndex: 8,
  indexEveryMs: 120_000,
};

export interface Pipeline {
  /** Bytes of the blob if it is in the backup or on its way, else undefined. */
  lengthOf(id: string): number | undefined;
  /** Seals the blob unless it is there already. `id` must be the SHA-256 of `plain`. */
  add(kind: PackKind, id: string, plain: Buffer): Promise<void>;
  /** Closes the open pack of this kind. */
  close(kind: PackKind): Promise<void>;
  /** Closes all packs, and returns when every blob added so far is stored and indexed. */
  commit(): Promise<void>;
  packsStored(): number;
  /** Bytes that are sealed and not yet on the target. */
  pendingBytes(): number;
}

export function createPipeline(options: {
  repository: Repository;
  spool: Spool;
  journal: Journal;
  /** Packs of an earlier run that are sealed or uploaded, but not yet indexed. */
  unfinished: readonly JournaledPack[];
  /** Blobs in indexed packs and their lengths; grows as blobs are added. */
  known: Map<string, number>;
  limits: PipelineLimits;
  signal: AbortSignal;
}): Pipeline {
  const { repository, spool, journal, known, limits, signal } = options;
  const open = new Map<PackKind, PackBuilder>();
  let unindexed: Pack[] = [];
  let lastIndex = performance.now();
  let stored = 0;

  const line = followLine(limits);
  const uploader = createUploader({
    store: repository.store,
    spool,
    journal,
    key: repository.key,
    line,
    signal,
    onArrived(pack) {
      stored += 1;
      unindexed.push(pack);
    },
  });

  async function writeIndex(): Promise<void> {
    if (unindexed.length === 0) return;
    const packs = unindexed;
    unindexed = [];
    const { id, bytes } = sealJson(repository.key, formatIndex(packs));
    await putChecked(repository.store, `index/${id}`, bytes);
    journal.indexed(packs.map((pack) => pack.id));
    lastIndex = performance.now();
  }

  async function writeIndexIfDue(): Promise<void> {
    const waited = performance.now() - lastIndex;
    if (unindexed.length >= limits.packsPerIndex || waited > limits.indexEveryMs)
      await writeIndex();
  }

  /** A full disk is no failure while uploads are under way: each one that arrives makes room. */
  async function spoolPack(pack: Pack, parts: readonly Buffer[]): Promise<void> {
    for (;;) {
      try {
        return spool.add(pack.id, parts);
      } catch (error) {
        const full = error instanceof BackupFailure && error.code === 'disk-full';
        if (!full || !(await uploader.waitForOne())) throw error;
      }
    }
  }

  async function close(kind: PackKind): Promise<void> {
    const builder = open.get(kind);
    if (builder === undefined) return;
    open.delete(kind);
    const { pack, parts, size } = builder.finish();
    await spoolPack(pack, parts);
    giveBack(parts);
    journal.sealed(pack, size);
    uploader.submit(pack, size);
    // Pages are sealed while the case store holds still for us: they never wait for the line.
    if (kind === 'pages') return;
    while (uploader.pendingBytes() > line.spoolCap()) {
      if (!(await uploader.waitForOne())) break;
    }
    await writeIndexIfDue();
  }

  for (const { pack, size, state } of options.unfinished) {
    for (const blob of pack.blobs) known.set(blob.id, plainLength(blob));
    if (state === 'uploaded') unindexed.push(pack);
    else uploader.submit(pack, size);
  }

  return {
    lengthOf: (id) => known.get(id),
    async add(kind, id, plain) {
      if (known.has(id)) return;
      signal.throwIfAborted();
      known.set(id, plain.length);
      let builder = open.get(kind);
      if (builder === undefined) {
        builder = createPackBuilder(repository.key);
        open.set(kind, builder);
      }
      builder.add(kind === 'trees' ? 'tree' : 'data', id, plain);
      if (builder.size >= line.packSize()) await close(kind);
    },
    close,
    async commit() {
      for (const kind of open.keys()) await close(kind);
      while (await uploader.waitForOne()) await writeIndexIfDue();
      await writeIndex();
    },
    packsStored: () => stored,
    pendingBytes: () => uploader.pendingBytes(),
  };
}
