// Visible choices, never a hidden list under seven options: one of several, or any of several.
import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';

export type Option<V extends string> = { value: V; label: string };
type Shared<V extends string> = {
  label: string;
  otherLabel?: string;
  number?: string;
  options: readonly Option<V>[];
  /** The label is there for screen readers only. */
  quietLabel?: boolean;
  readOnly?: boolean;
};

function ChoiceLabel(
  props: Pick<Shared<string>, 'label' | 'otherLabel' | 'number' | 'quietLabel'>,
) {
  return (
    <Label className={props.quietLabel ? 'hidden' : 'lab'}>
      {props.number && <span className="qno">{props.number}</span>}
      <span>{props.label}</span>
      {props.otherLabel && <span className="other">{props.otherLabel}</span>}
    </Label>
  );
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
      </div>
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
      </div>
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
