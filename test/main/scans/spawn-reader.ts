// A reader whose process is a plain Node child, for tests and measurements.
import { join } from 'node:path';
import { createReader, type Reader, type ReaderOptions } from '../../../main/scans/reader.ts';
import { forkFrom } from '../../support/fork-child.ts';

export const tessdata = join(import.meta.dirname, '../../../assets/tessdata');

export function testReader(options: Partial<ReaderOptions> = {}): Reader {
  return createReader({ spawn: forkFrom('main/scans'), tessdata, ...options });
}

let files = 0;
/** Bytes as a file the reader has not seen yet. */
export const asFile = (bytes: Uint8Array) => ({ key: `file-${files++}`, bytes: () => bytes });
