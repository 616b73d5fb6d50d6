// What holds a batch up: files that did not come in, and why; or pages that cannot be read now.
import type { ReactNode } from 'react';
import type { JobState } from '#contract/events.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { type BatchView, isRead } from './batch.ts';

type Props = {
  view: BatchView;
  /** The job that brought them in, when it was started from this window. */
  job: JobState | undefined;
  action?: ReactNode;
};

export function StoppedNote({ view, job, action }: Props) {
  const { t } = useText();
  const { missing, coming } = view.batch;
  if (missing === 0 || coming) return <ReadingNote view={view} />;
  const out = view.sources.filter((source) => !source.kept && !source.settled);
  const reasons = new Set(out.flatMap((source) => source.reason ?? []));
  return (
    <Banner kind="risk" action={action}>
      {job?.error && (
        <>
          <b>{t(`errors.${job.error}.what`)}</b> {t(`errors.${job.error}.todo`)}{' '}
        </>
      )}
      {t('scans.stopped', { count: missing })}
      {[...reasons].map((reason) => ` ${t(`scans.quarantine.${reason}`)}`)}
    </Banner>
  );
}

/** The pages are safe and wait: said only while some do. */
function ReadingNote({ view: { trouble, pages } }: { view: BatchView }) {
  const { t } = useText();
  if (trouble === null || pages.every(isRead)) return null;
  return (
    <Banner kind="overdue">
      <b>{t(`errors.${trouble}.what`)}</b> {t(`errors.${trouble}.kept`)}{' '}
      {t(`errors.${trouble}.todo`)}
    </Banner>
  );
}
