// The days that a calendar shows: whole weeks, Monday first.
import { addDays, addMonths } from '#domain/people/iso-day.ts';

const WEEK = 7;

/** Monday is 0. */
const weekdayOf = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % WEEK;

export function daysOfWeek(day: string): string[] {
  const monday = addDays(day, -weekdayOf(day));
  return Array.from({ length: WEEK }, (_, at) => addDays(monday, at));
}

/** The weeks that hold a day of this month. */
export function daysOfMonth(day: string): string[] {
  const first = `${day.slice(0, 7)}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const days: string[] = [];
  for (let monday = daysOfWeek(first)[0] ?? first; monday <= last; monday = addDays(monday, WEEK))
    days.push(...daysOfWeek(monday));
  return days;
}
