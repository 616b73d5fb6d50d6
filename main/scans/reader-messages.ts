// What main and the reading process say to each other. Bytes travel in the messages; never a path to paper.
import type { FileKind } from './file-kind.ts';
import type { ReadingModel } from './ocr.ts';
import type { Scan } from './raster.ts';
import type { Reading } from './reading.ts';
import type { RefusalReason } from './refusal.ts';
import type { Turn } from './sizes.ts';

export type PageReading = {
  /** Quarter turns that bring the page upright: as asked, or as found. */
  turn: Turn;
  /** Degrees the lines run downhill on the upright page. */
  skew: number;
  blank: boolean;
  /** Pixels of the upright page at `READING_DPI`. */
  width: number;
  height: number;
  /** Boxes are shares of the upright page. */
  reading: Reading;
  engine: string;
  /** The code of a printed form that stands on it, or null. */
  sheetCode: string | null;
  /** A small upright picture, WebP. */
  thumb: Uint8Array;
};
export type Picture = { bytes: Uint8Array; mime: string };

/** Each thing that can be asked, with its answer. Pages are counted from 0. */
export type ReaderWork = {
  /** Before anything else: the model that will read, from its folder; null only opens and draws, and can be told a model later. */
  start: { ask: { tessdata: string; model: ReadingModel | null }; answer: null };
  /** Opens a file; the pages asked for after this are its pages. */
  open: {
    ask: { bytes: Uint8Array };
    answer: { kind: FileKind; pages: number };
  };
  /** Draws a page for reading; a hostile page is found out here, before the engine takes its time. */
  draw: { ask: { ix: number }; answer: null };
  /** Reads the page that was drawn. `turn` null: find out which way is up. */
  read: { ask: { turn: Turn | null; model: ReadingModel }; answer: PageReading };
  /** The upright page with at most `long` pixels on its long side. */
  picture: { ask: { ix: number; turn: Turn; long: number }; answer: Picture };
  /** The one JPEG that the page is, or null. */
  scan: { ask: { ix: number }; answer: Scan | null };
};
export type ReaderTask = keyof ReaderWork;
export type ReaderAsk = {
  [T in ReaderTask]: { id: number; task: T } & ReaderWork[T]['ask'];
}[ReaderTask];
export type ReaderAnswer =
  | { id: number; ok: true; value: ReaderWork[ReaderTask]['answer'] }
  /** `not-started`: the reading engine, not the paper; the process is of no more use. */
  | { id: number; ok: false; reason: RefusalReason | 'not-started' };
