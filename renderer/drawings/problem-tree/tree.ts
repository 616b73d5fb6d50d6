// The statements of a drawing as a tree: one core problem, causes with their causes, effects with theirs.
import { type ItemOf, itemsOf } from '#domain/drawings/items.ts';
import type { Side } from '#domain/drawings/kinds/problem-tree.ts';
import type { Scene } from '../tool.ts';

export type Statement = ItemOf<'problem-tree', 'statement'>;
export type Card = ItemOf<'problem-tree', 'card'>;
/** `depth`: 0 for the core problem, 1 for what hangs on it, and so on. */
export type Branch = {
  item: Statement;
  side: Side;
  depth: number;
  parent: Branch | null;
  children: Branch[];
};
export type Tree = { core: Branch | null; causes: Branch[]; effects: Branch[] };

type Items = Pick<Scene, 'items'>;

export const statementsOf = ({ items }: Items): Statement[] =>
  itemsOf('problem-tree', 'statement', items);
export const cardsOf = ({ items }: Items): Card[] => itemsOf('problem-tree', 'card', items);

/**
 * Every statement stands in the tree exactly once: what hangs on something that is not there, on itself, or
 * was a second core problem hangs on the core.
 */
export function treeOf(scene: Items): Tree {
  const statements = statementsOf(scene);
  const coreItem = statements.find(({ content }) => content.side === 'core');
  const others = statements.filter((one) => one !== coreItem);
  const threads = new Set(others.map(({ thread }) => thread));
  const below = Map.groupBy(others, ({ parent }) => parent);
  const placed = new Set<Statement>();

  const grow = (item: Statement, side: Side, parent: Branch | null): Branch => {
    placed.add(item);
    const depth = side === 'core' || !parent ? Number(side !== 'core') : parent.depth + 1;
    const branch: Branch = { item, side, depth, parent, children: [] };
    const free = side === 'core' ? [] : (below.get(item.thread) ?? []);
    for (const child of free)
      if (!placed.has(child)) branch.children.push(grow(child, side, branch));
    return branch;
  };
  const core = coreItem ? grow(coreItem, 'core', null) : null;
  const direct = others.filter(({ parent }) => parent === null || !threads.has(parent));
  const tree: Tree = { core, causes: [], effects: [] };
  for (const item of [...direct, ...others]) {
    if (placed.has(item)) continue;
    const side = item.content.side === 'effect' ? 'effect' : 'cause';
    tree[side === 'effect' ? 'effects' : 'causes'].push(grow(item, side, core));
  }
  for (const side of [tree.causes, tree.effects]) side.sort((a, b) => a.item.ord - b.item.ord);
  return tree;
}

/** From each one down to what hangs on it, as the list shows them. */
export function inRows(branches: readonly Branch[]): Branch[] {
  return branches.flatMap((one) => [one, ...inRows(one.children)]);
}

/** Effects above, then the core, then causes: from the crown down to the roots. */
export const allBranches = ({ core, causes, effects }: Tree): Branch[] => [
  ...inRows(effects),
  ...(core ? [core] : []),
  ...inRows(causes),
];

export const findBranch = (tree: Tree, thread: string | null): Branch | undefined =>
  allBranches(tree).find(({ item }) => item.thread === thread);

/** Those that hang beside it, itself among them, in their order. */
export function besideOf(tree: Tree, { side, parent }: Branch): readonly Branch[] {
  if (parent && parent.side !== 'core') return parent.children;
  return side === 'effect' ? tree.effects : tree.causes;
}

export type View = 'problems' | 'objectives' | 'cards';
export const VIEWS: readonly View[] = ['problems', 'objectives', 'cards'];

/** What a statement says in this view; a problem without its twin says the problem in both. */
export function wordsOf({ content }: Statement, view: string): string {
  const twin = content.good.trim();
  return view === 'objectives' && twin !== '' ? twin : content.words.trim();
}

export const isUnturned = ({ content }: Statement, view: string): boolean =>
  view === 'objectives' && content.good.trim() === '';

/** Where the words of its twin are written, among the texts of its row. */
export const goodOf = (thread: string): string => `${thread} good`;
