// Erases what was planned, after the days of grace: snapshots first, then the index, then the packs. Ended at any
// moment it leaves a place that every reader can read, and the same call goes on.
import { BackupFailure } from '../failure.ts';
import { mapParallel } from '../parallel.ts';
import { fetchNamed } from '../restic/fetch.ts';
import { formatIndex, parseIndex } from '../restic/index-object.ts';
import { listNames, type Repository } from '../restic/repository.ts';
import { openJson, sealJson } from '../restic/sealed-json.ts';
import type { ObjectStore } from '../stores/object-store.ts';
import { putChecked } from '../stores/put-checked.ts';
import { lockAlone } from './lock.ts';
import { blobsOf, type ErasePlan, readAllPacks, readAllSnapshots } from './plan.ts';

export const GRACE_MS = 7 * 86_400_000;

export interface EraseInput {
  readonly repository: Repository;
  readonly plan: ErasePlan;
  /** This computer. */
  readonly device: string;
  /** The copy that a test restore last brought back. */
  readonly proved: string | null;
  readonly signal: AbortSignal;
  /** Called before the first deletion: what goes must not be healed by a later run. */
  note(names: readonly string[]): Promise<void>;
  progress(done: number, total: number): void;
}

export interface EraseResult {
  readonly snapshots: number;
  readonly packs: number;
  readonly bytes: number;
  /** Objects of which the place still keeps older versions, because a lock or the key does not let them go. */
  readonly heldBack: number;
}

/**
 * Throws `erase-too-early` (by the place's own clock), `erase-locked`, `erase-unproved`, `erase-changed` when a
 * copy that stays needs what would go or another computer wrote there since, `erase-damaged`, and `target-refused`
 * when the key may not see whether older versions are kept. Nothing was deleted when one of these is thrown.
 */
export async function carryOut(input: EraseInput): Promise<EraseResult> {
  const { repository, plan, signal } = input;
  const { store } = repository;
  const giveBack = await lockAlone(repository, input.device);
  try {
    // By now the place has told its time.
    if (Date.now() + store.clockOffsetMs() < plan.at + GRACE_MS) {
      throw new BackupFailure('erase-too-early');
    }
    if ((await store.history?.mayAsk()) === false) {
      throw new BackupFailure('target-refused', 'versions');
    }
    const { stored } = await requireSafe(input);
    const names = [...plan.snapshots, ...plan.packs];
    const remove = createRemover(store);
    await input.note(names);
    let done = 0;
    const tell = () => input.progress(++done, names.length);
    for (const name of plan.snapshots) {
      signal.throwIfAborted();
      await remove(name);
      tell();
    }
    await replaceIndexes(repository, new Set(plan.packs), async (name) => {
      await input.note([name]);
      await remove(name);
    });
    await mapParallel(
      plan.packs.filter((name) => stored.has(name) || store.history !== undefined),
      async (name) => {
        signal.throwIfAborted();
        await remove(name);
        tell();
      },
    );
    return {
      snapshots: plan.snapshots.length,
      packs: plan.packs.length,
      bytes: plan.bytes,
      heldBack: remove.heldBack(),
    };
  } finally {
    await giveBack();
  }
}

/** All that was true when it was planned must still be. */
async function requireSafe({ repository, plan, device, proved }: EraseInput) {
  const going = new Set(plan.snapshots);
  const kept = (await readAllSnapshots(repository)).filter(
    ({ id }) => !going.has(`snapshots/${id}`),
  );
  const [newest] = kept;
  if (newest === undefined || newest.id !== proved) throw new BackupFailure('erase-unproved');
  const stranger = kept.find(
    ({ time, hostname }) => time.getTime() > plan.at && hostname !== device,
  );
  if (stranger) throw new BackupFailure('erase-changed', `snapshots/${stranger.id}`);
  const leaving = new Set(plan.packs);
  const all = await readAllPacks(repository, leaving);
  const needed = await blobsOf(repository, all.map, kept);
  for (const id of needed) {
    const places = all.map.get(id) ?? [];
    if (!places.some(({ pack }) => !leaving.has(`data/${pack.slice(0, 2)}/${pack}`))) {
      throw new BackupFailure('erase-changed', `blob/${id}`);
    }
  }
  return all;
}

/** An index that names a pack that goes is written again without it, and only then removed. */
async function replaceIndexes(
  repository: Repository,
  leaving: ReadonlySet<string>,
  remove: (name: string) => Promise<void>,
): Promise<void> {
  const { store, key } = repository;
  for (const name of await listNames(store, 'index/', false)) {
    const packs = parseIndex(name, openJson(key, name, await fetchNamed(store, name)));
    const left = packs.filter(({ id }) => !leaving.has(`data/${id.slice(0, 2)}/${id}`));
    if (left.length === packs.length) continue;
    if (left.length > 0) {
      const { id, bytes } = sealJson(key, formatIndex(left));
      await putChecked(store, `index/${id}`, bytes);
    }
    await remove(name);
  }
}

function createRemover(store: ObjectStore) {
  let heldBack = 0;
  async function remove(name: string): Promise<void> {
    if ((await store.size(name)) !== null) await store.remove(name);
    if (store.history !== undefined && !(await store.history.erase(name))) heldBack += 1;
  }
  return Object.assign(remove, { heldBack: () => heldBack });
}
