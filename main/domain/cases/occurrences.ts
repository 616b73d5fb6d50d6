// The days of what a plan repeats: "twice a month until 30 June".
import { addDays, addMonths } from '../people/iso-day.ts';

export type Repeat = 'weekly' | 'twice-month' | 'monthly';

/** More than a year of weeks is planned again. */
const MOST = 60;
const HALF_MONTH = 14;

/**
 * ISO days from the first one to the last, both included. Twice a month is the same day of each month,
 * and fourteen days later; a month without that day has its last one. At most 60.
 */
export function occurrencesOf(repeat: Repeat, first: string, last: string): string[] {
  const days: string[] = [];
  for (let round = 0; days.length < MOST; round++) {
    const next =
      repeat === 'weekly'
        ? [addDays(first, 7 * round)]
        : [addMonths(first, round)].flatMap((day) =>
            repeat === 'monthly' ? [day] : [day, addDays(day, HALF_MONTH)],
          );
    const within = next.filter((day) => day <= last);
    days.push(...within);
    if (within.length < next.length) break;
  }
  return days.slice(0, MOST);
}
