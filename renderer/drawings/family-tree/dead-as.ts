// How this family wishes that its dead are shown.
import { itemsOf } from '#domain/drawings/items.ts';
import type { DeadAs } from '#domain/drawings/kinds/family-tree.ts';
import type { Scene } from '../tool.ts';

/** The standard cross until the family was asked. */
export const deadAs = ({ items }: Pick<Scene, 'items'>): DeadAs =>
  itemsOf('family-tree', 'wish', items)[0]?.content.dead ?? 'cross';
