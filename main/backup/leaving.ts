// Before the app ends: what changed since the last copies goes to the places away from here, but not for long.
import { setTimeout as wait } from 'node:timers/promises';
import type { Emit } from '#contract/events.ts';
import type { TargetRow } from '../storage/backups.ts';

/** Whoever goes home waits no longer; what is missing then goes at the next start. */
export const LEAVE_WITHIN_MS = 60_000;
/** So often it is looked whether anybody still answers. */
const LOOK_EVERY_MS = 1_000;

export type Leaving = {
  /** Resolves when there is nothing (more) to wait for. Never throws. */
  copy(): Promise<void>;
  now(): void;
};

export function createLeaving(
  emit: Emit,
  work: {
    /** Places that lack something and may be copied to now. */
    places(): TargetRow[];
    copy(rows: readonly TargetRow[]): string;
    until(row: TargetRow): Promise<void> | undefined;
    /** Does nobody answer any more? */
    isStuck(): boolean;
  },
): Leaving {
  const leave = new AbortController();

  async function untilStuck(): Promise<void> {
    do await wait(LOOK_EVERY_MS, undefined, { signal: leave.signal });
    while (!work.isStuck());
  }

  return {
    async copy() {
      const rows = leave.signal.aborted ? [] : work.places();
      if (rows.length === 0) return;
      emit('leaving', { jobId: work.copy(rows), until: Date.now() + LEAVE_WITHIN_MS });
      const copied = Promise.all(rows.map(work.until));
      const late = wait(LEAVE_WITHIN_MS, undefined, { signal: leave.signal });
      await Promise.race([copied, late, untilStuck()]).catch(() => undefined);
      leave.abort();
    },
    now: () => leave.abort(),
  };
}
