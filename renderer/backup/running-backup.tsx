// A backup that runs now: what it does, how far, and a way to stop it.
import type { JobState } from '#contract/events.ts';
import { call } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { howFar } from './how-far.ts';
import { useStageSentence } from './stage-sentence.ts';

export function RunningBackup({ job }: { job: JobState }) {
  const { t, language } = useText();
  const title = t(job.kind === 'proof' ? 'backup.back.running' : 'backup.running');
  const sentence = useStageSentence()(job);
  return (
    <div className="card bk-run" role="status">
      <div className="row">
        <span className="ring" aria-hidden />
        <b>{title}</b>
        <span className="sup">{sentence}</span>
        <span className="end cap">{howFar(job, t, language)}</span>
        <Button
          small
          quiet
          onPress={() => {
            call('jobs.cancel', { jobId: job.jobId }).catch(() => {});
          }}
        >
          {t('backup.stop')}
        </Button>
      </div>
      <ProgressBar done={job.done} total={job.total} label={sentence || title} />
    </div>
  );
}
