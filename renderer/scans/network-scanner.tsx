// The address of a scanner in the network: written once, kept for this computer.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Scanner } from '#contract/scanners.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useMay } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';

export function NetworkScanner(props: { scanner: Scanner | undefined; onChange: () => void }) {
  const { t } = useText();
  const say = useToast();
  const mayBeginAnew = useMay(['coordinator']);
  const [address, setAddress] = useState('');
  const [failed, setFailed] = useState<CallError>();
  const { scanner, onChange } = props;
  const isAgreed = scanner && ['trusted', 'changed', 'lost'].includes(scanner.protection);
  const keep = async () => {
    if (address.trim() === '') return;
    setFailed(undefined);
    try {
      const { name } = await call('scanners.add', { cmd: newId(), address });
      say((words) => words('scanners.added', { name }));
      setAddress('');
      onChange();
    } catch (thrown) {
      setFailed(toCallError(thrown));
    }
  };
  const forget = (key: string) =>
    call('scanners.forget', { cmd: newId(), address: key }).then(onChange, (thrown) =>
      setFailed(toCallError(thrown)),
    );
  return (
    <>
      <Field
        label={t('scanners.address')}
        help={t('scanners.addressHelp')}
        value={address}
        onChange={setAddress}
        maxLength={200}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void keep();
        }}
      />
      <div className="row wrap">
        <Button small off={address.trim() === ''} onPress={() => void keep()}>
          {t('scanners.add')}
        </Button>
        {scanner && (scanner.kept || (isAgreed && mayBeginAnew)) && (
          <Button small quiet onPress={() => void forget(scanner.key)}>
            <Trash2 className="ic s" aria-hidden />
            {t('scanners.forget')}
          </Button>
        )}
      </div>
      <ErrorNote error={failed} />
    </>
  );
}
