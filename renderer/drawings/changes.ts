// What has changed since the last time: which items, and of a family its people; and each of them in words.
import { type Differences, differencesOf } from '#domain/drawings/differences.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import type { Scene, ToldChange, ToolModule } from './tool.ts';

/** Undefined when it is the first of its kind. */
export function changesSince(scene: Scene, tool: ToolModule): Differences | undefined {
  const { items, before } = scene;
  if (!before) return;
  const differences = differencesOf(items, before.items);
  if (!before.facts || !tool.factChanges) return differences;
  return { ...differences, facts: tool.factChanges(scene, before.facts) };
}

/** What somebody wrote into it, whatever it is. */
const plainWords = ({ content }: DrawingItem): string => {
  const { words, name } = content;
  return [words, name].find((text) => typeof text === 'string' && text.trim() !== '') as string;
};

/** Each item that is new, changed, moved or gone; `wordsOf`: what it is called in a list. */
export function itemChanges(
  { items, changes }: Scene,
  wordsOf: (item: DrawingItem) => string = plainWords,
): ToldChange[] {
  if (!changes) return [];
  const { of, gone } = changes;
  return [
    ...items.flatMap((item) => {
      const what = of.get(item.thread);
      return what ? [{ id: item.thread, what, says: wordsOf(item) ?? '' }] : [];
    }),
    ...gone.map((item) => {
      return { id: item.thread, what: 'gone' as const, says: wordsOf(item) ?? '' };
    }),
  ];
}
