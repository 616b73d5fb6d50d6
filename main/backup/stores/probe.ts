// Tries a target with a small object of its own, and says in one word how safe backups are there.
import { randomBytes } from 'node:crypto';
import { BackupFailure } from '../failure.ts';
import type { ObjectStore } from './object-store.ts';

/**
 * `locked`: overwritten and deleted objects stay readable and our key cannot erase them.
 * `versioned`: they stay readable, but whoever has our key could erase them.
 * `plain`: what is overwritten or deleted is gone, or our key may not look at what is kept of it.
 */
export type Grade = 'locked' | 'versioned' | 'plain';

export interface ProbeResult {
  readonly grade: Grade;
  /** For how many days nobody at all can erase what is stored; 0 when no such lock is told. */
  readonly lockDays: number;
  /** May the key delete? An office that only adds does not need it to. */
  readonly mayDelete: boolean;
  /** Does the target refuse to overwrite when asked to (If-None-Match)? Used where it does, never needed. */
  readonly knowsConditions: boolean;
  /** Minutes this computer's clock is ahead (+) or behind (−) the target's. */
  readonly clockMinutes: number;
}

const DAY_MS = 86_400_000;

/**
 * Puts, overwrites, lists, reads back and removes one canary of a few bytes, and looks for its first version.
 * Throws `BackupFailure` when the target cannot be written, listed or read, `target-lies` when it gives back
 * something else.
 */
export async function probeTarget(store: ObjectStore): Promise<ProbeResult> {
  const name = `canary-${randomBytes(8).toString('hex')}`;
  const first = randomBytes(16);
  const second = randomBytes(16);
  await store.put(name, first);
  await expectBytes(store, name, first);
  const listed = await store.list('canary-');
  if (!listed.some((object) => object.name === name)) throw new BackupFailure('target-lies', name);
  const knowsConditions = (await store.refusesSecond?.(name, first)) ?? false;
  await store.put(name, second);
  await expectBytes(store, name, second);
  const until = await store.history?.lockedUntil(name);
  const serverNow = Date.now() + store.clockOffsetMs();
  const mayDelete = await mayRemove(store, name);
  const kept = await isKept(store, name, first);
  const erased = kept && (await store.history?.erase(name));
  const gone = erased === true && !(await isKept(store, name, first));
  return {
    grade: !kept ? 'plain' : gone ? 'versioned' : 'locked',
    lockDays: until ? Math.round((until.getTime() - serverNow) / DAY_MS) : 0,
    mayDelete,
    knowsConditions,
    clockMinutes: Math.round(0 - store.clockOffsetMs() / 60_000),
  };
}

async function expectBytes(store: ObjectStore, name: string, bytes: Buffer): Promise<void> {
  const stored = await store.get(name).catch((error: unknown) => {
    if (error instanceof BackupFailure && error.code === 'object-missing') return null;
    throw error;
  });
  if (stored === null || !stored.equals(bytes)) throw new BackupFailure('target-lies', name);
}

async function mayRemove(store: ObjectStore, name: string): Promise<boolean> {
  try {
    await store.remove(name);
    return true;
  } catch (error) {
    if (error instanceof BackupFailure && error.code === 'target-refused') return false;
    throw error;
  }
}

async function isKept(store: ObjectStore, name: string, bytes: Buffer): Promise<boolean> {
  for await (const version of store.history?.versions(name) ?? []) {
    if (version.equals(bytes)) return true;
  }
  return false;
}
