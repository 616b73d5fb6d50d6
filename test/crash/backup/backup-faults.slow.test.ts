// Thirty runs of backups under troubles that a seed draws, and the controls of their judges.
import { expect, test } from 'vitest';
import { playControls, playRuns } from './backup-faults.ts';

const SEED = 20260105;

test('whatever happens to a copy, what was said to be copied can be brought back', async () => {
  const runs = Array.from({ length: 30 }, (_, run) => run);
  const { told, damage_injected, damage_detected, faults } = await playRuns({ runs, seed: SEED });
  expect(told).toEqual([]);
  expect(faults).toBeGreaterThan(40);
  expect(damage_injected).toBeGreaterThan(8);
  expect(damage_detected).toBe(damage_injected);
}, 400_000);

test('a copy that lies, a blind proof and a wrong restore are caught', async () => {
  expect(await playControls(SEED)).toEqual([]);
}, 60_000);
