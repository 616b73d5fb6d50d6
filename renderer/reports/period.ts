// The period of a report as a person chooses it: a year, a month of it, or all years.
import { formatDay, type Language, monthNames } from '#domain/khmer/format.ts';
import { spanOf } from '#domain/people/iso-day.ts';
import type { ReportOptions } from '#domain/reports/report.ts';

/** The office's first papers are from this year. */
const FIRST_YEAR = 2012;

/** From this year back to the first. */
export function yearsTo(thisYear: number): number[] {
  return Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, at) => thisYear - at);
}

/** `year` and `month` as they are chosen, '' for all. */
export function periodOf(year: string, month: string): Pick<ReportOptions, 'from' | 'to'> {
  if (year === '') return { from: null, to: null };
  return month === '' ? spanOf(Number(year)) : spanOf(Number(year), Number(month));
}

export function monthOptions(language: Language): { value: string; label: string }[] {
  return monthNames(language).map((label, at) => ({ value: String(at + 1), label }));
}

/** "1 Jan 2020 – 31 Dec 2020", or null for all years. */
export function sayPeriod({ from, to }: ReportOptions, language: Language): string | null {
  if (from === null || to === null) return null;
  return `${formatDay(from, language)} – ${formatDay(to, language)}`;
}
