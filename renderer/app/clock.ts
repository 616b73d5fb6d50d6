// Days and clock times of this computer, in the words of the window.
import { formatDay, inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { Text } from '../i18n/use-text.ts';

const two = (part: number) => String(part).padStart(2, '0');

export function today(): string {
  return dayOf(Date.now());
}

/** "09:12"; digits of the language, because it stands in a sentence. */
export function clockOf(moment: number, language: Language): string {
  const date = new Date(moment);
  return inDigitsOf(language, `${two(date.getHours())}:${two(date.getMinutes())}`);
}

/** "today 09:12", "yesterday 16:52", "3 July 2026". */
export function dayAndTime(moment: number, language: Language, t: Text): string {
  const time = clockOf(moment, language);
  const day = dayOf(moment);
  if (day === today()) return t('app.when.today', { time });
  if (day === dayOf(Date.now() - 86_400_000)) return t('app.when.yesterday', { time });
  return formatDay(day, language);
}

/** Only the time when it is today, otherwise the day: for narrow places. */
export function shortWhen(moment: number, language: Language): string {
  return dayOf(moment) === today() ? clockOf(moment, language) : formatDay(dayOf(moment), language);
}

/** For a narrow column: the time when it was today, otherwise day and month, 16.11. */
export function columnWhen(moment: number, language: Language): string {
  const day = dayOf(moment);
  if (day === today()) return clockOf(moment, language);
  return inDigitsOf(language, `${day.slice(8)}.${day.slice(5, 7)}`);
}
