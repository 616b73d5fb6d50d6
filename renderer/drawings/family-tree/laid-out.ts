// A family as it is laid out for one picture: kept until something that moves people changes.
import type { Kin } from '#contract/drawings.ts';
import { itemsOf } from '#domain/drawings/items.ts';
import { type PaperSize, PT_IN_MM, SMALLEST_PT, sheetRooms } from '../../print/paper.ts';
import type { Scene } from '../tool.ts';
import { coupleYears } from './couple-years.ts';
import { HALF } from './figures.tsx';
import { type Label, type Letters, labelOf, ROOMY_LETTERS, TIGHT_LETTERS } from './labels.ts';
import { familyFrom } from './layout/family-from.ts';
import { orderFamily } from './layout/layout.ts';
import { setOut } from './layout/set-out.ts';
import { NARROW, TIGHT } from './layout/spacing.ts';
import type { Family, Layout, Sizes } from './layout/types.ts';
import { type Shown, shownOf } from './near.ts';
import { type Tree, treeOf } from './tree.ts';

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
  const twins = itemsOf('family-tree', 'twins', scene.items).map(({ thread, content }) => {
    return { id: thread, people: content.people };
  });
  return familyFrom({
    people: tree.people.filter(({ personId }) => ids.has(personId)).map(memberOf),
    links: tree.links.filter(({ kind }) => kind !== 'other' && kind !== 'same-household'),
    ...{ unborn, twins, indexId: tree.index },
  });
}

/** What a sheet has room for, in px of the picture. */
type Room = { width: number; height: number };
/** So many lines of a legend are reckoned with. */
const LEGEND_LINES = 3;

/** Places are rounded: a row may come out wider than asked by less than this. */
const ROUNDING = 2;

/** The sheets with their room when the smallest letters are just large enough. */
function sheetsFor({ small }: Letters, sizes: readonly PaperSize[]): Room[] {
  const pxInMm = (small.size * PT_IN_MM) / SMALLEST_PT;
  return sizes
    .flatMap((size) => sheetRooms(size, LEGEND_LINES))
    .map(({ width, height }) => {
      return { width: width * pxInMm, height: height * pxInMm };
    });
}

/** From the mark of a couple to its years, and from these to the end: lines of several unions share a person. */
const YEARS = { beside: 12, end: 26 };

type Labels = ReadonlyMap<string, Label>;
type Read = {
  shown: Shown;
  family: Family;
  roomy: Labels;
  tight: Labels;
  couples: Map<string, number>;
};
/** How long the line of a couple is with its years on it, beside the mark. */
function coupleLengths({ language, measure }: Scene, tree: Tree, { unions }: Family) {
  const { small } = TIGHT_LETTERS;
  return new Map(
    unions.flatMap((union): [string, number][] => {
      const texts = coupleYears(language, tree, union);
      if (texts.length === 0) return [];
      const widest = Math.max(...texts.map((text) => measure(text, small.size)));
      return [[union.id, NARROW.couple.mark + YEARS.beside + widest + YEARS.end]];
    }),
  );
}

type SetOut = { layout: Layout; isTight: boolean };

const sizesOf = (labels: Labels): Sizes => ({
  width: (id) => labels.get(id)?.width ?? 0,
  height: (id) => labels.get(id)?.height ?? 0,
});

const fits = ({ bounds }: Layout, sheet: Room) =>
  bounds.width <= sheet.width && bounds.height <= sheet.height;

/** Fewer px than this nobody needs, even where brothers and sisters stand by turns. */
const LEAST_EACH = HALF;

/** With room between people while that can be read on A4; else closer, on the smallest sheet it fits. */
function layOut({ family, roomy, tight, couples }: Read, nudges: Map<string, number>): SetOut {
  const ordered = orderFamily(family, sizesOf(roomy));
  const free = setOut(ordered, { ...sizesOf(roomy), nudges });
  if (sheetsFor(ROOMY_LETTERS, ['A4']).some((sheet) => fits(free, sheet)))
    return { layout: free, isTight: false };
  const most = Math.max(...free.rows.map(({ length }) => length));
  const sheets = sheetsFor(TIGHT_LETTERS, ['A4', 'A3']);
  const close = { ...sizesOf(tight), couple: (id: string) => couples.get(id) ?? 0, nudges };
  for (const sheet of sheets.filter(({ width }) => width >= most * LEAST_EACH))
    for (const spacing of [NARROW, TIGHT]) {
      const layout = setOut(ordered, { ...close, spacing, within: sheet.width - ROUNDING });
      if (fits(layout, sheet)) return { layout, isTight: true };
    }
  const within = Math.max(...sheets.map(({ width }) => width)) - ROUNDING;
  return { layout: setOut(ordered, { ...close, spacing: TIGHT, within }), isTight: true };
}

/** The last few: the screen, its small picture of the time before, and both languages of a file. */
const MOST = 6;
const kept = new Map<string, SetOut>();

function layOutOnce(now: Read, nudges: Map<string, number>): SetOut {
  const sizes = [now.roomy, now.tight].map((labels) =>
    [...labels].map(([id, { width, height }]) => [id, width, height]),
  );
  const key = JSON.stringify([now.family, sizes, [...now.couples], [...nudges]]);
  const known = kept.get(key);
  kept.delete(key);
  const found = known ?? layOut(now, nudges);
  kept.set(key, found);
  for (const old of [...kept.keys()].slice(0, -MOST)) kept.delete(old);
  return found;
}

const nudgesOf = ({ items }: Pick<Scene, 'items'>): Map<string, number> =>
  new Map(
    itemsOf('family-tree', 'nudge', items).map(({ content }) => [content.person, content.dx]),
  );

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
  const labels = (letters: Letters) =>
    new Map(family.people.map(({ id }) => [id, labelOf(scene, id, letters)]));
  const now = {
    ...{ shown, family, roomy: labels(ROOMY_LETTERS), tight: labels(TIGHT_LETTERS) },
    couples: coupleLengths(scene, tree, family),
  };
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
