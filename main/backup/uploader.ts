// Sends packs from the spool to the target, a few at a time, and checks that each arrived.
import { BackupFailure, isPassing } from './failure.ts';
import type { Journal } from './journal.ts';
import type { Line } from './line.ts';
import type { MasterKey } from './restic/crypto.ts';
import { packName } from './restic/fetch.ts';
import type { Pack } from './restic/pack.ts';
import { splitPack } from './restic/split-pack.ts';
import type { Spool } from './spool.ts';
import type { ObjectStore } from './stores/object-store.ts';
import { putChecked } from './stores/put-checked.ts';

export interface Uploader {
  /** Queues a pack that lies in the spool. */
  submit(pack: Pack, size: number): void;
  /** Bytes that lie in the spool and are not yet on the target. */
  pendingBytes(): number;
  /** Waits until one more pack has arrived; false when none was under way. Throws what failed. */
  waitForOne(): Promise<boolean>;
}

export function createUploader(options: {
  store: ObjectStore;
  spool: Spool;
  journal: Journal;
  key: MasterKey;
  line: Line;
  signal: AbortSignal;
  onArrived: (pack: Pack) => void;
}): Uploader {
  const { store, spool, journal, key, line, signal, onArrived } = options;
  const queue: { pack: Pack; size: number }[] = [];
  const running = new Set<Promise<void>>();
  // One for each connection, used again and again: fresh ones keep the garbage collector busy.
  const buffers: Buffer[] = [];
  let pending = 0;
  let failure: { error: unknown } | null = null;

  async function send(pack: Pack, size: number): Promise<void> {
    signal.throwIfAborted();
    const buffer = buffers.pop() ?? Buffer.allocUnsafeSlow(size);
    const bytes = await spool.read(
      pack.id,
      buffer.length < size ? Buffer.allocUnsafeSlow(size) : buffer,
    );
    if (bytes.length !== size) throw new BackupFailure('store-damaged', packName(pack.id));
    if (await deliver(pack, bytes)) {
      journal.uploaded(pack.id);
      onArrived(pack);
    } else {
      sendInPieces(pack, bytes);
    }
    await spool.remove(pack.id);
    pending -= size;
    buffers.push(Buffer.from(bytes.buffer));
  }

  /**
   * False when the line broke under a pack that is larger than such a line carries. One whose answer alone
   * was lost has arrived, and is not sent again.
   */
  async function deliver(pack: Pack, bytes: Buffer): Promise<boolean> {
    const name = packName(pack.id);
    const began = performance.now();
    try {
      await putChecked(store, name, bytes, 'once');
      line.arrived(bytes.length, performance.now() - began);
      return true;
    } catch (error) {
      if (!isPassing(error)) throw error;
      line.failed(bytes.length);
    }
    if (await store.holds(name, bytes)) return true;
    if (bytes.length > 2 * line.packSize() && pack.blobs.length > 1) return false;
    await putChecked(store, name, bytes);
    return true;
  }

  /** The pieces are in the spool and the journal before the whole is forgotten. */
  function sendInPieces(pack: Pack, bytes: Buffer): void {
    const pieces = splitPack(key, pack, bytes, line.packSize());
    for (const piece of pieces) {
      spool.add(piece.pack.id, piece.parts);
      journal.sealed(piece.pack, piece.size);
      pending += piece.size;
    }
    journal.replaced(pack.id);
    queue.unshift(...pieces);
  }

  function startMore(): void {
    while (running.size < line.connections() && failure === null) {
      const next = queue.shift();
      if (next === undefined) return;
      const task = send(next.pack, next.size)
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => {
          running.delete(task);
          startMore();
        });
      running.add(task);
    }
  }

  async function waitForOne(): Promise<boolean> {
    if (failure === null && running.size > 0) await Promise.race(running);
    else if (failure === null) return false;
    if (failure !== null) {
      await Promise.all(running);
      throw failure.error;
    }
    return true;
  }

  return {
    submit(pack, size) {
      queue.push({ pack, size });
      pending += size;
      startMore();
    },
    pendingBytes: () => pending,
    waitForOne,
  };
}
