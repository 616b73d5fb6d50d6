// A number chosen from a short row of them, side by side.
import { useId } from 'react';

type Props = {
  label: string;
  /** The label is there for screen readers only. */
  quietLabel?: boolean;
  values: readonly number[];
  value: number;
  /** A number as it is read. */
  say: (value: number) => string;
  onChange: (value: number) => void;
};

export function NumberRow({ label, quietLabel, values, value, say, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="field number-row">
      <legend className={quietLabel ? 'hidden' : 'lab'}>{label}</legend>
      <div>
        {values.map((one) => (
          <label key={one} data-selected={one === value || undefined}>
            <input
              type="radio"
              name={name}
              checked={one === value}
              onChange={() => onChange(one)}
            />
            {say(one)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
