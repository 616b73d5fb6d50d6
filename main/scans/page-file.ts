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

export type PageFile = {
  readonly kind: FileKind;
  readonly count: number;
  /** Quarter turns that bring the bytes of a JPEG upright; null for all that is not a plain JPEG page. */
  readonly lies: 0 | 90 | 180 | 270 | null;
  /** Page `ix` (from 0) at about `dpi`; a huge page comes with a lower `dpi` rather than too many pixels. */
  raster(ix: number, dpi: number): Promise<Raster>;
  close(): void;
};

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
