// Visible choices, never a hidden list under seven options: one of several, or any of several.
import { Check, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';
import { useText } from '../i18n/use-text.ts';
import { langOf } from './person-name.tsx';

export type Option<V extends string> = { value: V; label: string };
type Shared<V extends string> = {
  label: string;
  otherLabel?: string;
  number?: string;
  options: readonly Option<V>[];
  /** The label is there for screen readers only. */
  quietLabel?: boolean;
  readOnly?: boolean;
  required?: boolean;
  /** Stands behind the options, in their row. */
  after?: ReactNode;
  /** A line below: a sentence about what is wrong, or help. */
  error?: string | undefined;
  help?: ReactNode;
};

function ChoiceLabel(
  props: Pick<Shared<string>, 'label' | 'otherLabel' | 'number' | 'quietLabel' | 'required'>,
) {
  const { t } = useText();
  return (
    <Label className={props.quietLabel ? 'hidden' : 'lab'}>
      {props.number && <span className="qno">{props.number}</span>}
      <span>{props.label}</span>
      {props.otherLabel && (
        <span className="other" lang={langOf(props.otherLabel)}>
          {props.otherLabel}
        </span>
      )}
      {props.required && (
        <span className="req" title={t('app.mark.required')} aria-hidden>
          *
        </span>
      )}
    </Label>
  );
}

function ChoiceHelp(props: Pick<Shared<string>, 'error' | 'help'>) {
  if (props.error) {
    return (
      <div className="help bad">
        <CircleAlert className="ic" aria-hidden />
        <span>{props.error}</span>
      </div>
    );
  }
  return props.help ? <div className="help">{props.help}</div> : null;
}

/** One of several; `null` while nothing is chosen. */
export function Choice<V extends string>(
  props: Shared<V> & { value: V | null; onChange: (value: V) => void },
) {
  return (
    <RadioGroup
      className="field"
      value={props.value}
      onChange={(value) => props.onChange(value as V)}
      isReadOnly={props.readOnly ?? false}
      orientation="horizontal"
    >
      <ChoiceLabel {...props} />
      <div className="choices">
        {props.options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice">
            <span className="dot" aria-hidden />
            {option.label}
          </Radio>
        ))}
        {props.after}
      </div>
      <ChoiceHelp {...props} />
    </RadioGroup>
  );
}

/** Any of several. */
export function Choices<V extends string>(
  props: Shared<V> & { value: readonly V[]; onChange: (value: V[]) => void },
) {
  return (
    <CheckboxGroup
      className="field"
      value={[...props.value]}
      onChange={(value) => props.onChange(value as V[])}
      isReadOnly={props.readOnly ?? false}
    >
      <ChoiceLabel {...props} />
      <div className="choices">
        {props.options.map((option) => (
          <Checkbox key={option.value} value={option.value} className="choice">
            {({ isSelected }) => (
              <>
                <span className="dot box" aria-hidden>
                  {isSelected && <Check className="ic" />}
                </span>
                {option.label}
              </>
            )}
          </Checkbox>
        ))}
        {props.after}
      </div>
      <ChoiceHelp {...props} />
    </CheckboxGroup>
  );
}

/** One box to tick. */
export function Tick(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <Checkbox className="choice" isSelected={props.checked} onChange={props.onChange}>
      {({ isSelected }) => (
        <>
          <span className="dot box" aria-hidden>
            {isSelected && <Check className="ic" />}
          </span>
          {props.label}
        </>
      )}
    </Checkbox>
  );
}
