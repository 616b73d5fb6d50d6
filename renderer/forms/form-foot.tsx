// The foot of a form being written: what is still missing, and the way on.
import { Printer } from 'lucide-react';
import { memo } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';

type Props = {
  missing: number;
  /** What is missing in words, where that is short. */
  says?: string;
  isLast: boolean;
  readOnly: boolean;
  onPrint: () => void;
  onFinish: () => void;
  onNext: () => void;
};

export const FormFoot = memo(function FormFoot(props: Props) {
  const { t } = useText();
  const { missing, isLast } = props;
  return (
    <footer className="form-foot">
      <span className="cap grow">
        {props.says ?? (missing > 0 ? t('forms.missing', { count: missing }) : t('forms.complete'))}
      </span>
      <Button quiet onPress={props.onPrint}>
        <Printer className="ic" aria-hidden />
        {t('forms.print')}
      </Button>
      {!props.readOnly && (
        <Button main={isLast} {...(isLast && { hint: 'Ctrl Enter' })} onPress={props.onFinish}>
          {t('forms.finish')}
        </Button>
      )}
      {!isLast && (
        <Button main hint="Ctrl Enter" onPress={props.onNext}>
          {t('forms.next')}
        </Button>
      )}
    </footer>
  );
});
