// What the child whose map this is, is called on the screen.
import { useText } from '../../i18n/use-text.ts';
import type { Drawing } from '../use-drawing.ts';
import { useKinName } from '../use-kin-name.ts';

export function useChildName({ view }: Drawing): string {
  const { t } = useText();
  const nameOf = useKinName(view);
  const child = view.facts.people.find(({ personId }) => personId === view.head.personId);
  return child ? nameOf(child) : t('bodyMap.theChild');
}
