// One of a longer list, as a chip or a box that opens it. Under seven options use Choice instead.
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select } from 'react-aria-components';

export type PickOption = { value: string; label: string; sign?: ReactNode };
type Props = {
  label: string;
  options: readonly PickOption[];
  /** '' is the first option: no choice. */
  value: string;
  onChange: (value: string) => void;
};

export function Pick(props: Props) {
  const chosen = props.options.find((option) => option.value === props.value);
  const isSet = props.value !== '';
  return (
    <Select
      aria-label={isSet && chosen ? `${props.label}: ${chosen.label}` : props.label}
      value={props.value}
      onChange={(key) => props.onChange(String(key ?? ''))}
    >
      <Button className={isSet ? 'chip filter set' : 'chip filter'}>
        {isSet ? (chosen?.label ?? props.label) : props.label}
        <ChevronDown className="ic" aria-hidden />
      </Button>
      <PickList {...props} />
    </Select>
  );
}

/** As wide as a text box, with its label above and the sign of what is chosen. */
export function PickBox(props: Props) {
  const { label, options, value } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <div className="field">
      <span className="lab" aria-hidden>
        {label}
      </span>
      <Select
        aria-label={chosen ? `${label}: ${chosen.label}` : label}
        value={value}
        onChange={(key) => props.onChange(String(key ?? ''))}
      >
        <Button className="inp pickbox">
          {chosen?.sign}
          <span className="clip">{chosen?.label}</span>
          <ChevronDown className="ic s" aria-hidden />
        </Button>
        <PickList {...props} />
      </Select>
    </div>
  );
}

function PickList({ label, options, value }: Props) {
  return (
    <Popover className="popover overlays">
      <ListBox className="options" aria-label={label}>
        {options.map((option) => (
          <ListBoxItem key={option.value} id={option.value} textValue={option.label}>
            {option.sign}
            <span>{option.label}</span>
            {option.value === value && <Check className="ic s" aria-hidden />}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}
