// What of the copies needs a look today: at most two lines, each leads to the screen of backups.
import { ShieldAlert, TriangleAlert } from 'lucide-react';
import { useBackupStatus } from '../app/backup-state.tsx';
import { shortWhen } from '../app/clock.ts';
import { usePlaces } from '../app/places.tsx';
import { useTroubleSentence } from '../backup/troubles.tsx';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import type { Line } from './agenda.tsx';

const TWO_DAYS = 2 * 86_400_000;

export function useBackupLines(): Line[] {
  const { t, language } = useText();
  const { go } = usePlaces();
  const troubleSentence = useTroubleSentence();
  const backup = useBackupStatus().value;
  if (!backup) return [];
  const { counts, lastGoodAt, troubles } = backup;
  const isEmpty = counts.cases + counts.pages === 0;
  const isLate = !isEmpty && (lastGoodAt === null || Date.now() - lastGoodAt > TWO_DAYS);
  const word = t('app.nav.backup');
  const way = { detail: t('today.backupHelp'), open: () => go({ screen: 'backup' }) };
  return [
    troubles.length > 0 && {
      ...{ id: 'trouble', icon: TriangleAlert, mark: <Mark kind="risk">{word}</Mark> },
      title: troubles.map(troubleSentence).join(' '),
      ...way,
    },
    isLate && {
      ...{ id: 'backup', icon: ShieldAlert, mark: <Mark kind="overdue">{word}</Mark> },
      title:
        lastGoodAt === null
          ? t('today.noBackup')
          : t('today.oldBackup', { when: shortWhen(lastGoodAt, language) }),
      ...way,
    },
  ].filter((line) => line !== false);
}
