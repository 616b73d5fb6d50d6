// Puts right what somebody overwrote or deleted at a place that keeps versions: every object but the config is
// named by the hash of its bytes, so the right ones are known among all that is kept.
import { lossAsNull } from '../failure.ts';
import { fetchNamed } from '../restic/fetch.ts';
import type { KeptObject, ObjectHistory, ObjectStore } from '../stores/object-store.ts';
import { putChecked } from '../stores/put-checked.ts';

export interface Healing {
  /** Names of which the right bytes are the newest version again. */
  readonly healed: readonly string[];
  /** Names that were looked at, with the tag of what is right, so that the next look need not fetch them. */
  readonly looked: Readonly<Record<string, string>>;
}

/** Small objects before large ones: with these alone a restore finds its way. */
const FOLDERS = ['snapshots/', 'index/', 'data/'];
/** Packs are held whole in memory. */
const AT_ONCE = 3;

/**
 * Looks at every name that was written more than once or deleted, and puts the version whose hash is the name
 * back as the newest. Nothing is ever deleted for it. What has no right version is left as it is. `mayReturn`
 * says which deleted names are wanted back.
 */
export async function healPlace(
  store: ObjectStore,
  before: Healing['looked'],
  options: { mayReturn(name: string): boolean; signal: AbortSignal; progress(done: number): void },
): Promise<Healing> {
  const healed: string[] = [];
  const looked: Record<string, string> = {};
  const { history } = store;
  if (history === undefined) return { healed, looked };
  const suspects: KeptObject[] = [];
  for (const folder of FOLDERS) {
    for (const kept of await history.survey(folder)) {
      if (!isSuspect(kept)) continue;
      const known = before[kept.name];
      if (kept.newest !== null && known === kept.newest.tag) looked[kept.name] = known;
      else if (kept.newest !== null || options.mayReturn(kept.name)) suspects.push(kept);
    }
  }
  let done = 0;
  const work = async () => {
    for (let next = suspects.shift(); next !== undefined; next = suspects.shift()) {
      options.signal.throwIfAborted();
      const tag = await healObject(store, history, next);
      if (tag !== null) looked[next.name] = tag.tag;
      if (tag?.isHealed) healed.push(next.name);
      options.progress(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { healed, looked };
}

function isSuspect({ name, versions, newest }: KeptObject): boolean {
  return /\/[0-9a-f]{64}$/.test(name) && (newest === null ? versions > 0 : versions > 1);
}

/** Null when no version is what the name says. */
async function healObject(
  store: ObjectStore,
  history: ObjectHistory,
  { name, newest }: KeptObject,
): Promise<{ tag: string; isHealed: boolean } | null> {
  history.healed.delete(name);
  const bytes = await fetchNamed(store, name).catch(lossAsNull);
  if (bytes === null) return null;
  if (!history.healed.has(name)) return { tag: newest?.tag ?? '', isHealed: false };
  await putChecked(store, name, bytes);
  const [now] = (await history.survey(name)).filter((kept) => kept.name === name);
  return { tag: now?.newest?.tag ?? '', isHealed: true };
}
