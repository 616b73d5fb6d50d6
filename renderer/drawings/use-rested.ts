// What comes from elsewhere is shown once the hands rest: a picture that is laid out anew holds up no letter.
import { startTransition, useEffect, useRef, useState } from 'react';
import { isTyping } from '../app/key-match.ts';

/** After so long without a key a person has stopped to look. */
const REST_MS = 250;

/**
 * The value as it was, until nobody types any more; the newest one at once when nobody does. `prepare` works out
 * beforehand what showing it needs; null: nothing.
 */
export function useRested<T>(value: T, prepare?: (value: T) => Promise<void> | null): T {
  const [shown, setShown] = useState(value);
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  const preparing = useRef(prepare);
  preparing.current = prepare;
  useEffect(() => {
    const press = () => {
      pressedAt.current = performance.now();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
  useEffect(() => {
    let isOver = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (isOver) return;
      const left = REST_MS - (performance.now() - pressedAt.current);
      if (left > 0 && isTyping(document.activeElement)) waiting = setTimeout(look, left);
      else startTransition(() => setShown(() => value));
    };
    const prepared = preparing.current?.(value);
    if (prepared) void prepared.then(look);
    else look();
    return () => {
      isOver = true;
      clearTimeout(waiting);
    };
  }, [value]);
  return shown;
}
