// An invented family as a drawing has it: with names as they are in a register, deaths, and one in prison.
import type { Language } from '#domain/khmer/format.ts';
import type { RelationKind } from '#domain/people/relations.ts';
import type { Family, UnionKind } from '../../../renderer/drawings/family-tree/layout/types.ts';
import type { Measure } from '../../../renderer/drawings/svg/measure.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';
import { inventName, pickFamily } from '../../office/names.ts';
import { createDice, type Dice } from '../../office/random.ts';
import { details, kin, personId, tie } from '../samples/family-tree.ts';

const NO_LINK: readonly UnionKind[] = ['unknown', 'alone', 'siblings'];
const OLD = 1955;

/** Somebody old may have died; one in twenty adults is in prison. */
function fateOf(dice: Dice, born: number) {
  const died =
    born > 0 && born < OLD && dice.chance(0.5) ? String(born + dice.between(40, 70)) : '';
  const until = kin(0, ['', '', 'u', '2028']).birth;
  const prison = born > OLD && born < 2005 && dice.chance(0.05) ? { until } : null;
  return { died: died === '' ? null : kin(0, ['', '', 'u', died]).birth, prison };
}

/** The same for the same family and seed; all links said in ink. */
export function sceneOf(family: Family, language: Language, measure: Measure, seed = 1): Scene {
  const dice = createDice(seed);
  const numberOf = new Map(family.people.map(({ id }, at) => [id, at]));
  const at = (id: string) => numberOf.get(id) ?? 0;
  const people = family.people.map(({ id, sex, born }, n) => {
    const { nameKm, nameLatin } = inventName(dice, pickFamily(dice));
    const own = id === family.indexId ? { roles: ['main-child'], relation: 'self' } : {};
    const fate = fateOf(dice, Number(born?.slice(0, 4) ?? 0));
    return kin(n, [nameKm, nameLatin, sex, born?.slice(0, 4) ?? '', { ...own, ...fate }]);
  });
  const couples = family.unions.flatMap(({ kind, partners: [one, two] }) =>
    one === undefined || two === undefined || NO_LINK.includes(kind)
      ? []
      : tie(at(one), `partner-${kind}` as RelationKind, at(two), [
          dice.chance(0.3) ? '2001' : '',
          '',
        ]),
  );
  const parents = family.children.flatMap(({ union, child, kind }) =>
    (family.unions.find(({ id }) => id === union)?.partners ?? []).map((parent) =>
      tie(at(parent), `parent-${kind}` as RelationKind, at(child)),
    ),
  );
  const facts = { people, relations: [...couples, ...parents], households: [] };
  const index = personId(at(family.indexId ?? ''));
  return { items: [], details, facts, personId: index, language, measure, isCopy: true };
}
