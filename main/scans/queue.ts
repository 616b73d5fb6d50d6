// Looks into files and reads pages, several at a time, whenever there are some; goes on after a crash.
import type { ErrorCode } from '#contract/errors.ts';
import type { Emit } from '#contract/events.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { turnBox } from '#domain/scans/turned-box.ts';
import { toErrorCode } from '../ipc/errors.ts';
import type { Job, Jobs } from '../ipc/jobs.ts';
import { insertReading, readingsOf } from '../storage/page-texts.ts';
import {
  countWaitingPages,
  findPage,
  insertPage,
  markPage,
  nextTryAt,
  nextWaitingPage,
  type PageRecord,
  resetRunningPages,
  setCareful,
  setSheetCode,
  showPage,
} from '../storage/pages.ts';
import { batchesToSort } from '../storage/separators.ts';
import {
  countSealedSources,
  findSource,
  nextSealedSource,
  type SourceRecord,
  settleSource,
} from '../storage/sources.ts';
import { readMeta, type Store } from '../storage/store.ts';
import { roleOf } from '../storage/users.ts';
import { fileByCode } from './file-by-code.ts';
import { keepThumb } from './page-pictures.ts';
import type { Reader } from './reader.ts';
import type { PageReading } from './reader-messages.ts';
import { Refusal, toReason } from './refusal.ts';
import { sortWhenRead } from './separators/sort-batch.ts';
import { isAwaited, readerFile } from './take-in.ts';

/** Minutes until a page for which time or memory was short is tried again; after the last one it has failed. */
const WAIT_MINUTES = [1, 5, 25];
const LONGEST_WAIT_MS = 25 * 60_000;
/** A page whose paper is still on its way after a restore is looked at again after so long. */
const LOOK_FOR_PAPER_MS = 5 * 60_000;
const LONGEST_SLEEP_MS = 60_000;
/** A process takes two seconds to learn to read and 250 MB: for fewer pages one is enough. */
const MUCH_WAITS = 8;

export type Queue = {
  /** Why nothing is read although pages wait; null while all is well. It is tried again by itself. */
  trouble(): ErrorCode | null;
  /** Something new is waiting. */
  wake(): void;
  /** Resolves when nothing can be done now (pages that wait for another try do not count). */
  idle(): Promise<void>;
  /** Stops at once, also in the middle of a page, and waits until nothing touches the store any more. */
  stop(): Promise<void>;
};

export type QueueDeps = {
  store: Store;
  /** Looks into files, so that what comes in is on the screen while pages are still being read. */
  opener: Reader;
  /** Each is a process; the first is always used, the others when much waits. */
  readers: readonly Reader[];
  jobs: Jobs;
  emit: Emit;
  /** Do files come into this batch at this moment? It is not sorted by its separators meanwhile. */
  isComing?: (batchId: string) => boolean;
  /** May this file still have to be moved out of the watched folder? It is not opened before. */
  isMoving?: (source: SourceRecord) => boolean;
};

/** Machine work is done for the person who brought the paper. */
function machineSession(store: Store, source: { user: string }): Session {
  return { user: source.user, device: readMeta(store.db, 'device') ?? '', role: 'scan-clerk' };
}

/** Whoever brought the paper, with the rights they have now; null when they left the office. */
function personWho(store: Store, paper: { user: string }): Session | null {
  const role = roleOf(store.db, paper.user);
  return role && { ...machineSession(store, paper), role };
}

/**
 * What a reading makes of a page: read, for a person's eye, or a picture only. What was cropped before the
 * page was turned by its reading turns with it.
 */
export function outcomeOf(page: PageRecord, read: PageReading, rev: string) {
  // A person said what stands there: another reading claims neither less nor more.
  const claim = page.accepted ? 'read' : read.reading.claim;
  const pictureOnly = !read.blank && (page.pictureOnly || claim === 'unread');
  const fine = read.blank || page.pictureOnly || claim === 'read';
  const { turn, skew, width, height } = read;
  const crop = page.crop && turnBox(page.crop, turn - page.turn);
  const blank = read.blank || page.blank;
  return {
    ...{ turn, skew, width, height, crop, blank, pictureOnly, rev },
    state: fine ? ('read' as const) : ('needs-eye' as const),
  };
}

/**
 * Was it a person who made a picture of this page, or said what stands on it? The machine makes one of a page
 * on which it reads nothing, and does so anew, or not, each time.
 */
function isPictureByHand(store: Store, page: PageRecord): boolean {
  return page.pictureOnly && (page.accepted || readingsOf(store.db, page.id).machine?.text !== '');
}

/** Starts the queue of an open office. Pages that were being read when the app ended are read again. */
export function createQueue(deps: QueueDeps): Queue {
  const { store, opener, readers, jobs, emit, isComing, isMoving } = deps;
  const { db } = store;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let trouble: ErrorCode | null = null;
  let bell = Promise.withResolvers<void>();

  /** Calls every reader that waits to look again. */
  function ring(): void {
    bell.resolve();
    bell = Promise.withResolvers();
  }

  function setTrouble(code: ErrorCode | null): void {
    if (code === trouble) return;
    trouble = code;
    emit('changed', { entity: 'page', id: null, caseId: null });
  }

  /** Sorts a batch by its separators when nothing of it is left to read and all of it fits. */
  function sort({ id, user }: { id: string; user: string }): void {
    const person = personWho(store, { user });
    if (!person || isComing?.(id) || !sortWhenRead(store, person, id)) return;
    emit('changed', { entity: 'document', id: null, caseId: null });
    emit('changed', { entity: 'cabinet', id: null, caseId: null });
  }

  async function split(source: SourceRecord): Promise<void> {
    let pages = 0;
    let { mime } = source;
    let reason: string | null = null;
    try {
      ({ pages, mime } = await opener.open(readerFile(store, source)));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      ({ reason } = thrown);
    }
    if (stopped) return;
    const state = reason === null ? 'split' : 'quarantined';
    store.act(machineSession(store, source), newId(), (act) => {
      for (let ix = 0; ix < pages; ix++) {
        insertPage(db, { id: newId(), sourceId: source.id, ix, rev: act.cmd });
      }
      settleSource(db, source.id, { state, reason, mime, rev: act.cmd });
      act.event({ op: state, entity: 'source', entityId: source.id });
      return null;
    });
    emit('changed', { entity: 'source', id: source.id, caseId: null });
  }

  /** Answers whether the reading stands; not when a person turned the page meanwhile. */
  function keep(page: PageRecord, source: SourceRecord, read: PageReading): boolean {
    const kept = store.act(machineSession(store, source), newId(), (act) => {
      const now = findPage(db, page.id);
      // Turned by a person while it was being read: what was read no longer fits; it waits again.
      if (now?.state !== 'running' || now.rev !== page.rev) return null;
      const pictureOnly = isPictureByHand(store, page);
      const outcome = outcomeOf({ ...page, pictureOnly }, read, act.cmd);
      showPage(db, page.id, outcome);
      setCareful(db, page.id, false);
      // What was found once stays: the code on a sheet does not change, a poorer reading may miss it.
      if (read.sheetCode !== null) setSheetCode(db, page.id, read.sheetCode);
      markPage(db, page.id, { state: outcome.state, attempts: 0, notBefore: 0, error: null });
      insertReading(db, {
        id: newId(),
        pageId: page.id,
        caseId: now.caseId,
        at: act.at,
        engine: read.engine,
        author: null,
        text: read.reading.text,
        words: read.reading.words,
        confidence: read.reading.confidence,
        needsEye: outcome.state === 'needs-eye',
      });
      act.event({ op: 'read', entity: 'page', entityId: page.id, caseId: now.caseId });
      const [stands, person] = [findPage(db, page.id), personWho(store, source)];
      return { filed: stands && person && fileByCode(store, act, person, stands) };
    });
    if (kept?.filed) {
      const { documentId: id, caseId } = kept.filed;
      emit('changed', { entity: 'document', id, caseId });
    }
    return kept !== null;
  }

  function giveUp(page: PageRecord, source: SourceRecord, thrown: unknown): void {
    const attempts = page.attempts + 1;
    const isFinal = thrown instanceof Refusal && thrown.isFinal;
    const failed = isFinal || attempts > WAIT_MINUTES.length;
    const wait = (WAIT_MINUTES[attempts - 1] ?? 0) * 60_000;
    store.act(machineSession(store, source), newId(), (act) => {
      markPage(db, page.id, {
        state: failed ? 'failed' : 'queued',
        attempts,
        notBefore: failed ? 0 : act.at + wait,
        error: toReason(thrown),
      });
      if (failed) act.event({ op: 'failed', entity: 'page', entityId: page.id });
      return null;
    });
  }

  /** Throws what is no fault of the page: that reading cannot start, or what the disk said. */
  async function readOne(reader: Reader, page: PageRecord): Promise<void> {
    const source = findSource(db, page.sourceId);
    if (!source) return;
    const mark = { attempts: page.attempts, notBefore: 0, error: page.error };
    markPage(db, page.id, { ...mark, state: 'running' });
    let thumb: Uint8Array | null = null;
    try {
      // A page that was read or turned before keeps its way up; a new one is asked for it.
      const turn = page.width === 0 && page.turn === 0 ? null : page.turn;
      const model = page.careful ? 'careful' : 'standard';
      const read = await reader.read(readerFile(store, source), page.ix, turn, model);
      if (stopped) return;
      if (keep(page, source, read)) thumb = read.thumb;
    } catch (thrown) {
      if (stopped) return;
      if (isAwaited(store, source)) {
        // Its paper comes later: that is no fault of the page, and no reason for the others to wait.
        const notBefore = Date.now() + LOOK_FOR_PAPER_MS;
        return markPage(db, page.id, { ...mark, state: 'queued', notBefore });
      }
      if (toErrorCode(thrown) !== 'unexpected') {
        markPage(db, page.id, { ...mark, state: 'queued' });
        throw thrown;
      }
      giveUp(page, source, thrown);
    }
    emit('changed', { entity: 'page', id: page.id, caseId: page.caseId });
    // From here on the page is read, whatever becomes of its small picture.
    if (thumb) keepThumb(store, page.id, thumb);
    sort({ id: source.batchId, user: source.user });
  }

  type Piece = () => Promise<void>;

  function nextFile(): Piece | null {
    const mayOpen = (sealed: SourceRecord) => !isAwaited(store, sealed) && !isMoving?.(sealed);
    const source = nextSealedSource(db, mayOpen);
    return source && (() => split(source));
  }

  const nextWaiting = () => nextWaitingPage(db, Date.now(), LONGEST_WAIT_MS);

  function nextPage(reader: Reader): Piece | null {
    const isNeeded = reader === readers[0] || reader.pid() || countWaitingPages(db) >= MUCH_WAITS;
    const page = isNeeded ? nextWaiting() : null;
    return page && (() => readOne(reader, page));
  }

  /** Opens files and reads pages until nothing can be done now. What one of the processes throws ends all. */
  async function work(job: Job): Promise<void> {
    let done = 0;
    let busy = 0;
    let broken = false;

    async function goThrough(next: () => Piece | null, counts: 0 | 1): Promise<void> {
      while (!stopped && !broken && !job.signal.aborted) {
        const piece = next();
        if (piece) {
          busy++;
          try {
            await piece();
            done += counts;
            setTrouble(null);
            if (!stopped) job.progress('reading', done, done + countWaitingPages(db));
          } catch (thrown) {
            broken = true;
            throw thrown;
          } finally {
            busy--;
            ring();
          }
          // Those who waited take their next piece before this one thinks that nobody is busy.
          await new Promise(setImmediate);
        } else if (busy > 0) await bell.promise;
        else return;
      }
    }

    const interrupt = () => {
      for (const reader of readers) reader.interrupt();
    };
    job.signal.addEventListener('abort', interrupt);
    try {
      // Begun first: whoever finds nothing to read waits while files are being opened.
      const opening = goThrough(nextFile, 0);
      const reading = readers.map((reader) => goThrough(() => nextPage(reader), 1));
      const ends = await Promise.allSettled([opening, ...reading]);
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed) throw failed.reason;
    } finally {
      job.signal.removeEventListener('abort', interrupt);
      for (const reader of readers.slice(1)) reader.interrupt();
    }
  }

  /** Until a page or a file may be tried again; after an error (a full disk) not before a minute has passed. */
  function sleep(after: 'done' | 'error'): void {
    if (stopped) return;
    const later = Date.now() + LONGEST_SLEEP_MS;
    const fileAt = countSealedSources(db) > 0 ? later : null;
    const at = after === 'error' ? later : (nextTryAt(db) ?? fileAt);
    if (at === null) return;
    const wait = Math.min(LONGEST_SLEEP_MS, Math.max(0, at - Date.now()));
    timer = setTimeout(wake, wait + 1);
    timer.unref();
  }

  function sortAll(): void {
    for (const batch of batchesToSort(db)) sort(batch);
  }

  /** Takes up what was left, and says whether there is work; a full disk may forbid even that. */
  function takeUp(): boolean {
    resetRunningPages(db);
    sortAll();
    return nextFile() !== null || nextWaiting() !== null;
  }

  function wake(): void {
    clearTimeout(timer);
    if (running) ring();
    if (stopped || running) return;
    let doWork = work;
    try {
      if (!takeUp()) {
        setTrouble(null);
        sleep('done');
        return;
      }
    } catch (thrown) {
      // Told and logged as what stops the work: nobody else hears what is thrown here.
      doWork = () => Promise.reject(thrown);
    }
    running = new Promise((resolve) => {
      jobs.start('reading', async (job) => {
        let isDone = false;
        try {
          await doWork(job);
          if (!stopped) sortAll();
          if (job.signal.aborted) sleep('done');
          else isDone = true;
        } catch (thrown) {
          if (!job.signal.aborted) {
            setTrouble(toErrorCode(thrown));
            sleep('error');
          }
          throw thrown;
        } finally {
          running = undefined;
          resolve();
          // What came in the moment in which the work ended.
          if (isDone) wake();
        }
      });
    });
  }

  wake();
  return {
    trouble: () => trouble,
    wake,
    async idle() {
      while (running) await running;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      for (const reader of readers) reader.close();
      ring();
      await running;
    },
  };
}
