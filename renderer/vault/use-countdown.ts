// Seconds that are left to wait after wrong passphrases. Main keeps the time; this only shows it.
import { useCallback, useEffect, useState } from 'react';

export function useCountdown(startMs: number) {
  const [until, setUntil] = useState(() => Date.now() + startMs);
  const [seconds, setSeconds] = useState(Math.ceil(startMs / 1000));
  const start = useCallback((ms: number) => setUntil(Date.now() + ms), []);
  useEffect(() => {
    const look = () => setSeconds(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    look();
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [until]);
  return { seconds, start };
}
