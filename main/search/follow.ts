// Keeps the search index up with the office: after each commit, in small slices, and anew when it is gone.
import { toSearchTokens } from '#domain/khmer/tokens.ts';
import { toErrorCode } from '../ipc/errors.ts';
import type { Db } from '../storage/database.ts';
import { openSearchIndex, putDocument, removeSearchIndex } from '../storage/search-index.ts';
import type { Touched } from '../storage/search-sources.ts';
import { readMeta, type Store } from '../storage/store.ts';
import { documentsOf, type SearchDocument } from './documents.ts';
import { factWords, listedDay } from './facts.ts';
import { type Batch, beginBuild, countBehind, marksFit, nextBatch } from './progress.ts';

/** A slice holds the thread about this long, so that a person who saves does not feel it. */
const SLICE_MS = 8;
const REST_MS = 2;
/** A full disk is looked at again after this time, and whenever something is saved. */
const ROOM_MS = 60_000;
/** A file that breaks again and again (a failing disk) is left alone until the office is opened again. */
const TRIES = 3;

export type SearchIndex = {
  /** The open file; another one after `rewrite` and after damage, so never keep it. */
  db(): Db;
  /** Documents and events that are not in the index yet. */
  behind(): number;
  /** Resolves when nothing is behind (or the index was closed). */
  caughtUp(): Promise<void>;
  /** Makes the file anew: the only way to be rid of the words of something that was erased. */
  rewrite(): void;
  close(): void;
};

/**
 * The words of a document and its facts in search form; empty when it has no words. A filed page stands in
 * the index also without words: handwriting and drawings are found by their case, kind and year.
 */
function indexForm({ kind, text, facts }: SearchDocument): string {
  const tokens = toSearchTokens(text);
  const isFiledPage = kind === 'page' && facts.form !== '';
  if (tokens === '' && !isFiledPage) return '';
  return [tokens, ...factWords(facts)].join(' ').trim();
}

/** Opens the index of an office and follows it. `onError` is told what went wrong with the file. */
export function followStore(store: Store, onError: (thrown: unknown) => void): SearchIndex {
  let db = open();
  let batch: Batch | null = null;
  let pending: Touched[] = [];
  let timer: NodeJS.Timeout | undefined;
  let waiting: (() => void)[] = [];
  let closed = false;
  let broken = 0;
  /** The timer that runs is the long one. */
  let waitsForRoom = false;

  function open(): Db {
    const belongsTo = `${store.id} ${readMeta(store.db, 'epoch') ?? ''}`;
    let file = openSearchIndex(store.folder, store.keys.search, belongsTo);
    if (!file.fresh && !marksFit(file.db, store.db)) {
      file.db.close();
      removeSearchIndex(store.folder);
      file = openSearchIndex(store.folder, store.keys.search, belongsTo);
    }
    if (file.fresh) beginBuild(file.db, store.db);
    return file.db;
  }

  /** Puts in documents for one slice of time; false when nothing is left. */
  function work(): boolean {
    const until = performance.now() + SLICE_MS;
    if (batch === null) {
      batch = nextBatch(db, store.db);
      if (batch === null) return false;
      pending = [...batch.documents];
    }
    db.transaction(() => {
      while (pending.length > 0 && performance.now() < until) {
        const touched = pending.shift();
        if (!touched) break;
        for (const document of read(touched)) {
          const day = listedDay(document.facts);
          putDocument(db, { ...document, day }, indexForm(document));
        }
      }
      if (pending.length === 0) batch?.done();
    })();
    if (pending.length === 0) batch = null;
    return true;
  }

  /** One document that cannot be read must not keep all others from being found. */
  function read(touched: Touched): SearchDocument[] {
    try {
      return documentsOf(store.db, touched);
    } catch (thrown) {
      onError(thrown);
      return [];
    }
  }

  function startAgain() {
    if (db.open) db.close();
    removeSearchIndex(store.folder);
    batch = null;
    pending = [];
    db = open();
    wake();
  }

  function slice() {
    timer = undefined;
    waitsForRoom = false;
    if (closed) return;
    if (!store.db.open || !goesOn()) rest();
  }

  /**
   * Works a slice; after damage it begins anew. False when nothing is left, or nothing can be done. A full disk is no
   * damage: what stands in the index is found meanwhile, and the rest is put in when there is room.
   */
  function goesOn(): boolean {
    try {
      if (!work()) return false;
      wake();
      return true;
    } catch (thrown) {
      onError(thrown);
      if (toErrorCode(thrown) === 'disk-full') {
        wakeLater();
        return false;
      }
      broken++;
      if (broken > TRIES) return false;
    }
    try {
      startAgain();
      return true;
    } catch (thrown) {
      onError(thrown);
      return false;
    }
  }

  function rest() {
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  function wake() {
    if (closed || (timer !== undefined && !waitsForRoom)) return;
    clearTimeout(timer);
    waitsForRoom = false;
    timer = setTimeout(slice, REST_MS);
  }

  function wakeLater() {
    batch = null;
    waitsForRoom = true;
    timer = setTimeout(slice, ROOM_MS).unref();
  }

  const stop = store.onCommit(wake);
  wake();
  return {
    db: () => db,
    behind: () => countBehind(db, store.db),
    caughtUp: () =>
      new Promise((resolve) => {
        if (closed) resolve();
        else {
          waiting.push(resolve);
          wake();
        }
      }),
    rewrite: startAgain,
    close() {
      closed = true;
      stop();
      clearTimeout(timer);
      if (db.open) db.close();
      for (const resolve of waiting) resolve();
      waiting = [];
    },
  };
}
