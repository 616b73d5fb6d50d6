// A server that does not answer is told within five seconds; one that is only slow is not accused.
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type LineWatch, watchLine } from '../../../../main/backup/stores/line-watch.ts';

let told: boolean[];
let asked: number;
let isAlive: boolean;
let watch: LineWatch;

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  [told, asked, isAlive] = [[], 0, true];
  watch = watchLine(
    (waiting) => told.push(waiting),
    async () => {
      asked += 1;
      if (!isAlive) throw new Error('no answer');
    },
  );
});

test('a large object on a slow line is not called waiting while small questions are answered', async () => {
  const sent = Promise.withResolvers<void>();
  const followed = watch.follow(sent.promise);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([]);
  sent.resolve();
  await followed;
  const before = asked;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(before);
});

test('silence is told within five seconds, once, and taken back with the first answer', async () => {
  isAlive = false;
  const sent = Promise.withResolvers<void>();
  const followed = watch.follow(sent.promise);
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).toEqual([true]);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(told).toEqual([true]);
  isAlive = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([true, false]);
  sent.resolve();
  await followed;
});

test('a moment of trouble is not told', async () => {
  isAlive = false;
  void watch.follow(new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(3000);
  watch.answered();
  await vi.advanceTimersByTimeAsync(3000);
  expect(told).toEqual([]);
});
