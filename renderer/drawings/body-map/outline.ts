// Which outline the child chose.
import { itemsOf } from '#domain/drawings/items.ts';
import type { Outline } from '#domain/drawings/kinds/body-map.ts';
import type { Scene } from '../tool.ts';

/** Null until the child chose one. */
export const outlineOf = ({ items }: Pick<Scene, 'items'>): Outline | null =>
  itemsOf('body-map', 'body', items).at(-1)?.content.outline ?? null;
