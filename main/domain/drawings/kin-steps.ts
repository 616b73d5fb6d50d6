// One key adds somebody beside a person of the tree: which links that makes, and by what word they are known.
import type { PartialDate } from '../people/partial-date.ts';
import type { Link } from '../people/relations.ts';
import type { KinLink } from './kin.ts';
import { Family } from './kin-family.ts';
import { type DatedPerson, generationsOf, type KinTerm, Terms } from './kin-terms.ts';

export type KinStep = 'parent' | 'partner' | 'child' | 'sibling';
type Known = { people: readonly DatedPerson[]; links: readonly KinLink[]; child: string | null };

const BIRTH = ['parent-birth'] as const;
const PARTED = ['partner-separated', 'partner-divorced', 'partner-widowed'];

/** Whole brothers and sisters, as far as parents are known: the same parents and no others. */
function wholeSiblings(family: Family, of: string): string[] {
  const own = family.parentsOf(of, BIRTH).toSorted().join(' ');
  return family.siblingsOf(of).filter((one) => {
    return family.parentsOf(one, BIRTH).toSorted().join(' ') === own;
  });
}

/** Whose parent a new parent is: of the whole brothers and sisters too. */
export function childrenOfNewParent({ people, links }: Known, of: string): string[] {
  return [of, ...wholeSiblings(new Family(people, links), of)];
}

/** With whom a new child is had: the only partner, unless they have parted. */
export function otherParent({ people, links }: Known, of: string): string | null {
  const [only, ...others] = new Family(people, links).partnersOf(of).filter((one) => {
    const between = links.find(
      ({ from, to, kind }) =>
        kind.startsWith('partner-') && ((from === of && to === one) || (from === one && to === of)),
    );
    return !PARTED.includes(between?.kind ?? '');
  });
  return only && others.length === 0 ? only : null;
}

/** The links that tie `added` into the tree. */
export function linksOfStep(known: Known, step: KinStep, of: string, added: string): Link[] {
  const birth = (from: string, to: string): Link => ({ from, to, kind: 'parent-birth' });
  if (step === 'parent') return childrenOfNewParent(known, of).map((one) => birth(added, one));
  if (step === 'partner') return [{ from: of, to: added, kind: 'partner-married' }];
  if (step === 'child') {
    const other = otherParent(known, of);
    return [of, ...(other ? [other] : [])].map((one) => birth(one, added));
  }
  const parents = new Family(known.people, known.links).parentsOf(of, BIRTH);
  if (parents.length === 0) return [{ from: added, to: of, kind: 'sibling' }];
  return parents.map((one) => birth(one, added));
}

/** The sex that a step makes likely: the other one of a partner or of a parent who is there. */
export function likelySex({ people, links }: Known, step: KinStep, of: string): 'f' | 'm' | 'u' {
  const family = new Family(people, links);
  const beside = step === 'partner' ? [of] : step === 'parent' ? family.parentsOf(of, BIRTH) : [];
  const [one, ...others] = beside;
  if (!one || others.length > 0) return 'u';
  if (family.isOf(one, 'f')) return 'm';
  return family.isOf(one, 'm') ? 'f' : 'u';
}

const WORD_OF_TERM: Readonly<Record<string, string>> = {
  'adoptive-father': 'adoptive-father',
  'adoptive-mother': 'adoptive-mother',
  'foster-father': 'adoptive-father',
  'foster-mother': 'adoptive-mother',
  'father-partner': 'stepmother',
  'mother-partner': 'stepfather',
};
const SAME = [
  ...['self', 'father', 'mother', 'stepfather', 'stepmother', 'husband', 'wife', 'partner'],
  ...['son', 'daughter', 'grandson', 'granddaughter', 'brother', 'sister', 'cousin'],
  ...['elder-brother', 'elder-sister', 'younger-brother', 'younger-sister', 'nephew', 'niece'],
];
/** Grandparents, uncles and aunts whatever the side, and half brothers and sisters. */
const ENDINGS: readonly [RegExp, string][] = [
  [/^half-brother/, 'brother'],
  [/^half-sister/, 'sister'],
  [/^(father|mother|parent)-father$/, 'grandfather'],
  [/^(father|mother|parent)-mother$/, 'grandmother'],
  [/^(father|mother|parent)-brother$/, 'uncle'],
  [/^(father|mother|parent)-sister$/, 'aunt'],
];

/** The word of the relation list that a term comes to; null when there is none. */
export function wordOfTerm(term: KinTerm): string | null {
  if (SAME.includes(term)) return term;
  return WORD_OF_TERM[term] ?? ENDINGS.find(([ending]) => ending.test(term))?.[1] ?? null;
}

type Added = { personId: string; sex: 'f' | 'm' | 'x' | 'u'; birth: PartialDate | null };

/** What the record calls somebody who is tied in like this; `other` when there is no one word for it. */
export function wordOfStep(known: Known, added: Added, tied: readonly Link[]): string {
  const { child } = known;
  if (child === null) return 'other';
  const links: KinLink[] = [
    ...known.links,
    ...tied.map((link) => ({ ...link, id: '', start: null, end: null, pencil: false })),
  ];
  const people = [...known.people, { ...added, relation: '', roles: [] }];
  const word = wordOfTerm(new Terms(people, links, child).of(added.personId));
  if (word) return word;
  const isGreat = generationsOf(links, child).get(added.personId) === 3;
  if (!isGreat || added.sex === 'u' || added.sex === 'x') return 'other';
  return added.sex === 'f' ? 'great-grandmother' : 'great-grandfather';
}
