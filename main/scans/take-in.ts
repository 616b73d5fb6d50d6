// Takes a file in: sealed on the disk first, then its row; from there on the paper is safe.
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { digestOf } from '../storage/keys.ts';
import { openOriginal, sealOriginal } from '../storage/sealed-files.ts';
import { insertSource, type SourceRecord, sourceWithDigest } from '../storage/sources.ts';
import type { Store } from '../storage/store.ts';
import { mimeOf, sniffKind } from './file-kind.ts';
import { limits } from './limits.ts';

const UNKNOWN = 'application/octet-stream';

/** A file as it came; `ord` is its place in the batch. */
export type Arrival = { batchId: string; ord: number; name: string; bytes: Buffer };

/** The file with the same content that is here already, or null. */
export function findTwin(store: Store, bytes: Uint8Array): SourceRecord | null {
  return sourceWithDigest(store.db, digestOf(store.keys, bytes));
}

function insert(
  store: Store,
  session: Session,
  source: Omit<SourceRecord, 'rev' | 'user'>,
): string {
  return store.act(session, newId(), (act) => {
    insertSource(store.db, { ...source, user: session.user, rev: act.cmd });
    act.event({ op: source.state, entity: 'source', entityId: source.id });
    return source.id;
  });
}

/**
 * Takes one file into a batch and returns the id of its row (state `sealed`, or `duplicate` with the
 * id of its twin). When it returns, the file was read back from the disk and its row is committed
 * (`[Note: order of writing]`: seal, flush, read back, commit; only then may the caller touch the
 * file it came from). Throws what the disk said; then no row stands.
 */
export function takeIn(store: Store, session: Session, arrival: Arrival): string {
  const { batchId, ord, name, bytes } = arrival;
  const twin = findTwin(store, bytes);
  const kind = sniffKind(bytes);
  return insert(store, session, {
    id: newId(),
    batchId,
    ord,
    name,
    digest: digestOf(store.keys, bytes),
    bytes: bytes.length,
    mime: kind === null ? UNKNOWN : mimeOf[kind],
    state: twin ? 'duplicate' : 'sealed',
    reason: null,
    twinId: twin?.id ?? null,
    sealed: twin ? twin.sealed : sealOriginal(store.folder, store.keys, bytes),
    receivedAt: Date.now(),
  });
}

/** Notes a file that is too large to take in: it is named, not kept, and stays where it lies. */
export function noteTooLarge(
  store: Store,
  session: Session,
  file: { batchId: string; ord: number; name: string; size: number },
): string {
  return insert(store, session, {
    id: newId(),
    batchId: file.batchId,
    ord: file.ord,
    name: file.name,
    digest: Buffer.alloc(0),
    bytes: file.size,
    mime: UNKNOWN,
    state: 'quarantined',
    reason: 'too-large',
    twinId: null,
    sealed: null,
    receivedAt: Date.now(),
  });
}

export const isTooLarge = (size: number): boolean => size > limits.fileBytes;

/** The untouched original of a source. Throws when it was never taken in or its file is damaged. */
export function originalOf(store: Store, source: SourceRecord): Buffer {
  if (!source.sealed) throw new Error('not kept');
  return openOriginal(store.folder, store.keys, source.sealed);
}
