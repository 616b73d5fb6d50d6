// Reads unions and their children out of the links of a case: who had a child together is drawn as one union.
import type { PartialDate } from '#domain/people/partial-date.ts';
import { canonicalLink, type Link } from '#domain/people/relations.ts';
import type { ChildKind, ChildLine, Family, Member, Union, UnionKind } from './types.ts';

export type FamilyLink = Link & { id?: string; start?: PartialDate | null };

/** `unborn` are children not born, `twins` those of one birth; both come from the drawing itself. */
export type FamilyFacts = {
  people: readonly Member[];
  links: readonly FamilyLink[];
  unborn?: readonly { id: string; parents: readonly string[]; born: string | null }[];
  twins?: readonly { id: string; people: readonly string[] }[];
  indexId: string | null;
};

type ParentLink = { parent: string; link: string | undefined };

const LATER = '9999';
const UNKNOWN_AFTER: readonly UnionKind[] = ['separated', 'divorced', 'widowed'];
const RAISED = ['adopted', 'foster', 'kin', 'step'] as const;
const pairOf = (one: string, two: string) => [one, two].toSorted().join('+');
const byId = <T extends { id: string }>(a: T, b: T) => (a.id < b.id ? -1 : 1);

class Reader {
  readonly unions = new Map<string, Union>();
  readonly children: ChildLine[] = [];
  private readonly people: ReadonlyMap<string, Member>;
  private readonly starts = new Map<string, string>();

  constructor(people: ReadonlyMap<string, Member>) {
    this.people = people;
  }

  couple({ from, to, kind, id, start }: FamilyLink): void {
    const key = pairOf(from, to);
    const how = kind.slice('partner-'.length) as UnionKind;
    this.unions.set(key, {
      id: key,
      partners: this.leftFirst(from, to),
      kind: how,
      order: 0,
      link: id,
    });
    const since = start?.from ?? start?.to;
    if (since) this.starts.set(key, since);
  }

  areCouple = (one: string, two: string) => this.unions.has(pairOf(one, two));

  hang(child: string, parents: readonly ParentLink[], kind: ChildKind): void {
    const [one, two] = parents.map(({ parent }) => parent);
    if (one === undefined) return;
    const key = two === undefined ? `${one}+` : pairOf(one, two);
    if (!this.unions.has(key)) {
      const partners = two === undefined ? [one] : this.leftFirst(one, two);
      this.unions.set(key, { id: key, partners, kind: two ? 'unknown' : 'alone', order: 0 });
    }
    const links = parents.flatMap(({ link }) => link ?? []);
    this.children.push({ union: key, child, kind, links });
  }

  /** The father left and the mother right. */
  private leftFirst(one: string, two: string): [string, string] {
    const rank = (id: string) => ({ m: 0, u: 1, f: 2 })[this.people.get(id)?.sex ?? 'u'];
    const [first, second] = one < two ? [one, two] : [two, one];
    return rank(first) <= rank(second) ? [first, second] : [second, first];
  }

  sex = (id: string) => this.people.get(id)?.sex ?? 'u';

  /** In order of time: by when they began, else by the eldest child; those that ended come first. */
  inOrder(): Union[] {
    const since = (union: Union) =>
      this.starts.get(union.id) ??
      this.children
        .flatMap(({ union: id, child }) =>
          id === union.id ? (this.people.get(child)?.born ?? []) : [],
        )
        .toSorted()[0] ??
      LATER;
    const keyOf = (union: Union) =>
      `${since(union)} ${UNKNOWN_AFTER.includes(union.kind) ? 0 : 1} ${union.id}`;
    const keys = new Map([...this.unions.values()].map((union) => [union, keyOf(union)] as const));
    return [...keys]
      .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
      .map(([union], order) => ({ ...union, order }));
  }
}

/** Two who had a child are a pair; of more, those who are known as a couple, and the others alone. */
function pairBirthParents(reader: Reader, parents: readonly ParentLink[]): ParentLink[][] {
  if (parents.length <= 2) return parents.length === 0 ? [] : [[...parents]];
  const left = [...parents];
  const groups: ParentLink[][] = [];
  for (let one = left.shift(); one; one = left.shift()) {
    const { parent } = one;
    const at = left.findIndex((other) => reader.areCouple(parent, other.parent));
    groups.push(at < 0 ? [one] : [one, ...left.splice(at, 1)]);
  }
  return groups;
}

/** Who raises a child together is known to be a couple, or is a man and a woman who adopted or foster it. */
function pairCarers(
  reader: Reader,
  carers: readonly ParentLink[],
  kind: ChildKind,
): ParentLink[][] {
  const [one, two] = carers;
  const isPair =
    (kind === 'adopted' || kind === 'foster') &&
    carers.length === 2 &&
    one &&
    two &&
    reader.sex(one.parent) !== reader.sex(two.parent);
  if (isPair) return [[...carers]];
  const left = [...carers];
  const groups: ParentLink[][] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const { parent } = first;
    const at = left.findIndex((other) => reader.areCouple(parent, other.parent));
    groups.push(at < 0 ? [first] : [first, ...left.splice(at, 1)]);
  }
  return groups;
}

function hangChild(reader: Reader, child: string, links: readonly FamilyLink[]): void {
  const by = (kind: ChildKind) =>
    links
      .filter((link) => link.kind === `parent-${kind}`)
      .map(({ from, id }) => ({ parent: from, link: id }))
      .filter(({ parent }, at, all) => all.findIndex((one) => one.parent === parent) === at);
  const births = by('birth');
  for (const pair of pairBirthParents(reader, births)) reader.hang(child, pair, 'birth');
  for (const kind of RAISED) {
    for (const group of pairCarers(reader, by(kind), kind)) {
      const [{ parent } = { parent: '' }, other] = group;
      const partner = other
        ? undefined
        : births.find((one) => reader.areCouple(one.parent, parent));
      if (partner && kind === 'step') continue;
      reader.hang(child, partner ? [...group, partner] : group, kind);
    }
  }
}

/** Brothers and sisters without a parent in common hang on a union of nobody. */
function hangSiblings(
  reader: Reader,
  links: readonly FamilyLink[],
  unions: Map<string, Union>,
): void {
  const parents = new Map<string, string>();
  for (const { child, union, kind } of reader.children)
    if (kind === 'birth' || !parents.has(child)) parents.set(child, union);
  const groups = new Map<string, Set<string>>();
  for (const { from, to, kind } of links) {
    const known = parents.get(from);
    if (kind !== 'sibling' || (known !== undefined && known === parents.get(to))) continue;
    const group = new Set([from, to, ...(groups.get(from) ?? []), ...(groups.get(to) ?? [])]);
    for (const one of group) groups.set(one, group);
  }
  for (const group of new Set(groups.values())) {
    const seen = new Set<string>();
    const members = [...group].toSorted().filter((id) => {
      const union = parents.get(id) ?? id;
      return !seen.has(union) && seen.add(union);
    });
    if (members.length < 2) continue;
    const id = `siblings ${members[0]}`;
    unions.set(id, { id, partners: [], kind: 'siblings', order: 0 });
    for (const child of members) reader.children.push({ union: id, child, kind: 'sibling' });
  }
}

/**
 * The unions of a family. Two parents of one child are a union even when no link says how they live; one
 * parent alone is a union of one. A stepparent who lives with a parent needs no line of their own. The
 * order in which people and links are given changes nothing.
 */
export function familyFrom(facts: FamilyFacts): Family {
  const unborn = (facts.unborn ?? []).map(({ id, born }): Member => ({ id, sex: 'u', born }));
  const people = [...facts.people, ...unborn].toSorted(byId);
  const known = new Map(people.map((one) => [one.id, one]));
  const links = facts.links
    .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
    .map((link) => ({ ...link, ...canonicalLink(link) }))
    .toSorted((a, b) => (`${a.from} ${a.to} ${a.kind}` < `${b.from} ${b.to} ${b.kind}` ? -1 : 1));
  const reader = new Reader(known);
  for (const link of links) if (link.kind.startsWith('partner-')) reader.couple(link);
  const parentLinks = Map.groupBy(
    links.filter(({ kind }) => kind.startsWith('parent-')),
    ({ to }) => to,
  );
  for (const { id } of people) hangChild(reader, id, parentLinks.get(id) ?? []);
  for (const { id, parents } of (facts.unborn ?? []).toSorted(byId)) {
    const found = parents.filter((parent) => known.has(parent)).toSorted();
    reader.hang(
      id,
      found.map((parent) => ({ parent, link: undefined })),
      'birth',
    );
  }
  hangSiblings(reader, links, reader.unions);
  const twinsOf = (child: string) => {
    const found = facts.twins?.find(({ people }) => people.includes(child));
    return found ? { twins: found.id, place: found.people.indexOf(child) } : {};
  };
  return {
    people,
    unions: reader.inOrder(),
    children: reader.children.map((line) => ({ ...line, ...twinsOf(line.child) })),
    indexId: facts.indexId,
  };
}
