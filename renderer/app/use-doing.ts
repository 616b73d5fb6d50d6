// A change made from a screen or a dialog: never two at once, the error if it could not be made.
import { useRef, useState } from 'react';
import { type CallError, toCallError } from './call.ts';

export function useDoing() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  // Two keys may come before the screen is drawn again.
  const isDoing = useRef(false);
  const run = async <T>(change: () => Promise<T>, done: (value: T) => void) => {
    if (isDoing.current) return;
    isDoing.current = true;
    setBusy(true);
    setError(undefined);
    try {
      done(await change());
    } catch (thrown) {
      setError(toCallError(thrown));
    } finally {
      isDoing.current = false;
      setBusy(false);
    }
  };
  return { busy, error, run };
}
