// Says in a sentence what would be lost if the computer were lost now.
import { ShieldAlert } from 'lucide-react';
import { formatSpan, type Language } from '#domain/khmer/format.ts';
import { useFreshBackupStatus } from '../app/backup-state.tsx';
import { dayAndTime } from '../app/clock.ts';
import { safetyOf } from '../backup/safety.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';

/** Minutes of work in the unit a person would say. */
export function spanOfWork(minutes: number, language: Language): string {
  if (minutes < 60) return formatSpan(Math.max(1, Math.round(minutes)), 'minute', language);
  if (minutes < 60 * 24) return formatSpan(Math.round(minutes / 60), 'hour', language);
  return formatSpan(Math.round(minutes / 1440), 'day', language);
}

export function BackupCard() {
  const { t, language } = useText();
  const { value } = useFreshBackupStatus();
  if (!value) return null;
  const { wouldLose, lastGoodAt, counts } = value;
  const loses = wouldLose.changes + wouldLose.forms + wouldLose.pages > 0;
  const sentence = loses
    ? t('today.backup.wouldLose', { span: spanOfWork(wouldLose.minutes, language) })
    : t('today.backup.nothingLost');
  const safety = safetyOf(value, Date.now());
  if (lastGoodAt === null || safety === 'only-here') {
    return (
      <div className="card row top" style={{ gap: 10 }}>
        <ShieldAlert className="ic" aria-hidden />
        <div>
          <p className="str">{t(safety === 'only-here' ? 'backup.onlyHere' : 'today.noBackup')}</p>
          {safety === 'only-here' ? (
            <p className="cap">
              {t('backup.loseAll', {
                cases: t('backup.count.cases', { count: counts.cases }),
                pages: t('backup.count.pages', { count: counts.pages }),
              })}
            </p>
          ) : (
            loses && <p className="cap">{sentence}</p>
          )}
        </div>
      </div>
    );
  }
  return (
    <Banner kind="safe">
      <p className="str">{t('today.backup.good', { when: dayAndTime(lastGoodAt, language, t) })}</p>
      <p className="cap">{sentence}</p>
    </Banner>
  );
}
