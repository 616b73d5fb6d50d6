// Somebody stands a little further left or right than the app would put them: a hint that is no fact.
import { itemsOf } from '#domain/drawings/items.ts';
import type { Scene } from '../tool.ts';
import type { Drawing } from '../use-drawing.ts';

const FARTHEST = 2_000;

/** `by`: px of the picture to the right. Back where the app would put them, the hint goes. */
export function nudge(drawing: Drawing, scene: Scene, person: string, by: number): void {
  const known = itemsOf('family-tree', 'nudge', scene.items).find(
    ({ content }) => content.person === person,
  );
  const wanted = Math.round((known?.content.dx ?? 0) + by);
  const dx = Math.max(-FARTHEST, Math.min(FARTHEST, wanted));
  if (!known) drawing.add('nudge', { person, dx });
  else if (dx === 0) drawing.drop(known.thread);
  else drawing.change(known.thread, { content: { person, dx } });
}
