// What every kind of file gives: its pages, and the pixels of each.
import type { FileKind } from './file-kind.ts';

/** Pixels row by row, 1 (grey) or 3 (red, green, blue) bytes each; `dpi` is their density on the paper. */
export type Raster = {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 3;
  dpi: number;
};

/** A page drawn for reading. Its colours, three quarters of its weight, live on in the small picture only. */
export type DrawnPage = { grey: Raster; small: Raster };

export type PageFile = {
  readonly kind: FileKind;
  readonly count: number;
  /** Quarter turns that bring the bytes of a JPEG upright; null for all that is not a plain JPEG page. */
  readonly lies: 0 | 90 | 180 | 270 | null;
  /** Page `ix` (from 0) at about `dpi`; a huge page comes with a lower `dpi` rather than too many pixels. */
  raster(ix: number, dpi: number): Promise<Raster>;
  /** The page drawn for reading, where that takes less memory than to make it of `raster`. */
  forReading?(ix: number): Promise<DrawnPage>;
  close(): void;
};
