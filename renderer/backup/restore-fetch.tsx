// Fourth step of restoring: fetch into a new folder, check every page, count. It can be stopped.
import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CallError, call, toCallError } from '../app/call.ts';
import { useJob } from '../app/jobs.tsx';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { howFar } from './how-far.ts';
import type { Decided, Fetched } from './restore-choices.ts';
import { RestoreFrame } from './restore-frame.tsx';
import { useStageSentence } from './stage-sentence.ts';

type Props = {
  decided: Decided;
  restoreId: string;
  snapshot: string;
  onBack: () => void;
  onFetched: (fetched: Fetched) => void;
};

export function RestoreFetch({ decided, restoreId, snapshot, onBack, onFetched }: Props) {
  const { t, language } = useText();
  const [jobId, setJobId] = useState<string | null>(null);
  const [error, setError] = useState<CallError>();
  const job = useJob(jobId);
  const sentence = useStageSentence();
  // Somebody may stop it before main has told which job it is.
  const begun = useRef<Promise<{ jobId: string }>>(null);
  const running = error === undefined && (!job || job.state === 'running' || job.state === 'done');

  const begin = useCallback(() => {
    setError(undefined);
    begun.current = call('restore.fetch', { restoreId, snapshot });
    begun.current.then(
      (started) => setJobId(started.jobId),
      (thrown: unknown) => setError(toCallError(thrown)),
    );
  }, [restoreId, snapshot]);
  useEffect(() => {
    if (!begun.current) begin();
  }, [begin]);

  const ended = job?.state;
  const why = job?.error;
  useEffect(() => {
    if (ended === 'failed') {
      setError(new CallError({ ok: false, code: why ?? 'unexpected', ref: 'job' }));
    }
    if (ended !== 'done') return;
    call('restore.result', { restoreId }).then(onFetched, (thrown: unknown) =>
      setError(toCallError(thrown)),
    );
  }, [ended, why, restoreId, onFetched]);

  const stop = () => {
    begun.current?.then((started) => call('jobs.cancel', { jobId: started.jobId })).catch(() => {});
  };
  const again = () => {
    setJobId(null);
    begin();
  };
  useKeys(
    running
      ? [{ keys: ['Escape'], says: t('restore.fetch.stop'), run: stop }]
      : [
          { keys: ['Enter'], says: t('restore.fetch.again'), run: again },
          { keys: ['Escape', 'Alt ArrowLeft'], says: t('restore.back'), run: onBack },
        ],
  );
  const says = job ? sentence(job) : '';
  return (
    <RestoreFrame
      step="fetch"
      decided={decided}
      title={t('restore.fetch.title')}
      text={t('restore.fetch.text')}
      foot={
        running ? (
          <Button hint="Escape" onPress={stop}>
            {t('restore.fetch.stop')}
          </Button>
        ) : (
          <>
            <Button onPress={onBack}>
              <ArrowLeft className="ic" aria-hidden />
              {t('restore.back')}
            </Button>
            <span className="end" />
            <Button main autoFocus hint="Enter" onPress={again}>
              {t('restore.fetch.again')}
            </Button>
          </>
        )
      }
    >
      {running && (
        <div className="fetching" role="status">
          <div className="row">
            <span className="ring" aria-hidden />
            <b>{says || t('restore.fetch.stage.opening')}</b>
            <span className="end cap">{job && howFar(job, t, language)}</span>
          </div>
          <ProgressBar done={job?.done ?? 0} total={job?.total ?? null} label={says} />
        </div>
      )}
      {ended === 'cancelled' && !error && <Banner kind="info">{t('restore.fetch.stopped')}</Banner>}
      <ErrorNote error={error} />
    </RestoreFrame>
  );
}
