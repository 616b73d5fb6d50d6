// Invented families: who lives with whom, who is away, who belongs to whom. No two the same.
import type { PartialDate } from '#domain/people/partial-date.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { type InventedName, inventName, pickFamily } from './names.ts';
import type { Dice } from './random.ts';

export type InventedPerson = InventedName & {
  sex: 'f' | 'm';
  birth: PartialDate | null;
  phone: string;
  roles: string[];
  /** What the person is to the main child, as the forms say it. */
  relation: string;
  atHome: boolean;
};

const YEAR_TO_START = 2026;

function birthOf(dice: Dice, least: number, most: number): PartialDate | null {
  const year = YEAR_TO_START - dice.between(least, most);
  const pad = (value: number) => String(value).padStart(2, '0');
  const known = dice.below(10);
  if (known < 6) return exactDay(`${year}-${pad(dice.between(1, 12))}-${pad(dice.between(1, 28))}`);
  if (known === 9) return null;
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  return { typed: String(year), precision: 'year', from, to };
}

const phone = (dice: Dice) =>
  `0${dice.between(10, 99)} 555 ${String(dice.below(1000)).padStart(3, '0')}`;

type Kin = readonly [
  relation: string,
  sex: 'f' | 'm',
  roles: string[],
  least: number,
  most: number,
];

/** In the order in which they are added when a family is larger. */
const KIN: readonly Kin[] = [
  ['mother', 'f', ['caregiver'], 24, 48],
  ['father', 'm', ['prisoner'], 25, 52],
  ['younger-sister', 'f', ['child'], 1, 9],
  ['grandmother', 'f', ['carer-2'], 50, 78],
  ['elder-brother', 'm', ['child'], 15, 18],
  ['uncle-younger', 'm', ['household'], 20, 45],
];

/** A child with two to six relatives; the child comes first. About one in six households is mixed. */
export function inventFamily(dice: Dice, size: number): InventedPerson[] {
  const own = pickFamily(dice);
  const child: InventedPerson = {
    ...inventName(dice, own),
    sex: dice.chance(0.5) ? 'f' : 'm',
    birth: birthOf(dice, 8, 15),
    phone: '',
    roles: ['main-child', 'child'],
    relation: 'self',
    atHome: true,
  };
  const family = [child];
  for (const [relation, sex, roles, least, most] of KIN.slice(0, size - 1)) {
    // Mothers keep their own family name, and a stepfather brings another one.
    const step = relation === 'father' && dice.chance(0.16);
    const other = relation === 'mother' || relation === 'grandmother' || step;
    family.push({
      ...inventName(dice, other ? pickFamily(dice) : own),
      sex,
      birth: birthOf(dice, least, most),
      phone: dice.chance(0.4) ? phone(dice) : '',
      roles,
      relation: step ? 'stepfather' : relation,
      atHome: !roles.includes('prisoner'),
    });
  }
  return family;
}

/** Links of a family as the register keeps them, by place in the list: [from, to, kind]. */
export function linksOf(family: readonly InventedPerson[]): [number, number, string][] {
  const at = (...relations: string[]) =>
    family.findIndex((person) => relations.includes(person.relation));
  const children = family.flatMap((person, i) => (person.roles.includes('child') ? [i] : []));
  const links: [number, number, string][] = [];
  const [mother, father, step, grandmother] = [
    at('mother'),
    at('father'),
    at('stepfather'),
    at('grandmother'),
  ];
  for (const child of children) {
    if (mother >= 0) links.push([mother, child, 'parent-birth']);
    if (father >= 0) links.push([father, child, 'parent-birth']);
    if (step >= 0) links.push([step, child, 'parent-step']);
  }
  if (grandmother >= 0 && mother >= 0) links.push([grandmother, mother, 'parent-birth']);
  const partner = father >= 0 ? father : step;
  if (mother >= 0 && partner >= 0) links.push([mother, partner, 'partner-married']);
  return links;
}
