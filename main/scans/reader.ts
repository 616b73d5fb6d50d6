// Main's side of the reading process: one thing at a time, a limit on time and memory, a new process when one dies.
import type { Child, SpawnChild } from '../ipc/child.ts';
import { AppError } from '../ipc/errors.ts';
import { type FileKind, mimeOf } from './file-kind.ts';
import { type Limits, limits as usualLimits } from './limits.ts';
import type { ReadingModel } from './ocr.ts';
import type { Scan } from './raster.ts';
import type {
  PageReading,
  Picture,
  ReaderAnswer,
  ReaderTask,
  ReaderWork,
} from './reader-messages.ts';
import { isReason, Refusal } from './refusal.ts';
import { residentBytes } from './resident-memory.ts';
import type { Turn } from './sizes.ts';

const LOOK_EVERY_MS = 25;

/** A file by any name that stays its own, and a way to get its bytes when the process needs them. */
export type ReaderFile = { key: string; bytes(): Uint8Array };

export type OpenedFile = { kind: FileKind; mime: string; pages: number };

/**
 * Calls throw `Refusal` when the file or page cannot be read, and `reading-cannot-start` when that is
 * not the paper's fault; the next call is served all the same.
 */
export type Reader = {
  open(file: ReaderFile): Promise<OpenedFile>;
  /** `turn` null: find out which way is up. Pages are counted from 0. */
  read(file: ReaderFile, ix: number, turn: Turn | null, model: ReadingModel): Promise<PageReading>;
  picture(file: ReaderFile, ix: number, turn: Turn, long: number): Promise<Picture>;
  /** The one JPEG that a page is, as it came; null for a page of anything else. */
  scan(file: ReaderFile, ix: number): Promise<Scan | null>;
  /** Ends the process; what was asked until now is `cancelled`. The next call starts another. */
  interrupt(): void;
  /** Interrupts for good. */
  close(): void;
  /** Id of the process that reads now, for tests and measurements. */
  pid(): number | undefined;
};

export type ReaderOptions = {
  spawn: SpawnChild;
  /** Folder of the language data. */
  tessdata: string;
  /** Memory of a process in bytes; on systems without /proc Electron is asked. */
  memoryOf?: (pid: number) => number | null;
  limits?: Limits;
};

type Running = {
  child: Child;
  /** The model it reads with; null when it only opens files and draws. */
  model: ReadingModel | null;
  openKey: string | null;
  reads: number;
  end(why: Error): void;
};

/** What the process answered instead. A page it could not draw cannot be drawn: no resource was short. */
function toError(task: ReaderTask, reason: unknown): Error {
  if (reason === 'not-started') return new AppError('reading-cannot-start');
  const isFinal = task === 'draw' && reason !== 'too-hungry';
  return new Refusal(isReason(reason) ? reason : 'damaged', isFinal);
}

/** Makes a reader; its process is started when it is first needed. */
export function createReader(options: ReaderOptions): Reader {
  const limits = options.limits ?? usualLimits;
  const memoryOf = options.memoryOf ?? residentBytes;
  let running: Running | undefined;
  let line: Promise<unknown> = Promise.resolve();
  let lastId = 0;
  let closed = false;
  let interruptions = 0;

  const memoryNow = () => (running?.child.pid ? (memoryOf(running.child.pid) ?? 0) : 0);

  function stop(why: Error): void {
    const stopped = running;
    running = undefined;
    stopped?.end(why);
    stopped?.child.kill();
  }

  /** One question to the process; a process that ends, hangs or swells is a `Refusal`. */
  function ask<T extends ReaderTask>(
    to: Running,
    task: T,
    input: ReaderWork[T]['ask'],
    withinMs: number,
  ): Promise<ReaderWork[T]['answer']> {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      const started = performance.now();
      const watch = setInterval(() => {
        if (performance.now() - started > withinMs) stop(new Refusal('too-slow'));
        else if (memoryNow() > limits.memoryBytes) stop(new Refusal('too-hungry'));
      }, LOOK_EVERY_MS);
      const settle = (then: () => void) => {
        clearInterval(watch);
        to.end = () => {};
        listeners.delete(id);
        then();
      };
      to.end = (why) => settle(() => reject(why));
      listeners.set(id, (answer) =>
        settle(() => {
          if (answer.ok) return resolve(answer.value as ReaderWork[T]['answer']);
          if (answer.reason === 'not-started') stop(new AppError('cancelled'));
          reject(toError(task, answer.reason));
        }),
      );
      to.child.post({ id, task, ...input });
    });
  }
  const listeners = new Map<number, (answer: ReaderAnswer) => void>();

  /**
   * The process there is, or a new one; one that is to read has its model ready before it sees a page.
   * One that only opened and drew until now learns to read. Another model takes another process: only
   * the end of a process gives back its memory.
   */
  async function process(model: ReadingModel | null): Promise<Running> {
    const tired =
      running && (running.reads >= limits.recyclePages || memoryNow() > limits.recycleBytes);
    const readsOther = running?.model && model !== null && running.model !== model;
    if (tired || readsOther) stop(new AppError('cancelled'));
    if (running && (model === null || running.model === model)) return running;
    return prepare(model);
  }

  async function prepare(model: ReadingModel | null): Promise<Running> {
    try {
      const to = running ?? spawn();
      await ask(to, 'start', { tessdata: options.tessdata, model }, limits.openMs);
      to.model = model;
      return to;
    } catch (thrown) {
      stop(new AppError('cancelled'));
      throw thrown instanceof AppError ? thrown : new AppError('reading-cannot-start');
    }
  }

  function spawn(): Running {
    const child = options.spawn('reader');
    const fresh: Running = { child, model: null, openKey: null, reads: 0, end() {} };
    child.onMessage((message) => {
      const answer = message as ReaderAnswer;
      listeners.get(answer.id)?.(answer);
    });
    child.onExit(() => {
      if (running === fresh) running = undefined;
      fresh.end(new Refusal('damaged'));
    });
    running = fresh;
    return fresh;
  }

  async function openIn(to: Running, file: ReaderFile): Promise<ReaderWork['open']['answer']> {
    to.openKey = null;
    const opened = await ask(to, 'open', { bytes: file.bytes() }, limits.openMs);
    to.openKey = file.key;
    return opened;
  }

  async function withOpen(file: ReaderFile, model: ReadingModel | null): Promise<Running> {
    const to = await process(model);
    if (to.openKey !== file.key) await openIn(to, file);
    return to;
  }

  /**
   * The process with the page drawn. What is refused is tried once more in a fresh process: a page before
   * may have spoiled this one.
   */
  async function withDrawn(file: ReaderFile, ix: number, model: ReadingModel): Promise<Running> {
    const to = await withOpen(file, model);
    to.reads++;
    try {
      await ask(to, 'draw', { ix }, limits.drawMs);
      return to;
    } catch (thrown) {
      const isFresh = to.reads === 1;
      if (isFresh || !(thrown instanceof Refusal) || !thrown.isFinal) throw thrown;
      stop(new AppError('cancelled'));
      return withDrawn(file, ix, model);
    }
  }

  function inLine<T>(work: () => Promise<T>): Promise<T> {
    const before = interruptions;
    const done = line.then(() => {
      if (closed || interruptions !== before) throw new AppError('cancelled');
      return work();
    });
    line = done.catch(() => {});
    return done;
  }

  return {
    open: (file) =>
      inLine(async () => {
        const opened = await openIn(await process(null), file);
        return { ...opened, mime: mimeOf[opened.kind] };
      }),
    read: (file, ix, turn, model) =>
      inLine(async () =>
        ask(await withDrawn(file, ix, model), 'read', { turn, model }, limits.pageMs),
      ),
    picture: (file, ix, turn, long) =>
      inLine(async () =>
        ask(await withOpen(file, null), 'picture', { ix, turn, long }, limits.drawMs),
      ),
    scan: (file, ix) =>
      inLine(async () => ask(await withOpen(file, null), 'scan', { ix }, limits.drawMs)),
    interrupt() {
      interruptions++;
      stop(new AppError('cancelled'));
    },
    close() {
      closed = true;
      stop(new AppError('cancelled'));
    },
    pid: () => running?.child.pid,
  };
}
