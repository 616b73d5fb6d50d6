// The first two sentences of the backup screen: is the office safe, and what would be lost now?

import { Trans } from 'react-i18next';
import type { BackupStatus } from '#contract/backup.ts';
import { formatSpan, type Language } from '#domain/khmer/format.ts';
import { dayAndTime } from '../app/clock.ts';
import { type Text, useText } from '../i18n/use-text.ts';
import { lastAway, safetyOf } from './safety.ts';

type Props = { status: BackupStatus };

export function SafetyTitle({ status }: Props) {
  const { t, language } = useText();
  const safety = safetyOf(status, Date.now());
  if (status.troubles.some(({ kind }) => kind === 'missing' || kind === 'damaged')) {
    return <h1>{t('backup.papers')}</h1>;
  }
  if (status.proof?.reason === 'backup-damaged') return <h1>{t('backup.notProved')}</h1>;
  if (safety === 'old') {
    const when = dayAndTime(lastAway(status) ?? 0, language, t);
    return <h1>{t('backup.old', { when })}</h1>;
  }
  return <h1>{t(safety === 'only-here' ? 'backup.onlyHere' : `backup.${safety}`)}</h1>;
}

export function LossSentence({ status }: Props) {
  const { t, language } = useText();
  const safety = safetyOf(status, Date.now());
  const { counts, wouldLose } = status;
  if (safety === 'nothing') return <p className="lead sup">{t('backup.loseNothing')}</p>;
  if (safety === 'never' || safety === 'only-here') {
    return (
      <p className="lead sup">
        {t('backup.loseAll', {
          cases: t('backup.count.cases', { count: counts.cases }),
          pages: t('backup.count.pages', { count: counts.pages }),
        })}
      </p>
    );
  }
  const what = workLost(wouldLose, t);
  if (what === '') return <p className="lead sup">{t('backup.loseNothing')}</p>;
  return (
    <p className="lead sup">
      <Trans
        i18nKey="backup.lose"
        values={{ time: timeLost(wouldLose.minutes, language), what }}
        components={{ b: <b /> }}
      />
    </p>
  );
}

/** The largest unit that fits: minutes, hours, days. */
function timeLost(minutes: number, language: Language): string {
  if (minutes < 90) return formatSpan(Math.max(1, Math.round(minutes)), 'minute', language);
  if (minutes < 48 * 60) return formatSpan(Math.round(minutes / 60), 'hour', language);
  return formatSpan(Math.round(minutes / 1440), 'day', language);
}

function workLost(lost: BackupStatus['wouldLose'], t: Text): string {
  const parts = [
    lost.forms > 0 && t('backup.count.forms', { count: lost.forms }),
    lost.pages > 0 && t('backup.count.pages', { count: lost.pages }),
  ].filter((part) => part !== false);
  if (parts.length > 0) return parts.join(t('backup.and'));
  return lost.changes > 0 ? t('backup.count.changes', { count: lost.changes }) : '';
}
