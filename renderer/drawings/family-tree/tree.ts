// The family as a tree reads it from the facts of the case: links in ink and pencil, who lives where, who cares.
import type { DrawingFacts, Kin } from '#contract/drawings.ts';
import { AWAY, CARERS } from '#domain/drawings/case-parts.ts';
import { type KinLink, kinLinks } from '#domain/drawings/kin.ts';
import { Family } from '#domain/drawings/kin-family.ts';
import {
  type Generation,
  generationOf,
  generationsOf,
  impossibleBirths,
  type KinTerm,
  Terms,
} from '#domain/drawings/kin-terms.ts';
import type { Scene } from '../tool.ts';

export type Tree = {
  people: readonly Kin[];
  byId: ReadonlyMap<string, Kin>;
  links: readonly KinLink[];
  /** The main child: from whom all words of the record are counted. */
  child: string | null;
  /** Whose tree it is, with the doubled outline. */
  index: string | null;
  /** Generations above the index child; who has no place in the tree is left out. */
  above: ReadonlyMap<string, number>;
  groups: readonly { generation: Generation; people: readonly Kin[] }[];
  termOf: (id: string) => KinTerm;
  /** Who lives with the index child, the child too; empty when no household is known. */
  home: ReadonlySet<string>;
  isCarer: (id: string) => boolean;
  isAway: (id: string) => boolean;
  /** By child: a birth parent who is not older. */
  younger: ReadonlyMap<string, string>;
};

export const MAIN_CARER = 'caregiver';
const ORDER: readonly Generation[] = ['grandparents', 'parents', 'children', 'younger', 'others'];

export const isCarer = ({ roles }: Pick<Kin, 'roles'>) =>
  roles.some((role) => CARERS.includes(role));

const bornFirst = (a: Kin, b: Kin) =>
  (a.birth?.from ?? '9999') < (b.birth?.from ?? '9999') ? -1 : 1;

/** In the order of the mock-up: by generation; the index child first, then carers, then the eldest. */
function groupsOf(people: readonly Kin[], above: Tree['above'], index: string | null) {
  const generation = ({ personId, relation }: Kin) => generationOf(above.get(personId), relation);
  const rank = (one: Kin) => (one.personId === index ? 0 : isCarer(one) ? 1 : 2);
  return ORDER.flatMap((name) => {
    const found = people
      .filter((one) => generation(one) === name)
      .toSorted((a, b) => rank(a) - rank(b) || bornFirst(a, b));
    return found.length > 0 ? [{ generation: name, people: found }] : [];
  });
}

function homeOf({ households }: DrawingFacts, index: string | null): Set<string> {
  const home = households.find(({ members }) => index !== null && members.includes(index));
  return new Set(home?.members);
}

function readTree(facts: DrawingFacts, personId: string | null): Tree {
  const { people } = facts;
  const child =
    people.find(({ roles }) => roles.includes('main-child'))?.personId ??
    people.find(({ relation }) => relation === 'self' || relation === 'child')?.personId ??
    personId;
  const byId = new Map(people.map((one) => [one.personId, one]));
  const index = personId !== null && byId.has(personId) ? personId : child;
  const links = kinLinks(people, facts.relations, child);
  const above = index ? generationsOf(links, index) : new Map<string, number>();
  const terms = new Terms(people, links, index ?? '');
  const known = new Map<string, KinTerm>();
  const home = homeOf(facts, index);
  const elsewhere = new Set(facts.households.flatMap(({ members }) => members));
  const impossible = impossibleBirths(people, links);
  return {
    ...{ people, byId, links, child, index, above, home },
    groups: groupsOf(people, above, index),
    termOf: (id) => {
      const term = known.get(id) ?? terms.of(id);
      known.set(id, term);
      return term;
    },
    isCarer: (id) => isCarer(byId.get(id) ?? { roles: [] }),
    isAway: (id) => {
      const one = byId.get(id);
      if (!one || one.prison || one.died) return false;
      return one.roles.includes(AWAY) || (home.size > 0 && elsewhere.has(id) && !home.has(id));
    },
    younger: new Map(impossible.map((one) => [one.child, one.parent])),
  };
}

const read = new WeakMap<DrawingFacts, Map<string | null, Tree>>();

/** Read once for the same facts: choosing and typing read nothing again. */
export function treeOf({ facts, personId }: Pick<Scene, 'facts' | 'personId'>): Tree {
  const trees = read.get(facts) ?? new Map<string | null, Tree>();
  read.set(facts, trees);
  const tree = trees.get(personId) ?? readTree(facts, personId);
  trees.set(personId, tree);
  return tree;
}

/** Brothers and sisters of somebody, whole and half. */
export const siblingsOf = (scene: Pick<Scene, 'facts' | 'personId'>, id: string): string[] => {
  const { people, links } = treeOf(scene);
  return new Family(people, links).siblingsOf(id);
};
