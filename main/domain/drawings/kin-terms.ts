// What somebody is to the child, as the links of the family say it, and of which generation they are.
import type { PartialDate } from '../people/partial-date.ts';
import type { KinLink } from './kin.ts';
import { Family, type KinPerson } from './kin-family.ts';

export type DatedPerson = KinPerson & { birth: PartialDate | null };
/** By what rows are grouped: two above the child and more, one above, beside the child, below; no kin. */
export type Generation = 'grandparents' | 'parents' | 'children' | 'younger' | 'others';

/** How many generations each is above the child (0: beside; below: negative); who is no kin is left out. */
export function generationsOf(links: readonly KinLink[], child: string): Map<string, number> {
  const steps = new Map<string, [to: string, up: number][]>();
  const step = (from: string, to: string, up: number) =>
    steps.set(from, [...(steps.get(from) ?? []), [to, up]]);
  for (const { from, to, kind } of links) {
    if (kind === 'same-household' || kind === 'other') continue;
    const up = kind.startsWith('parent-') ? 1 : 0;
    step(to, from, up);
    step(from, to, -up);
  }
  const found = new Map([[child, 0]]);
  const open = [child];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const at = found.get(id) ?? 0;
    for (const [to, up] of steps.get(id) ?? []) {
      if (found.has(to)) continue;
      found.set(to, at + up);
      open.push(to);
    }
  }
  return found;
}

/** The generation of a word, for who stands beside on a line in pencil. */
const OLD = ['grandfather', 'grandmother', 'great-grandfather', 'great-grandmother'];
const GROWN = ['uncle', 'aunt', 'in-law', 'stepfather', 'stepmother'];

export function generationOf(above: number | undefined, relation: string): Generation {
  if (above !== undefined) {
    if (above >= 2) return 'grandparents';
    if (above === 1) return 'parents';
    return above === 0 ? 'children' : 'younger';
  }
  if (OLD.includes(relation)) return 'grandparents';
  return GROWN.some((word) => relation.includes(word)) ? 'parents' : 'others';
}

/** Ids of `familyTree.kin`; '' when the links do not say. */
export type KinTerm = string;

const ROLES: Readonly<Record<string, string>> = {
  'parent-step': 'step',
  'parent-adopted': 'adoptive-',
  'parent-foster': 'foster-',
};

export class Terms {
  private readonly family: Family;
  private readonly births: ReadonlyMap<string, PartialDate | null>;
  private readonly links: readonly KinLink[];
  private readonly child: string;

  constructor(people: readonly DatedPerson[], links: readonly KinLink[], child: string) {
    this.family = new Family(people, links);
    this.births = new Map(people.map(({ personId, birth }) => [personId, birth]));
    this.links = links;
    this.child = child;
  }

  of(id: string): KinTerm {
    const { family, child } = this;
    if (id === child) return 'self';
    const parents = family.parentsOf(child);
    if (parents.includes(id)) return this.parent(id);
    if (family.partnersOf(child).includes(id)) return this.sexed(id, 'husband', 'wife', 'partner');
    if (family.childrenOf(child).includes(id)) return this.sexed(id, 'son', 'daughter', 'child');
    if (family.siblingsOf(child).includes(id)) return this.sibling(id);
    return this.throughParent(id, parents) ?? this.throughOthers(id);
  }

  private sexed(id: string, man: string, woman: string, other: string): string {
    if (this.family.isOf(id, 'm')) return man;
    return this.family.isOf(id, 'f') ? woman : other;
  }

  private parent(id: string): KinTerm {
    const link = this.links.find(({ from, to }) => from === id && to === this.child);
    if (link?.kind === 'parent-kin') return 'kin-parent';
    return `${ROLES[link?.kind ?? ''] ?? ''}${this.sexed(id, 'father', 'mother', 'parent')}`;
  }

  private sibling(id: string): KinTerm {
    const word = this.sexed(id, 'brother', 'sister', 'sibling');
    const birth = ['parent-birth'] as const;
    const [mine, theirs] = [this.child, id].map((one) => this.family.parentsOf(one, birth));
    const shared = (theirs ?? []).filter((one) => mine?.includes(one));
    const [only, ...others] = shared;
    const all = new Set([...(mine ?? []), ...(theirs ?? [])]);
    if (only && others.length === 0 && all.size > 1) {
      const same = this.sexed(only, 'same-father', 'same-mother', '');
      return same === '' ? `half-${word}` : `half-${word}-${same}`;
    }
    const [born, own] = [this.births.get(id), this.births.get(this.child)];
    if (born?.to && own?.from && born.to < own.from) return `elder-${word}`;
    if (born?.from && own?.to && born.from > own.to) return `younger-${word}`;
    return word;
  }

  /** Grandparents, uncles and aunts, and the partners of parents. */
  private throughParent(id: string, parents: readonly string[]): KinTerm | null {
    const { family } = this;
    const sideOf = (parent: string) => this.sexed(parent, 'father', 'mother', 'parent');
    for (const parent of parents) {
      if (family.parentsOf(parent).includes(id))
        return `${sideOf(parent)}-${this.sexed(id, 'father', 'mother', 'parent')}`;
      if (family.siblingsOf(parent).includes(id))
        return `${sideOf(parent)}-${this.sexed(id, 'brother', 'sister', 'sibling')}`;
    }
    const parent = parents.find((one) => family.partnersOf(one).includes(id));
    return parent ? `${sideOf(parent)}-partner` : null;
  }

  private throughOthers(id: string): KinTerm {
    const { family, child } = this;
    const above = family.parentsOf(id);
    const uncles = family.parentsOf(child).flatMap((one) => family.siblingsOf(one));
    if (above.some((one) => uncles.includes(one))) return 'cousin';
    const siblings = family.siblingsOf(child);
    if (above.some((one) => siblings.includes(one)))
      return this.sexed(id, 'nephew', 'niece', 'siblings-child');
    const own = family.childrenOf(child);
    if (above.some((one) => own.includes(one)))
      return this.sexed(id, 'grandson', 'granddaughter', 'grandchild');
    return '';
  }
}

/**
 * The way down from `from` to `to` through their children, both included: why a parent link the other way
 * round would make somebody their own ancestor. Empty when there is none.
 */
export function chainDown(
  links: readonly Pick<KinLink, 'from' | 'to' | 'kind'>[],
  from: string,
  to: string,
): string[] {
  const ways: string[][] = [[from]];
  const seen = new Set([from]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) ?? '';
    if (last === to) return way;
    for (const link of links) {
      if (link.from !== last || !link.kind.startsWith('parent-') || seen.has(link.to)) continue;
      seen.add(link.to);
      ways.push([...way, link.to]);
    }
  }
  return [];
}

/** Children who are not younger than a birth parent; `parent` and `child` are ids. */
export function impossibleBirths(
  people: readonly DatedPerson[],
  links: readonly KinLink[],
): { parent: string; child: string }[] {
  const born = new Map(people.map(({ personId, birth }) => [personId, birth]));
  return links.flatMap(({ from, to, kind }) => {
    const [parent, child] = [born.get(from)?.from, born.get(to)?.to];
    const wrong = kind === 'parent-birth' && parent && child && child <= parent;
    return wrong ? [{ parent: from, child: to }] : [];
  });
}
