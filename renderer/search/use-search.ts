// Asks main for hits while somebody types, a moment after the last key, newest question wins.
import { useEffect, useState } from 'react';
import type { Output } from '#contract/calls.ts';
import { splitUnits } from '#domain/khmer/clusters.ts';
import { type CallError, useCall } from '../app/call.ts';
import { isNarrowed, NO_FILTER, narrowing } from './filter.ts';

export type Hit = Output<'search.find'>['hits'][number];
export type Found = {
  /** Nothing is asked for less than two letters (one Khmer syllable is enough), but by a filter alone. */
  asked: boolean;
  loading: boolean;
  hits: readonly Hit[];
  /** There is more than is shown. */
  more: boolean;
  /** Pages whose text is not in the index yet. */
  behind: number;
  error: CallError | undefined;
};
const AFTER_MS = 120;
const KINDS: Hit['kind'][] = ['case', 'form', 'drawing', 'page'];

export function useSearch(text: string, limit: number, filter = NO_FILTER): Found {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const narrowed = isNarrowed(filter);
  const asked = isEnough(text) || (narrowed && text.trim() === '');
  const question = settled.trim();
  const { value, error, loading } = useCall(
    'search.find',
    isEnough(question) || (narrowed && question === '')
      ? { text: question.slice(0, 200), kinds: KINDS, limit, ...narrowing(filter) }
      : null,
    { keep: true },
  );
  const waiting = asked && (loading || settled !== text);
  return {
    asked,
    loading: waiting,
    hits: asked ? (value?.hits ?? []) : [],
    more: asked && value?.more === true,
    behind: value?.behind ?? 0,
    error: asked ? error : undefined,
  };
}

/** One Khmer syllable, or two letters or digits. */
function isEnough(text: string): boolean {
  const units = splitUnits(text);
  return units.some((unit) => unit.khmer) || units.some((unit) => unit.text.length > 1);
}
