// The line of years of a timeline: which days it covers, where a day stands on it, its years and ages.
import { inDigitsOf } from '#domain/khmer/format.ts';
import { daysBetween } from '#domain/people/iso-day.ts';
import type { Scene } from '../tool.ts';
import { birthOf } from './events.ts';
import type { Span } from './when.ts';

export type Tick = { x: number; year: string; age: string | null };
/** Whole years. */
export type Days = { first: string; last: string };
/** Where an ISO day stands, in px. */
export type PlaceOf = (day: string) => number;

const STEPS = [1, 2, 5, 10, 20, 50];
const YEAR_SIZE = 13.5;

/** Whole years around everything these can mean; null when nothing has a date. */
export function yearsAround(spans: readonly Span[]): Days | null {
  const days = spans
    .flatMap(({ from, to }) => [from, to])
    .filter((day) => day !== null)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return { first: `${first.slice(0, 4)}-01-01`, last: `${last.slice(0, 4)}-12-31` };
}

export function placeOn({ first, last }: Days, from: number, to: number): PlaceOf {
  const length = Math.max(1, daysBetween(first, last));
  return (day) => from + ((to - from) * daysBetween(first, day)) / length;
}

/** As many years as fit, each with the age the child reached in it when the birth is known. */
export function ticksOf(scene: Scene, days: Days, place: PlaceOf): Tick[] {
  const { language, measure } = scene;
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const [first, end] = [yearOf(days.first), yearOf(days.last) + 1];
  const room = place(days.last) - place(days.first);
  const most = Math.max(1, Math.floor(room / (measure('0000', YEAR_SIZE, true) + 24)));
  const step = STEPS.find((one) => (end - first) / one <= most) ?? 100;
  const birth = birthOf(scene);
  const born = birth?.from && birth.to ? yearOf(birth.to) : null;
  const isRough = birth?.from && birth.to && yearOf(birth.from) !== yearOf(birth.to);
  const ticks: Tick[] = [];
  for (let year = Math.ceil(first / step) * step; year < end; year += step) {
    const age = born === null || year < born ? null : inDigitsOf(language, year - born);
    ticks.push({
      x: place(`${year}-01-01`),
      year: inDigitsOf(language, year),
      age: age === null ? null : `${isRough ? '~' : ''}${age}`,
    });
  }
  return ticks;
}
