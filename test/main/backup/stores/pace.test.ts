// How fast uploads go when the office holds them back: to the second, by a clock of our own.
import { expect, test } from 'vitest';
import { keepPace, type Pace } from '../../../../main/backup/stores/pace.ts';

let ms = 0;
const clock = {
  now: () => ms,
  async wait(more: number) {
    ms += more;
  },
};

/** Seconds until all is carried. */
async function carry(pace: Pace, bytes: number): Promise<number> {
  const began = ms;
  let got = 0;
  for await (const slice of pace.carry(Buffer.alloc(bytes)) as AsyncIterable<Buffer>)
    got += slice.length;
  expect(got).toBe(bytes);
  return (ms - began) / 1000;
}

test('512 kbit/s carry 640 kB in ten seconds, and bytes that are sent again count again', async () => {
  const pace = keepPace(512, clock);
  for (let i = 0; i < 3; i++) {
    const seconds = await carry(pace, 640_000);
    expect(seconds).toBeGreaterThan(9.5);
    expect(seconds).toBeLessThan(10.5);
  }
});

test('connections side by side share the limit', async () => {
  const pace = keepPace(512, clock);
  const began = ms;
  await Promise.all([carry(pace, 320_000), carry(pace, 320_000)]);
  expect((ms - began) / 1000).toBeCloseTo(10, 0);
});

test('half of the line is half of what the first object showed, and is measured anew now and then', async () => {
  const pace = keepPace('half', clock);
  expect(await carry(pace, 500_000)).toBe(0);
  pace.took(500_000, 1000);
  const seconds = await carry(pace, 500_000);
  expect(seconds).toBeGreaterThan(1.8);
  expect(seconds).toBeLessThan(2.1);
  for (let i = 0; i < 16; i++) pace.took(500_000, 2000);
  expect(await carry(pace, 500_000)).toBeLessThan(0.1);
});
