// Children who are not born, or were lost: items of the drawing under their parents.
import { type ItemOf, itemsOf } from '#domain/drawings/items.ts';
import { otherParent } from '#domain/drawings/kin-steps.ts';
import type { Scene } from '../tool.ts';
import type { Drawing } from '../use-drawing.ts';
import { treeOf } from './tree.ts';

export type UnbornItem = ItemOf<'family-tree', 'expected'>;

export const unbornOf = ({ items }: Pick<Scene, 'items'>): UnbornItem[] =>
  itemsOf('family-tree', 'expected', items);

/** A pregnancy of somebody, and of their only partner. */
export function addUnborn(drawing: Drawing, scene: Scene, of: string): void {
  const { links, child } = treeOf(scene);
  const other = otherParent({ people: scene.facts.people, links, child }, of);
  const parents = other ? [of, other] : [of];
  drawing.setHere(drawing.add('expected', { parents, what: 'pregnancy', when: null }));
}
