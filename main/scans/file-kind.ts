// Tells what a file is from its first bytes. Its name is never believed.

export const mimeOf = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
  webp: 'image/webp',
  heic: 'image/heic',
} as const;
export type FileKind = keyof typeof mimeOf;

const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1']);
/** Readers of PDF accept rubbish in front of the header; so do scanners that write it. */
const PDF_HEADER_WITHIN = 1024;

/** The kind of `bytes`, or null when it is none that holds paper. */
export function sniffKind(bytes: Uint8Array): FileKind | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (ascii(0, 4) === 'II*\0' || ascii(0, 4) === 'MM\0*') return 'tiff';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(8, 12))) return 'heic';
  if (ascii(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf';
  return null;
}
