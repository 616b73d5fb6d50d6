// Asks the coordinator, with a reason, to see a case, a form or a paper that is closed.
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { call } from '../../app/call.ts';
import { useMay } from '../../app/session.tsx';
import { useToast } from '../../app/toasts.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useText } from '../../i18n/use-text.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { OpenNote } from './open-note.tsx';
import type { ThingHere } from './thing.ts';

type Props = {
  caseId: string;
  /** One form, paper or drawing of it; the case itself when left out. */
  of?: Omit<ThingHere, 'name'>;
  onClose: () => void;
};

/** Of what is closed even for the coordinator, a counselling note, she decides herself, with a reason. */
export function AskAccess(props: Props) {
  const decides = useMay(['coordinator']);
  const { caseId, of, onClose } = props;
  if (decides && of?.entity === 'form')
    return <OpenNote {...{ caseId, onClose }} formId={of.entityId} />;
  return <Ask {...props} />;
}

function Ask({ caseId, of, onClose }: Props) {
  const { t } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const [ids] = useState({ cmd: newId(), id: newId() });
  const thing = of ?? { entity: 'case' as const, entityId: caseId };
  const ask = (reason: string) =>
    void run(
      () => call('access.ask', { ...ids, caseId, ...thing, reason }),
      () => {
        say((t) => t('access.asked'));
        onClose();
      },
    );
  return (
    <ReasonDialog
      title={t(of ? 'casePage.access.askThing' : 'access.askTitle')}
      text={t('access.askText')}
      does={t('access.askDo')}
      {...{ busy, error, onClose }}
      onReason={ask}
    />
  );
}
