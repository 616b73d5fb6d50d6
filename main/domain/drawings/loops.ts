// What hangs on what in a drawing: nothing can hang on itself, however far down.
import type { DrawingItem } from './drawing.ts';

/** From this item up through what it hangs on, back to itself, by thread; null when it does not come back. */
export function loopFrom(
  items: readonly Pick<DrawingItem, 'thread' | 'parent'>[],
  thread: string,
): string[] | null {
  const parentOf = new Map(items.map((item) => [item.thread, item.parent]));
  const chain = [thread];
  for (let up = parentOf.get(thread); up; up = parentOf.get(up)) {
    if (up === thread) return [...chain, thread];
    if (chain.includes(up)) return null;
    chain.push(up);
  }
  return null;
}
