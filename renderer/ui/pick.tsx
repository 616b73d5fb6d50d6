// One of a longer list, as a chip that opens it. Under seven options use Choice instead.
import { Check, ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select } from 'react-aria-components';

export type PickOption = { value: string; label: string };

export function Pick(props: {
  label: string;
  options: readonly PickOption[];
  /** '' is the first option: no choice. */
  value: string;
  onChange: (value: string) => void;
}) {
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
      <Popover className="popover overlays">
        <ListBox className="options" aria-label={props.label}>
          {props.options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label}>
              <span>{option.label}</span>
              {option.value === props.value && <Check className="ic s" aria-hidden />}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
