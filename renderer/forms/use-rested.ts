// The newest value once nothing has changed it for a while.
import { startTransition, useEffect, useState } from 'react';

/** The newest value once it has stood for so long. */
export function useRested<T>(value: T, afterMs: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(value)), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return rested;
}
