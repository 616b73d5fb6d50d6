// The seven steps of a case: small in lists, as a rail on the case page.
import { Check } from 'lucide-react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';

export const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;
export type StepNumber = (typeof STEPS)[number];

export function StepsSmall(props: { step: number }) {
  return (
    <span className="steps7" aria-hidden>
      {STEPS.map((step) => (
        <i
          key={step}
          className={step < props.step ? 'done' : step === props.step ? 'now' : undefined}
        />
      ))}
    </span>
  );
}

export type RailStep = {
  step: number;
  state: 'done' | 'now' | 'to-come';
  /** Date and papers, one short line. */
  line: string;
};

export function StepRail(props: {
  label: string;
  steps: readonly RailStep[];
  /** The step that is looked at, if only one is. */
  chosen?: number | null;
  onPress: (step: number) => void;
}) {
  const { t, language } = useText();
  return (
    <ol className="rail" aria-label={props.label}>
      {props.steps.map(({ step, state, line }) => (
        <li key={step} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <button
            type="button"
            className="stepbtn"
            aria-pressed={props.chosen === step}
            onClick={() => props.onPress(step)}
          >
            <span className="b">
              {state === 'done' ? (
                <Check className="ic s" aria-hidden strokeWidth={2.6} />
              ) : (
                inDigitsOf(language, step)
              )}
            </span>
            <span>{t(`words.step.s${step as StepNumber}`)}</span>
            <span className="cap">{line}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
