// A new passphrase in a dialog: four words are offered, a weak one is refused with the reason.
import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { useCall } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { PassphraseField } from '../vault/passphrase-field.tsx';
import { usePassphraseCheck } from '../vault/use-passphrase-check.ts';

type Props = {
  label: string;
  help: string;
  value: string;
  onChange: (passphrase: string) => void;
  onStrong: (strong: boolean) => void;
  autoFocus?: boolean;
};

export function NewPassphrase({ help, onChange, onStrong, ...props }: Props) {
  const { t } = useText();
  const offered = useCall('vault.suggestPassphrase', {});
  const check = usePassphraseCheck(props.value);
  useEffect(() => onStrong(check.strong), [check.strong, onStrong]);
  const words = offered.value?.passphrase ?? '';
  return (
    <div className="wide">
      <PassphraseField
        {...props}
        onChange={onChange}
        startShown
        error={check.reason ? t(`vault.setup.weak.${check.reason}`) : undefined}
        help={
          check.strong ? (
            <>
              <Check className="ic" aria-hidden />
              <span>{t('vault.setup.person.good')}</span>
            </>
          ) : (
            help
          )
        }
      />
      <div className="row">
        <span className="cap">{t('vault.setup.person.offered')}</span>
        <b className="selectable grow" lang="en">
          {words}
        </b>
        <Button small quiet onPress={offered.refresh}>
          {t('vault.setup.person.others')}
        </Button>
        <Button small off={words === ''} onPress={() => onChange(words)}>
          {t('vault.setup.person.use')}
        </Button>
      </div>
    </div>
  );
}
