// A callback that stays the same one, so that the many rows it is given to are not drawn anew for it.
import { useCallback, useLayoutEffect, useRef } from 'react';

/** `act` as it is when it is called, behind one function for as long as the component lives. For events only. */
export function useSteady<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
