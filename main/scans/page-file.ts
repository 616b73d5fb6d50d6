// Opens one file of paper, whatever its kind.
import { type FileKind, sniffKind } from './file-kind.ts';
import { limits } from './limits.ts';
import { openPicture } from './open-picture.ts';
import type { PageFile } from './raster.ts';
import { Refusal, toReason } from './refusal.ts';

type Opened = Omit<PageFile, 'kind'>;

/** The decoders of PDF and HEIC take 30 MB before they do anything, so they are loaded when needed. */
async function openAs(kind: FileKind, bytes: Uint8Array): Promise<Opened> {
  if (kind === 'pdf') return (await import('./open-pdf.ts')).openPdf(bytes);
  if (kind === 'heic') return (await import('./open-heic.ts')).openHeic(bytes);
  return openPicture(bytes);
}

/**
 * Opens the bytes of a file. Throws `Refusal`: `empty`, `too-large` (bytes or pixels), `too-many-pages`,
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
