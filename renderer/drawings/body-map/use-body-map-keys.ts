// The keys of a body map. Arrow keys move the mark; in the list they go from row to row.
import { PinKind, type Strength } from '#domain/drawings/kinds/body-map.ts';
import { isTyping } from '../../app/key-match.ts';
import { type KeyUse, useKeys } from '../../app/keys.tsx';
import { useText } from '../../i18n/use-text.ts';
import { focusMark, focusWords } from '../hands.ts';
import type { ToolProps } from '../tool.ts';
import {
  changeMark,
  dropMark,
  feelingBoxOf,
  goToMark,
  moveMark,
  pinHere,
  putMarkInMiddle,
  turnMark,
} from './marks.ts';
import { useStop } from './use-stop.ts';

/** Units of the picture for one press. */
const STEP = 4;
const FAR = 20;
const ARROWS = [
  ['ArrowLeft', -1, 0],
  ['ArrowUp', 0, -1],
  ['ArrowDown', 0, 1],
  ['ArrowRight', 1, 0],
] as const;
const STRENGTHS: readonly Strength[] = [1, 2, 3];

export function useBodyMapKeys({ drawing }: ToolProps): void {
  const { t } = useText();
  const stop = useStop(drawing);
  const pin = pinHere(drawing);
  const { mayEdit } = drawing.view;

  const leave = () => {
    if (isTyping(document.activeElement)) (document.activeElement as HTMLElement).blur();
    else void stop();
  };
  const go = (by: number) => {
    const thread = goToMark(drawing, by);
    if (thread !== undefined) focusMark(thread);
  };
  const nextKind = () => {
    const kinds = PinKind.options;
    const kind = pin && kinds[(kinds.indexOf(pin.content.kind) + 1) % kinds.length];
    if (kind) changeMark(drawing, pin, { kind });
  };
  const arrows = (shift: boolean): KeyUse[] =>
    ARROWS.map(([key, right, down], index) => ({
      keys: [shift ? `Shift ${key}` : key],
      says: t(shift ? 'bodyMap.moveFar' : 'bodyMap.move'),
      run: () => {
        const far = shift ? FAR : STEP;
        if (pin) moveMark(drawing, pin, right * far, down * far);
      },
      ...(index === 0 && !shift ? { shown: ['←', '↑', '↓', '→'] } : { quiet: true }),
    }));
  const ofMark: KeyUse[] = pin
    ? [
        ...arrows(false),
        ...arrows(true),
        { keys: ['B'], says: t('bodyMap.turn'), run: () => turnMark(drawing, pin) },
        ...STRENGTHS.map((strength, index) => ({
          keys: [String(strength)],
          says: t('bodyMap.howStrong'),
          run: () => changeMark(drawing, pin, { strength }),
          ...(index === 0 ? { shown: ['1', '–', '3'] } : { quiet: true }),
        })),
        { keys: ['Enter'], says: t('bodyMap.words'), run: () => focusWords(pin.thread) },
        { keys: ['K'], says: t('bodyMap.kindLabel'), run: nextKind, quiet: true },
        {
          keys: ['F'],
          says: t('bodyMap.feeling'),
          run: () => focusWords(feelingBoxOf(pin.thread)),
          quiet: true,
        },
        {
          keys: ['Delete'],
          says: t('bodyMap.remove'),
          run: () => dropMark(drawing, pin),
          quiet: true,
        },
      ]
    : [];
  useKeys([
    ...(mayEdit
      ? [{ keys: ['N'], says: t('bodyMap.add'), run: () => putMarkInMiddle(drawing) }, ...ofMark]
      : []),
    { keys: ['PageUp'], says: t('bodyMap.next'), run: () => go(-1), quiet: true },
    { keys: ['PageDown'], says: t('bodyMap.next'), run: () => go(1), quiet: true },
    { keys: ['Escape'], says: t('bodyMap.stopKey'), run: leave },
  ]);
}
