// What of the copies needs a look today: at most two lines, each leads to the screen of backups.
import { ShieldAlert, TriangleAlert } from 'lucide-react';
import { useBackupStatus } from '../app/backup-state.tsx';
import { shortWhen } from '../app/clock.ts';
import { useTroubleSentence } from '../backup/troubles.tsx';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import type { Rows } from '../ui/rows.ts';
import { AgendaLine } from './agenda.tsx';

const TWO_DAYS = 2 * 86_400_000;
const IDS = ['trouble', 'backup'];
export const isBackupLine = (id: string): boolean => IDS.includes(id);

/** Ids of the lines that stand there now, in their order. */
export function useBackupLines(): string[] {
  const backup = useBackupStatus().value;
  if (!backup) return [];
  const { counts, lastGoodAt, troubles } = backup;
  const isEmpty = counts.cases + counts.pages === 0;
  const isLate = !isEmpty && (lastGoodAt === null || Date.now() - lastGoodAt > TWO_DAYS);
  return [...(troubles.length > 0 ? ['trouble'] : []), ...(isLate ? ['backup'] : [])];
}

export function BackupLines({ ids, rows }: { ids: readonly string[]; rows: Rows }) {
  const { t, language } = useText();
  const backup = useBackupStatus().value;
  const troubleSentence = useTroubleSentence();
  if (!backup) return null;
  const { lastGoodAt, troubles } = backup;
  return ids.map((id) => (
    <AgendaLine
      key={id}
      {...{ rows, id, icon: id === 'trouble' ? TriangleAlert : ShieldAlert }}
      title={
        id === 'trouble'
          ? troubles.map(troubleSentence).join(' ')
          : lastGoodAt === null
            ? t('today.noBackup')
            : t('today.oldBackup', { when: shortWhen(lastGoodAt, language) })
      }
      detail={t('today.backupHelp')}
    >
      <Mark kind={id === 'trouble' ? 'risk' : 'overdue'}>{t('app.nav.backup')}</Mark>
    </AgendaLine>
  ));
}
