// What every kind of file gives: its pages, and the pixels of each.
import type { FileKind } from './file-kind.ts';
import type { Turn } from './sizes.ts';

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

/** A JPEG as it came, and the quarter turns clockwise that bring it upright as its file says. */
export type Scan = { jpeg: Uint8Array; lies: Turn };

export type PageFile = {
  readonly kind: FileKind;
  readonly count: number;
  /** Page `ix` (from 0) at about `dpi`; a huge page comes with a lower `dpi` rather than too many pixels. */
  raster(ix: number, dpi: number): Promise<Raster>;
  /** The page drawn for reading, where that takes less memory than to make it of `raster`. */
  forReading?(ix: number): Promise<DrawnPage>;
  /** The one JPEG that the page is; null for a page of anything else. */
  scan(ix: number): Promise<Scan | null>;
  close(): void;
};
