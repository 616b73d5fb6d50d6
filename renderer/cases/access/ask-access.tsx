// Asks the coordinator, with a reason, to see a case that is closed.
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { call } from '../../app/call.ts';
import { useToast } from '../../app/toasts.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useDoing } from '../../settings/use-doing.ts';
import { ReasonDialog } from './reason-dialog.tsx';

export function AskAccess({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const [ids] = useState({ cmd: newId(), id: newId() });
  const ask = (reason: string) =>
    void run(
      () => call('access.ask', { ...ids, caseId, entity: 'case', entityId: caseId, reason }),
      () => {
        say((t) => t('access.asked'));
        onClose();
      },
    );
  return (
    <ReasonDialog
      title={t('access.askTitle')}
      text={t('access.askText')}
      does={t('access.askDo')}
      {...{ busy, error, onClose }}
      onReason={ask}
    />
  );
}
