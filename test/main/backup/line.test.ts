// How large a pack is, and how many go at once, on lines of all kinds.
import { describe, expect, test } from 'vitest';
import { followLine, PACK_SIZES } from '../../../main/backup/line.ts';

const [SMALL, MIDDLE, LARGE] = PACK_SIZES;
const LIMITS = { packSize: LARGE, connections: 5, spoolCap: 500_000_000 };
const SLOW = 2_100;
const QUICK = 20;

describe('packs for the line', () => {
  test('begin small and one at a time, so that a first break wastes little', () => {
    const line = followLine(LIMITS);
    expect([line.packSize(), line.connections()]).toEqual([MIDDLE, 1]);
  });

  test('grow and go side by side where they arrive quickly', () => {
    const line = followLine(LIMITS);
    line.arrived(MIDDLE, QUICK);
    expect([line.packSize(), line.connections()]).toEqual([LARGE, 5]);
    expect(line.spoolCap()).toBe(500_000_000);
  });

  test('stay small and one at a time on a slow line, however long it holds', () => {
    const line = followLine(LIMITS);
    for (let i = 0; i < 40; i++) line.arrived(MIDDLE, SLOW);
    expect([line.packSize(), line.connections()]).toEqual([MIDDLE, 1]);
    // Five minutes of what it carries, so that a copy on the way need not wait for an hour of sealed scans.
    expect(line.spoolCap() / MIDDLE).toBeCloseTo(300 / 2.1, 0);
  });

  test('shrink when the line breaks, and grow again only after it has held for a while', () => {
    const line = followLine(LIMITS);
    line.arrived(MIDDLE, QUICK);
    line.failed(LARGE);
    expect(line.packSize()).toBe(MIDDLE);
    line.failed(MIDDLE);
    expect([line.packSize(), line.connections()]).toEqual([SMALL, 1]);
    for (let i = 0; i < 7; i++) line.arrived(SMALL, QUICK);
    expect(line.packSize()).toBe(SMALL);
    line.arrived(SMALL, QUICK);
    expect(line.packSize()).toBe(MIDDLE);
    for (let i = 0; i < 8; i++) line.arrived(MIDDLE, QUICK);
    expect(line.packSize()).toBe(LARGE);
  });

  test('never exceed what was set', () => {
    const line = followLine({ packSize: 1000, connections: 1, spoolCap: 2000 });
    line.arrived(MIDDLE, QUICK);
    expect([line.packSize(), line.connections(), line.spoolCap()]).toEqual([1000, 1, 2000]);
  });
});
