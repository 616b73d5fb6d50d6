// Tries again after passing troubles, waiting longer each time.
import { setTimeout as wait } from 'node:timers/promises';

export interface RetryPlan {
  /** How often in all. */
  readonly attempts: number;
  /** The first wait; each further one is twice as long, up to `longestMs`, less up to half at random. */
  readonly firstMs: number;
  readonly longestMs: number;
}

/** About a minute and a half in all: longer outages are left to the schedule. */
export const PATIENT: RetryPlan = { attempts: 8, firstMs: 500, longestMs: 30_000 };

/** A few seconds: a person waits for the answer. */
export const QUICK: RetryPlan = { attempts: 3, firstMs: 500, longestMs: 1_000 };

/**
 * The result of `work`, tried again while `isPassing` says so. The last error is thrown as it came;
 * an abort ends the waiting at once.
 */
export async function retry<T>(
  plan: RetryPlan,
  signal: AbortSignal,
  isPassing: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (attempt >= plan.attempts || !isPassing(error)) throw error;
      const longest = Math.min(plan.firstMs * 2 ** (attempt - 1), plan.longestMs);
      await wait(longest * (0.5 + Math.random() / 2), undefined, { signal });
    }
  }
}
