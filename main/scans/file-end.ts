// Tells whether a file has the end that files of its kind have: a scanner that is still writing has not.
import { sniffKind } from './file-kind.ts';

/** Writers may add a few bytes behind the end. */
const TAIL = 1024;

/**
 * True when the bytes end as a whole PDF, JPEG, PNG or WebP ends. False says nothing: the file is still
 * being written, or is of a kind whose end cannot be told (TIFF, HEIC).
 */
export function endsWhole(bytes: Buffer): boolean {
  const tail = bytes.subarray(-TAIL);
  switch (sniffKind(bytes)) {
    case 'pdf':
      return tail.includes('%%EOF');
    case 'jpeg':
      return tail.includes(Buffer.from([0xff, 0xd9]));
    case 'png':
      return tail.includes('IEND');
    case 'webp':
      return bytes.length >= bytes.readUInt32LE(4) + 8;
    default:
      return false;
  }
}
