// Which kind of event it is, each with its sign; and who helped: one of a list that opens.
import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select } from 'react-aria-components';
import { EventKind } from '#domain/drawings/kinds/life-river.ts';
import { useText } from '../../i18n/use-text.ts';
import { SignIcon } from './signs.tsx';

type Option = { value: string; says: string; sign?: ReactNode };
type Props = {
  label: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
};

export function SignPick({ label, options, value, onChange }: Props) {
  const chosen = options.find((option) => option.value === value);
  const id = useId();
  return (
    <div className="field">
      <span className="lab" id={id}>
        {label}
      </span>
      <Select
        aria-label={chosen ? `${label}: ${chosen.says}` : label}
        value={value}
        onChange={(key) => onChange(String(key ?? ''))}
      >
        <Button className="inp river-pick">
          {chosen?.sign}
          <span className="clip">{chosen?.says}</span>
          <ChevronDown className="ic s" aria-hidden />
        </Button>
        <Popover className="popover overlays">
          <ListBox className="options" aria-label={label}>
            {options.map((option) => (
              <ListBoxItem key={option.value} id={option.value} textValue={option.says}>
                {option.sign}
                <span>{option.says}</span>
                {option.value === value && <Check className="ic s" aria-hidden />}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
    </div>
  );
}

export function KindPick(props: { value: EventKind; onChange: (kind: EventKind) => void }) {
  const { t } = useText();
  return (
    <SignPick
      label={t('lifeRiver.kindLabel')}
      options={EventKind.options.map((kind) => {
        return { value: kind, says: t(`lifeRiver.kind.${kind}`), sign: <SignIcon kind={kind} /> };
      })}
      value={props.value}
      onChange={(kind) => props.onChange(EventKind.parse(kind))}
    />
  );
}
