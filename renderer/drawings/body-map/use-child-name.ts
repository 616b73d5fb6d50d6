// What the child whose map this is, is called on the screen: by name, or "the child" while names are hidden.
import { useNames } from '../../app/names.tsx';
import { useText } from '../../i18n/use-text.ts';
import type { Drawing } from '../use-drawing.ts';
import { useKinName } from '../use-kin-name.ts';

export function useChildName({ view }: Drawing): string {
  const { t } = useText();
  const { hidden } = useNames();
  const nameOf = useKinName(view);
  const child = view.facts.people.find(({ personId }) => personId === view.head.personId);
  const isNamed = child && !hidden && child.recordingWish !== 'not-record';
  return isNamed ? nameOf(child) : t('bodyMap.theChild');
}
