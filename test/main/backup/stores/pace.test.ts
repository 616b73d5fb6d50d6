// How fast uploads go when the office holds them back: to the second, by a clock of our own.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepPace, type Pace } from '../../../../main/backup/stores/pace.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

vi.mock('node:timers/promises', () => ({
  setTimeout: async (ms: number) => void vi.advanceTimersByTime(ms),
}));

/** Seconds until all is carried. */
async function carry(pace: Pace, bytes: number): Promise<number> {
  const began = performance.now();
  let got = 0;
  for await (const slice of pace.carry(Buffer.alloc(bytes)) as AsyncIterable<Buffer>)
    got += slice.length;
  expect(got).toBe(bytes);
  return (performance.now() - began) / 1000;
}

test('512 kbit/s carry 640 kB in ten seconds, and bytes that are sent again count again', async () => {
  const pace = keepPace(512);
  for (let i = 0; i < 3; i++) {
    const seconds = await carry(pace, 640_000);
    expect(seconds).toBeGreaterThan(9.5);
    expect(seconds).toBeLessThan(10.5);
  }
});

test('connections side by side share the limit', async () => {
  const pace = keepPace(512);
  const began = performance.now();
  await Promise.all([carry(pace, 320_000), carry(pace, 320_000)]);
  expect((performance.now() - began) / 1000).toBeCloseTo(10, 0);
});

test('half of the line is half of what the first object showed, and is measured anew now and then', async () => {
  const pace = keepPace('half');
  expect(await carry(pace, 500_000)).toBe(0);
  pace.took(500_000, 1000);
  const seconds = await carry(pace, 500_000);
  expect(seconds).toBeGreaterThan(1.8);
  expect(seconds).toBeLessThan(2.1);
  for (let i = 0; i < 16; i++) pace.took(500_000, 2000);
  expect(await carry(pace, 500_000)).toBeLessThan(0.1);
});
