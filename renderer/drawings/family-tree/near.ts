// Who is shown when a family is too large for one picture: near kin, and how many more each of them has.
import type { Tree } from './tree.ts';

/** So many are always shown all at once. */
export const ALL_AT_ONCE = 60;
const NEAR = 3;

/** Ids by how many steps (to a parent, child, partner, brother or sister) they are from the index child. */
function stepsFrom({ links, index }: Tree): Map<string, number> {
  const beside = new Map<string, string[]>();
  for (const { from, to, kind } of links) {
    if (kind === 'same-household') continue;
    beside.set(from, [...(beside.get(from) ?? []), to]);
    beside.set(to, [...(beside.get(to) ?? []), from]);
  }
  const steps = new Map<string, number>(index ? [[index, 0]] : []);
  const open = index ? [index] : [];
  for (let id = open.shift(); id !== undefined; id = open.shift())
    for (const next of beside.get(id) ?? []) {
      if (steps.has(next)) continue;
      steps.set(next, (steps.get(id) ?? 0) + 1);
      open.push(next);
    }
  return steps;
}

export type Shown = {
  ids: ReadonlySet<string>;
  /** By a person at the edge: how many of their kin are left out. */
  more: ReadonlyMap<string, number>;
};

/** No kin: shown when they care for the children or live with them, otherwise in the list alone. */
const NO_KIN = ['neighbour', 'friend', 'teacher', 'monk', 'employer', 'none', 'other', ''];

function hasPlace(tree: Tree, id: string, isLinked: (id: string) => boolean): boolean {
  const one = tree.byId.get(id);
  if (id === tree.index || isLinked(id) || tree.isCarer(id) || tree.home.has(id)) return true;
  return one !== undefined && !NO_KIN.includes(one.relation);
}

/** `isWhole`: everybody, however many they are. */
export function shownOf(tree: Tree, isWhole: boolean): Shown {
  const linked = new Set(tree.links.flatMap(({ from, to }) => [from, to]));
  const all = tree.people
    .map(({ personId }) => personId)
    .filter((id) => hasPlace(tree, id, (one) => linked.has(one)));
  if (isWhole || all.length <= ALL_AT_ONCE) return { ids: new Set(all), more: new Map() };
  const steps = stepsFrom(tree);
  const ids = new Set(all.filter((id) => (steps.get(id) ?? Number.POSITIVE_INFINITY) <= NEAR));
  const more = new Map<string, number>();
  for (const { from, to } of tree.links)
    for (const [here, there] of [
      [from, to],
      [to, from],
    ] as const)
      if (ids.has(here) && !ids.has(there)) more.set(here, (more.get(here) ?? 0) + 1);
  return { ids, more };
}
