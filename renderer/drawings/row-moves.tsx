// The same moves as the keys have, for a finger and the mouse: a row of signs, the last one takes away.
import type { LucideIcon } from 'lucide-react';
import { useText } from '../i18n/use-text.ts';

type Move = readonly [says: string, icon: LucideIcon, run: () => void];

export function RowMoves({ moves }: { moves: readonly Move[] }) {
  const { t } = useText();
  return (
    <fieldset className="row-moves" aria-label={t('drawings.place')}>
      {moves.map(([says, Icon, run]) => (
        <button
          key={says}
          type="button"
          className="icbtn"
          aria-label={says}
          title={says}
          onClick={run}
        >
          <Icon className="ic" aria-hidden />
        </button>
      ))}
    </fieldset>
  );
}
