// How far the search index is: what comes next, and the marks that say so after a crash.
import type { Db } from '../storage/database.ts';
import { eventsHead } from '../storage/events.ts';
import { indexMeta, setIndexMeta } from '../storage/search-index.ts';
import {
  BUILD_ORDER,
  countDocuments,
  documentsAfter,
  type Touched,
  touchedAfter,
} from '../storage/search-sources.ts';

/**
 * [Note: watermark] The case file and the index are two files and do not commit together. The index
 * remembers the number of the last event it has seen (`n`) and, while it is being made, how far that
 * is (`build`: kind and id, `left`: documents). Whatever ends the app, the next start goes on there;
 * what is done twice is only written again.
 */
export type Batch = {
  documents: readonly Touched[];
  /** Writes the mark; to be called in the transaction that puts the last of these documents in. */
  done(): void;
};

const BATCH = 50;

/** Starts making the whole index: from the first case, with everything that happened so far behind it. */
export function beginBuild(index: Db, cases: Db): void {
  setIndexMeta(index, 'n', String(eventsHead(cases).n));
  setIndexMeta(index, 'build', `${BUILD_ORDER[0]} `);
  setIndexMeta(index, 'left', String(countDocuments(cases)));
}

/** Is the mark possible for this case file? Not when an older one was brought back meanwhile. */
export function marksFit(index: Db, cases: Db): boolean {
  const n = Number(indexMeta(index, 'n') ?? Number.NaN);
  return n <= eventsHead(cases).n;
}

/** Documents and events that are not in the index yet. */
export function countBehind(index: Db, cases: Db): number {
  const left = Number(indexMeta(index, 'left') ?? 0);
  return left + Math.max(0, eventsHead(cases).n - Number(indexMeta(index, 'n') ?? 0));
}

/** What to put in next, or null when nothing is behind. */
export function nextBatch(index: Db, cases: Db): Batch | null {
  const build = indexMeta(index, 'build') ?? '';
  return build === '' ? followBatch(index, cases) : buildBatch(index, cases, build);
}

function followBatch(index: Db, cases: Db): Batch | null {
  const before = Number(indexMeta(index, 'n') ?? 0);
  const { documents, n } = touchedAfter(cases, before, BATCH);
  if (n === before) return null;
  return { documents, done: () => setIndexMeta(index, 'n', String(n)) };
}

function buildBatch(index: Db, cases: Db, build: string): Batch {
  const [name, after = ''] = build.split(' ');
  const at = (BUILD_ORDER as readonly string[]).indexOf(name ?? '');
  const kind = BUILD_ORDER[at] ?? 'case';
  const documents = documentsAfter(cases, kind, after, BATCH);
  const last = documents.at(-1)?.id;
  const following = BUILD_ORDER[at + 1];
  const left = Math.max(0, Number(indexMeta(index, 'left') ?? 0) - documents.length);
  return {
    documents,
    done() {
      if (last !== undefined) setIndexMeta(index, 'build', `${kind} ${last}`);
      else setIndexMeta(index, 'build', following === undefined ? '' : `${following} `);
      setIndexMeta(index, 'left', String(last === undefined && following === undefined ? 0 : left));
    },
  };
}
