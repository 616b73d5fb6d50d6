// Why a parent was refused: the chain of people in words, in the language of the window.
import { useText } from '../../i18n/use-text.ts';
import { Banner } from '../../ui/banner.tsx';
import type { Scene } from '../tool.ts';
import { calledIn } from './names.ts';

/** `chain`: from the refused parent down to the same person again; nothing is shown when empty. */
export function LoopNote({ chain, scene }: { chain: readonly string[]; scene: Scene }) {
  const { t } = useText();
  if (chain.length === 0) return null;
  const names = chain.map((id) => calledIn(scene, id));
  return (
    <Banner kind="risk">
      <span role="alert">{t('familyTree.loop', { chain: names.join(' → ') })}</span>
    </Banner>
  );
}
