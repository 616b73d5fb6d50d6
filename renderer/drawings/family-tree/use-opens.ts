// A row opens where the hands rest: whoever walks on by arrow key is not held up by the boxes of every row.
import { useEffect, useState } from 'react';

/** So long after the last step the hands have come to rest; a key that is held down steps faster. */
const REST_MS = 120;
let steppedAt = Number.NEGATIVE_INFINITY;

/** The hands went one step on by arrow key. */
export function stepped(): void {
  steppedAt = performance.now();
}

/** At once for a press, a moment later for a step; shut at once. */
export function useOpens(isOpen: boolean): boolean {
  const [opens, setOpens] = useState(false);
  useEffect(() => {
    const left = isOpen ? REST_MS - (performance.now() - steppedAt) : 0;
    if (left <= 0) return setOpens(isOpen);
    const waiting = setTimeout(() => setOpens(true), left);
    return () => clearTimeout(waiting);
  }, [isOpen]);
  return isOpen && opens;
}
