// How fast uploads go when the office holds them back: to the second, by a clock of our own.
import { expect, test } from 'vitest';
import { limitFor } from '../../../../main/backup/line-settings.ts';
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
  const pace = keepPace({ part: 0.5 }, clock);
  expect(await carry(pace, 500_000)).toBe(0);
  pace.took(500_000, 1000);
  const seconds = await carry(pace, 500_000);
  expect(seconds).toBeGreaterThan(1.8);
  expect(seconds).toBeLessThan(2.1);
  for (let i = 0; i < 16; i++) pace.took(500_000, 2000);
  expect(await carry(pace, 500_000)).toBeLessThan(0.1);
});

test.each([
  ['half of the line', 'half' as const, 1_000_000],
  ['512 kbit/s', 512 as const, 640_000],
])(
  '%s is what all servers together get that are copied to at the same time',
  async (_, limit, bytes) => {
    const line = { paid: false, budgetMegabytes: 50, limit };
    expect(limitFor({ ...line, limit: 'none' }, 2)).toBeUndefined();
    for (const servers of [0, 1, 2, 4]) {
      const paces = Array.from({ length: Math.max(1, servers) }, () => {
        const share = limitFor(line, servers);
        if (share === undefined) throw new Error('no limit');
        return keepPace(share, clock);
      });
      // Each finds that the line carries 200 kB in a second.
      for (const pace of paces) pace.took(200_000, 1000);
      const began = ms;
      await Promise.all(paces.map((pace) => carry(pace, bytes / paces.length)));
      const seconds = (ms - began) / 1000;
      expect(seconds).toBeGreaterThan(8.5);
      expect(seconds).toBeLessThan(10.5);
    }
  },
);
