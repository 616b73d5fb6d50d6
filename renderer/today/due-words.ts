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

/** What is to be done, in people's own words; what the app knows to be due by its name. */
export function dueWords({ kind, what }: DueItem, t: Text): string {
  if (kind === 'decision') return t('today.due.decision', { what });
  return kind === 'step' || kind === 'repeated' ? what : t(`today.due.${kind}`);
}

/** Words that people wrote name people: with the names they are hidden. */
export const isWritten = ({ what }: DueItem): boolean => what !== '';
