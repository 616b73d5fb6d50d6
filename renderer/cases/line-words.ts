// What stands in a line of the chronology, in words: made once for each line, not each time it is drawn.
import { useMemo } from 'react';
import { formatDay, inDigitsOf, monthNames } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useNames } from '../app/names.tsx';
import { useUserName } from '../app/users.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import type { MarkKind } from '../ui/mark.tsx';
import { type Happening, useHappeningTitle } from './happening-title.ts';
import type { SignName } from './line-signs.tsx';

export type LineWords = {
  sign: SignName;
  title: string;
  /** The day as on a calendar; the year alone of what is only roughly known. */
  day: { large: string; small: string };
  mark: { kind: MarkKind; says: string } | null;
  /** What the app says of it, and what was written or read in it. */
  told: string;
  snippet: string;
  facts: string;
};

/** Stands in a sentence where a text comes: the sentence itself is asked for once. */
const GAP = '\u0001';
const fillIn = (sentence: string, text: string) => sentence.replace(GAP, () => text);

type Made = {
  sentences: { happened: string; entered: string };
  text: ReturnType<typeof useText>;
  paper: (kind: string) => string;
  titleOf: (one: Happening) => string;
  userName: (id: string | null) => string;
  namesHidden: boolean;
};

function dayOfLine({ happened }: Happening, language: Made['text']['language']): LineWords['day'] {
  const from = happened?.from ?? happened?.to ?? null;
  if (!from) return { large: '', small: '—' };
  const year = inDigitsOf(language, from.slice(0, 4));
  if (happened?.precision !== 'day') return { large: '', small: year };
  const month = monthNames(language)[Number(from.slice(5, 7)) - 1] ?? '';
  const large = inDigitsOf(language, Number(from.slice(8, 10)));
  return { large, small: language === 'km' ? month : month.slice(0, 3) };
}

function markOf(one: Happening, { t }: Made['text']): LineWords['mark'] {
  if (one.restricted) return { kind: 'restricted', says: t('app.mark.restricted') };
  if (one.kind === 'case' || one.kind === 'task' || one.kind === 'line') return null;
  switch (one.state) {
    case 'final':
      if (one.kind === 'document') return null;
      return { kind: 'final', says: t('app.mark.final', { version: String(one.version) }) };
    case 'pencil':
      return { kind: 'pencil', says: t('app.mark.pencil') };
    case 'picture':
      return { kind: 'plain', says: t('app.mark.picture') };
    case 'draft':
      return { kind: 'plain', says: t('app.mark.draft') };
  }
}

function factsOf(one: Happening, { text: { t, language }, sentences, userName }: Made): string {
  const when = () => {
    const day = one.happened ? describePartialDate(one.happened, language) : '';
    if (one.time === undefined) return day;
    const time = inDigitsOf(language, one.time);
    return t(one.isAbout ? 'cases.chronology.about' : 'cases.chronology.at', { day, time });
  };
  return [
    one.by && userName(one.by),
    one.happened ? fillIn(sentences.happened, when()) : t('cases.chronology.noDate'),
    fillIn(sentences.entered, formatDay(dayOf(one.enteredAt), language)),
    one.pages > 0 && t('cases.chronology.pages', { count: one.pages }),
    one.state === 'pencil' && t('cases.chronology.machine'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function toldOf({ hidden, kind, form }: Happening, { text: { t }, paper }: Made): string {
  if (hidden) return t('cases.chronology.hiddenText');
  return kind === 'task' && form !== '' ? paper(form) : '';
}

function wordsOf(one: Happening, made: Made): LineWords {
  return {
    sign: one.restricted ? 'restricted' : one.kind,
    title: made.titleOf(one),
    day: dayOfLine(one, made.text.language),
    mark: markOf(one, made.text),
    told: toldOf(one, made),
    snippet: made.namesHidden ? '' : one.snippet,
    facts: factsOf(one, made),
  };
}

/** The words of a line; the same object for the same line until language, names or colleagues change. */
export function useLineWords(): (one: Happening) => LineWords {
  const text = useText();
  const { paper } = useOpenWords();
  const titleOf = useHappeningTitle();
  const userName = useUserName();
  const { hidden: namesHidden } = useNames();
  return useMemo(() => {
    const known = new WeakMap<Happening, LineWords>();
    const sentences = {
      happened: text.t('cases.chronology.happened', { date: GAP }),
      entered: text.t('cases.chronology.entered', { date: GAP }),
    };
    const made = { text, sentences, paper, titleOf, userName, namesHidden };
    return (one) => {
      const words = known.get(one) ?? wordsOf(one, made);
      known.set(one, words);
      return words;
    };
  }, [text, paper, titleOf, userName, namesHidden]);
}
