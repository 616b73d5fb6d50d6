// What comes from elsewhere is shown once the hands rest: a picture that is laid out anew holds up no letter.
import { startTransition, useEffect, useRef, useState } from 'react';
import { isTyping } from '../app/key-match.ts';

/** After so long without a key a person has stopped to look. */
const REST_MS = 250;

/** The value as it was, until nobody types any more; the newest one at once when nobody does. */
export function useRested<T>(value: T): T {
  const [shown, setShown] = useState(value);
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const press = () => {
      pressedAt.current = performance.now();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const left = REST_MS - (performance.now() - pressedAt.current);
      if (left > 0 && isTyping(document.activeElement)) waiting = setTimeout(look, left);
      else startTransition(() => setShown(() => value));
    };
    look();
    return () => clearTimeout(waiting);
  }, [value]);
  return shown;
}
