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
  const [state, setState] = useState<{ list?: CaseList; error?: CallError; about?: string }>({});
  const newest = useRef(0);
  const question = JSON.stringify({ text: text.trim(), filter });

  const ask = useCallback(
    async (offset: number) => {
      const mine = ++newest.current;
      try {
        const input = { ...JSON.parse(question), offset, limit: PAGE } as Input<'cases.list'>;
        const found = await call('cases.list', input);
        if (mine !== newest.current) return;
        setState(({ list }) => ({
          list: offset > 0 && list ? append(list, found) : found,
          about: question,
        }));
      } catch (thrown) {
        if (mine !== newest.current) return;
        // What answers something else that was typed is not shown for it.
        setState(({ list, about }) => ({
          ...(list && about === question && { list }),
          ...{ error: toCallError(thrown), about: question },
        }));
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

  const { list, error, about } = state;
  const rows = list?.groups.flatMap((group) => group.rows) ?? [];
  // The rows are still those of what was typed before.
  const isLate = about !== question;
  const more = () => {
    if (list && !isLate && rows.length < list.total) void ask(rows.length);
  };
  return { list, rows, error, isLate, refresh: () => void ask(0), more };
}
