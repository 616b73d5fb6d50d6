// Long work that goes on beside everything: what runs now, and how it ended.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { JobState } from '#contract/events.ts';
import { call, listen } from './call.ts';

const JobsContext = createContext<readonly JobState[]>([]);
const KEPT = 12;

export function JobsProvider(props: { children: ReactNode }) {
  const [jobs, setJobs] = useState<readonly JobState[]>([]);
  useEffect(() => {
    const hear = (job: JobState) =>
      setJobs((before) => {
        const known = before.some((other) => other.jobId === job.jobId);
        if (known) return before.map((other) => (other.jobId === job.jobId ? job : other));
        // What is tried again by itself does not fill the list with each time it failed.
        const rest = before.filter(({ kind, state }) => kind !== job.kind || state !== 'failed');
        return [job, ...rest].slice(0, KEPT);
      });
    const stop = listen('job', hear);
    call('jobs.list', {}).then(
      (list) => setJobs((before) => (before.length > 0 ? before : list)),
      () => {},
    );
    return stop;
  }, []);
  return <JobsContext value={jobs}>{props.children}</JobsContext>;
}

/** Newest first. */
export function useJobs(): readonly JobState[] {
  return useContext(JobsContext);
}

/** One job by its id, for a screen that started it. */
export function useJob(jobId: string | null): JobState | undefined {
  return useJobs().find((job) => job.jobId === jobId);
}
