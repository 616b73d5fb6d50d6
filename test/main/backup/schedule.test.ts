// When the next copy is due.
import { describe, expect, test } from 'vitest';
import {
  afterImportAt,
  type History,
  isProofDue,
  nextRunAt,
} from '../../../main/backup/schedule.ts';

const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 0, day, hour, minute).getTime();
const MINUTE = 60_000;
const fine = (lastGoodAt: number | null): History => ({
  lastGoodAt,
  lastTryAt: lastGoodAt,
  failures: 0,
});
const failed = (failures: number, lastTryAt: number): History => ({
  lastGoodAt: at(3, 18),
  lastTryAt,
  failures,
});

describe('the next copy', () => {
  test('is due at once when there never was one', () => {
    expect(nextRunAt(fine(null), '18:00', at(5, 9))).toBe(at(5, 9));
  });

  test("comes at the day's time, once a day", () => {
    expect(nextRunAt(fine(at(4, 18, 1)), '18:00', at(5, 9))).toBe(at(5, 18));
    expect(nextRunAt(fine(at(5, 18, 1)), '18:00', at(5, 19))).toBe(at(6, 18));
  });

  test('is made up for at the next start when the computer was off', () => {
    expect(nextRunAt(fine(at(2, 18)), '18:00', at(5, 8))).toBe(at(5, 8));
  });

  test('a copy made by hand in the morning does not replace the one of the evening', () => {
    expect(nextRunAt(fine(at(5, 9)), '18:00', at(5, 18, 5))).toBe(at(5, 18, 5));
  });

  test('is tried again later and later after failures, but never given up', () => {
    const tried = at(5, 9);
    const waits = [1, 2, 3, 50].map((n) => nextRunAt(failed(n, tried), '18:00', tried) - tried);
    expect(waits).toEqual([15 * MINUTE, 60 * MINUTE, 240 * MINUTE, 240 * MINUTE]);
  });

  test('is due at once when the clock was set back behind the last copy', () => {
    expect(nextRunAt(fine(at(9, 18)), '18:00', at(5, 9))).toBe(at(5, 9));
    expect(nextRunAt(failed(2, at(9, 18)), '18:00', at(5, 9))).toBe(at(5, 9));
  });

  test('keeps its time of day when a month ends', () => {
    const good = new Date(2026, 1, 28, 18, 1).getTime();
    const now = new Date(2026, 1, 28, 20).getTime();
    expect(nextRunAt(fine(good), '18:00', now)).toBe(new Date(2026, 2, 1, 18).getTime());
  });
});

describe('a copy after much paper came in', () => {
  const many = { count: 50, lastAt: at(5, 10) };

  test('begins two minutes after the last of fifty pages', () => {
    expect(afterImportAt(fine(at(4, 18)), many, at(5, 10, 1))).toBeNull();
    expect(afterImportAt(fine(at(4, 18)), many, at(5, 10, 2))).toBe(at(5, 10, 2));
    expect(afterImportAt(fine(at(4, 18)), { ...many, count: 49 }, at(5, 10, 2))).toBeNull();
  });

  test('waits after failures as every copy does', () => {
    const tried = at(5, 10, 2);
    expect(afterImportAt(failed(1, tried), many, at(5, 10, 3))).toBe(tried + 15 * MINUTE);
  });
});

describe('a test restore', () => {
  const proof = (day: number, reason: string | null = null) => ({ at: at(day, 12), reason });

  test('is made a day after the first copy, and then every week', () => {
    const unproved = { firstCopyAt: at(1, 12), lastProof: null };
    expect(isProofDue({ firstCopyAt: null, lastProof: null }, at(9, 12))).toBe(false);
    expect(isProofDue(unproved, at(2, 11))).toBe(false);
    expect(isProofDue(unproved, at(2, 12))).toBe(true);
    const proved = { firstCopyAt: at(1, 12), lastProof: proof(3) };
    expect(isProofDue(proved, at(10, 11))).toBe(false);
    expect(isProofDue(proved, at(10, 12))).toBe(true);
  });

  test('that could not be made is tried again the next day; one that found damage has told it', () => {
    const away = { firstCopyAt: at(1, 12), lastProof: proof(3, 'backup-unreachable') };
    expect(isProofDue(away, at(4, 12))).toBe(true);
    const damaged = { firstCopyAt: at(1, 12), lastProof: proof(3, 'backup-damaged') };
    expect(isProofDue(damaged, at(4, 12))).toBe(false);
  });

  test('is not put off by a clock that jumped', () => {
    const ahead = { firstCopyAt: at(1, 12), lastProof: proof(20) };
    expect(isProofDue(ahead, at(9, 12))).toBe(true);
  });
});
