// The coordinator opens a counselling note that is closed even for her, with a reason its counsellor will see.
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { call } from '../../app/call.ts';
import { usePlaces } from '../../app/places.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useText } from '../../i18n/use-text.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

export function OpenNote(props: { caseId: string; formId: string; onClose: () => void }) {
  const { t } = useText();
  const { go } = usePlaces();
  const { caseId, formId, onClose } = props;
  const { busy, error, run } = useDoing();
  const [cmd] = useState(newId);
  const open = (reason: string) =>
    void run(
      () => call('access.openNote', { cmd, caseId, formId, reason }),
      () => {
        onClose();
        go({ screen: 'form', formId });
      },
    );
  return (
    <ReasonDialog
      title={t('access.counselling.title')}
      text={t('access.counselling.text')}
      does={t('access.counselling.do')}
      {...{ busy, error, onClose }}
      onReason={open}
    />
  );
}
