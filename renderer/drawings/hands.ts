// Where the hands go: onto a row of the list, onto its mark in the picture, or into the words of an open row.
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { isTyping } from '../app/key-match.ts';
import type { Drawing } from './use-drawing.ts';

/** False when there is no such thing. */
function focusOn(selector: string): boolean {
  const found = document.querySelector<HTMLElement | SVGElement>(selector);
  found?.focus();
  found?.scrollIntoView({ block: 'nearest' });
  return found !== null;
}

/** Into the first text of what is marked with `data-words`: an open row, or a part of it. */
export const focusWords = (thread: string): boolean =>
  focusOn(`[data-words="${thread}"] :is(textarea, input:not([type=checkbox], [type=radio]))`);
export const focusRow = (thread: string): boolean => focusOn(`[data-row="${thread}"]`);
export const focusMark = (thread: string): boolean =>
  focusOn(`.picture-sheet [data-thread="${thread}"]`);

export const isInPicture = (): boolean =>
  (document.activeElement?.closest('.picture-sheet') ?? null) !== null;

/** Onto the mark while the hands are in the picture, else onto the row. */
export const focusHere = (thread: string): boolean =>
  (isInPicture() ? focusMark : focusRow)(thread);

/** The focus goes with the hands, in the pane where it is; nobody is pulled out of a text or a question. */
export function useFollow(here: string | null): void {
  useEffect(() => {
    const active = document.activeElement;
    if (here === null || isTyping(active) || active?.closest('[role=dialog]')) return;
    focusHere(here);
  }, [here]);
}

/** Adds something and goes to it, by default into its words; whoever types on loses no letter. */
export function addAndGo(drawing: Drawing, add: () => string, focus = focusWords): void {
  let thread = '';
  flushSync(() => {
    thread = add();
    drawing.setHere(thread);
  });
  focus(thread);
}

/** Rows and marks may be built anew by this: the hands go to `thread`, in the pane where they are. */
export function goAfter(thread: string | null, act: () => void): void {
  const focus = isInPicture() ? focusMark : focusRow;
  flushSync(act);
  if (thread !== null) focus(thread);
}

/** Takes one away; the hands go to `next`. */
export function dropAndGo(drawing: Drawing, thread: string, next: string | null): void {
  goAfter(next, () => {
    drawing.drop(thread);
    drawing.setHere(next);
  });
}
