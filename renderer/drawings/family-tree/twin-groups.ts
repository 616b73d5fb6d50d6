// Who were born together: as drawn, and as the register says of the child.
import { itemsOf } from '#domain/drawings/items.ts';
import type { Scene } from '../tool.ts';
import type { Tree } from './tree.ts';

/** Those of one birth, identical ones beside each other. */
export type TwinGroup = { id: string; people: readonly string[] };

/** Whoever is a twin in the words of the record hangs with the child whose words they are. */
export function twinGroupsOf(
  { items }: Pick<Scene, 'items'>,
  { people, child }: Pick<Tree, 'people' | 'child'>,
): TwinGroup[] {
  const drawn = itemsOf('family-tree', 'twins', items).map(({ thread, content }) => {
    return { id: thread, people: content.people };
  });
  const told = people.filter(({ relation }) => relation === 'twin').map(({ personId }) => personId);
  if (child === null || told.length === 0) return drawn;
  const all = [child, ...told];
  const own = drawn.filter((group) => group.people.some((id) => all.includes(id)));
  const together = new Set([...own.flatMap((group) => group.people), ...all]);
  const others = drawn.filter((group) => !own.includes(group));
  return [...others, { id: own[0]?.id ?? 'twins', people: [...together] }];
}
