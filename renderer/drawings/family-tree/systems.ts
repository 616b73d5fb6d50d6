// What stands around the household: items of the drawing, beginning with a school and the whole household.
import { type ItemOf, itemsOf } from '#domain/drawings/items.ts';
import type { Scene } from '../tool.ts';
import type { Drawing } from '../use-drawing.ts';

export type SystemItem = ItemOf<'family-tree', 'system'>;
export type Bond = SystemItem['content']['bonds'][number];
export const NEW_BOND: Bond = { person: null, strength: 'ordinary', flow: 'in' };

export const systemsOf = ({ items }: Pick<Scene, 'items'>): SystemItem[] =>
  itemsOf('family-tree', 'system', items);

export function addSystem(drawing: Drawing): void {
  drawing.setHere(drawing.add('system', { kind: 'school', name: '', bonds: [NEW_BOND] }));
}
