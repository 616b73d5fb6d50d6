// First step: the language of the screens and the name of the office.
import { useKeys } from '../app/keys.tsx';
import { chooseLanguage } from '../app/language-switch.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { SetupFrame, type SetupStep } from './setup-frame.tsx';

type Props = {
  notes: Partial<Record<SetupStep, string>>;
  name: string;
  onName: (name: string) => void;
  onNext: () => void;
  onRestore: () => void;
};

export function OfficeStep(props: Props) {
  const { t, language } = useText();
  const ready = props.name.trim() !== '';
  const next = () => {
    if (ready) props.onNext();
  };
  useKeys([
    { keys: ['Tab'], says: t('app.keys.next') },
    { keys: ['Enter'], says: t('vault.setup.next'), run: next, typing: true },
  ]);
  return (
    <SetupFrame
      step="office"
      notes={props.notes}
      title={t('vault.setup.office.title')}
      text={t('vault.setup.office.text')}
      foot={
        <>
          <Button quiet onPress={props.onRestore}>
            {t('vault.setup.restoreInstead')}
          </Button>
          <span className="end cap">{!ready && t('vault.setup.office.missing')}</span>
          <Button main hint="Enter" off={!ready} onPress={next}>
            {t('vault.setup.next')}
          </Button>
        </>
      }
    >
      <div className="wfields">
        <Choice
          label={t('vault.setup.office.language')}
          options={[
            { value: 'km', label: 'ខ្មែរ' },
            { value: 'en', label: 'English' },
          ]}
          value={language}
          onChange={chooseLanguage}
        />
        <p className="cap">{t('vault.setup.office.languageHelp')}</p>
        <Field
          label={t('vault.setup.office.name')}
          value={props.name}
          onChange={props.onName}
          example={t('vault.setup.office.example')}
          maxLength={120}
          required
          autoFocus
        />
      </div>
    </SetupFrame>
  );
}
