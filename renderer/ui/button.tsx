// A button. Its key sits inside it; busy shows a ring only after 200 ms, so quick things stay calm.
import { type ReactNode, useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { KeyHint } from './key-hint.tsx';

type Props = {
  children: ReactNode;
  onPress?: () => void;
  main?: boolean;
  quiet?: boolean;
  /** Only for what cannot be undone. */
  danger?: boolean;
  small?: boolean;
  /** The key that does the same, e.g. 'Ctrl N'. */
  hint?: string;
  /** Not yet: stays readable and can be reached; say beside it what is missing. */
  off?: boolean;
  busy?: boolean;
  autoFocus?: boolean;
  type?: 'submit' | 'button';
  label?: string;
  className?: string;
};

export function Button(props: Props) {
  const kind = [
    'btn',
    props.main && 'main',
    props.quiet && 'quiet',
    props.danger && 'danger',
    props.small && 'small',
    props.className,
  ];
  const showsRing = useLate(props.busy ?? false);
  return (
    <AriaButton
      className={kind.filter(Boolean).join(' ')}
      type={props.type ?? 'button'}
      autoFocus={props.autoFocus ?? false}
      aria-disabled={props.off ?? false}
      {...(props.label && { 'aria-label': props.label })}
      onPress={() => {
        if (!props.off && !props.busy) props.onPress?.();
      }}
    >
      {showsRing && <span className="ring" aria-hidden />}
      {props.children}
      {props.hint && <KeyHint name={props.hint} />}
    </AriaButton>
  );
}

/** True once something has been true for so long. */
export function useLate(on: boolean, afterMs = 200): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) return setLate(false);
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [on, afterMs]);
  return late;
}
