// The keys of the desk where pages are filed.
import type { RefObject } from 'react';
import { isTyping } from '../app/key-match.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { isFiled } from './batch.ts';
import { NUMBERED } from './kinds.ts';
import { ZOOMS } from './page-view.tsx';
import type { FilingState } from './use-filing.ts';

/** What the desk asks beside the page. */
export type Asking = 'case' | 'kind' | 'text' | 'crop' | 'order' | null;

type Does = {
  filing: FilingState;
  file: () => void;
  step: (by: -1 | 1) => void;
  turn: () => void;
  setAsking: (asking: Asking) => void;
  zoom: number;
  setZoom: (zoom: number) => void;
  dateBox: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  onOverview: () => void;
  /** Chooses files for a stack of their own. */
  pick: () => void;
  /** Off while the page is cropped: the arrow keys move its edges. */
  on: boolean;
};

export function useFilingKeys(does: Does): void {
  const { t } = useText();
  const { filing, setAsking } = does;
  const page = filing.here;
  const undo = (event: KeyboardEvent) => {
    // In a text box it takes back what was typed.
    if (isTyping(event.target)) document.execCommand('undo');
    else filing.undo();
  };
  const leave = ({ target }: KeyboardEvent) => {
    // Out of a text box the letters are keys again; what was typed stays.
    if (isTyping(target)) (target as HTMLElement).closest('main')?.focus({ preventScroll: true });
    else does.onOverview();
  };
  /** What says what a paper is; one that is filed is taken out first. */
  const deciding = [
    {
      keys: ['Enter'],
      says: t(page?.isSeparator ? 'scans.after' : filing.joining ? 'scans.goOn' : 'scans.file'),
      run: does.file,
      typing: true,
    },
    {
      keys: NUMBERED.map((_, at) => String(at + 1)),
      shown: ['1', '–', '9'],
      says: t('scans.kinds.number'),
      run: (event: KeyboardEvent) => {
        const kind = NUMBERED[Number(event.code.slice(-1) || event.key) - 1];
        if (kind) filing.decide({ kind });
      },
    },
    { keys: ['9'], says: t('scans.otherKind'), run: () => setAsking('kind'), quiet: true },
    { keys: ['C'], says: t('scans.case'), run: () => setAsking('case') },
    { keys: ['D'], says: t('scans.dateOnPaper'), run: () => does.dateBox.current?.select() },
    {
      keys: ['H'],
      says: t('scans.restricted'),
      run: () => filing.decide({ restricted: !filing.restricted }),
      quiet: true,
    },
  ];
  const uses = [
    ...(page && isFiled(page) ? [] : deciding),
    { keys: ['M'], says: t('scans.keys.join'), run: filing.grow },
    { keys: ['Shift M'], says: t('scans.joinBefore'), run: filing.joinBefore, quiet: true },
    { keys: ['S'], says: t('scans.keys.split'), run: filing.split },
    { keys: ['R'], says: t('scans.turn'), run: does.turn },
    { keys: ['X'], says: t('scans.crop.title'), run: () => setAsking('crop') },
    { keys: ['O'], says: t('scans.keys.order'), run: () => setAsking('order') },
    { keys: ['U', 'Ctrl Z'], shown: ['U'], says: t('scans.undo'), run: undo },
    { keys: ['T'], says: t('scans.pageText.title'), run: () => setAsking('text'), quiet: true },
    {
      keys: ['B'],
      says: t(page?.blank ? 'scans.notBlank' : 'scans.blank'),
      run: () => filing.show({ blank: !page?.blank }),
      quiet: true,
    },
    {
      keys: ['P'],
      says: t(page?.pictureOnly ? 'scans.notPicture' : 'scans.picture'),
      run: () => filing.show({ pictureOnly: !page?.pictureOnly }),
      quiet: true,
    },
    {
      keys: ['ArrowLeft', 'PageUp'],
      says: t('scans.before'),
      run: () => does.step(-1),
      quiet: true,
    },
    {
      keys: ['ArrowRight', 'PageDown'],
      says: t('scans.after'),
      run: () => does.step(1),
      quiet: true,
    },
    {
      keys: ['Alt ArrowUp'],
      says: t('scans.earlier'),
      run: () => page && filing.order([page], 'earlier'),
      quiet: true,
    },
    {
      keys: ['Alt ArrowDown'],
      says: t('scans.later'),
      run: () => page && filing.order([page], 'later'),
      quiet: true,
    },
    {
      keys: ['Z'],
      says: t('scans.kinds.zoom'),
      run: () => does.setZoom(does.zoom === 1 ? (ZOOMS[2] ?? 2) : 1),
      quiet: true,
    },
    { keys: ['A'], says: t('scans.pick'), run: does.pick, quiet: true },
    { keys: ['G'], says: t('scans.overview'), run: does.onOverview, quiet: true },
    { keys: ['Escape'], says: t('app.keys.back'), run: leave, quiet: true },
  ];
  useKeys(does.on ? uses : []);
}
