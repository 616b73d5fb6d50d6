// What a file and a page may cost before they are refused. Sizes in bytes, times in milliseconds.

export const limits = {
  fileBytes: 256 * 1024 * 1024,
  pagesPerFile: 500,
  /** Pixels of one page after decoding. JPEG and WebP are shrunk while they are decoded. */
  pagePixels: 40_000_000,
  /** Pixels a JPEG or WebP may claim before shrinking; today's telephones have up to 108 million. */
  shrinkablePixels: 120_000_000,
  openMs: 30_000,
  /** To draw a page, which a hostile file can make endless; to read what was drawn. */
  drawMs: 30_000,
  pageMs: 60_000,
  /**
   * Resident memory at which the reading process is killed, and at which it is replaced between pages. It
   * is looked at forty times a second: of the hostile files the one that grew fastest ended at 461 MB, on a
   * busy computer too. A page of a PDF takes up to 60 MB more while it is drawn and read: what is replaced
   * at 250 stays under 320.
   */
  memoryBytes: 440 * 1000 * 1000,
  recycleBytes: 250 * 1000 * 1000,
  recyclePages: 100,
} as const;
export type Limits = { readonly [K in keyof typeof limits]: number };
