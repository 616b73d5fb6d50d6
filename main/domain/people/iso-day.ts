// Calendar days as ISO text (2009-03-12): no hours, no time zones, sorted by comparing text.

const MILLISECONDS = 86_400_000;

function toUtc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromUtc(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The ISO day for a year, month (1-12) and day, or null when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const time = toUtc(text);
  return !Number.isNaN(time) && fromUtc(time) === text ? text : null;
}

/** The day that a moment (milliseconds since 1970) falls on, on this computer's calendar. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  return isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? '';
}

/** First and last day of a month (1-12), or of a whole year when no month is given. */
export function spanOf(year: number, month?: number): { from: string; to: string } {
  const first = new Date(Date.UTC(year, (month ?? 1) - 1, 1));
  const next = new Date(Date.UTC(year, month ?? 12, 1));
  return { from: fromUtc(first.getTime()), to: fromUtc(next.getTime() - MILLISECONDS) };
}

export function addDays(day: string, count: number): string {
  return fromUtc(toUtc(day) + count * MILLISECONDS);
}

/** The same day some months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const { from, to } = spanOf(year, month + count);
  return `${from.slice(0, 8)}${String(Math.min(date, Number(to.slice(8)))).padStart(2, '0')}`;
}

export function addYears(day: string, count: number): string {
  return addMonths(day, count * 12);
}

/** Days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to) - toUtc(from)) / MILLISECONDS);
}

/** Whole years from one day to a later one, as birthdays count them. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Whole months from one day to a later one. */
export function monthsBetween(from: string, to: string): number {
  const months = Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  const short = to.slice(8) < from.slice(8) ? 1 : 0;
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + months - short;
}
