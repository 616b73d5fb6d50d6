// One file of paper, opened: how many pages it has, and the pixels of each.
import { type FileKind, sniffKind } from './file-kind.ts';
import { limits } from './limits.ts';
import { openPicture } from './open-picture.ts';
import { Refusal, toReason } from './refusal.ts';

/** Pixels row by row, 1 (grey) or 3 (red, green, blue) bytes each; `dpi` is their density on the paper. */
export type Raster = {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 3;
  dpi: number;
};
/** Size of the paper in inches, upright as the file says (EXIF, PDF rotation). */
export type PaperSize = { width: number; height: number };

export type PageFile = {
  readonly kind: FileKind;
  readonly count: number;
  /** Quarter turns that bring the bytes of a JPEG upright; null for all that is not a plain JPEG page. */
  readonly lies: 0 | 90 | 180 | 270 | null;
  /** Page `ix` (from 0) at about `dpi`; a huge page comes with a lower `dpi` rather than too many pixels. */
  raster(ix: number, dpi: number): Promise<Raster>;
  close(): void;
};

/** The long side of A4, for pictures that do not say how large their paper was. */
const A4_LONG = 11.69;
const LARGEST_PAPER = 17;
const SMALLEST_PAPER = 2;

/**
 * Size of the paper of a picture. Its density is believed from 100 dots per inch up and when a
 * sheet between 2 and 17 inches comes of it; telephones write 72, which means nothing.
 */
export function paperOf(width: number, height: number, density: number | undefined): PaperSize {
  const long = Math.max(width, height);
  const said = density && density >= 100 ? long / density : 0;
  const inches = said >= SMALLEST_PAPER && said <= LARGEST_PAPER ? said : A4_LONG;
  return { width: (width / long) * inches, height: (height / long) * inches };
}

/** `dpi`, or less when the page would have more pixels than are allowed. */
export function allowedDpi(paper: PaperSize, dpi: number): number {
  return Math.min(dpi, Math.sqrt(limits.pagePixels / (paper.width * paper.height)));
}

type Opened = Omit<PageFile, 'kind'>;

/** The decoders of PDF and HEIC take 30 MB before they do anything, so they are loaded when needed. */
async function openAs(kind: FileKind, bytes: Uint8Array): Promise<Opened> {
  if (kind === 'pdf') return (await import('./open-pdf.ts')).openPdf(bytes);
  if (kind === 'heic') return (await import('./open-heic.ts')).openHeic(bytes);
  return openPicture(bytes);
}

/**
 * Opens the bytes of a file. Throws `Refusal`: `empty`, `too-large` (bytes, pages or pixels),
 * `not-a-picture` (by its first bytes, whatever its name), `password`, `damaged`.
 * For a hostile file this may never return or eat all memory: call it in the reading process only.
 */
export async function openPages(bytes: Uint8Array): Promise<PageFile> {
  if (bytes.length === 0) throw new Refusal('empty');
  if (bytes.length > limits.fileBytes) throw new Refusal('too-large');
  const kind = sniffKind(bytes);
  if (kind === null) throw new Refusal('not-a-picture');
  try {
    const opened = await openAs(kind, bytes);
    if (opened.count === 0) throw new Refusal('empty');
    return { kind, ...opened };
  } catch (thrown) {
    throw thrown instanceof Refusal ? thrown : new Refusal(toReason(thrown));
  }
}
