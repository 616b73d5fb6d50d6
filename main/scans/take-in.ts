// Takes a file in: sealed on the disk first, then its row; from there on the paper is safe.
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { isOnItsWay } from '../storage/arrivals.ts';
import { digestOf } from '../storage/keys.ts';
import { openOriginal, sealOriginal } from '../storage/sealed-files.ts';
import { putSource, type SourceRecord, sourceWithDigest } from '../storage/sources.ts';
import type { Act, Store } from '../storage/store.ts';
import { mimeOf, sniffKind } from './file-kind.ts';
import { limits } from './limits.ts';
import type { ReaderFile } from './reader.ts';
import { Refusal, type RefusalReason } from './refusal.ts';

const UNKNOWN = 'application/octet-stream';

/** Where a file stands in its batch; `id` when it was announced before it was read. */
export type Place = { id?: string; batchId: string; ord: number; name: string };
/** A file as it came. */
export type Arrival = Place & { bytes: Buffer };
/** Why a file does not come in, and its size where that is known. */
export type NotIn = { reason: RefusalReason; size: number };

/** The file with the same content that is here already and can be opened, or null. */
export function findTwin(store: Store, bytes: Uint8Array): SourceRecord | null {
  return sourceWithDigest(store.db, digestOf(store.keys, bytes));
}

function nothingYet(session: Session, { id = newId(), batchId, ord, name }: Place) {
  return {
    ...{ id, batchId, ord, name, digest: Buffer.alloc(0), bytes: 0, mime: UNKNOWN },
    ...{ reason: null, twinId: null, sealed: null, receivedAt: Date.now(), user: session.user },
  };
}

function put(
  store: Store,
  session: Session,
  source: Omit<SourceRecord, 'rev' | 'settledAt'>,
): string {
  return store.act(session, newId(), (act) => {
    putSource(store.db, { ...source, rev: act.cmd });
    act.event({ op: source.state, entity: 'source', entityId: source.id });
    return source.id;
  });
}

/** Names a file that is about to be read. It has not come in until `takeIn` or `keepOut` says so. */
export function announce(store: Store, session: Session, act: Act, place: Place): void {
  putSource(store.db, { ...nothingYet(session, place), state: 'coming', rev: act.cmd });
}

/**
 * Takes one file into a batch and returns the id of its row (state `sealed`, or `duplicate` with the
 * id of its twin). Throws what the disk said; then its row says no more than before.
 *
 * [Note: order of writing] A file is sealed beside its place, flushed, renamed, its folder flushed, and
 * read back; then the row that names it is committed; only then may the caller touch the file it came
 * from. Killed in between, a sealed file without a row may stay behind, which does no harm, but never a
 * row without its file, and never paper in neither place. `test/crash` kills after each of these steps.
 */
export function takeIn(store: Store, session: Session, arrival: Arrival): string {
  const { bytes } = arrival;
  const twin = findTwin(store, bytes);
  const kind = sniffKind(bytes);
  return put(store, session, {
    ...nothingYet(session, arrival),
    digest: digestOf(store.keys, bytes),
    bytes: bytes.length,
    mime: kind === null ? UNKNOWN : mimeOf[kind],
    state: twin ? 'duplicate' : 'sealed',
    twinId: twin?.id ?? null,
    sealed: twin ? twin.sealed : sealOriginal(store.folder, store.keys, bytes),
  });
}

/** Notes a file that does not come in: it is named with the reason, and stays where it lies. */
export function keepOut(store: Store, session: Session, place: Place, why: NotIn): string {
  const { reason, size: bytes } = why;
  return put(store, session, {
    ...nothingYet(session, place),
    state: 'quarantined',
    reason,
    bytes,
  });
}

export const isTooLarge = (size: number): boolean => size > limits.fileBytes;

/** The untouched original of a source. Throws when it was never taken in or its file is damaged. */
export function originalOf(store: Store, source: SourceRecord): Buffer {
  if (!source.sealed) throw new Error('not kept');
  return openOriginal(store.folder, store.keys, source.sealed);
}

/** Is its original still to come to this computer after a restore? */
export const isAwaited = (store: Store, { sealed }: SourceRecord): boolean =>
  sealed !== null && isOnItsWay(store, sealed.name);

/** A source as the reading process wants it. An original that does not open is a `Refusal` of its own. */
export function readerFile(store: Store, source: SourceRecord): ReaderFile {
  return {
    key: source.id,
    bytes() {
      try {
        return originalOf(store, source);
      } catch {
        if (isAwaited(store, source)) throw new AppError('paper-on-its-way');
        throw new Refusal('original-damaged');
      }
    },
  };
}
