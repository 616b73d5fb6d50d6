// Who is what to whom in a family tree: what was said of two people stands in ink; what follows from the one
// word that says what somebody is to the child stands in pencil, until a person says yes.
import type { PartialDate } from '../people/partial-date.ts';
import { canonicalLink, checkLink, type Link } from '../people/relations.ts';
import { Family, type KinPerson } from './kin-family.ts';
import { DISTANT, GREAT_GRANDPARENTS, PARENT_WORDS, PARTNER_WORDS, WORDS } from './kin-words.ts';

/** A relation of the register, from the parent to the child; dates are of couples. */
export type SaidLink = Link & {
  id: string;
  start: PartialDate | null;
  end: PartialDate | null;
};
/** `id` of a link in pencil says what it is; of one in ink it is the relation's. */
export type KinLink = SaidLink & { pencil: boolean };

type Sketch = {
  family: Family;
  child: KinPerson;
  /** Draws a link in pencil unless it stands there or would make somebody their own ancestor. */
  draw: (link: Link) => void;
};

const isOneOf = (words: readonly string[], { relation }: KinPerson) => words.includes(relation);

function drawParents({ family, child, draw }: Sketch): void {
  for (const person of family.people) {
    const found = PARENT_WORDS[person.relation];
    if (!found) continue;
    const taken = family
      .parentsOf(child.personId, [found.kind])
      .some((one) => found.kind === 'parent-birth' && family.isOf(one, found.sex));
    const known = family.parentsOf(child.personId).includes(person.personId);
    if (!taken && !known) draw({ from: person.personId, to: child.personId, kind: found.kind });
  }
}

/** Father and mother are a couple; a stepfather lives with the mother. */
function drawCouples({ family, child, draw }: Sketch): void {
  const couple = (one: string | null, two: string | null, kind: Link['kind']) => {
    if (!one || !two || family.areCouple(one, two) || family.areCloseKin(one, two)) return;
    draw({ from: one, to: two, kind });
  };
  const [father, mother] = [family.fatherOf(child.personId), family.motherOf(child.personId)];
  couple(father, mother, 'partner-married');
  for (const step of family.parentsOf(child.personId, ['parent-step'])) {
    if (family.partnersOf(step).length > 0) continue;
    couple(family.isOf(step, 'm') ? mother : father, step, 'partner-living-together');
  }
}

function drawSiblings({ family, child, draw }: Sketch): void {
  const { personId: of } = child;
  const [father, mother] = [family.fatherOf(of), family.motherOf(of)];
  const steps = family.parentsOf(of, ['parent-step']);
  for (const person of family.people) {
    const { personId, shares = '' } = person;
    const known = family.siblingsOf(personId);
    const isSibling = known.includes(of) || (known.length === 0 && isOneOf(WORDS.sibling, person));
    if (!isSibling || personId === of || family.parentsOf(personId).length > 0) continue;
    const parents: Record<string, readonly (string | null)[]> = {
      'same-mother': [mother],
      'same-father': [father],
      step: steps.length === 1 ? steps : [],
      raised: [],
    };
    const found = (parents[shares] ?? family.parentsOf(of, ['parent-birth'])).filter(
      (one) => one !== null,
    );
    for (const from of found) draw({ from, to: personId, kind: 'parent-birth' });
    if (found.length > 0 || known.includes(of)) continue;
    draw({ from: personId, to: of, kind: shares === 'raised' ? 'other' : 'sibling' });
  }
}

/** The father or mother on whose side somebody is kin; null when nobody can tell. */
export function sideParent(family: Family, child: string, person: KinPerson): string | null {
  if (person.side === 'paternal') return family.fatherOf(child);
  if (person.side === 'maternal') return family.motherOf(child);
  const parents = family.parentsOf(child, ['parent-birth', 'parent-adopted']);
  return parents.length === 1 ? (parents[0] ?? null) : null;
}

/** Kin through whom nobody can tell: a line to the child, unless they stand in the tree already. */
function drawBeside({ family, child, draw }: Sketch, { personId }: KinPerson): void {
  if (!family.isLinked(personId)) draw({ from: personId, to: child.personId, kind: 'other' });
}

function drawGrandparents({ family, child, draw }: Sketch): void {
  for (const person of family.people) {
    if (!isOneOf(WORDS.grandparent, person)) continue;
    const parents = family.parentsOf(child.personId);
    if (parents.some((one) => family.parentsOf(one).includes(person.personId))) continue;
    const of = sideParent(family, child.personId, person);
    const sex = person.relation === 'grandmother' ? 'f' : 'm';
    const taken = of && family.parentsOf(of, ['parent-birth']).some((one) => family.isOf(one, sex));
    if (of && !taken) draw({ from: person.personId, to: of, kind: 'parent-birth' });
    else drawBeside({ family, child, draw }, person);
  }
  for (const parent of family.parentsOf(child.personId)) {
    const [one, two, more] = family.parentsOf(parent, ['parent-birth']);
    if (one && two && !more && !family.areCouple(one, two))
      draw({ from: one, to: two, kind: 'partner-married' });
  }
}

function drawGreatGrandparents({ family, child, draw }: Sketch): void {
  const grandparents = family
    .parentsOf(child.personId)
    .flatMap((one) => family.parentsOf(one, ['parent-birth']));
  for (const person of family.people) {
    if (!isOneOf(GREAT_GRANDPARENTS, person) || family.childrenOf(person.personId).length > 0)
      continue;
    const [only, ...others] = grandparents;
    if (only && others.length === 0)
      draw({ from: person.personId, to: only, kind: 'parent-birth' });
    else drawBeside({ family, child, draw }, person);
  }
}

/** Brothers and sisters of a parent are children of the same grandparents, when these are known. */
function drawUnclesAndAunts({ family, child, draw }: Sketch): void {
  for (const person of family.people) {
    const { personId } = person;
    if (!isOneOf(WORDS.unclesAndAunts, person)) continue;
    if (family.parentsOf(personId).length > 0 || family.siblingsOf(personId).length > 0) continue;
    const of = sideParent(family, child.personId, person);
    const parents = of ? family.parentsOf(of, ['parent-birth']) : [];
    for (const from of parents) draw({ from, to: personId, kind: 'parent-birth' });
    if (parents.length > 0) continue;
    if (of) draw({ from: personId, to: of, kind: 'sibling' });
    else drawBeside({ family, child, draw }, person);
  }
}

/** The child's own partner, children and grandchildren, and who came by marriage. */
function drawOwnFamily({ family, child, draw }: Sketch): void {
  const { personId: of } = child;
  for (const person of family.people) {
    const kind = PARTNER_WORDS[person.relation];
    if (kind && !family.areCouple(person.personId, of))
      draw({ from: person.personId, to: of, kind });
  }
  const partners = family.partnersOf(of);
  for (const person of family.people) {
    const { personId } = person;
    if (!isOneOf(WORDS.child, person) || family.parentsOf(personId).includes(of)) continue;
    const parents = partners.length === 1 ? [of, ...partners] : [of];
    for (const from of parents) draw({ from, to: personId, kind: 'parent-birth' });
  }
  const only = (ids: readonly string[]) => (ids.length === 1 ? (ids[0] ?? null) : null);
  const place = (words: readonly string[], beside: string | null, link: (id: string) => Link) => {
    for (const person of family.people) {
      if (!isOneOf(words, person) || family.isLinked(person.personId)) continue;
      if (beside) draw(link(person.personId));
      else drawBeside({ family, child, draw }, person);
    }
  };
  const [partner, ownChild] = [only(partners), only(family.childrenOf(of))];
  place(WORDS.grandchild, ownChild, (to) => ({ from: ownChild ?? '', to, kind: 'parent-birth' }));
  place(WORDS.parentInLaw, partner, (from) => ({ from, to: partner ?? '', kind: 'parent-birth' }));
  place(WORDS.childInLaw, ownChild, (from) => ({
    ...{ from, to: ownChild ?? '', kind: 'partner-married' },
  }));
  const sibling = only(family.siblingsOf(of));
  place(WORDS.nephew, sibling, (to) => ({ from: sibling ?? '', to, kind: 'parent-birth' }));
  const aunts = family.parentsOf(of).flatMap((parent) => family.siblingsOf(parent));
  const aunt = only([...new Set(aunts)]);
  place(WORDS.cousin, aunt, (to) => ({ from: aunt ?? '', to, kind: 'parent-birth' }));
}

/** Kin of whom nobody can tell through whom stand beside, on a line to the child. */
function drawDistant({ family, child, draw }: Sketch): void {
  for (const person of family.people)
    if (isOneOf(DISTANT, person)) drawBeside({ family, child, draw }, person);
}

/**
 * All links of a family: the relations of the register, and in pencil what follows from the word by which
 * each person is known. A relation that was said always wins over a word. `child`: the main child's id.
 */
export function kinLinks(
  people: readonly KinPerson[],
  said: readonly SaidLink[],
  child: string | null,
): KinLink[] {
  const here = new Set(people.map(({ personId }) => personId));
  const links: KinLink[] = said
    .filter(({ from, to }) => here.has(from) && here.has(to))
    .map((link) => ({ ...link, ...canonicalLink(link), pencil: false }));
  const self = people.find(({ personId }) => personId === child);
  if (!self) return links;
  const family = new Family(people, links);
  const draw = (link: Link) => {
    if (checkLink(link, links) !== null) return;
    const { from, to, kind } = canonicalLink(link);
    const id = `${kind} ${from} ${to}`;
    if (links.some((other) => other.from === from && other.to === to && other.kind === kind))
      return;
    links.push({ id, from, to, kind, start: null, end: null, pencil: true });
  };
  const sketch = { family, child: self, draw };
  drawParents(sketch);
  drawCouples(sketch);
  drawSiblings(sketch);
  drawGrandparents(sketch);
  drawGreatGrandparents(sketch);
  drawUnclesAndAunts(sketch);
  drawOwnFamily(sketch);
  drawDistant(sketch);
  return links;
}
