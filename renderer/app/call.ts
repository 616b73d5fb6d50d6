// The typed way through the door of the preload: a call answers with its value or throws a CallError.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, Input, Output } from '#contract/calls.ts';
import type { ErrorCode, Result } from '#contract/errors.ts';
import type { EventName, EventOf } from '#contract/events.ts';
import { gatherChanges, newestOfCases } from './gather-changes.ts';

export type Bridge = {
  call(name: string, input: unknown): Promise<unknown>;
  on(name: string, listen: (event: unknown) => void): () => void;
  pathToken(file: File): Promise<string>;
};
declare global {
  interface Window {
    samnum: Bridge;
  }
}

export class CallError extends Error {
  readonly code: ErrorCode;
  readonly ref: string;
  readonly field: string | undefined;
  readonly detail: Record<string, unknown>;

  constructor(told: Extract<Result<unknown>, { ok: false }>) {
    super(told.code);
    this.name = 'CallError';
    this.code = told.code;
    this.ref = told.ref;
    this.field = told.field;
    this.detail = told.detail ?? {};
  }
}

export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  const told = (await window.samnum.call(name, input)) as Result<Output<N>>;
  if (told.ok) return told.value;
  throw new CallError(told);
}

/** Anything that was thrown, as a CallError; what is not one is `unexpected`. */
export function toCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown;
  return new CallError({ ok: false, code: 'unexpected', ref: 'window' });
}

export function listen<N extends EventName>(name: N, hear: (event: EventOf<N>) => void) {
  return window.samnum.on(name, (event) => hear(event as EventOf<N>));
}

export type Asked<T> = {
  value: T | undefined;
  error: CallError | undefined;
  loading: boolean;
  refresh: () => void;
};

/**
 * Asks when the screen opens and whenever `input` changes. The value stays while the same is asked again, and when
 * that fails; what answers another question is not shown, since it may be of another case or day. `keep`: it is
 * shown until there is an answer, for lists that would flicker while somebody types or turns the page; `loading`
 * says so. An answer that comes late, after a newer question, is dropped. `input: null` asks nothing.
 */
export function useCall<N extends CallName>(
  name: N,
  input: Input<N> | null,
  { keep = false }: { keep?: boolean } = {},
): Asked<Output<N>> {
  const [state, setState] = useState<{ value?: Output<N>; error?: CallError; about?: string }>({});
  const [loading, setLoading] = useState(input !== null);
  const newest = useRef(0);
  const question = JSON.stringify(input);

  const ask = useCallback(() => {
    if (question === 'null') return;
    const mine = ++newest.current;
    setLoading(true);
    call(name, JSON.parse(question) as Input<N>).then(
      (value) => {
        if (mine !== newest.current) return;
        setState({ value, about: question });
        setLoading(false);
      },
      (thrown: unknown) => {
        if (mine !== newest.current) return;
        setState(({ value, about }) => ({
          ...(about === question && { value }),
          ...{ error: toCallError(thrown), about: question },
        }));
        setLoading(false);
      },
    );
  }, [name, question]);

  useEffect(() => {
    ask();
    return () => {
      newest.current++;
    };
  }, [ask]);

  // True from the moment of another question: what is there answers the one before.
  const isAnother = state.about !== question;
  const { value, error } = isAnother && !keep ? {} : state;
  return { value, error, loading: question !== 'null' && (loading || isAnother), refresh: ask };
}

type Changed = EventOf<'changed'>;

/** Hears which rows changed, several at once; `about` says which kinds matter here. */
export function useChanges(
  about: readonly Changed['entity'][],
  tell: (events: Changed[]) => void,
): void {
  const latest = useRef({ about, tell });
  latest.current = { about, tell };
  useEffect(() => {
    const changes = gatherChanges((events) => latest.current.tell(events));
    const unlisten = listen('changed', (event) => {
      if (latest.current.about.includes(event.entity)) changes.hear(event);
    });
    return () => {
      changes.stop();
      unlisten();
    };
  }, []);
}

/** Hears that rows changed, where it matters only of which case they are: once for each case. */
export function useChanged(
  about: readonly Changed['entity'][],
  refresh: (event: Changed) => void,
): void {
  useChanges(about, (events) => {
    for (const event of newestOfCases(events)) refresh(event);
  });
}
