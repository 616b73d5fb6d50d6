// The list of cases as it is typed for: asked again a moment after the last key, more pages on demand.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output } from '#contract/calls.ts';
import { type CallError, call, toCallError, useChanged } from '../app/call.ts';

export type CaseList = Output<'cases.list'>;
export type CaseRow = CaseList['groups'][number]['rows'][number];
export type CaseWaiting = CaseList['waiting'][string];
type Filter = Input<'cases.list'>['filter'];

const PAGE = 100;
const AFTER_MS = 90;

/** More rows of the same groups, in the order in which they were asked. */
function append(before: CaseList, more: CaseList): CaseList {
  const groups = before.groups.map((group) => ({ ...group, rows: [...group.rows] }));
  for (const next of more.groups) {
    const group = groups.find((one) => one.why === next.why);
    if (group) group.rows.push(...next.rows);
    else groups.push(next);
  }
  const waiting = { ...before.waiting, ...more.waiting };
  return { ...more, groups, waiting, joined: { ...before.joined, ...more.joined } };
}

export function useCaseList(text: string, filter: Filter) {
  const [list, setList] = useState<CaseList>();
  const [error, setError] = useState<CallError>();
  const newest = useRef(0);
  const question = JSON.stringify({ text: text.trim(), filter });

  const ask = useCallback(
    async (offset: number) => {
      const mine = ++newest.current;
      try {
        const input = { ...JSON.parse(question), offset, limit: PAGE } as Input<'cases.list'>;
        const found = await call('cases.list', input);
        if (mine !== newest.current) return;
        setList((before) => (offset > 0 && before ? append(before, found) : found));
        setError(undefined);
      } catch (thrown) {
        if (mine === newest.current) setError(toCallError(thrown));
      }
    },
    [question],
  );
  const isFirst = useRef(true);
  useEffect(() => {
    const timer = setTimeout(() => void ask(0), isFirst.current ? 0 : AFTER_MS);
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [ask]);
  useChanged(['case', 'person', 'form', 'page'], () => void ask(0));

  const rows = list?.groups.flatMap((group) => group.rows) ?? [];
  const more = () => {
    if (list && rows.length < list.total) void ask(rows.length);
  };
  return { list, rows, error, refresh: () => void ask(0), more };
}
