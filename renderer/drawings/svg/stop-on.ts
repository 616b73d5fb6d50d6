// What makes a mark of a picture a thing that can be chosen: a name for a screen reader, a press, Tab.
import type { Touch } from '../tool.ts';

/** `isFirst`: what Tab comes to while the hands are nowhere. Nothing on paper. */
export function stopOn(touch: Touch | undefined, thread: string, name: string, isFirst: boolean) {
  if (!touch) return {};
  const isHere = touch.here === thread;
  return {
    role: 'button',
    'aria-label': name,
    tabIndex: isHere || (touch.here === null && isFirst) ? 0 : -1,
    onClick: () => touch.onHere(thread),
    onFocus: () => !isHere && touch.onHere(thread),
    'data-thread': thread,
    ...(isHere && { 'data-here': 'true' }),
  };
}
