// bench start: from starting the program to the locked door on the screen, with an office on the computer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../build.ts';
import { makeOffice, openApp } from '../crash/app.ts';
import { launchApp, whichElectron } from '../support/launch.ts';
import { median } from './figures.ts';

const RUNS = { full: 9, quick: 3 };

async function startOnce(profile: string): Promise<number> {
  const started = performance.now();
  const opened = await launchApp({ profile });
  await opened.page.locator('input[type=password]').waitFor();
  const took = performance.now() - started;
  await opened.close();
  return took;
}

export async function run({ quick }: { quick: boolean }): Promise<object> {
  await buildApp();
  const profile = mkdtempSync(join(tmpdir(), 'bench-start-'));
  try {
    const app = await openApp(profile);
    await makeOffice(app);
    await app.close();
    const times: number[] = [];
    for (let i = 0; i < (quick ? RUNS.quick : RUNS.full); i++) {
      times.push(await startOnce(profile));
      console.error(`start ${i + 1}: ${Math.round(times.at(-1) ?? 0)} ms`);
    }
    return { start_to_unlock_ms: Math.round(median(times)), host: whichElectron() };
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
