// The current row of a list: arrow keys move it, Enter opens it, the mouse may too.
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';

type Options = {
  /** In the order of the page. */
  ids: readonly string[];
  onOpen: (id: string) => void;
  /** A text box drives the list: it keeps the focus, and the arrow keys work while typing. */
  typing?: boolean;
  /** The word for Enter on the bar of keys; where it does different things, that of this row. */
  openWord?: string | ((id: string) => string);
  /** Off while another list of the page has the keys. */
  on?: boolean;
  /** The row to begin at; else the first. */
  first?: string | undefined;
  /** What was typed and the rows do not answer yet; null: they do. Enter waits for them, until something else is typed. */
  awaited?: string | null;
};

const PAGE = 8;

export function useRows(options: Options) {
  const { ids, onOpen, typing = false, openWord, on = true, first, awaited = null } = options;
  const { t } = useText();
  const [current, setCurrent] = useState<string | null>(first ?? null);
  const elements = useRef(new Map<string, HTMLElement>());
  const here = current !== null && ids.includes(current) ? current : ids[0];
  // Keys may come faster than the page is drawn: each stands on the row the last one reached.
  const reached = useRef(here);
  reached.current = here;

  const move = (by: number) => {
    const at = reached.current === undefined ? -1 : ids.indexOf(reached.current);
    const next = ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
    if (next === undefined) return;
    reached.current = next;
    setCurrent(next);
    if (!typing) elements.current.get(next)?.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (current !== null && here === current)
      elements.current.get(current)?.scrollIntoView({ block: 'nearest' });
  }, [current, here]);

  const open = () => {
    if (reached.current !== undefined) onOpen(reached.current);
  };
  const entered = useRef<string>(null);
  const openLatest = useRef(open);
  openLatest.current = open;
  useEffect(() => {
    if (entered.current === null || entered.current === awaited) return;
    entered.current = null;
    if (awaited === null) openLatest.current();
  }, [awaited]);

  const choose = t('app.keys.choose');
  const enter = {
    keys: ['Enter'],
    says: (typeof openWord === 'function' ? openWord(here ?? '') : openWord) ?? t('app.keys.open'),
    run: () => {
      entered.current = awaited;
      if (awaited === null) open();
    },
    typing,
    quiet: ids.length === 0,
  } as const;
  const arrows = [
    { keys: ['ArrowUp'], says: choose, shown: ['↑', '↓'], run: () => move(-1), typing },
    { keys: ['ArrowDown'], says: choose, run: () => move(1), typing },
    { keys: ['PageUp'], says: choose, run: () => move(-PAGE), typing, quiet: true },
    { keys: ['PageDown'], says: choose, run: () => move(PAGE), typing, quiet: true },
  ] as const;
  const isEmpty = ids.length === 0;
  useKeys(on ? [...(isEmpty ? [] : arrows), ...(isEmpty && awaited === null ? [] : [enter])] : []);

  const rowProps = (id: string) => ({
    ref: (element: HTMLElement | null) => {
      if (element) elements.current.set(id, element);
      else elements.current.delete(id);
    },
    onClick: () => {
      setCurrent(id);
      onOpen(id);
    },
  });
  return { here, setHere: setCurrent, moved: current !== null, rowProps };
}
export type Rows = ReturnType<typeof useRows>;
