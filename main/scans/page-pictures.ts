// The picture of a page for the window: a small one kept sealed, a large one made when it is looked at.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageRecord } from '../storage/pages.ts';
import { seal, unseal, unwrapKey, wrapKey } from '../storage/sealing.ts';
import { findSource } from '../storage/sources.ts';
import type { Store } from '../storage/store.ts';
import type { Reader } from './reader.ts';
import type { Picture } from './reader-messages.ts';
import { THUMB_LONG, VIEW_LONG } from './sizes.ts';
import { readerFile } from './take-in.ts';

const WRAPPED = 60;

function thumbPath(store: Store, pageId: string): string {
  return join(store.folder, 'cache', pageId.slice(-2), `${pageId}.enc`);
}

/**
 * Keeps a small picture, sealed. It can be made again, so it is not flushed and not backed up. Throws what the
 * disk said; then none is kept, and the page is drawn whenever it is looked at.
 */
export function keepThumb(store: Store, pageId: string, thumb: Uint8Array): void {
  const path = thumbPath(store, pageId);
  const key = randomBytes(32);
  const sealed = Buffer.concat([wrapKey(key, store.keys.cache, pageId), seal(thumb, key)]);
  key.fill(0);
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.tmp`;
  try {
    writeFileSync(beside, sealed, { mode: 0o600 });
    renameSync(beside, path);
  } catch (thrown) {
    rmSync(beside, { force: true });
    // An older one may show the page as it lay before it was read.
    dropThumb(store, pageId);
    throw thrown;
  }
}

/** Forgets the small picture of a page that was turned. */
export function dropThumb(store: Store, pageId: string): void {
  rmSync(thumbPath(store, pageId), { force: true });
}

function keptThumb(store: Store, pageId: string): Buffer | null {
  try {
    const file = readFileSync(thumbPath(store, pageId));
    const key = unwrapKey(file.subarray(0, WRAPPED), store.keys.cache, pageId);
    return unseal(file.subarray(WRAPPED), key);
  } catch {
    return null;
  }
}

/** The upright page, small or large enough to read. Throws `Refusal` when it cannot be drawn. */
export async function pictureOf(
  store: Store,
  reader: Reader,
  page: PageRecord,
  variant: 'thumb' | 'view',
): Promise<Picture> {
  const kept = variant === 'thumb' ? keptThumb(store, page.id) : null;
  if (kept) return { bytes: kept, mime: 'image/webp' };
  const source = findSource(store.db, page.sourceId);
  if (!source) throw new Error('no source');
  return reader.picture(
    readerFile(store, source),
    page.ix,
    page.turn,
    variant === 'thumb' ? THUMB_LONG : VIEW_LONG,
  );
}
