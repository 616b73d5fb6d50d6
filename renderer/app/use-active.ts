// Tells main that somebody is at the keyboard, at most every twenty seconds.
import { useEffect } from 'react';
import { call } from './call.ts';

const EVERY_MS = 20_000;

export function useActive(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    let told = 0;
    const tell = () => {
      if (Date.now() - told < EVERY_MS) return;
      told = Date.now();
      call('vault.active', {}).catch(() => {});
    };
    const kinds = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, tell, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, tell);
    };
  }, [on]);
}
