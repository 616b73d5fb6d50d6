// Changes made one after the other from the same screen: never two at once, the last error is kept.
import { useRef, useState } from 'react';
import { type CallError, toCallError } from '../../app/call.ts';

export function useChanges() {
  const [error, setError] = useState<CallError>();
  const busy = useRef(false);
  const run = async (change: () => Promise<unknown>, done: () => void) => {
    if (busy.current) return;
    busy.current = true;
    setError(undefined);
    try {
      await change();
      done();
    } catch (thrown) {
      setError(toCallError(thrown));
    } finally {
      busy.current = false;
    }
  };
  return { error, run };
}
