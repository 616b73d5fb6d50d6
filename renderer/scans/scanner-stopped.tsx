// A scanner stopped before the paper was through: why, and that what came in is safe.
import type { JobState } from '#contract/events.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';

export function ScannerStopped({ job, pages }: { job: JobState | undefined; pages: number }) {
  const { t } = useText();
  if (!job?.error) return null;
  return (
    <Banner kind="risk">
      <b>{t(`errors.${job.error}.what`)}</b> {t(`errors.${job.error}.todo`)}{' '}
      {t('scanners.stopped', { count: pages })}
    </Banner>
  );
}
