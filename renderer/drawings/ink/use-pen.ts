// The pen of a child: in the hand or put away, thin or thick, or turned round to take strokes away.
import { useState } from 'react';
import type { Ink } from '#domain/drawings/kinds/any-tool.ts';
import type { KeyUse } from '../../app/keys.tsx';
import { useText } from '../../i18n/use-text.ts';
import type { Drawing } from '../use-drawing.ts';
import { type Stroke, strokeAt, strokesOf } from './strokes.ts';

export const TIPS = { thin: 4, thick: 12 } as const;
export type Tip = keyof typeof TIPS | 'eraser';
export type Pen = {
  tip: Tip;
  setTip: (tip: Tip) => void;
  strokes: readonly Stroke[];
  /** A stroke that was drawn, in 0 to 1000 across the picture. */
  onStroke: (points: Ink['points']) => void;
  /** The eraser is here. */
  onErase: (x: number, y: number) => void;
  drop: (thread: string) => void;
  putAway: () => void;
};

/** Null while the pen is put away. */
export function usePen(
  drawing: Drawing,
  view: string,
  startsTaken = false,
): { pen: Pen | null; take: () => void; keys: KeyUse[] } {
  const { t } = useText();
  const [isTaken, setIsTaken] = useState(startsTaken && drawing.view.mayEdit);
  const [tip, setTip] = useState<Tip>('thin');
  const strokes = strokesOf(drawing.items, view);
  const putAway = () => setIsTaken(false);
  const pen: Pen = {
    ...{ tip, setTip, strokes, putAway },
    onStroke: (points) => {
      if (tip !== 'eraser') drawing.add('ink', { view, points, width: TIPS[tip] });
    },
    onErase: (x, y) => {
      const stroke = strokeAt(strokes, x, y);
      if (stroke) drawing.drop(stroke.thread);
    },
    drop: (thread) => drawing.drop(thread),
  };
  const keys: KeyUse[] = drawing.view.mayEdit
    ? [
        {
          keys: ['D'],
          says: t(isTaken ? 'drawings.pen.putAway' : 'drawings.pen.take'),
          run: () => setIsTaken((one) => !one),
        },
      ]
    : [];
  return { pen: isTaken ? pen : null, take: () => setIsTaken((one) => !one), keys };
}
