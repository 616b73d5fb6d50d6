// Last step: where backups go. The folder on this computer works from the first day.
import { HardDrive } from 'lucide-react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useCall } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { SetupFrame, type SetupStep } from './setup-frame.tsx';

export function BackupStep(props: {
  notes: Partial<Record<SetupStep, string>>;
  onDone: () => void;
}) {
  const { t, language } = useText();
  const { value } = useCall('backup.status', {});
  const builtIn = value?.targets.find((target) => target.builtIn);
  useKeys([{ keys: ['Enter'], says: t('vault.setup.backup.open'), run: props.onDone }]);
  return (
    <SetupFrame
      step="backup"
      notes={props.notes}
      title={t('vault.setup.backup.title')}
      text={t('vault.setup.backup.text')}
      foot={
        <>
          <span className="grow" />
          <Button main autoFocus hint="Enter" onPress={props.onDone}>
            {t('vault.setup.backup.open')}
          </Button>
        </>
      }
    >
      <div className="wfields">
        <div className="card row" style={{ gap: 14, padding: 16 }}>
          <HardDrive className="ic xl" aria-hidden />
          <div>
            <p className="str">{t('vault.setup.backup.builtIn')}</p>
            {builtIn && <p className="cap selectable">{builtIn.name}</p>}
            <p className="cap">
              {t('vault.setup.backup.every', {
                time: inDigitsOf(language, value?.dailyAt ?? '18:00'),
              })}
            </p>
          </div>
        </div>
        <Banner kind="overdue">
          <b>{t('vault.setup.backup.warn')}</b> {t('vault.setup.backup.warnTodo')}
        </Banner>
      </div>
    </SetupFrame>
  );
}
