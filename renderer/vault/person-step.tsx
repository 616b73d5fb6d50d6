// Second step: the first coordinator and a passphrase; four generated words are offered.
import { ArrowLeft, Check, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError, useCall } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import type { Status } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { SetupFrame, type SetupStep } from './setup-frame.tsx';
import { usePassphraseCheck } from './use-passphrase-check.ts';

export type NewPerson = { nameKm: string; nameLatin: string; passphrase: string };
type Props = {
  notes: Partial<Record<SetupStep, string>>;
  officeName: string;
  person: NewPerson;
  onPerson: (person: NewPerson) => void;
  onBack: () => void;
  onMade: (status: Status) => void;
};

export function PersonStep({ person, onPerson, ...props }: Props) {
  const { t } = useText();
  const offered = useCall('vault.suggestPassphrase', {});
  const check = usePassphraseCheck(person.passphrase);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();

  const hasName = (person.nameKm + person.nameLatin).trim() !== '';
  const ready = hasName && check.strong;
  const make = async () => {
    if (!ready || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      props.onMade(
        await call('vault.create', {
          cmd: newId(),
          officeName: props.officeName.trim(),
          nameKm: person.nameKm.trim(),
          nameLatin: person.nameLatin.trim(),
          passphrase: person.passphrase,
        }),
      );
    } catch (thrown) {
      setError(toCallError(thrown));
      setBusy(false);
    }
  };
  useKeys([
    { keys: ['Tab'], says: t('app.keys.next') },
    { keys: ['Ctrl Enter'], says: t('vault.setup.person.create'), run: make },
    { keys: ['Alt ArrowLeft'], says: t('app.keys.back'), run: props.onBack },
  ]);
  const missing = !hasName
    ? t('vault.setup.person.missingName')
    : person.passphrase === ''
      ? t('vault.setup.person.missingPassphrase')
      : '';
  const words = offered.value?.passphrase ?? '';
  return (
    <SetupFrame
      step="person"
      notes={props.notes}
      title={t('vault.setup.person.title')}
      text={t('vault.setup.person.text')}
      foot={
        <>
          <Button quiet onPress={props.onBack}>
            <ArrowLeft className="ic" aria-hidden />
            {t('vault.setup.back')}
          </Button>
          <span className="end cap">{missing}</span>
          <Button main hint="Ctrl Enter" off={!ready} busy={busy} onPress={make}>
            {t(busy ? 'vault.setup.person.creating' : 'vault.setup.person.create')}
          </Button>
        </>
      }
    >
      <div className="wfields two">
        <Field
          label={t('vault.setup.person.nameKm')}
          value={person.nameKm}
          onChange={(nameKm) => onPerson({ ...person, nameKm })}
          example={t('vault.setup.person.exampleKm')}
          lang="km"
          maxLength={80}
          autoFocus
        />
        <Field
          label={t('vault.setup.person.nameLatin')}
          value={person.nameLatin}
          onChange={(nameLatin) => onPerson({ ...person, nameLatin })}
          example={t('vault.setup.person.exampleLatin')}
          lang="en"
          maxLength={80}
        />
      </div>
      <div className="offered">
        <div className="grow">
          <div className="cap">{t('vault.setup.person.offered')}</div>
          <div className="four selectable" lang="en">
            {words || '…'}
          </div>
        </div>
        <Button quiet onPress={offered.refresh}>
          <RefreshCw className="ic" aria-hidden />
          {t('vault.setup.person.others')}
        </Button>
        <Button off={words === ''} onPress={() => onPerson({ ...person, passphrase: words })}>
          {t('vault.setup.person.use')}
        </Button>
      </div>
      <div className="wfields">
        <PassphraseField
          label={t('vault.setup.person.passphrase')}
          value={person.passphrase}
          onChange={(passphrase) => onPerson({ ...person, passphrase })}
          startShown
          error={check.reason ? t(`vault.setup.weak.${check.reason}`) : undefined}
          help={
            check.strong ? (
              <>
                <Check className="ic" aria-hidden />
                <span>{t('vault.setup.person.good')}</span>
              </>
            ) : (
              t('vault.setup.person.passphraseHelp')
            )
          }
        />
        <ErrorNote error={error} />
      </div>
    </SetupFrame>
  );
}
