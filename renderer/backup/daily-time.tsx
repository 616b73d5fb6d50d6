// When the daily copy is made. Khmer digits and a dot are read too.
import { useState } from 'react';
import type { BackupStatus } from '#contract/backup.ts';
import { newId } from '#domain/ids.ts';
import { call, toCallError } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Field } from '../ui/field.tsx';
import { readClock } from './clock-time.ts';

type Props = { status: BackupStatus; mayChange: boolean; onChanged: () => void };

export function DailyTime({ status, mayChange, onChanged }: Props) {
  const { t } = useText();
  const say = useToast();
  const [typed, setTyped] = useState(status.dailyAt);
  const [wrong, setWrong] = useState<string>();

  const keep = () => {
    const dailyAt = readClock(typed);
    if (!dailyAt) return setWrong(t('backup.dailyWrong'));
    setWrong(undefined);
    setTyped(dailyAt);
    if (dailyAt === status.dailyAt) return;
    call('backup.setDailyAt', { cmd: newId(), dailyAt }).then(
      () => {
        say((t) => t('backup.dailySaved', { time: dailyAt }));
        onChanged();
      },
      (thrown: unknown) => setWrong(t(`errors.${toCallError(thrown).code}.what`)),
    );
  };
  return (
    <section className="bk-daily">
      <Field
        label={t('backup.daily')}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
        readOnly={!mayChange}
        error={wrong}
        help={t('backup.dailyHelp')}
      />
    </section>
  );
}
