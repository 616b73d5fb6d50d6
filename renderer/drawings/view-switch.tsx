// Which view of a drawing is shown, each with the key that comes to it.
import type { LucideIcon } from 'lucide-react';
import { KeyHint } from '../ui/key-hint.tsx';
import type { ViewProps } from './tool.ts';

type View = { name: string; says: string; icon: LucideIcon; hint?: string };
type Props = ViewProps & { label: string; views: readonly View[] };

export function ViewSwitch({ label, views, view, setView }: Props) {
  return (
    <fieldset className="view-switch" aria-label={label}>
      {views.map(({ name, says, icon: Icon, hint }) => (
        <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
          <Icon className="ic s" aria-hidden />
          {says}
          {hint && view !== name && <KeyHint name={hint} />}
        </button>
      ))}
    </fieldset>
  );
}
