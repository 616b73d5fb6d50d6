// How two people feel for each other, in one sentence; which of these feelings go one way.

import { type ItemOf, itemsOf } from '#domain/drawings/items.ts';
import type { TieLine } from '#domain/drawings/kinds/family-tree.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { Scene } from '../tool.ts';
import { calledIn } from './names.ts';
import { treeOf } from './tree.ts';

export type TieItem = ItemOf<'family-tree', 'tie'>;

const DIRECTED: readonly TieLine[] = [
  ...(['focused-on', 'caretaker'] as const),
  ...(['physical-abuse', 'emotional-abuse', 'sexual-abuse'] as const),
];
/** Does the line go from the first to the second? */
export const isDirected = (line: TieLine): boolean => DIRECTED.includes(line);

/** "Mom → Rithy: Takes care of". */
export function sayTie(scene: Scene, { from, to, line }: TieItem['content']): string {
  const t = textIn(scene.language);
  return t(isDirected(line) ? 'familyTree.tieGoes' : 'familyTree.tieSays', {
    ...{ from: calledIn(scene, from), to: calledIn(scene, to) },
    line: t(`familyTree.tie.${line}`),
  });
}

/** Those of the drawing that may be told: nothing is told of who asks not to be recorded. */
export function tiesOf(scene: Scene): TieItem[] {
  const { byId } = treeOf(scene);
  const isTold = (id: string) => byId.get(id)?.recordingWish !== 'not-record';
  return itemsOf('family-tree', 'tie', scene.items).filter(
    ({ content }) => isTold(content.from) && isTold(content.to),
  );
}
