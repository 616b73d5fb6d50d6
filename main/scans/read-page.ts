// Reads one page: which way is up, what stands on it, and a small picture of it.
import sharp from 'sharp';
import { findSheetCode } from './find-code.ts';
import type { OcrEngine, ReadingModel } from './ocr.ts';
import { boxOnUpright, prepareForReading, toGrey, turnPage } from './prepare.ts';
import type { DrawnPage, PageFile, Raster } from './raster.ts';
import type { PageReading, Picture } from './reader-messages.ts';
import { judgeReading, type Reading } from './reading.ts';
import { A4_LONG, READING_DPI, THUMB_LONG, type Turn } from './sizes.ts';

/** An orientation found with less confidence is a guess (the one wrong answer of 18 measured had 0.1). */
const SURE_OF_TURN = 2;
/** Points of confidence a turned page must read better. */
const CLEARLY_BETTER = 15;

type Attempt = {
  turn: Turn;
  skew: number;
  blank: boolean;
  /** Size of the upright page. */
  width: number;
  height: number;
  /** As it was prepared. */
  page: Raster;
  reading: Reading;
};

async function attempt(
  grey: Raster,
  turn: Turn,
  engine: OcrEngine,
  model: ReadingModel,
): Promise<Attempt> {
  const upright = await turnPage(grey, turn);
  const { page, skew, blank } = await prepareForReading(upright);
  const lines = blank ? [] : await engine.read(page, model);
  for (const word of lines.flatMap((line) => line.words))
    word.box = boxOnUpright(word.box, page, upright, skew);
  const reading = judgeReading(lines);
  // A drawing has no lines that could be level.
  const { width, height } = upright;
  const level = reading.claim === 'unread' ? 0 : skew;
  return { turn, skew: level, blank, width, height, page, reading };
}

/**
 * Reads the page as it lies; only when that goes badly the engine is asked which way is up, and
 * upside down is tried in any case. A page is turned only if it reads well that way, so drawings and
 * handwriting are never turned.
 */
async function findUpright(grey: Raster, engine: OcrEngine, model: ReadingModel): Promise<Attempt> {
  const asItLies = await attempt(grey, 0, engine, model);
  if (asItLies.blank || asItLies.reading.claim === 'read') return asItLies;
  const up = await engine.findTurn(asItLies.page);
  if (up?.turn === 0 && up.confidence >= SURE_OF_TURN) return asItLies;
  for (const turn of new Set<Turn>([up?.turn || 180, 180])) {
    const turned = await attempt(grey, turn, engine, model);
    const sure = turn === up?.turn && up.confidence >= SURE_OF_TURN;
    const gained = turned.reading.confidence - asItLies.reading.confidence;
    const well = turned.reading.claim === 'read' || (sure && turned.reading.claim === 'doubtful');
    if (well && gained > CLEARLY_BETTER) return turned;
  }
  return asItLies;
}

async function shrink(page: Raster): Promise<Raster> {
  const { data, info } = await sharp(page.data, { raw: page })
    .resize({ width: THUMB_LONG, height: THUMB_LONG, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dpi = (page.dpi * info.width) / page.width;
  return { data, width: info.width, height: info.height, channels: page.channels, dpi };
}

const turnPicture = (page: Raster, turn: Turn) => sharp(page.data, { raw: page }).rotate(turn);

/** Draws a page of a file as `readPage` wants it. */
export async function drawForReading(file: PageFile, ix: number): Promise<DrawnPage> {
  if (file.forReading) return file.forReading(ix);
  const page = await file.raster(ix, READING_DPI);
  return { grey: await toGrey(page), small: await shrink(page) };
}

/** Reads a page that was drawn. `turn` null: find out which way is up. */
export async function readPage(
  { grey, small }: DrawnPage,
  engine: OcrEngine,
  ask: { turn: Turn | null; model: ReadingModel },
): Promise<PageReading> {
  const done =
    ask.turn === null
      ? await findUpright(grey, engine, ask.model)
      : await attempt(grey, ask.turn, engine, ask.model);
  return {
    turn: done.turn,
    skew: done.skew,
    blank: done.blank,
    width: done.width,
    height: done.height,
    reading: done.reading,
    engine: engine.name[ask.model],
    sheetCode: done.blank ? null : await findSheetCode(grey),
    thumb: await turnPicture(small, done.turn).webp({ quality: 60, effort: 2 }).toBuffer(),
  };
}

/** The page as a person looks at it: upright, at most `long` pixels on its long side, JPEG. */
export async function pictureOfPage(
  file: PageFile,
  ask: { ix: number; turn: Turn; long: number },
): Promise<Picture> {
  const page = await file.raster(ask.ix, ask.long / A4_LONG);
  const image = turnPicture(page, ask.turn);
  return { bytes: await image.jpeg({ quality: 82 }).toBuffer(), mime: 'image/jpeg' };
}
