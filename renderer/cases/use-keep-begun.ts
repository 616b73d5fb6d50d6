// Keeps what is typed about a new case, a moment after the last key and before a lock, until the case is open.
import { useEffect, useRef } from 'react';
import type { BegunCase } from '#contract/cases.ts';
import { useBeforeLock } from '../app/before-lock.ts';
import { call } from '../app/call.ts';

/** As for the draft of a form. */
const PAUSE_MS = 800;

const isEmpty = ({ nameKm, nameLatin, mother, father, place, birth }: BegunCase) =>
  (nameKm + nameLatin + mother + father + place.placeText).trim() === '' && birth === null;

export function useKeepBegun(typed: BegunCase): { stop(): void } {
  const kept = useRef(typed);
  const newest = useRef(typed);
  const isOpen = useRef(false);
  newest.current = typed;
  const keep = async () => {
    if (isOpen.current || kept.current === newest.current) return;
    const before = kept.current;
    kept.current = newest.current;
    const content = isEmpty(newest.current) ? null : newest.current;
    // What cannot be kept now is kept with the next key; a lock does not wait for it.
    await call('cases.keepBegun', { content }).catch(() => {
      kept.current = before;
    });
  };
  const latest = useRef(keep);
  latest.current = keep;
  useBeforeLock(keep);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the pause again
  useEffect(() => {
    const timer = setTimeout(() => void latest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // Who goes elsewhere in the middle of a word finds it here again.
  useEffect(() => () => void latest.current(), []);
  return {
    stop() {
      isOpen.current = true;
    },
  };
}
