// A passphrase: hidden or shown, and what the keyboard is doing (Caps Lock, Khmer or English letters).
import { ArrowBigUp, Eye, EyeOff, Keyboard } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Field } from '../ui/field.tsx';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  help?: React.ReactNode;
  startShown?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
};

export function PassphraseField({ startShown, help, ...props }: Props) {
  const { t } = useText();
  const [shown, setShown] = useState(startShown ?? false);
  const [caps, setCaps] = useState(false);
  const [script, setScript] = useState<'km' | 'en' | null>(null);

  const notice = (event: KeyboardEvent) => {
    setCaps(event.getModifierState('CapsLock'));
    if (/^[\u1780-\u17ff]/.test(event.key)) setScript('km');
    else if (/^[a-z]$/i.test(event.key)) setScript('en');
  };
  const keyboard = [
    caps && t('vault.unlock.caps'),
    script && t(script === 'km' ? 'vault.unlock.khmerKeys' : 'vault.unlock.latinKeys'),
  ].filter(Boolean);
  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      onKeyDown={notice}
      maxLength={200}
      help={
        keyboard.length > 0 && (caps || script === 'km') ? (
          <>
            <ArrowBigUp className="ic" aria-hidden />
            <span>{keyboard.join(' · ')}</span>
          </>
        ) : (
          help
        )
      }
      trailing={
        <>
          {script && (
            <span className="chip">
              <Keyboard className="ic" aria-hidden />
              {script === 'km' ? 'ខ្មែរ' : 'EN'}
            </span>
          )}
          <button
            type="button"
            className="icbtn"
            aria-pressed={shown}
            aria-label={t(shown ? 'vault.unlock.hide' : 'vault.unlock.show')}
            title={t(shown ? 'vault.unlock.hide' : 'vault.unlock.show')}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff className="ic" aria-hidden /> : <Eye className="ic" aria-hidden />}
          </button>
        </>
      }
    />
  );
}
