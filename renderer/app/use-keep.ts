// Keeps what is typed and not saved yet: a moment after the last key, before a lock, and when its place is left.
import { useEffect, useRef } from 'react';
import { useBeforeLock } from './before-lock.ts';

/** As for the draft of a form. */
const PAUSE_MS = 800;

type Keeping = {
  /** Keeps what is typed now. */
  now(): Promise<void>;
  /** What was typed is saved: nothing is kept any more. */
  stop(): void;
};

/** `typed` is another value whenever something else is typed; what it is at first counts as kept. */
export function useKeep<T>(typed: T, keep: (typed: T) => Promise<unknown>): Keeping {
  const kept = useRef(typed);
  const newest = useRef(typed);
  const isSaved = useRef(false);
  newest.current = typed;
  const now = async () => {
    if (isSaved.current || kept.current === newest.current) return;
    const before = kept.current;
    kept.current = newest.current;
    // What cannot be kept now is kept with the next key; a lock does not wait for it.
    await keep(newest.current).catch(() => {
      kept.current = before;
    });
  };
  const latest = useRef(now);
  latest.current = now;
  useBeforeLock(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the pause again
  useEffect(() => {
    const timer = setTimeout(() => void latest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // Who goes elsewhere in the middle of a word finds it here again.
  useEffect(() => () => void latest.current(), []);
  return {
    now,
    stop() {
      isSaved.current = true;
    },
  };
}
