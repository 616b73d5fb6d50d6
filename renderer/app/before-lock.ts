// What still has to be written before the office is locked: drafts register here.
import { useEffect, useRef } from 'react';

type Finish = () => Promise<unknown>;
const waiting = new Set<{ current: Finish }>();

/** Runs before a lock, also when the computer locks by itself. */
export function useBeforeLock(finish: Finish): void {
  const latest = useRef(finish);
  latest.current = finish;
  useEffect(() => {
    waiting.add(latest);
    return () => {
      waiting.delete(latest);
    };
  }, []);
}

/** Gives every open draft up to a second to be kept; a lock never waits longer. */
export async function finishBeforeLock(): Promise<void> {
  const all = Promise.allSettled([...waiting].map((finish) => finish.current()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, 1000))]);
}
