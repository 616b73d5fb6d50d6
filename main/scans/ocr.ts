// Reads printed Khmer and English from a prepared page, offline, with Tesseract in a thread of this process.
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { LANGUAGES } from './languages.ts';
import type { Raster } from './raster.ts';
import { type Line, linesOfTsv } from './reading.ts';
import { type Turn, turns } from './sizes.ts';

/** `standard` is the Khmer script model, which knows Latin letters too; `careful` is slower and uses both languages. */
export type ReadingModel = 'standard' | 'careful';

/** One question at a time. Calls throw `EngineNotStarted`, or `Error` when a page cannot be read. */
export type OcrEngine = {
  /** Name and models, remembered beside what was read. */
  readonly name: Record<ReadingModel, string>;
  /** Makes a model ready, so that what goes wrong before any page is seen is not laid on a page. */
  start(model: ReadingModel): Promise<void>;
  /** The lines of a prepared page in reading order. The same page always gives the same lines. */
  read(page: Raster, model: ReadingModel): Promise<Line[]>;
  /** Quarter turns that bring the page upright, with how sure that is (2 and more can be relied on). */
  findTurn(page: Raster): Promise<{ turn: Turn; confidence: number } | null>;
  /** Ends its thread. The memory it took is only given back when the process ends. */
  close(): Promise<void>;
};

/**
 * Language data is missing or not what it should be. The thread that did not start cannot be ended,
 * and tesseract.js may throw once more where nothing catches: leave the process.
 */
export class EngineNotStarted extends Error {}

/** Of `osd` the default mode takes the older engine, which alone tells which way is up. */
const MODELS = {
  standard: { languages: LANGUAGES.standard, mode: OEM.LSTM_ONLY },
  careful: { languages: LANGUAGES.careful, mode: OEM.LSTM_ONLY },
  turn: { languages: 'osd', mode: OEM.DEFAULT },
} as const;
type Model = keyof typeof MODELS;

/**
 * Lines are read across the whole page (one column): the free layout takes the wide line spacing of
 * Khmer for columns and lost half of two bench pages. Khmer stacks signs below and above a line, so
 * lines are taken to be taller than Tesseract's own 1.25.
 * Nothing may be learnt from one page for the next: a page reads the same wherever it stands.
 */
const SETTINGS = {
  tessedit_pageseg_mode: PSM.SINGLE_COLUMN,
  textord_min_linesize: '1.6',
  classify_enable_learning: '0',
  tessedit_enable_doc_dict: '0',
  debug_file: '/dev/null',
};

/**
 * `langPath` is always a full path and never empty: only then tesseract.js reads the file and asks no
 * server. With `cacheMethod: 'none'` it writes nothing.
 */
function startThread(folder: string, { languages, mode }: (typeof MODELS)[Model]): Promise<Worker> {
  return new Promise((done, fail) => {
    const errorHandler = (said: unknown) => fail(new EngineNotStarted(String(said)));
    const local = { langPath: resolve(folder), gzip: false, cacheMethod: 'none' };
    createWorker(languages, mode, { ...local, legacyCore: true, errorHandler }).then(
      done,
      errorHandler,
    );
  });
}

/** Throws when language data of a model is missing. Of data that is damaged only the start itself tells. */
async function checkData(folder: string, model: Model): Promise<void> {
  for (const language of MODELS[model].languages.split('+')) {
    await access(join(folder, `${language}.traineddata`)).catch(() => {
      throw new EngineNotStarted(language);
    });
  }
}

/** A grey page as a PGM file: a line of header, then the pixels as they are. */
function toPgm({ data, width, height }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}

/** A thread, and the model it was started with. */
type Thread = { worker: Worker; model: Model };

/**
 * An engine with the language data in `folder` (Khmer, khm, eng, osd `.traineddata`). One thread at a
 * time, and another model takes another: Tesseract's memory only grows, and the end of a thread gives all
 * of it back. Which way is up takes 40 MB that no other page needs; a new thread costs 0.3 CPU seconds.
 */
export function createOcrEngine(folder: string): OcrEngine {
  let thread: Promise<Thread> | undefined;

  async function change(model: Model): Promise<Thread> {
    const before = await thread;
    if (before?.model === model) return before;
    await close();
    thread = begin(model);
    return thread;
  }

  async function begin(model: Model): Promise<Thread> {
    const worker = await startThread(folder, MODELS[model]);
    await worker.setParameters(SETTINGS);
    return { worker, model };
  }

  async function close(): Promise<void> {
    const ending = thread;
    thread = undefined;
    await ending?.then(
      ({ worker }) => worker.terminate(),
      () => {},
    );
  }

  async function ask<T>(
    model: Model,
    page: Raster,
    question: (worker: Worker, picture: Buffer) => Promise<T>,
  ): Promise<T> {
    const { worker } = await change(model);
    try {
      // Tesseract guesses the density when it is not told, and then loses whole tables.
      await worker.setParameters({ user_defined_dpi: String(Math.round(page.dpi)) });
      return await question(worker, toPgm(page));
    } catch (said) {
      // What failed once is not trusted with another page. tesseract.js throws plain text.
      await close();
      throw new Error(String(said));
    }
  }

  return {
    name: {
      standard: `tesseract-5 ${MODELS.standard.languages} 4.1.0`,
      careful: `tesseract-5 ${MODELS.careful.languages} 4.1.0`,
    },
    async start(model) {
      await checkData(folder, model);
      await checkData(folder, 'turn');
      await change(model);
    },
    read: (page, model) =>
      ask(model, page, async (worker, picture) => {
        const { data } = await worker.recognize(picture, {}, { text: false, tsv: true });
        if (!data.tsv) throw new Error('page not read');
        return linesOfTsv(data.tsv);
      }),
    findTurn: (page) =>
      ask('turn', page, async (worker, picture) => {
        const { orientation_degrees, orientation_confidence } = (await worker.detect(picture)).data;
        const turn = turns.find((each) => each === orientation_degrees);
        return turn === undefined ? null : { turn, confidence: orientation_confidence ?? 0 };
      }),
    close,
  };
}
