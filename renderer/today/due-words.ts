// How something due is called, marked and dated, on the page of the day and in the calendar.
import {
  CalendarCheck,
  Flag,
  Handshake,
  ListTodo,
  type LucideIcon,
  MessageCircleQuestion,
  Repeat,
  RotateCcw,
  Smile,
} from 'lucide-react';
import type { Output } from '#contract/calls.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import type { Language } from '#domain/khmer/format.ts';
import { daysBetween } from '#domain/people/iso-day.ts';
import type { Text } from '../i18n/use-text.ts';

export type DueItem = Output<'planner.list'>['items'][number];

export const DUE_ICONS: Readonly<Record<DueItem['kind'], LucideIcon>> = {
  step: ListTodo,
  repeated: Repeat,
  decision: Flag,
  review: CalendarCheck,
  'follow-up': MessageCircleQuestion,
  scale: Smile,
  consent: Handshake,
  'look-again': RotateCcw,
};

/** Days since the last day on which it was due; null while it is not late. */
export function daysLate({ due }: Pick<DueItem, 'due'>, day: string): number | null {
  const last = due?.to ?? null;
  return last !== null && last < day ? daysBetween(last, day) : null;
}

/** People's own words; what follows a form is named as that form is. */
export const whatToDo = (
  { what, follows }: Pick<DueItem, 'what' | 'follows'>,
  language: Language,
): string => (follows ? latestForm(follows)?.title[language] : undefined) ?? what;

/** Is this the last day on which it is due? */
export const isDueToday = ({ due }: Pick<DueItem, 'due'>, day: string): boolean => due?.to === day;

/** What is to be done, in people's own words; what the app knows to be due by its name. */
export function dueWords(
  item: Pick<DueItem, 'kind' | 'what' | 'follows'>,
  t: Text,
  language: Language,
): string {
  const { kind } = item;
  const what = whatToDo(item, language);
  if (kind === 'decision') return t('today.due.decision', { what });
  return kind === 'step' || kind === 'repeated' ? what : t(`today.due.${kind}`);
}

/** Words that people wrote name people: with the names they are hidden. */
export const isWritten = ({ what, follows }: DueItem): boolean => what !== '' && !follows;
