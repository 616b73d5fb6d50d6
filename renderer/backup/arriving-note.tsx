// After a restore: how many papers are still on their way, and the way to let them come when somebody stopped them.
import type { BackupStatus } from '#contract/backup.ts';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { useJob } from '../app/jobs.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

type Props = { arriving: BackupStatus['arriving']; onChanged: () => void };

export function ArrivingNote({ arriving, onChanged }: Props) {
  const { t } = useText();
  const job = useJob(arriving?.jobId ?? null);
  if (!arriving) return null;
  const { left, jobId } = arriving;
  // The job tells each paper that comes, as in the tray; the status is asked for now and then only.
  const count = typeof job?.total === 'number' ? job.total - job.done : left;
  const goOn = () => {
    call('backup.goOnArriving', { cmd: newId() }).then(onChanged, onChanged);
  };
  return (
    <div className="arriving-note">
      {jobId !== null ? (
        <Banner kind="info">{t('restore.arriving.text', { count })}</Banner>
      ) : (
        <Banner kind="overdue">
          <p className="str">{t('restore.arriving.stopped', { count })}</p>
          <Button onPress={goOn}>{t('restore.arriving.goOn')}</Button>
        </Banner>
      )}
    </div>
  );
}
