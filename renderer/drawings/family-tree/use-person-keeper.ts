// Keeps what is typed about somebody of the family: a moment after the last key, one save on its way at a time.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '#contract/calls.ts';
import type { Kin } from '#contract/drawings.ts';
import { newId } from '#domain/ids.ts';
import { useBeforeLock } from '../../app/before-lock.ts';
import { type CallError, call, toCallError } from '../../app/call.ts';
import { revOf } from './use-kin-acts.ts';

type Fields = Input<'people.save'>['person'];
const PAUSE_MS = 600;
const AGAIN_MS = 3_000;

/** Without what was left out. */
const told = (fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Kin>;

/** `tell` changes what is shown at once; it is written after a pause, when the row closes, and before a lock. */
export function usePersonKeeper(person: Kin, caseId: string) {
  const [shown, setShown] = useState<Fields>({});
  const [error, setError] = useState<CallError>();
  const waiting = useRef<Fields>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const going = useRef<Promise<void>>(undefined);
  const again = useRef(() => Promise.resolve());
  const rev = useRef(revOf(person));
  const latest = useRef(person);
  latest.current = person;
  if (revOf(person) > rev.current) rev.current = revOf(person);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    while (Object.keys(waiting.current).length > 0) {
      const fields = waiting.current;
      waiting.current = {};
      const { id, personId, roles, relation } = latest.current;
      const input = { caseId, id, personId, roles, relation, person: fields };
      try {
        const done = await call('people.save', { ...input, cmd: newId(), baseRev: rev.current });
        rev.current = done.rev;
        setError(undefined);
      } catch (thrown) {
        const failure = toCallError(thrown);
        // What somebody else wrote stands, and what was typed stays in its box; all else is tried again.
        if (failure.code !== 'conflict') {
          waiting.current = { ...fields, ...waiting.current };
          if (failure.code !== 'invalid-input')
            timer.current = setTimeout(() => void again.current(), AGAIN_MS);
        }
        return setError(failure);
      }
    }
  }, [caseId]);
  const flush = useCallback((): Promise<void> => {
    going.current = (going.current ?? Promise.resolve()).then(save);
    return going.current;
  }, [save]);
  again.current = flush;
  const tell = useCallback(
    (fields: Fields, isTyping = false) => {
      waiting.current = { ...waiting.current, ...fields };
      setShown((before) => ({ ...before, ...fields }));
      clearTimeout(timer.current);
      if (isTyping) timer.current = setTimeout(() => void flush(), PAUSE_MS);
      else void flush();
    },
    [flush],
  );
  useBeforeLock(flush);
  useEffect(() => () => void flush(), [flush]);
  return { shown: { ...person, ...told(shown) }, tell, flush, error };
}
