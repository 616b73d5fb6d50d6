// Long work: its id at once, its progress now and then, and a way to stop it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Emit, JobState } from '#contract/events.ts';
import { AppError } from '../../../main/ipc/errors.ts';
import { createJobs, type Job, type Jobs } from '../../../main/ipc/jobs.ts';

let told: JobState[];
let errors: unknown[];
let jobs: Jobs;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  told = [];
  errors = [];
  const emit: Emit = (_, event) => void told.push(event as JobState);
  jobs = createJobs(emit, (_, thrown) => void errors.push(thrown));
});
afterEach(() => {
  vi.useRealTimers();
});

const states = () => told.map(({ state }) => state);
const idle = () => vi.waitFor(() => expect(jobs.running()).toEqual([]));
/** Work that waits until it is told to stop. */
const waiting = (job: Job) =>
  new Promise<void>((_, reject) => {
    job.signal.addEventListener('abort', () => reject(new AppError('cancelled')));
  });

describe('long work', () => {
  it('has an id at once, is in the list while it runs, and says when it is done', async () => {
    const gate = Promise.withResolvers<void>();
    const id = jobs.start('import', () => gate.promise);
    expect(jobs.running()).toMatchObject([{ jobId: id, kind: 'import', state: 'running' }]);
    gate.resolve();
    await idle();
    expect(states()).toEqual(['running', 'done']);
    expect(told.every(({ jobId }) => jobId === id)).toBe(true);
  });

  it('tells its progress at most ten times a second, and always its last state', async () => {
    jobs.start('reading', async ({ progress }) => {
      for (let page = 1; page <= 1000; page++) {
        vi.setSystemTime(page * 10);
        progress('read', page, 1000);
      }
    });
    await idle();
    expect(told.length).toBeGreaterThan(50);
    expect(told.length).toBeLessThanOrEqual(103);
    expect(told.at(-1)).toMatchObject({ state: 'done', stage: 'read', done: 1000, total: 1000 });
  });

  it('that is cancelled is told to stop and says it was cancelled', async () => {
    const id = jobs.start('backup', waiting);
    expect(jobs.cancel('another')).toBe(false);
    expect(jobs.cancel(id)).toBe(true);
    await idle();
    expect(states()).toEqual(['running', 'cancelled']);
    expect(errors).toEqual([]);
    expect(jobs.cancel(id)).toBe(false);
  });

  it('that fails says why as a code; what was not expected goes to the log', async () => {
    jobs.start('restore', async () => {
      throw new AppError('backup-damaged');
    });
    await idle();
    const thrown = new Error('a name of a child');
    jobs.start('restore', async () => {
      throw thrown;
    });
    await idle();
    expect(told.filter(({ state }) => state === 'failed').map(({ error }) => error)).toEqual([
      'backup-damaged',
      'unexpected',
    ]);
    expect(errors).toEqual([thrown]);
    expect(JSON.stringify(told)).not.toContain('child');
  });

  it('is all stopped when the office is locked, and the lock waits until it has stopped', async () => {
    const stopped: string[] = [];
    for (const name of ['one', 'two']) {
      jobs.start('import', (job) => waiting(job).finally(() => stopped.push(name)));
    }
    await jobs.stopAll();
    expect(stopped).toEqual(['one', 'two']);
    expect(jobs.running()).toEqual([]);
  });

  it('is shown as it was, not as it becomes: an answer does not change in the hands of the window', () => {
    jobs.start('index', waiting);
    const [shown] = jobs.running();
    Object.assign(shown ?? {}, { state: 'done' });
    expect(jobs.running()[0]?.state).toBe('running');
  });
});
