// Invented families of any size: grown from one child to parents, brothers and sisters, partners and children.
import type { RelationKind } from '#domain/people/relations.ts';
import {
  type FamilyLink,
  familyFrom,
} from '../../../renderer/drawings/family-tree/layout/family-from.ts';
import type { Family, Member } from '../../../renderer/drawings/family-tree/layout/types.ts';
import { createDice, type Dice } from '../../office/random.ts';

type Person = Member & { year: number; up: number; parents: Person[]; partners: Person[] };

const CHILD_BORN = 2014;
const LAST_BORN = 2026;
const MOST_UP = 3;
const SIZE_OF_SIBSHIP = 5;
const UNIONS: readonly RelationKind[] = [
  'partner-married',
  'partner-married',
  'partner-living-together',
  'partner-separated',
  'partner-divorced',
  'partner-widowed',
];

class Growing {
  readonly people: Person[] = [];
  readonly links: FamilyLink[] = [];
  private readonly dice: Dice;
  private readonly size: number;
  private readonly mostPartners: number;

  constructor(size: number, seed: number, mostPartners: number) {
    this.size = size;
    this.mostPartners = mostPartners;
    this.dice = createDice(seed);
  }

  isFull = () => this.people.length >= this.size;

  add(sex: 'm' | 'f', year: number, up: number): Person | null {
    if (this.isFull()) return null;
    const id = `p${String(this.people.length).padStart(3, '0')}`;
    const born = this.dice.chance(0.9) ? `${year}-0${this.dice.between(1, 9)}-15` : null;
    const person = { id, sex, born, year, up, parents: [], partners: [] };
    this.people.push(person);
    return person;
  }

  private sex = () => (this.dice.chance(0.5) ? 'm' : 'f');

  /** A child of one or two people, by birth or as `kind` says. */
  bear(parents: Person[], kind: RelationKind = 'parent-birth'): Person | null {
    const [first] = parents;
    if (!first) return null;
    const grown = Math.max(...parents.map(({ year }) => year)) + this.dice.between(18, 34);
    const year = Math.min(grown, LAST_BORN);
    const child = this.add(this.sex(), year, first.up - 1);
    if (child) this.hang(child, parents, kind);
    return child;
  }

  hang(child: Person, parents: Person[], kind: RelationKind): void {
    if (kind === 'parent-birth') child.parents = parents;
    for (const { id: from } of parents) this.links.push({ from, to: child.id, kind });
  }

  marry(person: Person): Person | null {
    const year = person.year + this.dice.between(-4, 4);
    const partner = this.add(person.sex === 'm' ? 'f' : 'm', year, person.up);
    if (partner) this.bind(person, partner);
    return partner;
  }

  bind(person: Person, partner: Person): void {
    person.partners.push(partner);
    partner.partners.push(person);
    const kind = this.dice.pick(UNIONS);
    if (this.dice.chance(0.9)) this.links.push({ from: person.id, to: partner.id, kind });
  }

  giveParents(person: Person): void {
    const year = person.year - this.dice.between(20, 32);
    const mother = this.add('f', year, person.up + 1);
    const father = this.dice.chance(0.8) ? this.add('m', year - 2, person.up + 1) : null;
    const parents = [mother, father].filter((one) => one !== null);
    if (mother && father) this.bind(mother, father);
    this.hang(person, parents, 'parent-birth');
  }

  /** One more of the family beside, above or below somebody. */
  growAt(person: Person): void {
    const { dice } = this;
    const isAdult = person.year < CHILD_BORN - 6;
    const hasFamily = person.up < MOST_UP && dice.chance(person.partners.length > 0 ? 0.25 : 0.9);
    if (person.parents.length === 0 && hasFamily) this.giveParents(person);
    const siblings = this.people.filter(
      ({ parents }) => parents.length > 0 && parents[0] === person.parents[0],
    );
    if (person.parents.length > 0 && siblings.length < SIZE_OF_SIBSHIP && dice.chance(0.6))
      this.bear(person.parents);
    if (!isAdult) return;
    const { length } = person.partners;
    const mayMarryAgain = length > 0 && length < this.mostPartners;
    if (length === 0 && dice.chance(0.8)) this.marry(person);
    else if (mayMarryAgain && dice.chance(0.12)) this.marry(person);
    for (const partner of person.partners)
      if (dice.chance(0.6) && person.up > -1) this.bear([person, partner]);
    if (dice.chance(0.06)) this.bear([person]);
    if (dice.chance(0.05)) this.bear([person, ...person.partners.slice(0, 1)], 'parent-foster');
    this.takeIn(person);
  }

  /** A grandchild or the child of a brother or sister is cared for. */
  private takeIn(person: Person): void {
    if (!this.dice.chance(0.06)) return;
    const kin = this.people.find(
      ({ parents }) =>
        !parents.includes(person) &&
        parents.some((one) =>
          one.parents.some((old) => old === person || person.parents.includes(old)),
        ),
    );
    if (kin) this.hang(kin, [person], 'parent-kin');
  }
}

/** A family of exactly `size` people; the same one for the same seed. */
export function inventFamily(size: number, seed: number, mostPartners = 4): Family {
  const growing = new Growing(size, seed, mostPartners);
  const child = growing.add('f', CHILD_BORN, 0);
  if (child) growing.giveParents(child);
  const [, mother, father] = growing.people;
  if (mother && !father) growing.marry(mother);
  while (!growing.isFull())
    for (const person of [...growing.people]) if (!growing.isFull()) growing.growAt(person);
  const people = growing.people.map(({ id, sex, born }) => ({ id, sex, born }));
  return familyFrom({ people, links: growing.links, indexId: child?.id ?? null });
}
