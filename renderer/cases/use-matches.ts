// Who the person being typed may already be, asked a moment after the last key.
import { useEffect, useState } from 'react';
import type { Input, Output } from '#contract/calls.ts';
import { call } from '../app/call.ts';

export type Match = Output<'cases.matches'>['matches'][number];
const AFTER_MS = 200;

export function useMatches(who: Omit<Input<'cases.matches'>, 'otherNames'>): readonly Match[] {
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const question = JSON.stringify(who);
  useEffect(() => {
    const input = JSON.parse(question) as typeof who;
    if ((input.nameKm + input.nameLatin).trim().length < 2) return setMatches([]);
    let stale = false;
    const timer = setTimeout(() => {
      call('cases.matches', { ...input, otherNames: [] }).then(
        (told) => {
          if (!stale) setMatches(told.matches);
        },
        () => {},
      );
    }, AFTER_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [question]);
  return matches;
}
