// Some of the chosen files did not come in: what happened, and that their paper must be kept.
import type { JobState } from '#contract/events.ts';
import { useJobs } from '../app/jobs.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';

type Props = {
  missing: number;
  /** The job that brought them in, when it was started from this window. */
  job: JobState | undefined;
};

export function StoppedNote({ missing, job }: Props) {
  const { t } = useText();
  const isComing = useJobs().some(({ kind, state }) => kind === 'import' && state === 'running');
  if (missing === 0 || isComing) return null;
  return (
    <Banner kind="risk">
      {job?.error && (
        <>
          <b>{t(`errors.${job.error}.what`)}</b> {t(`errors.${job.error}.todo`)}{' '}
        </>
      )}
      {t('scans.stopped', { count: missing })}
    </Banner>
  );
}
