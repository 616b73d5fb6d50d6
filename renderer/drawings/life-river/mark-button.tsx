// A mark that can be chosen, and its label beside it: a name for a screen reader, a press, where the hands are.
import type { ReactNode } from 'react';
import { stopOn } from '../svg/stop-on.ts';
import type { Scene, Touch } from '../tool.ts';
import { isHope, type RiverEvent } from './events.ts';
import { LabelView } from './label-view.tsx';
import type { Box, Label } from './labels.ts';
import { sayMark } from './texts.ts';

type Props = {
  scene: Scene;
  touch: Touch | undefined;
  event: RiverEvent;
  label: Label | null;
  /** What Tab comes to. */
  isReached: boolean;
  /** Where a finger or a mouse finds it; the label is another place. */
  finger: Box;
  children: ReactNode;
};

export function MarkButton({ scene, touch, event, label, isReached, finger, children }: Props) {
  const { thread } = event;
  const isHere = touch?.here === thread;
  const words = label && <LabelView {...{ label, isHere }} isHope={isHope(event)} />;
  if (!touch) {
    return (
      <g>
        {children}
        {words}
      </g>
    );
  }
  return (
    <>
      <g {...stopOn(touch, thread, sayMark(scene, event), isReached)}>
        <rect {...finger} fill="#fff" fillOpacity="0" />
        {children}
      </g>
      {label && (
        // The name of the mark says all of it: a screen reader hears it once.
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: only a larger place for the same press.
        <g aria-hidden="true" data-label={thread} onClick={() => touch.onHere(thread)}>
          <rect {...label.box} fill="#fff" fillOpacity="0" />
          {words}
        </g>
      )}
    </>
  );
}
