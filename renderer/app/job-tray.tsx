// One line per job: what, how far, how it ended. Opens with J; a job never blocks a screen.
import { CircleCheck, CircleSlash, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import type { JobState } from '#contract/events.ts';
import type { Language } from '#domain/khmer/format.ts';
import { howFar } from '../backup/how-far.ts';
import { useStageSentence } from '../backup/stage-sentence.ts';
import { useTimeLeft } from '../backup/use-time-left.ts';
import { type Text, useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { call } from './call.ts';
import { useJobs } from './jobs.tsx';
import { useKeys } from './keys.tsx';

export function JobTray(props: { onClose: () => void }) {
  const { t } = useText();
  const jobs = useJobs();
  useKeys([{ keys: ['Escape'], says: t('app.keys.close'), run: props.onClose, typing: true }]);
  return (
    <aside className="tray overlays" aria-label={t('app.jobs.title')}>
      <div className="head">
        <h2>{t('app.jobs.title')}</h2>
        <span className="cap grow">{jobs.length > 0 && t('app.jobs.goesOn')}</span>
        <button
          type="button"
          className="icbtn"
          aria-label={t('app.state.close')}
          onClick={props.onClose}
        >
          <X className="ic" aria-hidden />
        </button>
      </div>
      <ul>
        {jobs.map((job) => (
          <JobLine key={job.jobId} job={job} />
        ))}
        {jobs.length === 0 && <li className="mut">{t('app.jobs.none')}</li>}
      </ul>
    </aside>
  );
}

function JobLine({ job }: { job: JobState }) {
  const { t, language } = useText();
  const [stopping, setStopping] = useState(false);
  const running = job.state === 'running';
  const sentence = useStageSentence()(job);
  const left = useTimeLeft(job);
  const stop = () => {
    setStopping(true);
    call('jobs.cancel', { jobId: job.jobId }).catch(() => setStopping(false));
  };
  return (
    <li>
      <div className="row">
        <JobSign state={job.state} />
        <b>{t(`app.jobs.kind.${job.kind}`)}</b>
        <span className="end cap">{ending(job, t, language)}</span>
        {running && (
          <Button small quiet busy={stopping} onPress={stop}>
            {t(stopping ? 'app.jobs.stopping' : 'app.jobs.stop')}
          </Button>
        )}
      </div>
      {running && (
        <ProgressBar
          done={job.done}
          total={job.total}
          label={ending(job, t, language) || t(`app.jobs.kind.${job.kind}`)}
        />
      )}
      {running && sentence !== '' && <p className="cap">{sentence}</p>}
      {left !== '' && <p className="cap">{left}</p>}
      {job.error && (
        <p className="cap">
          {t(`errors.${job.error}.what`)} {t(`errors.${job.error}.todo`)}
        </p>
      )}
    </li>
  );
}

function ending(job: JobState, t: Text, language: Language): string {
  if (job.state === 'done') return t('app.jobs.done');
  if (job.state === 'cancelled') return t('app.jobs.cancelled');
  return howFar(job, t, language);
}

function JobSign(props: { state: JobState['state'] }) {
  if (props.state === 'running') return <span className="ring" aria-hidden />;
  if (props.state === 'done') {
    return <CircleCheck className="ic" aria-hidden style={{ color: 'var(--safe)' }} />;
  }
  if (props.state === 'cancelled') return <CircleSlash className="ic" aria-hidden />;
  return <TriangleAlert className="ic" aria-hidden style={{ color: 'var(--overdue)' }} />;
}
