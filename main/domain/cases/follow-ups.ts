// When a family is to be asked again: so long after a release, so long after the closing of the case.
import type { After } from '../office/settings.ts';
import { addDays, addMonths } from '../people/iso-day.ts';

/** The ISO day a time after another. */
const dayAfter = (day: string, after: After): string =>
  'days' in after ? addDays(day, after.days) : addMonths(day, after.months);

/**
 * The next follow-up that is due after an event, or null when all are done. Each follow-up that was
 * written after the event stands for one of the times, the earliest first.
 */
export function nextFollowUp(
  event: string,
  times: readonly After[],
  done: readonly string[],
): string | null {
  const days = times.map((after) => dayAfter(event, after)).toSorted();
  return days[done.filter((day) => day >= event).length] ?? null;
}
