// One backup run against one target: take stock, copy the still database, send new scans, commit.
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { readChunks } from './chunker-pages.ts';
import { requireNotErased, requireUnlocked } from './erase/lock.ts';
import { healPlace } from './heal/heal-place.ts';
import { openJournal } from './journal.ts';
import { takeInventory } from './known-blobs.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { meterStore } from './meter.ts';
import { requireOnlyUs } from './other-writers.ts';
import { createPipeline, DEFAULT_LIMITS, type Pipeline, type PipelineLimits } from './pipeline.ts';
import { README_RESTORE } from './readme-restore.ts';
import { type MasterKey, sha256 } from './restic/crypto.ts';
import type { KeyFile } from './restic/key-file.ts';
import { listNames, openForBackup, type Repository, saveSnapshot } from './restic/repository.ts';
import { openIndexCache, type RunState, readRunState, writeRunState } from './run-state.ts';
import { createSealedReader, listSealedFiles } from './sealed-files.ts';
import { storeTree, type TreeInput } from './snapshot-tree.ts';
import { openSpool } from './spool.ts';
import type { ObjectStore } from './stores/object-store.ts';

/** The database while it holds still. `manifest` and `keybag` are stored as they come. */
export interface HeldStore {
  readonly databaseFile: string;
  readonly databaseSize: number;
  readonly manifest: Buffer;
  readonly keybag: Buffer;
}

export type Stage = 'opening' | 'healing' | 'database' | 'scans' | 'finishing';

export interface RunInput {
  readonly store: ObjectStore;
  readonly masterKey: MasterKey;
  readonly keyFile: KeyFile;
  /** Folder of this target on this computer: spool, journal, caches. Holds ciphertext only. */
  readonly workFolder: string;
  readonly sealedFolder: string;
  /** Originals that are still on their way to this computer: a copy names what the place has of them. */
  readonly awaited?: readonly string[];
  /** Id of this computer, stored as the snapshot's host. */
  readonly device: string;
  /** A person knows that another computer wrote here, and says that this one goes on. */
  readonly goOnBesideOthers?: boolean;
  /** Name and version of the program. */
  readonly program: string;
  /** The script that opens a copy without this program; it goes into every copy. */
  readonly rescueFolder: string;
  readonly limits?: Partial<PipelineLimits & { partialEveryMs: number; firstPartialMs: number }>;
  /** Scans wait for the next run when this run has sent so many bytes; the database never does. */
  readonly budgetBytes?: number;
  readonly signal: AbortSignal;
  /** Makes the case store hold still. Asked only when the target has answered. */
  holdStore(): Promise<HeldStore>;
  /** The database has been copied: the store need hold still no longer. */
  releaseStore(): void;
  /** Splits new sealed files into groups that belong together, the most urgent first. */
  groupNewFiles(ids: readonly string[]): Promise<string[][]>;
  progress(stage: Stage, doneBytes: number, totalBytes: number | null): void;
}

export interface RunResult {
  readonly snapshotId: string;
  readonly time: Date;
  /** False when scans wait for the next run because the budget was used up. */
  readonly complete: boolean;
  /** Originals that are neither here yet nor at this place: the copy is not whole without them. */
  readonly awaited: number;
  readonly bytesSent: number;
  readonly packs: number;
  readonly databaseBytes: number;
  /** Sealed files in the backup, and how many of them are new. */
  readonly files: number;
  readonly newFiles: number;
  /** Sealed files on this computer that are not what their name says, and so were not sent. */
  readonly damagedFiles: readonly string[];
  /** What was lost on the target since the run before, and is written again where it is still here. */
  readonly lostObjects: readonly string[];
  /** What somebody had changed or deleted there, and is right again from older versions. */
  readonly healedObjects: readonly string[];
  /** Copies that were there at the end of the run before, and that no version gives back. */
  readonly goneSnapshots: readonly string[];
  readonly clockOffsetMs: number;
}

const PARTIAL_EVERY_MS = 3_600_000;
/** A place that never had a copy gets one of the database and the newest scans sooner. */
const FIRST_PARTIAL_MS = 300_000;
/** So many scans at most between two looks whether a copy on the way is due. */
const SCANS_AT_ONCE = 50;

/** Throws `BackupFailure`; whatever had arrived by then is used by the next run. */
export async function runBackup(input: RunInput): Promise<RunResult> {
  const { workFolder, signal, progress } = input;
  const { store, sent } = meterStore(input.store);
  await mkdir(workFolder, { recursive: true });
  progress('opening', 0, null);
  const before = await readRunState(workFolder);
  const { repository, repaired, config } = await openForBackup(
    store,
    input.keyFile,
    input.masterKey,
    { mayCreate: before === null, config: readBase64(before?.config) },
  );
  await requireUnlocked(repository);
  const { healed, looked } = await healPlace(store, before?.looked ?? {}, {
    mayReturn: mayReturn(before),
    signal,
    progress: (done) => progress('healing', done, null),
  });
  const snapshots = await requireOnlyUs(
    repository,
    input.device,
    input.goOnBesideOthers ? undefined : before?.snapshots,
  );
  const gone = (before?.snapshots ?? []).filter((name) => !snapshots.includes(name));
  const spool = await openSpool(join(workFolder, 'spool'));
  const { journal, unfinished: journaled } = await openJournal(join(workFolder, 'journal.jsonl'));
  const cache = await openIndexCache(workFolder);
  const inventory = await takeInventory(repository, spool, journaled, cache);
  const pipeline = createPipeline({
    repository,
    spool,
    journal,
    unfinished: inventory.unfinished,
    known: inventory.known,
    limits: { ...DEFAULT_LIMITS, ...input.limits },
    signal,
  });

  const { database, small, manifest } = await copyStore(input, pipeline);
  const sealed = await listSealedFiles(input.sealedFolder, input.awaited);
  const fresh = [...sealed.values()].flat().filter((id) => pipeline.lengthOf(id) === undefined);
  const groups = fresh.length === 0 ? [] : (await input.groupNewFiles(fresh)).flatMap(intoSlices);

  const lost = [...repaired, ...inventory.lost];
  const toldLost = before?.toldLost ?? [];
  let last = before?.lastSnapshot ?? null;
  async function commit(tag: 'complete' | 'partial') {
    const { root, files } = await storeTree(pipeline, { database, small, sealed });
    await pipeline.commit();
    await requireNotErased(repository, inventory.indexes);
    const time = snapshotTime(store, last?.time);
    const id = await saveSnapshot(repository, {
      time,
      tree: root,
      hostname: input.device,
      tags: [tag],
      program: input.program,
      ...(manifest && { manifest }),
      ...(last === null ? {} : { parent: last.id }),
    });
    // Whoever began to erase before it was stored has not seen it.
    await requireNotErased(repository, inventory.indexes);
    last = { id, time: time.getTime() };
    snapshots.push(`snapshots/${id}`);
    await writeRunState(workFolder, {
      repository: repository.config.id,
      lastSnapshot: last,
      // Only a whole run tells what it found; one that breaks off leaves it to the next.
      snapshots: tag === 'complete' ? snapshots : [...snapshots, ...gone],
      toldLost: tag === 'complete' ? inventory.lost.slice() : toldLost,
      config: config.toString('base64'),
      looked,
      erased: before?.erased ?? [],
    });
    return { id, time, files };
  }

  const partialEvery = input.limits?.partialEveryMs ?? PARTIAL_EVERY_MS;
  const firstPartial = input.limits?.firstPartialMs ?? FIRST_PARTIAL_MS;
  let lastCommit = performance.now();
  const isPartialDue = () =>
    performance.now() - lastCommit >
    (last === null ? Math.min(firstPartial, partialEvery) : partialEvery);
  const isSpent = () =>
    sent() + pipeline.pendingBytes() >= (input.budgetBytes ?? Number.POSITIVE_INFINITY);
  // Told by the list of a moment: what arrived since is here, and goes with the rest.
  const absent = (input.awaited ?? []).filter((id) => pipeline.lengthOf(id) === undefined);
  let complete = true;
  const readSealed = createSealedReader(input.sealedFolder);
  const damagedFiles: string[] = [];
  let newFiles = 0;
  for (const [index, group] of groups.entries()) {
    if (isSpent()) {
      complete = false;
      break;
    }
    for (const id of group) {
      const bytes = readSealed(id);
      if (bytes === 'damaged') damagedFiles.push(id);
      else if (bytes !== null) {
        await pipeline.add('scans', id, bytes);
        newFiles += 1;
      }
      progress('scans', newFiles, fresh.length);
    }
    await pipeline.close('scans');
    if (index < groups.length - 1 && isPartialDue()) {
      await commit('partial');
      lastCommit = performance.now();
    }
  }
  const awaited = absent.filter((id) => pipeline.lengthOf(id) === undefined).length;
  if (awaited > 0) complete = false;
  progress('finishing', 0, null);
  const { id, time, files } = await commit(complete ? 'complete' : 'partial');
  await forgetOldIndexes(repository, cache);
  return {
    snapshotId: id,
    time,
    complete,
    awaited,
    bytesSent: sent(),
    packs: pipeline.packsStored(),
    databaseBytes: database.size,
    files,
    newFiles,
    damagedFiles,
    lostObjects: lost.filter((name) => !toldLost.includes(name)),
    healedObjects: healed,
    goneSnapshots: gone,
    clockOffsetMs: store.clockOffsetMs(),
  };
}

const readBase64 = (text: string | undefined) =>
  text === undefined ? undefined : Buffer.from(text, 'base64');

/** Copies that we know of and all that belongs to them come back; what was erased on purpose does not. */
function mayReturn(before: RunState | null): (name: string) => boolean {
  const erased = new Set(before?.erased);
  const known = before?.snapshots && new Set(before.snapshots);
  return (name) =>
    !erased.has(name) && !(known && name.startsWith('snapshots/') && !known.has(name));
}

function intoSlices(group: readonly string[]): string[][] {
  const slices: string[][] = [];
  for (let at = 0; at < group.length; at += SCANS_AT_ONCE) {
    slices.push(group.slice(at, at + SCANS_AT_ONCE));
  }
  return slices;
}

/** Reads the database while it holds still; every changed chunk is in the spool when it is let go. */
async function copyStore(
  input: RunInput,
  pipeline: Pipeline,
): Promise<Pick<TreeInput, 'database' | 'small'> & { manifest: Manifest | null }> {
  const held = await input.holdStore();
  try {
    const { mtime: time } = await stat(held.databaseFile);
    const content: string[] = [];
    let done = 0;
    for await (const chunk of readChunks(held.databaseFile, held.databaseSize)) {
      const id = sha256(chunk);
      await pipeline.add('pages', id, chunk);
      content.push(id);
      done += chunk.length;
      if (content.length % 512 === 0) input.progress('database', done, held.databaseSize);
    }
    const small = new Map<string, { id: string; size: number }>();
    for (const [name, bytes] of [
      ['MANIFEST.json', held.manifest],
      ['keybag.json', held.keybag],
      ['README-RESTORE.txt', Buffer.from(README_RESTORE)],
      ['rescue.mjs', await readFile(join(input.rescueFolder, 'rescue.mjs'))],
      ['rescue-words.txt', Buffer.from(`${wordlist.join('\n')}\n`)],
    ] as const) {
      const id = sha256(bytes);
      await pipeline.add('pages', id, bytes);
      small.set(name, { id, size: bytes.length });
    }
    await pipeline.close('pages');
    const manifest = parseManifest(held.manifest);
    return { database: { content, size: held.databaseSize, time }, small, manifest };
  } finally {
    input.releaseStore();
  }
}

/** The server's time where it is known, and always after the snapshot before. */
function snapshotTime(store: ObjectStore, previous: number | undefined): Date {
  const now = Date.now() + store.clockOffsetMs();
  return new Date(Math.max(now, (previous ?? 0) + 1000));
}

async function forgetOldIndexes(
  repository: Repository,
  cache: { keepOnly(ids: ReadonlySet<string>): Promise<void> },
): Promise<void> {
  const names = await listNames(repository.store, 'index/', false);
  await cache.keepOnly(new Set(names.map((name) => name.slice('index/'.length))));
}
