// A key as it looks on the keyboard.
import { showKey } from '../app/key-match.ts';

export function KeyHint(props: { name: string }) {
  return (
    <kbd className="kbd" lang="en" aria-hidden>
      {showKey(props.name)}
    </kbd>
  );
}
