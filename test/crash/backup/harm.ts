// Stored objects harmed on purpose: a worn disk, a careless hand, a thief with the key of the office. Whatever it is
// must be named by a proof or a restore, and nothing wrong may come back as if it were right.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BackupFailure } from '../../../main/backup/failure.ts';
import { proveSnapshot } from '../../../main/backup/prove.ts';
import { loadPacks } from '../../../main/backup/restic/blob-map.ts';
import { packName } from '../../../main/backup/restic/fetch.ts';
import { openWithKey, openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import { scansOf, WORDS } from '../../main/backup/small-office.ts';
import type { Dice } from '../../office/random.ts';
import { type Moment, readBack } from './changing-office.ts';
import type { BackDoor } from './places.ts';
import { type Scene, tellOf } from './scene.ts';

const KINDS = [
  'the config',
  'the key',
  'an index',
  'a snapshot',
  'a pack of directories',
  'a pack of pages',
  'a pack of scans',
] as const;
type Kind = (typeof KINDS)[number];
const HARMS = ['flipped', 'cut short', 'deleted'] as const;

export interface Harmed {
  readonly name: string;
  /** Named by a proof or a restore; or made whole by what else is stored. */
  readonly end: 'named' | 'whole' | 'missed';
  /** What came back as if it were right, or was not mended although it could be. */
  readonly wrong: string[];
}

/** How the harm is looked for; a control puts a blind one here. */
export type Look = (scene: Scene, object: string) => Promise<Found>;
type Found = {
  /** What a proof named, and what restores named. */
  proof: string[];
  restore: string[];
  wrong: string[];
};

async function objectOf(kind: Kind, { place, office, dice }: Scene): Promise<string | null> {
  const newest = [...office.acknowledged.keys()].at(-1);
  if (kind === 'the config') return 'config';
  if (kind === 'the key') return `keys/${office.office.keyFile.name}`;
  if (kind === 'a snapshot') return `snapshots/${newest}`;
  if (kind === 'an index') {
    const names = await place.backDoor.names();
    return dice.pick(names.filter((name) => name.startsWith('index/')).sort());
  }
  const repository = await openWithKey(place.open(), office.office.masterKey);
  const { packs } = await loadPacks(repository);
  const scans = new Set(Object.keys(scansOf(office.office)).map((path) => basename(path, '.enc')));
  const kindOf = (blob: { id: string; type: string }): Kind => {
    if (blob.type === 'tree') return 'a pack of directories';
    return scans.has(blob.id) ? 'a pack of scans' : 'a pack of pages';
  };
  const names = packs.filter(({ blobs }) => blobs.some((blob) => kindOf(blob) === kind));
  return names.length === 0 ? null : dice.pick(names.map(({ id }) => packName(id)).sort());
}

/** Does everything in this pack lie in others too? */
async function isStoredTwice({ place, office }: Scene, object: string): Promise<boolean> {
  if (!object.startsWith('data/')) return false;
  const { packs } = await loadPacks(await openWithKey(place.open(), office.office.masterKey));
  const harmed = packs.find(({ id }) => packName(id) === object);
  const others = new Set(
    packs
      .filter((pack) => pack.id !== harmed?.id)
      .flatMap(({ blobs }) => blobs.map(({ id }) => id)),
  );
  return harmed?.blobs.every(({ id }) => others.has(id)) ?? false;
}

/** False where the place forbids it. */
async function harm(door: BackDoor, name: string, how: string, dice: Dice): Promise<boolean> {
  if (how === 'deleted') return door.remove(name);
  let bytes = await door.read(name);
  const at = dice.below(bytes.length);
  if (how === 'cut short') bytes = bytes.subarray(0, at);
  else bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
  await door.write(name, bytes);
  return true;
}

/**
 * What a proof of the newest copy and a restore of every copy find. `pack` is the one whose turn it is: a year of
 * proofs reads all of them.
 */
export async function lookForHarm(scene: Scene, pack: string): Promise<Found> {
  const { place, office, folder } = scene;
  const found: Found = { proof: [], restore: [], wrong: [] };
  const rest = { signal: new AbortController().signal, progress() {} };
  const note = (named: string[]) => (thrown: unknown) => {
    const isNamed = thrown instanceof BackupFailure && thrown.object !== undefined;
    (isNamed ? named : found.wrong).push(tellOf(thrown));
    return null;
  };
  const newest = [...office.acknowledged.keys()].at(-1) ?? '';
  const { masterKey, keyFile } = office.office;
  const into = mkdtempSync(join(folder, 'proof-'));
  await proveSnapshot({
    ...{ store: place.open(), masterKey, keyFile, snapshotId: newest, into, scans: 1_000 },
    ...{ week: Number.parseInt(pack.slice(-8), 16) || 0, ...rest },
  }).then(({ scansGood, scansTried }) => {
    if (scansGood < scansTried) found.proof.push('scans');
  }, note(found.proof));
  rmSync(into, { recursive: true, force: true });
  const opened = await openWithWords(place.open(), WORDS).catch(note(found.restore));
  if (!opened) return found;
  const { repository } = opened;
  for (const [snapshotId, moment] of office.acknowledged) {
    const back = mkdtempSync(join(folder, 'harmed-'));
    try {
      const { lost } = await restoreSnapshot({ repository, snapshotId, into: back, ...rest });
      found.restore.push(...lost.map(({ object }) => object));
      found.wrong.push(...compare(back, moment, new Set(lost.map(({ path }) => path))));
    } catch (thrown) {
      note(found.restore)(thrown);
    }
    rmSync(back, { recursive: true, force: true });
  }
  return found;
}

function compare(folder: string, { files }: Moment, lost: ReadonlySet<string>): string[] {
  const back = readBack(folder);
  const paths = new Set([...Object.keys(files), ...Object.keys(back)]);
  return [...paths].flatMap((path) => {
    const wanted = lost.has(path) ? undefined : files[path];
    return back[path] === wanted ? [] : [`${path} came back wrong and nobody said so`];
  });
}

/** One object harmed, looked for, and a copy after it. */
export async function harmOne(
  scene: Scene,
  look: Look,
  only?: { kind: Kind; how: string },
): Promise<Harmed | null> {
  const { place, dice } = scene;
  const kind = only?.kind ?? dice.pick(KINDS);
  const how = only?.how ?? dice.pick(HARMS);
  const object = await objectOf(kind, scene);
  if (object === null) return null;
  const hasTwins = await isStoredTwice(scene, object);
  if (!(await harm(place.backDoor, object, how, dice))) return null;
  const { proof, restore, wrong } = await look(scene, object);
  const name = `${kind} ${how}`;
  // Where older versions are kept, harm must cost nothing; what an index tells stands in the packs too; and two
  // writers may have stored the same in two packs.
  const mustBeWhole = place.keeping !== 'plain' || kind === 'an index' || hasTwins;
  if (mustBeWhole && restore.length > 0) wrong.push(`not healed: ${restore.join()}`);
  const isNamed = proof.length > 0 || restore.length > 0;
  const end = isNamed ? 'named' : mustBeWhole ? 'whole' : 'missed';
  const isSeenByNextCopy = how !== 'flipped' || kind === 'the config';
  if (isSeenByNextCopy && kind !== 'a snapshot') wrong.push(...(await copyIsWhole(scene)));
  return { name, end, wrong: wrong.map((what) => `${name}: ${what}`) };
}

/** What is gone and still in the office is stored again by the next copy, which then is whole. */
async function copyIsWhole({ office, place, work, folder, limits }: Scene): Promise<string[]> {
  office.change();
  const into = mkdtempSync(join(folder, 'next-'));
  try {
    const { snapshotId } = await office.backUp(place.open(), work, { limits });
    const { repository } = await openWithWords(place.open(), WORDS);
    const signal = new AbortController().signal;
    const { lost } = await restoreSnapshot({ repository, snapshotId, into, signal, progress() {} });
    if (lost.length > 0) return [`${lost.length} scans are not in the next copy`];
    const moment = office.acknowledged.get(snapshotId);
    return moment === undefined ? [] : compare(into, moment, new Set());
  } catch (thrown) {
    return [`the next copy: ${tellOf(thrown)}`];
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

/** Everything overwritten or deleted by somebody who has the key of the office. */
export async function robPlace(scene: Scene, look: Look): Promise<Harmed> {
  const { place, dice } = scene;
  const how = dice.pick(['overwritten', 'deleted'] as const);
  for (const name of await place.backDoor.names()) {
    if (how === 'deleted') await place.backDoor.remove(name);
    else {
      const { length } = await place.backDoor.read(name);
      await place.backDoor.write(name, dice.chance(0.5) ? randomBytes(length) : Buffer.from('pay'));
    }
  }
  const name = `everything ${how}, ${place.keeping}`;
  const { proof, restore, wrong } = await look(scene, 'config');
  const isKept = place.keeping !== 'plain';
  if (isKept && restore.length > 0) wrong.push(`not healed: ${restore.join()}`);
  if (isKept) wrong.push(...(await copyIsWhole(scene)));
  const isNamed = proof.length > 0 || restore.length > 0;
  const end = isNamed ? 'named' : isKept ? 'whole' : 'missed';
  return { name, end, wrong: wrong.map((what) => `${name}: ${what}`) };
}
