// Dates, numbers and spans of time are written the way people in the office write them.
import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatMonth,
  formatNumber,
  formatShortDay,
  formatSince,
  formatSpan,
  formatWeekdayAndDay,
  monthNames,
  weekdayNames,
} from '#domain/khmer/format.ts';

describe('Dates and numbers in words', () => {
  test('a day is written day first in both languages', () => {
    expect(formatDay('2009-03-12', 'km')).toBe('១២ មីនា ២០០៩');
    expect(formatDay('2009-03-12', 'en')).toBe('12 March 2009');
    expect(formatShortDay('2009-03-02', 'km')).toBe('០២/០៣/២០០៩');
    expect(formatShortDay('2009-03-02', 'en')).toBe('02/03/2009');
    expect(formatMonth('2009-12', 'km')).toBe('ធ្នូ ២០០៩');
  });

  test('the weekday belongs to the day', () => {
    expect(formatWeekdayAndDay('2009-03-12', 'en')).toBe('Thursday 12 March 2009');
    expect(formatWeekdayAndDay('2009-03-15', 'km')).toBe('ថ្ងៃអាទិត្យ ១៥ មីនា ២០០៩');
  });

  test('no two months and no two days share a name', () => {
    for (const language of ['km', 'en'] as const) {
      expect(new Set(monthNames(language)).size).toBe(12);
      expect(new Set(weekdayNames(language)).size).toBe(7);
    }
  });

  test('thousands are parted by a comma in both digit sets', () => {
    expect(formatNumber(2079, 'km')).toBe('២,០៧៩');
    expect(formatNumber(1234567, 'en')).toBe('1,234,567');
  });

  test('a span of time is counted in the largest unit that fits', () => {
    const now = Date.UTC(2026, 10, 21, 12, 0);
    const minutes = (count: number) => now - count * 60_000;
    expect(formatSince(minutes(0.4), now, 'en')).toBe('just now');
    expect(formatSince(minutes(52), now, 'en')).toBe('52 minutes ago');
    expect(formatSince(minutes(52), now, 'km')).toBe('៥២ នាទីមុន');
    expect(formatSince(minutes(60), now, 'en')).toBe('1 hour ago');
    expect(formatSince(minutes(3 * 24 * 60), now, 'km')).toBe('៣ ថ្ងៃមុន');
    expect(formatSince(minutes(-3 * 24 * 60), now, 'en')).toBe('in 3 days');
    expect(formatSpan(1, 'week', 'en')).toBe('1 week');
  });
});
