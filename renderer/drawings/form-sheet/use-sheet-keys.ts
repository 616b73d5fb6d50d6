// Keys that turn the pages of a form that is filled in by hand.
import { useKeys } from '../../app/keys.tsx';
import { useText } from '../../i18n/use-text.ts';
import type { ToolProps, ViewProps } from '../tool.ts';
import { numberOf, viewOf } from './sheet-pages.ts';

/** `pages`: how many there are. */
export function useSheetKeys({ view, setView }: ToolProps & ViewProps, pages: number): void {
  const { t } = useText();
  const turn = (by: number) => {
    const next = numberOf(view) + by;
    if (next >= 1 && next <= pages) setView(viewOf(next));
  };
  useKeys([
    { keys: ['PageDown'], says: t('drawings.byHand.next'), run: () => turn(1) },
    {
      keys: ['PageUp'],
      says: t('drawings.byHand.previous'),
      run: () => turn(-1),
      quiet: true,
    },
  ]);
}
