// A family as it is laid out for one picture: kept until something that moves people changes.
import type { Kin } from '#contract/drawings.ts';
import { itemsOf } from '#domain/drawings/items.ts';
import type { Scene } from '../tool.ts';
import { type Label, labelOf } from './labels.ts';
import { familyFrom } from './layout/family-from.ts';
import { layoutFamily } from './layout/layout.ts';
import type { Family, Layout } from './layout/types.ts';
import { type Shown, shownOf } from './near.ts';
import { type Tree, treeOf } from './tree.ts';

export type LaidOut = {
  tree: Tree;
  family: Family;
  shown: Shown;
  layout: Layout;
  labels: ReadonlyMap<string, Label>;
};

const memberOf = ({ personId, sex, birth }: Kin) => ({
  id: personId,
  sex: sex === 'x' ? ('u' as const) : sex,
  born: birth?.from ?? birth?.to ?? null,
});

function familyOf(scene: Scene, tree: Tree, { ids }: Shown): Family {
  const unborn = itemsOf('family-tree', 'expected', scene.items)
    .filter(({ content }) => content.parents.some((id) => ids.has(id)))
    .map(({ thread, content }) => ({
      ...{ id: thread, parents: content.parents.filter((id) => ids.has(id)) },
      born: content.when?.from ?? content.when?.to ?? null,
    }));
  const twins = itemsOf('family-tree', 'twins', scene.items).map(({ thread, content }) => {
    return { id: thread, people: content.people };
  });
  return familyFrom({
    people: tree.people.filter(({ personId }) => ids.has(personId)).map(memberOf),
    links: tree.links.filter(({ kind }) => kind !== 'other' && kind !== 'same-household'),
    ...{ unborn, twins, indexId: tree.index },
  });
}

/** The last few: the screen, its small picture of the time before, and both languages of a file. */
const MOST = 6;
const kept = new Map<string, Layout>();

function layOutOnce(
  family: Family,
  labels: LaidOut['labels'],
  nudges: Map<string, number>,
): Layout {
  const sizes = [...labels].map(([id, { width, height }]) => [id, width, height]);
  const key = JSON.stringify([family, sizes, [...nudges]]);
  const known = kept.get(key);
  kept.delete(key);
  const width = (id: string) => labels.get(id)?.width ?? 0;
  const height = (id: string) => labels.get(id)?.height ?? 0;
  const layout = known ?? layoutFamily(family, { width, height, nudges });
  kept.set(key, layout);
  for (const old of [...kept.keys()].slice(0, -MOST)) kept.delete(old);
  return layout;
}

const nudgesOf = ({ items }: Pick<Scene, 'items'>): Map<string, number> =>
  new Map(
    itemsOf('family-tree', 'nudge', items).map(({ content }) => [content.person, content.dx]),
  );

type Read = Pick<LaidOut, 'shown' | 'family' | 'labels'>;
const read = new WeakMap<Tree, { scene: Scene; isWhole: boolean; read: Read }[]>();

/** What a label and a family are made of besides the tree. */
const isSame = (a: Scene, b: Scene) =>
  a.items === b.items &&
  a.language === b.language &&
  a.measure === b.measure &&
  a.hidesNames === b.hidesNames;

function readOnce(scene: Scene, tree: Tree, isWhole: boolean): Read {
  const before = read.get(tree) ?? [];
  const known = before.find((one) => one.isWhole === isWhole && isSame(one.scene, scene));
  if (known) return known.read;
  const shown = shownOf(tree, isWhole);
  const family = familyOf(scene, tree, shown);
  const labels = new Map(family.people.map(({ id }) => [id, labelOf(scene, id)]));
  const now = { shown, family, labels };
  read.set(tree, [...before, { scene, isWhole, read: now }].slice(-MOST));
  return now;
}

/** Choosing somebody and typing lay nothing out again; a name that takes more room does. */
export function laidOut(scene: Scene, isWhole: boolean): LaidOut {
  const tree = treeOf(scene);
  const now = readOnce(scene, tree, isWhole);
  return { tree, ...now, layout: layOutOnce(now.family, now.labels, nudgesOf(scene)) };
}
