// When copies that nobody asked for wait: on the battery, and on a line that is paid by the megabyte.
import { describe, expect, test } from 'vitest';
import { goesAnywayAt, waitReason } from '../../../main/backup/wait-reason.ts';

const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 0, day, hour, minute).getTime();
const bucket = { kind: 's3' as const, lastGoodAt: at(5, 12, 20), addedAt: at(1, 9) };
const disk = { ...bucket, kind: 'folder' as const };
const mains = { onBattery: false, paidLine: false, dailyAt: '12:15' };
const paid = { ...mains, paidLine: true };

describe('a copy that nobody asked for', () => {
  test('goes at any hour with mains and a line that costs nothing', () => {
    expect(waitReason(bucket, mains, at(6, 9))).toBeNull();
  });

  test('waits while the computer runs on its battery, to a disk too', () => {
    expect(waitReason(bucket, { ...mains, onBattery: true }, at(6, 9))).toBe('battery');
    expect(waitReason(disk, { ...mains, onBattery: true }, at(6, 9))).toBe('battery');
  });

  test('goes over a paid line at the set hour only; a disk is no line', () => {
    expect(waitReason(bucket, paid, at(6, 9))).toBe('paid-line');
    expect(waitReason(bucket, paid, at(6, 12, 15))).toBeNull();
    expect(waitReason(bucket, paid, at(6, 13, 14))).toBeNull();
    expect(waitReason(bucket, paid, at(6, 13, 15))).toBe('paid-line');
    expect(waitReason(disk, paid, at(6, 9))).toBeNull();
  });

  test('goes all the same when the last good copy is three days old, or when there never was one for so long', () => {
    const hard = { ...paid, onBattery: true };
    expect(waitReason(bucket, hard, at(8, 12, 19))).toBe('battery');
    expect(waitReason(bucket, hard, at(8, 12, 20))).toBeNull();
    const never = { ...bucket, lastGoodAt: null };
    expect(waitReason(never, hard, at(4, 8, 59))).toBe('battery');
    expect(waitReason(never, hard, at(4, 9))).toBeNull();
    expect(goesAnywayAt(never, at(2, 9))).toBe(at(4, 9));
  });

  test('is not held for ever by a clock that was set back', () => {
    expect(waitReason(bucket, { ...mains, onBattery: true }, at(3, 9))).toBeNull();
  });
});
