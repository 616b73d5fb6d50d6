// Who the person being typed may already be, asked a moment after the last key.
import { useEffect, useRef, useState } from 'react';
import type { Input, Output } from '#contract/calls.ts';
import { call } from '../app/call.ts';

export type Match = Output<'cases.matches'>['matches'][number];
type Who = Omit<Input<'cases.matches'>, 'otherNames'>;
const AFTER_MS = 200;

/** `settle` asks at once about what stands there now: whoever presses Enter fast is asked all the same. */
export function useMatches(who: Who): {
  matches: readonly Match[];
  settle: () => Promise<readonly Match[]>;
} {
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const question = JSON.stringify(who);
  const newest = useRef(question);
  newest.current = question;
  const settled = useRef<{ question: string; matches: readonly Match[] }>(undefined);

  const ask = async (asked: string): Promise<readonly Match[]> => {
    if (settled.current?.question === asked) return settled.current.matches;
    const input = JSON.parse(asked) as Who;
    const isNamed = (input.nameKm + input.nameLatin).trim().length >= 2;
    const found = isNamed
      ? await call('cases.matches', { ...input, otherNames: [] }).then(
          (told) => told.matches,
          () => null,
        )
      : [];
    if (asked !== newest.current || found === null) return found ?? [];
    settled.current = { question: asked, matches: found };
    setMatches(found);
    return found;
  };
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    const timer = setTimeout(() => void latest.current(question), AFTER_MS);
    return () => clearTimeout(timer);
  }, [question]);
  return { matches, settle: () => ask(question) };
}
