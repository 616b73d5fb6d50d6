// Everything that works on paper while an office is open: the queue, a process for looking, the watched folder.
import { availableParallelism, totalmem } from 'node:os';
import type { ErrorCode } from '#contract/errors.ts';
import type { Emit } from '#contract/events.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import type { SpawnChild } from '../ipc/child.ts';
import { toErrorCode } from '../ipc/errors.ts';
import type { Jobs } from '../ipc/jobs.ts';
import { digestOf } from '../storage/keys.ts';
import type { PageRecord } from '../storage/pages.ts';
import { lastArrival } from '../storage/separators.ts';
import {
  findBatch,
  findSource,
  isKnownIn,
  isKnownOut,
  lastBatchFrom,
  type SourceRecord,
  sourcesOfBatch,
} from '../storage/sources.ts';
import { readMeta, type Store, writeMeta } from '../storage/store.ts';
import { beginBatch } from './batches.ts';
import { createDrawnPages } from './drawn-pages.ts';
import { pageToSee } from './page-access.ts';
import { pictureOf } from './page-pictures.ts';
import { createQueue, type Queue } from './queue.ts';
import { createReader, type Reader } from './reader.ts';
import type { Picture } from './reader-messages.ts';
import { findTwin, isAwaited, keepOut, takeIn } from './take-in.ts';
import { type WatchedFolder, watchFolder } from './watched-folder.ts';

/** Each takes a core and up to 320 MB while it reads; a person works on the same computer. */
function countReaders(): number {
  return availableParallelism() > 1 && totalmem() > 3 * 1024 ** 3 ? 2 : 1;
}

/** Files that come within this time belong to one batch. */
const ONE_BATCH_MS = 10 * 60_000;
/** While a file of the watched folder is newer than this, more of the same stack may come. */
const STILL_COMING_MS = 60_000;
/** Within so many milliseconds of now. What a clock that was put right since has dated ahead is not. */
const isWithin = (ms: number, at: number) => Math.abs(Date.now() - at) < ms;

export type OpenScans = {
  readonly queue: Queue;
  /** The process that draws pages for people and opens files; reading pages does not hold it up. */
  readonly viewer: Reader;
  /** Batches that files come into now. */
  readonly coming: Set<string>;
  /** The folder that is watched on this computer, or null. */
  watched(): string | null;
  /** Is a folder watched that cannot be reached now? */
  watchedIsAway(): boolean;
  /** Why nothing of the watched folder can come in now; null while all is well. */
  watchedTrouble(): ErrorCode | null;
  setWatched(folder: string | null): void;
  /** The picture of a page, if this person may see it; looking at a filed page is an event. */
  openPage(session: Session, pageId: string, variant: 'thumb' | 'view'): Promise<Picture>;
  /** Ends both processes and the watching; nothing touches the store after this. */
  stop(): Promise<void>;
};

export type ScansOptions = {
  store: Store;
  /** Who opened the office: what the watched folder brings is theirs. */
  session: Session;
  spawn: SpawnChild;
  /** Folder of the language data. */
  tessdata: string;
  jobs: Jobs;
  emit: Emit;
  onError(thrown: unknown): void;
  memoryOf?: (pid: number) => number | null;
  /** Milliseconds between two looks at the watched folder. */
  lookEveryMs?: number;
  /** Somebody looks at a page whose original is on its way here: it comes next, and then `told` is called. */
  wantPaper?(name: string, told: () => void): void;
};

/** Starts the work on paper of an office that was just opened; what a crash left undone goes on. */
export function openScans(options: ScansOptions): OpenScans {
  const { store, session, jobs, emit } = options;
  const { spawn, tessdata, memoryOf } = options;
  const readerOptions = { spawn, tessdata, ...(memoryOf && { memoryOf }) };
  const viewer = createReader(readerOptions);
  const drawn = createDrawnPages(store, viewer);
  const watchKey = `watch/${session.device}`;
  let watching: WatchedFolder | null = null;
  /** Files of the watched folder that are in, and are being moved out of the way. */
  const moving = new Set<string>();
  /** A crash may have left more of them: the folder is gone through before it is watched. */
  let clearing = false;

  function folderBatch(): { batchId: string; ord: number } {
    const last = lastBatchFrom(store.db, 'folder');
    if (last && isWithin(ONE_BATCH_MS, last.at)) {
      return { batchId: last.id, ord: sourcesOfBatch(store.db, last.id).length };
    }
    const batchId = newId();
    beginBatch(store, session, { cmd: newId(), batchId, origin: 'folder' });
    return { batchId, ord: 0 };
  }

  function watch(): void {
    watching?.stop();
    watching = null;
    clearing = false;
    const folder = watched();
    if (folder === null) return;
    watching = watchFolder({
      folder,
      takeIn(name, bytes, settled) {
        const id = takeIn(store, session, { ...folderBatch(), name, bytes });
        emit('changed', { entity: 'source', id, caseId: null });
        // Split only when the file was moved: until then `sealed` means "may still lie in the folder".
        moving.add(id);
        void settled.then(() => {
          moving.delete(id);
          queue.wake();
        });
        setTimeout(() => queue.wake(), STILL_COMING_MS + 1_000).unref();
      },
      keepOut(name, why) {
        if (isKnownOut(store.db, name, why.size)) return;
        const id = keepOut(store, session, { ...folderBatch(), name }, why);
        emit('changed', { entity: 'source', id, caseId: null });
      },
      isIn(name, bytes, changedAt) {
        const twin = findTwin(store, bytes);
        if (twin === null || twin.state === 'sealed') return twin !== null;
        return isKnownIn(store.db, name, digestOf(store.keys, bytes), changedAt);
      },
      opens: async (bytes) => {
        const key = newId();
        return viewer.open({ key, bytes: () => bytes }).then(
          () => true,
          () => false,
        );
      },
      onError: options.onError,
      onReach: () => emit('changed', { entity: 'source', id: null, caseId: null }),
      ...(options.lookEveryMs && { everyMs: options.lookEveryMs }),
    });
    const mine = watching;
    clearing = true;
    void mine.cleared.then(() => {
      if (mine === watching) clearing = false;
      queue.wake();
    });
  }

  const watched = () => readMeta(store.db, watchKey) || null;
  watch();
  const readers = Array.from({ length: countReaders() }, () => createReader(readerOptions));
  const coming = new Set<string>();
  const isComing = (batchId: string) => {
    if (coming.has(batchId)) return true;
    const isWatched = lastBatchFrom(store.db, 'folder')?.id === batchId;
    return isWatched && isWithin(STILL_COMING_MS, lastArrival(store.db, batchId));
  };
  const isMoving = ({ id, batchId }: SourceRecord) =>
    moving.has(id) || (clearing && findBatch(store.db, batchId)?.origin === 'folder');
  const queue = createQueue({ store, opener: viewer, readers, jobs, emit, isComing, isMoving });

  function wantFor(page: PageRecord): void {
    const source = findSource(store.db, page.sourceId);
    if (!source?.sealed || !isAwaited(store, source)) return;
    const { id, caseId } = page;
    options.wantPaper?.(source.sealed.name, () => emit('changed', { entity: 'page', id, caseId }));
  }

  return {
    queue,
    viewer,
    coming,
    watched,
    watchedIsAway: () => watching?.isAway() ?? false,
    watchedTrouble() {
      const thrown = watching?.trouble() ?? null;
      return thrown === null ? null : toErrorCode(thrown);
    },
    setWatched(folder) {
      writeMeta(store.db, watchKey, folder ?? '');
      watch();
    },
    async openPage(who, pageId, variant) {
      const page = pageToSee(store, who, pageId);
      const drawing =
        variant === 'thumb' ? pictureOf(store, viewer, page, variant) : drawn.view(page);
      const picture = await drawing.catch((thrown: unknown) => {
        wantFor(page);
        throw thrown;
      });
      if (variant === 'thumb') return picture;
      const { caseId } = page;
      if (caseId !== null) {
        store.note(who, { op: 'viewed', entity: 'page', entityId: pageId, caseId });
      }
      return picture;
    },
    async stop() {
      watching?.stop();
      drawn.forget();
      viewer.close();
      await queue.stop();
    },
  };
}
