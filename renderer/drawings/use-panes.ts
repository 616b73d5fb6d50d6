// Tab goes between the list and the picture; backwards, and while somebody types, it goes as everywhere.
import { type RefObject, useEffect, useRef } from 'react';
import { isTyping } from '../app/key-match.ts';

/** Where the hands are in a pane, else the first that can be reached. */
const PLACES = ['[data-here="true"]', '[tabindex="0"]', 'button'];

function focusIn(pane: HTMLElement | null): boolean {
  const found = PLACES.flatMap((what) => pane?.querySelector<HTMLElement>(what) ?? [])[0];
  found?.focus();
  return found !== undefined;
}

type Panes = { list: RefObject<HTMLElement | null>; picture: RefObject<HTMLElement | null> };

/** Refs of the two panes. From nowhere it goes to the picture: the arrow keys are on the list by then. */
export function usePanes(): Panes {
  const list = useRef<HTMLElement | null>(null);
  const picture = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.shiftKey || event.defaultPrevented) return;
      const { activeElement } = document;
      const isInPicture = picture.current?.contains(activeElement) === true;
      const isHere =
        isInPicture || list.current?.contains(activeElement) || activeElement === document.body;
      if (!isHere || isTyping(event.target)) return;
      if (focusIn(isInPicture ? list.current : picture.current)) event.preventDefault();
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, []);
  return { list, picture };
}
