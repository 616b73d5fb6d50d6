// Where the hands are on a form: remembered, returned to, and helped.
import { type RefObject, useCallback, useEffect, useReducer, useRef, useState } from 'react';

/** The first box to write in; of a choice what is chosen. A button only where nothing else is. */
export function firstBox(field: HTMLElement): HTMLElement | null {
  const first = field.querySelector<HTMLInputElement>(
    'input:not([readonly], [aria-readonly=true], [aria-readonly=true] *), textarea:not([readonly])',
  );
  const isRadio = first?.type === 'radio';
  const chosen = isRadio && field.querySelector<HTMLElement>(`[name="${first.name}"]:checked`);
  return chosen || first || field.querySelector('button');
}

/**
 * `path` is the field with the focus. `go(path)` puts the focus there once it is drawn; without a
 * path it goes to the first box of the section.
 */
export function useStand(
  pane: RefObject<HTMLElement | null>,
  first: string,
  remember: (path: string) => void,
) {
  const [path, setPath] = useState(first);
  const [helpAt, setHelpAt] = useState('');
  const wanted = useRef<string | null>(first);
  /** Where the hands stood before they may go again: the place alone would change nothing. */
  const [, draw] = useReducer((times: number) => times + 1, 0);

  useEffect(() => {
    if (wanted.current === null || !pane.current) return;
    const place = wanted.current;
    wanted.current = null;
    const fields = [...pane.current.querySelectorAll<HTMLElement>('[data-path]')];
    const led =
      fields.find((one) => one.dataset.path === place) ??
      fields.findLast((one) => place.startsWith(`${one.dataset.path}.`));
    const field = led ?? fields.find(firstBox) ?? fields[0];
    const box = field && firstBox(field);
    // A sealed form has no box: its page holds the hands, so that keys scroll it, or the answer they are led to.
    if (led && !box) led.tabIndex = -1;
    const holds = box ?? led ?? pane.current.querySelector<HTMLElement>('.form-scroll');
    holds?.focus({ preventScroll: true });
    const isText =
      box instanceof HTMLTextAreaElement ||
      (box instanceof HTMLInputElement && box.type === 'text');
    // What stands in the first box before anybody typed is written over, as after Tab; else words go on.
    const isWhole = place === '' && box instanceof HTMLInputElement;
    if (isText) box.setSelectionRange(isWhole ? 0 : box.value.length, box.value.length);
    // A card of many questions is higher than the window: its first box is what must be in sight.
    if (place === '') field?.scrollIntoView({ block: 'start' });
    else (box ?? field)?.scrollIntoView({ block: 'center' });
  });

  const stand = useCallback(
    (next: string) => {
      setPath(next);
      remember(next);
    },
    [remember],
  );
  const go = useCallback((next: string) => {
    wanted.current = next;
    setPath(next);
    draw();
  }, []);
  const askHelp = useCallback(() => {
    const field = document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset.path ?? '';
    setHelpAt((before) => (before === field ? '' : field));
  }, []);
  return { path, helpAt, stand, go, askHelp };
}
