// One change made from a dialog: busy while it goes on, the error if it could not be made.
import { useState } from 'react';
import { type CallError, toCallError } from '../app/call.ts';

export function useDoing() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const run = async (change: () => Promise<unknown>, done: () => void) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await change();
      done();
    } catch (thrown) {
      setError(toCallError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}
