// How safe the office is, asked once for the top bar and every screen that tells it.
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { BackupStatus } from '#contract/backup.ts';
import { type Asked, useCall, useChanged } from './call.ts';
import { useJobs } from './jobs.tsx';

const BackupContext = createContext<Asked<BackupStatus> | null>(null);

export function BackupProvider(props: { children: ReactNode }) {
  const asked = useCall('backup.status', {});
  const { refresh } = asked;
  useChanged(['backup'], refresh);
  const ended = useJobs().filter(
    (job) => (job.kind === 'backup' || job.kind === 'proof') && job.state !== 'running',
  ).length;
  useEffect(() => {
    if (ended > 0) refresh();
  }, [ended, refresh]);
  return <BackupContext value={asked}>{props.children}</BackupContext>;
}

export function useBackupStatus(): Asked<BackupStatus> {
  const asked = useContext(BackupContext);
  if (!asked) throw new Error('useBackupStatus outside an open office');
  return asked;
}

const WORK = ['case', 'person', 'form', 'source', 'page', 'document'] as const;
const MINUTE_MS = 60_000;

/** For whoever tells what would be lost now: asked again when shown, after each change, each minute. */
export function useFreshBackupStatus(): Asked<BackupStatus> {
  const asked = useBackupStatus();
  const { refresh } = asked;
  useChanged(WORK, refresh);
  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, MINUTE_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return asked;
}
