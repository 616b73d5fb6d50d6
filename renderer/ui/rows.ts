// The current row of a list: arrow keys move it, Enter opens it, the mouse may too.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';

type RowProps = {
  ref: (element: HTMLElement | null) => void;
  className: string;
  'aria-selected': boolean;
  onClick: () => void;
};

/**
 * `ids` in the order of the page. With `typing`, the arrow keys also move the row while a text box
 * has the focus (a search box that drives the list).
 */
export function useRows(options: {
  ids: readonly string[];
  onOpen: (id: string) => void;
  typing?: boolean;
  openWord?: string;
  /** Off while another list of the page has the keys. */
  on?: boolean;
}) {
  const { t } = useText();
  const [current, setCurrent] = useState<string | null>(null);
  const elements = useRef(new Map<string, HTMLElement>());
  const here = current !== null && options.ids.includes(current) ? current : options.ids[0];

  const move = useCallback(
    (by: number) => {
      const at = here === undefined ? -1 : options.ids.indexOf(here);
      const next = options.ids[Math.min(Math.max(at + by, 0), options.ids.length - 1)];
      if (next !== undefined) setCurrent(next);
    },
    [here, options.ids],
  );
  useEffect(() => {
    if (current !== null) elements.current.get(current)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const typing = options.typing ?? false;
  const on = options.on !== false && options.ids.length > 0;
  useKeys(
    on
      ? [
          {
            keys: ['ArrowUp', 'ArrowDown'],
            says: t('app.keys.choose'),
            run: (event) => move(event.key === 'ArrowUp' ? -1 : 1),
            typing,
          },
          {
            keys: ['PageUp', 'PageDown'],
            says: t('app.keys.choose'),
            run: (event) => move(event.key === 'PageUp' ? -8 : 8),
            typing,
            quiet: true,
          },
          {
            keys: ['Enter'],
            says: options.openWord ?? t('app.keys.open'),
            run: () => here !== undefined && options.onOpen(here),
            typing,
          },
        ]
      : [],
  );

  const rowProps = (id: string): RowProps => ({
    ref: (element) => {
      if (element) elements.current.set(id, element);
      else elements.current.delete(id);
    },
    className: id === here ? 'pick here' : 'pick',
    'aria-selected': id === here,
    onClick: () => {
      setCurrent(id);
      options.onOpen(id);
    },
  });
  return { here, setHere: setCurrent, rowProps };
}
