// What main does not take of a drawing, and what to do about it, in a sentence.
import { wordsOf } from '#domain/drawings/words.ts';
import type { CallError } from '../app/call.ts';
import { type Text, useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { Drawing } from './use-drawing.ts';

export function NotKept({ drawing }: { drawing: Drawing }) {
  const { t } = useText();
  const { saving, items } = drawing;
  if (saving.at !== 'refused') return null;
  const sentence = notKept(t, saving.error, items);
  if (sentence === null) return <ErrorNote error={saving.error} />;
  return <Banner kind="risk">{sentence}</Banner>;
}

/** Null for what has only the sentence of its code. */
export function notKept(
  t: Text,
  { detail = {} }: Pick<CallError, 'detail'>,
  items: Drawing['items'],
): string | null {
  const { problem, most, chain } = detail;
  if (problem === 'long' || problem === 'paper') return t(`giving.notKept.${problem}`);
  if (problem === 'many') return t('giving.notKept.many', { most: Number(most) });
  if (problem !== 'loop' || !Array.isArray(chain)) return null;
  const called = chain.map((thread) => {
    const item = items.find((one) => one.thread === thread);
    return (item && wordsOf(item)[0]) || '…';
  });
  return t('giving.notKept.loop', { chain: called.join(' → ') });
}
