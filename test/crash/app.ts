// The app as the crash run uses it: the real window's calls, and an end without any warning.
import type { Page } from '@playwright/test';
import type { CallName, Input, Output } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { type LaunchedApp, launchApp } from '../support/launch.ts';
import { descendantsOf } from '../support/processes.ts';

export const PASSPHRASE = 'teapot lantern orchard seven 63';

export type CrashApp = LaunchedApp & {
  /** Thrown: the refusal, or that the app died before it answered. */
  ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** The state in which a job ended, once it has. */
  jobs: Map<string, string>;
};

type Answer = { ok: true; value: unknown } | { ok: false; code: string };
type WindowOfApp = {
  samnum: {
    call(name: string, input: unknown): Promise<Answer>;
    on(name: string, listen: (event: unknown) => void): void;
  };
  tellJob(event: unknown): void;
};

async function followJobs(page: Page): Promise<Map<string, string>> {
  const jobs = new Map<string, string>();
  await page.exposeFunction('tellJob', (event: { jobId: string; state: string }) => {
    if (event.state !== 'running') jobs.set(event.jobId, event.state);
  });
  await page.evaluate(() => {
    const app = window as unknown as WindowOfApp;
    app.samnum.on('job', (event) => app.tellJob(event));
  });
  return jobs;
}

export async function openApp(profile: string, appDir?: string): Promise<CrashApp> {
  const opened = await launchApp({ profile, ...(appDir === undefined ? {} : { appDir }) });
  const { page } = opened;
  return {
    ...opened,
    jobs: await followJobs(page),
    async ask(name, input) {
      const answer = await page.evaluate(
        ([to, what]) => (window as unknown as WindowOfApp).samnum.call(to, what),
        [name, input as unknown] as const,
      );
      if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
      return answer.value as Output<typeof name>;
    },
  };
}

/** A new office, its words proved. */
export async function makeOffice({ ask }: CrashApp): Promise<string[]> {
  const person = { nameKm: 'កែវ សុវណ្ណ', nameLatin: 'Keo Sovann' };
  const office = { officeName: 'Crash office', passphrase: PASSPHRASE };
  await ask('vault.create', { cmd: newId(), ...office, ...person });
  const { words, prove } = await ask('vault.words', {});
  const answers = prove.map((place) => ({ place, word: words[place - 1] ?? '' }));
  await ask('vault.proveWords', { cmd: newId(), answers });
  return words;
}

export async function unlock({ ask }: CrashApp): Promise<void> {
  const { users } = await ask('vault.status', {});
  await ask('vault.unlock', { userId: users[0]?.id ?? '', passphrase: PASSPHRASE });
}

/** The app and everything it started, at one moment, as when the plug is pulled. */
export async function killAll(app: CrashApp): Promise<void> {
  const { pid } = app.app.process();
  const all = pid === undefined ? [] : descendantsOf(pid);
  const gone = app.kill();
  for (const child of all) {
    try {
      process.kill(child, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
  await gone;
}
