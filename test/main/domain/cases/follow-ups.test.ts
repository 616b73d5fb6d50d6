// When something is due again.
import { expect, test } from 'vitest';
import { nextFollowUp } from '#domain/cases/follow-ups.ts';
import { occurrencesOf } from '#domain/cases/occurrences.ts';

const TIMES = [{ days: 7 }, { months: 1 }, { months: 3 }] as const;

test('a follow-up is due so long after the release; each that was written makes the next one due', () => {
  expect(nextFollowUp('2026-01-10', TIMES, [])).toBe('2026-01-17');
  expect(nextFollowUp('2026-01-10', TIMES, ['2026-01-16'])).toBe('2026-02-10');
  expect(nextFollowUp('2026-01-10', TIMES, ['2025-12-01'])).toBe('2026-01-17');
  expect(nextFollowUp('2026-01-10', TIMES, ['2026-01-16', '2026-02-10', '2026-04-11'])).toBeNull();
});

test('a plan repeats every week, twice a month or every month, the last day included', () => {
  expect(occurrencesOf('weekly', '2026-01-01', '2026-01-15')).toHaveLength(3);
  expect(occurrencesOf('monthly', '2026-01-31', '2026-03-31')).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
  ]);
  expect(occurrencesOf('twice-month', '2026-01-01', '2026-01-31')).toEqual([
    '2026-01-01',
    '2026-01-15',
  ]);
  expect(occurrencesOf('weekly', '2026-01-01', '2025-01-01')).toEqual([]);
  expect(occurrencesOf('weekly', '2026-01-01', '2036-01-01')).toHaveLength(60);
});
