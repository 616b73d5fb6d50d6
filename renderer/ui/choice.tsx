// Visible choices, never a hidden list under seven options: one of several, or any of several. The
// browser's own radios and boxes: a form has a hundred of them and must open at once.
import { Check, CircleAlert, Lock } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { LabelWords } from './label-words.tsx';

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
  props: Pick<Shared<string>, 'label' | 'otherLabel' | 'number' | 'quietLabel' | 'required'> & {
    id: string;
  },
) {
  return (
    <div id={props.id} className={props.quietLabel ? 'hidden' : 'lab'}>
      <LabelWords {...props} />
    </div>
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

/** What was chosen where nothing can be chosen any more: in a closed box, as every other answer. */
function ChosenWords<V extends string>(props: Shared<V> & { chosen: readonly V[] }) {
  const { t } = useText();
  const name = useId();
  const words = props.options.filter(({ value }) => props.chosen.includes(value));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what can be answered
    <div className="field" role="group" aria-labelledby={name}>
      <ChoiceLabel {...props} id={name} />
      <div className="inp off">
        <span className="chosen-words">
          {words.map(({ label }) => label).join(' · ') || t('words.notRecorded')}
        </span>
        <Lock className="ic" aria-hidden />
      </div>
      <ChoiceHelp {...props} />
    </div>
  );
}

/** One of several; `null` while nothing is chosen. */
export function Choice<V extends string>(
  props: Shared<V> & {
    value: V | null;
    onChange: (value: V) => void;
    /** The hands begin here. */
    autoFocus?: boolean;
  },
) {
  const name = useId();
  if (props.readOnly)
    return <ChosenWords {...props} chosen={props.value === null ? [] : [props.value]} />;
  return (
    <div className="field" role="radiogroup" aria-labelledby={name} aria-required={props.required}>
      <ChoiceLabel {...props} id={name} />
      <div className="choices">
        {props.options.map(({ value, label }, at) => {
          const isChosen = value === props.value;
          const isFirst = isChosen || (props.value === null && at === 0);
          return (
            <label key={value} className="choice" data-selected={isChosen || undefined}>
              <input
                type="radio"
                name={name}
                value={value}
                // biome-ignore lint/a11y/noAutofocus: the first question of a dialog
                autoFocus={props.autoFocus === true && isFirst}
                checked={isChosen}
                onChange={() => props.onChange(value)}
              />
              <span className="dot" aria-hidden />
              {label}
            </label>
          );
        })}
        {props.after}
      </div>
      <ChoiceHelp {...props} />
    </div>
  );
}

const isBox = (element: EventTarget) =>
  element instanceof HTMLInputElement && element.type === 'checkbox';

/** The keys between boxes, on the bar while the hands are on one. */
function BoxKeys() {
  const { t } = useText();
  useKeys([
    { keys: ['ArrowLeft', 'ArrowRight'], says: t('app.keys.boxes') },
    { keys: ['Space'], says: t('app.keys.tick') },
  ]);
  return null;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys go from box to box as they do between radios, so that Tab leaves a dozen boxes at once. */
function goBetweenBoxes(event: KeyboardEvent<HTMLDivElement>): void {
  const step = STEPS[event.key];
  const boxes = [...event.currentTarget.querySelectorAll('input')].filter(isBox);
  const at = boxes.indexOf(event.target as HTMLInputElement);
  if (!step || at < 0) return;
  event.preventDefault();
  boxes[(at + step + boxes.length) % boxes.length]?.focus();
}

/** Any of several; one stop of Tab, at the box that was left last. */
export function Choices<V extends string>(
  props: Shared<V> & { value: readonly V[]; onChange: (value: V[]) => void },
) {
  const name = useId();
  const [left, setLeft] = useState<V | null>(null);
  const [within, setWithin] = useState(false);
  const chosenFirst = props.options.find(({ value }) => props.value.includes(value));
  const stop = left ?? (chosenFirst ?? props.options[0])?.value;
  if (props.readOnly) return <ChosenWords {...props} chosen={props.value} />;
  const turn = (value: V, on: boolean) =>
    props.onChange(on ? [...props.value, value] : props.value.filter((one) => one !== value));
  return (
    <fieldset className="field" aria-labelledby={name}>
      <ChoiceLabel {...props} id={name} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only moves between the boxes in it */}
      <div
        className="choices"
        onKeyDown={goBetweenBoxes}
        onFocus={({ target }) => setWithin(isBox(target))}
        onBlur={() => setWithin(false)}
      >
        {within && props.options.length > 1 && <BoxKeys />}
        {props.options.map(({ value, label }) => (
          <Box
            key={value}
            label={label}
            tabIndex={value === stop ? 0 : -1}
            onFocus={() => setLeft(value)}
            checked={props.value.includes(value)}
            onChange={(on) => turn(value, on)}
          />
        ))}
        {props.after}
      </div>
      <ChoiceHelp {...props} />
    </fieldset>
  );
}

/** One box to tick. */
export function Tick(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return <Box {...props} />;
}

function Box(props: {
  label: string;
  checked: boolean;
  tabIndex?: number;
  onFocus?: () => void;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="choice" data-selected={props.checked || undefined}>
      <input
        type="checkbox"
        checked={props.checked}
        tabIndex={props.tabIndex}
        onFocus={props.onFocus}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span className="dot box" aria-hidden>
        {props.checked && <Check className="ic" />}
      </span>
      {props.label}
    </label>
  );
}
