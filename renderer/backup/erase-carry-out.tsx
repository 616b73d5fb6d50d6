// The last step of erasing: the name of the place typed, a key that may delete, and one more question.
import { useState } from 'react';
import type { ErasePlanShown } from '#contract/erase.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import type { Target } from './safety.ts';

type Props = {
  plan: ErasePlanShown;
  target: Target;
  name: string;
  onFailed: (error: CallError | undefined) => void;
  onDone: (found: Done) => void;
};
export type Done = { snapshots: number; heldBack: number };

export function CarryOut({ plan, target, name, onFailed, onDone }: Props) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [accessKey, setAccessKey] = useState('');
  const [secretKey, setSecretKey] = useState('');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const isCloud = target.kind === 's3';
  const hasKey = !isCloud || (accessKey.trim() !== '' && secretKey.trim() !== '');

  const erase = () => {
    setAsking(false);
    setBusy(true);
    onFailed(undefined);
    const key = isCloud ? { accessKey: accessKey.trim(), secretKey: secretKey.trim() } : null;
    call('erase.carryOut', { cmd: newId(), id: target.id, name: target.name, key })
      .then(onDone, (thrown: unknown) => onFailed(toCallError(thrown)))
      .finally(() => {
        setBusy(false);
        setSecretKey('');
      });
  };
  // The place decides by its own clock; this one only spares a question that is too early.
  if (Date.now() < plan.dueAt) return null;
  return (
    <>
      {isCloud && (
        <div className="s3-fields">
          <Field
            label={t('backup.s3.accessKey')}
            value={accessKey}
            onChange={setAccessKey}
            lang="en"
          />
          <Field
            label={t('backup.s3.secretKey')}
            value={secretKey}
            onChange={setSecretKey}
            type="password"
            help={t('backup.erase.key')}
            lang="en"
          />
        </div>
      )}
      <Field label={t('backup.erase.type', { name })} value={typed} onChange={setTyped} />
      <p>
        <Button
          danger
          off={typed.trim() !== name || !hasKey}
          busy={busy}
          onPress={() => setAsking(true)}
        >
          {t(busy ? 'backup.erase.erasing' : 'backup.erase.carryOut')}
        </Button>
      </p>
      {asking && (
        <Dialog
          title={t('backup.erase.sure')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button danger onPress={erase}>
                {t('backup.erase.yes')}
              </Button>
              <Button main autoFocus hint="Escape" onPress={() => setAsking(false)}>
                {t('backup.erase.no')}
              </Button>
            </>
          }
        >
          <p className="str">{t('backup.erase.sureText', { count: plan.snapshots })}</p>
        </Dialog>
      )}
    </>
  );
}
