// The words of a label: the number on the paper, the question, the other language, a star when it is needed.
import { useText } from '../i18n/use-text.ts';
import { langOf } from './person-name.tsx';

export type LabelProps = {
  /** The number this question has on the paper form. */
  number?: string | undefined;
  label: string;
  /** The same question in the other language, smaller. */
  otherLabel?: string | undefined;
  required?: boolean | undefined;
};

export function LabelWords({ number, label, otherLabel, required }: LabelProps) {
  const { t } = useText();
  return (
    <>
      {number && <span className="qno">{number}</span>}
      <span>{label}</span>
      {otherLabel && (
        <span className="other" lang={langOf(otherLabel)}>
          {otherLabel}
        </span>
      )}
      {required && (
        <span className="req" title={t('app.mark.required')} aria-hidden>
          *
        </span>
      )}
    </>
  );
}
