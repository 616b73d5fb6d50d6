// The app was asked to end and first copies what changed: what it waits for, and a way not to wait.
import { useEffect, useState } from 'react';
import type { EventOf } from '#contract/events.ts';
import { call, listen } from '../app/call.ts';
import { useJob } from '../app/jobs.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useStageSentence } from './stage-sentence.ts';

export function Leaving() {
  const [leaving, setLeaving] = useState<EventOf<'leaving'> | null>(null);
  useEffect(() => listen('leaving', setLeaving), []);
  return leaving && <LeavingDialog jobId={leaving.jobId} />;
}

function LeavingDialog({ jobId }: { jobId: string }) {
  const { t } = useText();
  const job = useJob(jobId);
  const sentence = useStageSentence();
  const leave = () => {
    call('backup.leaveNow', {}).catch(() => {});
  };
  return (
    <Dialog
      title={t('backup.leaving.title')}
      onClose={leave}
      actions={
        <Button main autoFocus hint="Enter" onPress={leave}>
          {t('backup.leaving.now')}
        </Button>
      }
    >
      <p>{t('backup.leaving.text')}</p>
      <div className="bk-leaving">
        <ProgressBar
          done={job?.done ?? 0}
          total={job?.total ?? null}
          label={(job && sentence(job)) || t('backup.running')}
        />
      </div>
      <p className="cap">{t('backup.leaving.safe')}</p>
    </Dialog>
  );
}
