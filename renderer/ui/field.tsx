// A text box with its label above, what is understood or wrong below, and the signs of pencil and ink.
import { CircleAlert, Lock, Pencil } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import { useText } from '../i18n/use-text.ts';
import { LabelWords } from './label-words.tsx';
import { Mark } from './mark.tsx';

export type FieldProps = {
  label: string;
  /** The same in the other language, grey: paper forms show both. */
  otherLabel?: string;
  /** The number of the question on the paper. */
  number?: string;
  value: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** The label is there for screen readers only. */
  quietLabel?: boolean;
  example?: string;
  help?: ReactNode;
  /** A sentence; the box gets a thick red edge. */
  error?: string | undefined;
  required?: boolean;
  readOnly?: boolean;
  /** Came from a machine and nobody has looked yet. */
  pencil?: boolean;
  area?: boolean;
  type?: 'text' | 'password' | 'tel';
  /** Language of what is typed, for the font and the spell checker. */
  lang?: string;
  autoFocus?: boolean;
  maxLength?: number;
  trailing?: ReactNode;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
};

export function Field(props: FieldProps) {
  const id = useId();
  const { t } = useText();
  const Box = props.area ? 'textarea' : 'input';
  const state = props.error ? 'bad' : props.readOnly ? 'off' : props.pencil ? 'pencil' : '';
  return (
    <div className="field">
      <label className={props.quietLabel ? 'hidden' : 'lab'} htmlFor={id}>
        <LabelWords {...props} />
      </label>
      <div className={`inp ${state} ${props.area ? 'area' : ''}`}>
        <Box
          id={id}
          ref={props.inputRef as Ref<HTMLInputElement> & Ref<HTMLTextAreaElement>}
          value={props.value}
          onChange={(event) => props.onChange?.(event.target.value)}
          onBlur={props.onBlur}
          onFocus={props.onFocus}
          onKeyDown={props.onKeyDown}
          placeholder={props.example}
          readOnly={props.readOnly}
          required={props.required}
          lang={props.lang}
          maxLength={props.maxLength}
          autoFocus={props.autoFocus}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={props.error ? true : undefined}
          aria-describedby={`${id}-help`}
          {...(props.area ? {} : { type: props.type ?? 'text' })}
        />
        {props.pencil && (
          <Mark kind="pencil" icon={Pencil}>
            {t('app.mark.fromScan')}
          </Mark>
        )}
        {props.trailing}
        {props.readOnly && <Lock className="ic" aria-hidden />}
      </div>
      <div className={props.error ? 'help bad' : 'help'} id={`${id}-help`}>
        {props.error ? (
          <>
            <CircleAlert className="ic" aria-hidden />
            <span>{props.error}</span>
          </>
        ) : (
          props.help
        )}
      </div>
    </div>
  );
}
