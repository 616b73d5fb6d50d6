// Long work: an id at once, progress at most ten times a second within a stage, and a way to stop it.

import type { Emit, JobState } from '#contract/events.ts';
import { newId } from '#domain/ids.ts';
import { AppError, toErrorCode } from './errors.ts';

const EVERY_MS = 100;

export type Job = {
  readonly id: string;
  /** Ends when the person cancels or the office is locked for good. */
  readonly signal: AbortSignal;
  progress(stage: string, done: number, total: number | null): void;
};
export type Jobs = {
  /** Starts `work` and answers its id at once; its end is told by a `job` event. */
  start(kind: JobState['kind'], work: (job: Job) => Promise<void>): string;
  /** False when there is no such running job. */
  cancel(jobId: string): boolean;
  running(): JobState[];
  /** Cancels everything and waits until it has stopped. */
  stopAll(): Promise<void>;
};

export function createJobs(emit: Emit, onError: (jobId: string, thrown: unknown) => void): Jobs {
  const live = new Map<string, { state: JobState; abort: AbortController; ended: Promise<void> }>();

  return {
    start(kind, work) {
      const jobId = newId();
      const abort = new AbortController();
      const state: JobState = { jobId, kind, state: 'running', stage: '', done: 0, total: null };
      let told = 0;
      const tell = (now: number) => {
        told = now;
        emit('job', { ...state });
      };
      const progress = (stage: string, done: number, total: number | null) => {
        const isNew = stage !== state.stage;
        Object.assign(state, { stage, done, total });
        if (isNew || Date.now() - told >= EVERY_MS) tell(Date.now());
      };
      tell(Date.now());
      const ended = (async () => {
        try {
          await work({ id: jobId, signal: abort.signal, progress });
          state.state = 'done';
        } catch (thrown) {
          const code = toErrorCode(thrown);
          state.state = abort.signal.aborted || code === 'cancelled' ? 'cancelled' : 'failed';
          if (state.state === 'failed') {
            state.error = code;
            if (!(thrown instanceof AppError)) onError(jobId, thrown);
          }
        } finally {
          live.delete(jobId);
          tell(Date.now());
        }
      })();
      live.set(jobId, { state, abort, ended });
      return jobId;
    },
    cancel(jobId) {
      live.get(jobId)?.abort.abort();
      return live.has(jobId);
    },
    running: () => Array.from(live.values(), (job) => ({ ...job.state })),
    async stopAll() {
      const all = [...live.values()];
      for (const job of all) job.abort.abort();
      await Promise.all(all.map((job) => job.ended));
    },
  };
}
