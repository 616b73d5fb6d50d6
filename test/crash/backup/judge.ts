// What must be true of a place after every trouble: stock restic finds no error, each complete copy that is listed
// comes back byte for byte, what was said to be done is there, and hardly anything is stored twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { checkCaseFile } from '../../../main/backup/check-file.ts';
import { loadPacks } from '../../../main/backup/restic/blob-map.ts';
import {
  listSnapshots,
  openWithWords,
  type Repository,
} from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { WORDS } from '../../main/backup/small-office.ts';
import { restic, whyNoRestic } from '../../support/restic.ts';
import { type ChangingOffice, type Moment, readBack } from './changing-office.ts';
import type { TestPlace } from './places.ts';

export interface Verdict {
  /** What stock restic found wrong. */
  readonly restic: string[];
  /** Copies that are listed and do not come back as they were. */
  readonly unrestorable: string[];
  /** What was said to be done and is not there; what is stored twice. */
  readonly other: string[];
}

export interface JudgeOptions {
  /** Bytes that may lie there twice. */
  readonly mayWaste: number;
  /** For the controls: harms what was restored before it is compared. */
  readonly afterRestore?: (folder: string) => void;
}

export async function judge(
  place: TestPlace,
  office: ChangingOffice,
  options: JudgeOptions,
): Promise<Verdict> {
  const asked = whyNoRestic() === null ? askRestic(place) : Promise.resolve([]);
  const unrestorable: string[] = [];
  const other: string[] = [];
  try {
    const { repository } = await openWithWords(readOnce(place.open()), WORDS);
    const { snapshots, damaged } = await listSnapshots(repository);
    unrestorable.push(...damaged);
    const listed = new Set(snapshots.map(({ id }) => id));
    for (const id of office.acknowledged.keys())
      if (!listed.has(id)) other.push(`snapshots/${id} was done and is not there`);
    for (const [index, { id, tags }] of snapshots.entries()) {
      const why = await tryRestore(repository, office, id, {
        isWhole: !tags.includes('partial'),
        // Opening it is dear, and equal bytes open alike.
        countRows: index === 0,
        afterRestore: options.afterRestore,
      });
      if (why !== null) unrestorable.push(`snapshots/${id}: ${why}`);
    }
    const wasted = await storedTwice(repository);
    if (wasted > options.mayWaste) other.push(`${wasted} bytes are stored twice`);
  } catch (thrown) {
    unrestorable.push(String(thrown));
  }
  return { restic: await asked, unrestorable, other };
}

/** Copies of one office share most of what they are made of: it is fetched once for all that are judged. */
function readOnce(store: ObjectStore): ObjectStore {
  const read = new Map<string, Promise<Buffer>>();
  return {
    ...store,
    async get(name, range) {
      const whole = read.get(name) ?? store.get(name);
      read.set(name, whole);
      const bytes = await whole;
      if (range === undefined) return bytes;
      return Buffer.from(bytes.subarray(range.offset, range.offset + range.length));
    },
  };
}

/** A good line needs none of them: what is asked for so often is gone. */
const RESTIC_TRIES = 5;

async function askRestic(place: TestPlace): Promise<string[]> {
  const ask = ['check', '--read-data', '--no-lock'];
  const answer = await restic(await place.forRestic(), WORDS, ask, RESTIC_TRIES);
  const isClean = answer.code === 0 && answer.output.includes('no errors were found');
  return isClean ? [] : [answer.output.slice(-600)];
}

type Trial = {
  isWhole: boolean;
  countRows: boolean;
  afterRestore: JudgeOptions['afterRestore'] | undefined;
};

/** Why the snapshot does not come back as the office was; null when it does. */
async function tryRestore(
  repository: Repository,
  office: ChangingOffice,
  snapshotId: string,
  { isWhole, countRows, afterRestore }: Trial,
): Promise<string | null> {
  const into = mkdtempSync(join(tmpdir(), 'samnum-judged-'));
  try {
    const signal = new AbortController().signal;
    const { lost } = await restoreSnapshot({ repository, snapshotId, into, signal, progress() {} });
    afterRestore?.(into);
    if (lost.length > 0) return `${lost.length} scans do not come back`;
    const back = readBack(into);
    const moment =
      office.acknowledged.get(snapshotId) ?? office.moments.get(back['db/cases.db'] ?? '');
    if (moment === undefined) return 'it is no moment that ever was';
    if (!(isWhole ? isDeepStrictEqual(back, moment.files) : isPartOf(back, moment)))
      return 'other files than at the moment of the copy';
    if (!countRows) return null;
    const key = office.office.store.keys.database;
    const { sound } = checkCaseFile(join(into, 'db', 'cases.db'), key);
    return sound ? null : 'SQLite finds it damaged';
  } catch (thrown) {
    return String(thrown);
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

const isPartOf = (back: Record<string, string>, { files }: Moment) =>
  back['db/cases.db'] === files['db/cases.db'] &&
  Object.entries(back).every(([path, digest]) => files[path] === digest);

/** Bytes of blobs that lie in more than one pack. */
async function storedTwice(repository: Repository): Promise<number> {
  const seen = new Map<string, Set<string>>();
  let twice = 0;
  for (const pack of (await loadPacks(repository)).packs) {
    for (const blob of pack.blobs) {
      const packs = seen.get(blob.id) ?? new Set();
      if (packs.size > 0 && !packs.has(pack.id)) twice += blob.length;
      seen.set(blob.id, packs.add(pack.id));
    }
  }
  return twice;
}
