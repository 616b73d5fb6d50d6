// The keys of a form, as they stand on the bar at its foot.
import { type KeyUse, useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';

/** Takes out the row that the hands are on. */
export const TAKE_OUT = 'Alt Delete';

type Deeds = {
  hasRows: boolean;
  isLast: boolean;
  readOnly: boolean;
  hasLevels: boolean;
  hasPaper: boolean;
  showsPaper: boolean;
  next: () => void;
  previous: () => void;
  askHelp: () => void;
  print: () => void;
  /** Prints the page that a family keeps; null where the form has none. */
  printPlan: (() => void) | null;
  turnPaper: () => void;
  leave: () => void;
  /** Begins a concern; null where it is one already. */
  worry: (() => void) | null;
};

function takeOutHere(): void {
  const row = document.activeElement?.closest('.rowcard, .line-row');
  row?.querySelector<HTMLElement>('.takes-out')?.click();
}

export function useFormKeys(deeds: Deeds): void {
  const { t } = useText();
  const { isLast, readOnly, hasLevels, hasPaper, showsPaper } = deeds;
  const typing = true;
  const some = (use: KeyUse, when: boolean) => (when ? [use] : []);
  const onward = { keys: ['Ctrl Enter'], says: t(isLast ? 'forms.finish' : 'forms.next') };
  const paper = t(showsPaper ? 'forms.hidePaper' : 'forms.showPaper');
  useKeys([
    { keys: ['Tab'], says: t('forms.nextQuestion') },
    ...some(
      { keys: ['0', '9'], shown: ['0', '9'], says: t('forms.score.keys') },
      hasLevels && !readOnly,
    ),
    ...some({ ...onward, run: deeds.next, typing }, !(readOnly && isLast)),
    {
      keys: ['Ctrl Shift Enter'],
      says: t('forms.previous'),
      run: deeds.previous,
      typing,
      quiet: true,
    },
    { keys: ['F2'], says: t('forms.help'), run: deeds.askHelp, typing },
    { keys: ['Ctrl P'], says: t('forms.print'), run: deeds.print, typing },
    ...(deeds.printPlan
      ? [{ keys: ['F6'], says: t('print.plan.key'), run: deeds.printPlan, typing }]
      : []),
    ...some({ keys: ['F7'], says: paper, run: deeds.turnPaper, typing, quiet: true }, hasPaper),
    ...some(
      { keys: [TAKE_OUT], says: t('forms.removeRow'), run: takeOutHere, typing, quiet: true },
      deeds.hasRows && !readOnly,
    ),
    ...(deeds.worry ? [{ keys: ['F8'], says: t('forms.worry'), run: deeds.worry, typing }] : []),
    {
      keys: ['Escape'],
      says: t(readOnly ? 'forms.leaveFinal' : 'forms.leave'),
      run: deeds.leave,
      typing,
    },
  ]);
}
