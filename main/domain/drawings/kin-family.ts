// A family that can be asked: whose parents, children, partners and siblings somebody's are.
import type { Link, RelationKind } from '../people/relations.ts';
import { sexOfWord } from './kin-words.ts';

export type KinPerson = {
  personId: string;
  sex: 'f' | 'm' | 'x' | 'u';
  /** What the person is to the child, of the relation list. */
  relation: string;
  roles: readonly string[];
  side?: 'paternal' | 'maternal' | undefined;
  shares?: string | undefined;
};

/** Answers from the links as they stand when it is asked: a list that grows may be given. */
export class Family {
  readonly people: readonly KinPerson[];
  private readonly links: readonly Link[];
  private readonly byId: ReadonlyMap<string, KinPerson>;

  constructor(people: readonly KinPerson[], links: readonly Link[]) {
    this.people = people;
    this.links = links;
    this.byId = new Map(people.map((person) => [person.personId, person]));
  }

  /** What is entered of the sex, or else what the word says. */
  isOf(id: string, sex: 'f' | 'm'): boolean {
    const person = this.byId.get(id);
    if (!person) return false;
    return person.sex === 'u' || person.sex === 'x'
      ? sexOfWord(person.relation) === sex
      : person.sex === sex;
  }

  /** `kinds`: only these; any way of being a parent when left out. */
  parentsOf(id: string, kinds?: readonly RelationKind[]): string[] {
    return this.links
      .filter(({ to, kind }) => to === id && (kinds?.includes(kind) ?? kind.startsWith('parent-')))
      .map(({ from }) => from);
  }

  childrenOf(id: string): string[] {
    return this.links
      .filter(({ from, kind }) => from === id && kind.startsWith('parent-'))
      .map(({ to }) => to);
  }

  /** Of now and of before. */
  partnersOf(id: string): string[] {
    return this.others(id, (kind) => kind.startsWith('partner-'));
  }

  areCouple(one: string, two: string): boolean {
    return this.partnersOf(one).includes(two);
  }

  /** Parent and child, or brother and sister: never taken for a couple because of a child in common. */
  areCloseKin(one: string, two: string): boolean {
    const kin = [...this.parentsOf(one), ...this.childrenOf(one), ...this.siblingsOf(one)];
    return kin.includes(two);
  }

  /** By a parent in common, or said to be siblings. */
  siblingsOf(id: string): string[] {
    const shared = this.parentsOf(id, ['parent-birth']).flatMap((one) => this.childrenOf(one));
    const told = this.others(id, (kind) => kind === 'sibling');
    return [...new Set([...shared, ...told])].filter((one) => one !== id);
  }

  fatherOf(id: string): string | null {
    return this.parentOf(id, 'm');
  }

  motherOf(id: string): string | null {
    return this.parentOf(id, 'f');
  }

  /** Has this person a place in the tree? */
  isLinked(id: string): boolean {
    return this.links.some(
      ({ from, to, kind }) => (from === id || to === id) && kind !== 'same-household',
    );
  }

  private parentOf(id: string, sex: 'f' | 'm'): string | null {
    const parents = this.parentsOf(id, ['parent-birth', 'parent-adopted']);
    return parents.find((one) => this.isOf(one, sex)) ?? null;
  }

  private others(id: string, isKind: (kind: RelationKind) => boolean): string[] {
    return this.links
      .filter(({ from, to, kind }) => (from === id || to === id) && isKind(kind))
      .map(({ from, to }) => (from === id ? to : from));
  }
}
