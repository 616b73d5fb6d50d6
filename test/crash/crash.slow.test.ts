// A small crash run of the real app, and its control.
import { expect, test } from 'vitest';
import { runCrashes } from './crash.ts';

test('an app that is killed six times while people work loses nothing it said was saved', async () => {
  const { faults, acknowledged } = await runCrashes({ kills: 6, seed: 20260105 });
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThan(20);
}, 400_000);

test('an app that says "saved" before it saves is caught', async () => {
  const { lost } = await runCrashes({ kills: 2, seed: 20260105, wrongOrder: true });
  expect(lost).toBeGreaterThan(0);
}, 200_000);
