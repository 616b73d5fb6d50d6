// What holds a batch up: files that did not come in, and why; a stack to turn; or pages that cannot be read now.
import type { ReactNode } from 'react';
import type { JobState } from '#contract/events.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { type BatchView, isReading } from './batch.ts';
import { ScannerStopped } from './scanner-stopped.tsx';
import { TurnStack } from './turn-stack.tsx';

type Props = {
  view: BatchView;
  /** The job that brought them in, when it was started from this window. */
  job: JobState | undefined;
  action?: ReactNode;
};

export function StoppedNote({ view, job, action }: Props) {
  const { t } = useText();
  const { id, missing, coming, origin } = view.batch;
  if (coming) return <TurnStack batchId={id} otherwise={<ReadingNote view={view} />} />;
  if (origin === 'scanner' && job?.error) {
    return <ScannerStopped error={job.error} pages={view.pages.length} />;
  }
  if (missing === 0) return <ReadingNote view={view} />;
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

/** The paper is safe and waits: said only while some does. Once there is room it is read by itself. */
function ReadingNote({ view }: { view: BatchView }) {
  const { t } = useText();
  const { trouble } = view;
  if (trouble === null || !isReading(view)) return null;
  return (
    <Banner kind="overdue">
      <b>{t(`errors.${trouble}.what`)}</b> {t(`errors.${trouble}.kept`)}{' '}
      {trouble === 'disk-full' ? t('scans.makeRoom') : t(`errors.${trouble}.todo`)}
    </Banner>
  );
}
