// Chips that filter a list, with how many each would show.
import { Check } from 'lucide-react';
import { formatNumber } from '#domain/khmer/format.ts';

export type Chip<V extends string> = { value: V; label: string; count?: number };

export function FilterChips<V extends string>(props: {
  label: string;
  chips: readonly Chip<V>[];
  chosen: V | null;
  onChoose: (value: V) => void;
}) {
  return (
    <fieldset className="row wrap" aria-label={props.label}>
      {props.chips.map((chip) => {
        const on = chip.value === props.chosen;
        return (
          <button
            key={chip.value}
            type="button"
            className="chip filter"
            aria-pressed={on}
            onClick={() => props.onChoose(chip.value)}
          >
            {on && <Check className="ic" aria-hidden />}
            {chip.label}
            {chip.count !== undefined && ` · ${formatNumber(chip.count, 'en')}`}
          </button>
        );
      })}
    </fieldset>
  );
}
