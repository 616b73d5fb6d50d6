// A family as it is laid out for one picture: kept until something that moves people changes.
import type { Kin } from '#contract/drawings.ts';
import { itemsOf } from '#domain/drawings/items.ts';
import type { Scene } from '../tool.ts';
import { coupleLengths, type Fitted, fitOnSheet, sizesOf, type ToFit } from './fit-sheet.ts';
import { type Label, type Letters, labelOf, ROOMY_LETTERS, TIGHT_LETTERS } from './labels.ts';
import { layBeside } from './lay-beside.ts';
import { familyFrom } from './layout/family-from.ts';
import { orderFamily } from './layout/layout.ts';
import { fromSent } from './layout/sent.ts';
import { drawStood } from './layout/set-out.ts';
import type { Family, Layout } from './layout/types.ts';
import { type Shown, shownOf } from './near.ts';
import { type Tree, treeOf } from './tree.ts';
import { twinGroupsOf } from './twin-groups.ts';

export type LaidOut = {
  tree: Tree;
  family: Family;
  shown: Shown;
  layout: Layout;
  labels: ReadonlyMap<string, Label>;
  letters: Letters;
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
  const twins = twinGroupsOf(scene, tree);
  return familyFrom({
    people: tree.people.filter(({ personId }) => ids.has(personId)).map(memberOf),
    links: tree.links.filter(({ kind }) => kind !== 'other' && kind !== 'same-household'),
    ...{ unborn, twins, indexId: tree.index },
  });
}

/** `key`: all that an order and what stands where are made of, as text. */
type Read = ToFit & { family: Family; shown: Shown; key: string };

/** The last few: the screen, its small picture of the time before, and both languages of a file. */
const MOST = 6;

/** What was made for the same key before, when it is among the last few. */
function once<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const found = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, found);
  for (const old of [...kept.keys()].slice(0, -MOST)) kept.delete(old);
  return found;
}

const fits = new Map<string, Fitted>();
const layouts = new Map<string, Layout>();

function keyOf({ family, roomy, tight, couples }: Omit<Read, 'shown' | 'key'>): string {
  const told = (labels: ToFit['roomy']) =>
    [...labels].map(([id, { width, height }]) => [id, width, height]);
  return JSON.stringify([family, told(roomy), told(tight), [...couples]]);
}

/** Somebody moved by hand is drawn elsewhere on the same sheet: only a change of the family is laid out again. */
function layOutOnce(now: Read, nudges: Map<string, number>) {
  const { stood, isTight } = once(fits, now.key, () =>
    fitOnSheet(orderFamily(now.family, sizesOf(now.roomy)), now),
  );
  const key = JSON.stringify([...nudges]) + now.key;
  return { layout: once(layouts, key, () => drawStood(stood, nudges)), isTight };
}

/**
 * Works the layout of a scene out in another thread, so that `laidOut` finds it kept. Null: it is kept already.
 * Where there is no other thread, `laidOut` works it out itself.
 */
export function prepareLayout(scene: Scene, isWhole: boolean): Promise<void> | null {
  const { family, roomy, tight, couples, key } = readOnce(scene, treeOf(scene), isWhole);
  if (typeof Worker === 'undefined' || fits.has(key)) return null;
  return layBeside({ family, toFit: { roomy, tight, couples } }).then(
    ({ stood, isTight }) => void once(fits, key, () => ({ stood: fromSent(stood), isTight })),
    () => {},
  );
}

const nudgesOf = ({ items }: Pick<Scene, 'items'>): Map<string, number> =>
  new Map(
    itemsOf('family-tree', 'nudge', items).map(({ content }) => [content.person, content.dx]),
  );

const read = new WeakMap<Tree, { scene: Scene; isWhole: boolean; read: Read }[]>();

/** The items that stand in a row: all else that is drawn moves nobody to another place. */
const inRows = ({ items }: Scene) =>
  items.filter(({ kind }) => kind === 'expected' || kind === 'twins');
const areSame = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** What a label and a family are made of besides the tree. */
const isSame = (a: Scene, b: Scene) =>
  areSame(inRows(a), inRows(b)) &&
  a.language === b.language &&
  a.measure === b.measure &&
  a.hidesNames === b.hidesNames;

function readOnce(scene: Scene, tree: Tree, isWhole: boolean): Read {
  const before = read.get(tree) ?? [];
  const known = before.find((one) => one.isWhole === isWhole && isSame(one.scene, scene));
  if (known) return known.read;
  const shown = shownOf(tree, isWhole);
  const family = familyOf(scene, tree, shown);
  const labels = (letters: Letters) =>
    new Map(family.people.map(({ id }) => [id, labelOf(scene, id, letters)]));
  const made = {
    ...{ family, roomy: labels(ROOMY_LETTERS), tight: labels(TIGHT_LETTERS) },
    couples: coupleLengths(scene, tree, family),
  };
  const now = { ...made, shown, key: keyOf(made) };
  read.set(tree, [...before, { scene, isWhole, read: now }].slice(-MOST));
  return now;
}

/** Choosing somebody and typing lay nothing out again; a name that takes more room does. */
export function laidOut(scene: Scene, isWhole: boolean): LaidOut {
  const tree = treeOf(scene);
  const now = readOnce(scene, tree, isWhole);
  const { layout, isTight } = layOutOnce(now, nudgesOf(scene));
  const { family, shown } = now;
  const letters = isTight ? TIGHT_LETTERS : ROOMY_LETTERS;
  return { tree, family, shown, layout, letters, labels: isTight ? now.tight : now.roomy };
}
