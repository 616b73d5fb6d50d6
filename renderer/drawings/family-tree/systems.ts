// What stands around the household: items of the drawing, beginning with a school and the whole household.
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { type ItemOf, itemsOf } from '#domain/drawings/items.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { Scene } from '../tool.ts';
import type { Drawing } from '../use-drawing.ts';

export type SystemItem = ItemOf<'family-tree', 'system'>;
export type Bond = SystemItem['content']['bonds'][number];
export const NEW_BOND: Bond = { person: null, strength: 'ordinary', flow: 'in' };
const STRENGTHS = ['strong', 'ordinary', 'stressful', 'weak'] as const;

export const systemsOf = ({ items }: Pick<Scene, 'items'>): SystemItem[] =>
  itemsOf('family-tree', 'system', items);

/** By its strongest bond it is near or far. */
export const strongestOf = ({ content }: Pick<SystemItem, 'content'>) =>
  STRENGTHS.find((one) => content.bonds.some(({ strength }) => strength === one)) ?? 'ordinary';

/** What it is called, or what kind of place it is. */
export const systemName = (
  { language }: Pick<Scene, 'language'>,
  { content }: Pick<SystemItem, 'content'>,
): string => content.name.trim() || textIn(language)(`familyTree.systemKinds.${content.kind}`);

/** As it is kept: an address that is none is left out. */
export function toContent({ entry, ...content }: SystemItem['content']): DrawingItem['content'] {
  return entry === undefined ? content : { ...content, entry };
}

export function addSystem(drawing: Drawing): void {
  drawing.setHere(drawing.add('system', { kind: 'school', name: '', bonds: [NEW_BOND] }));
}
