// Names on the family's page: given names only, and how each person is drawn.
import type { PersonAnswer } from '#domain/forms/answers.ts';
import { givenName } from '#domain/forms/family-plan.ts';
import type { Language } from '#domain/khmer/format.ts';
import type { FormWorld } from '../../forms/fields/asked.ts';
import type { FormView } from '../../forms/use-draft.ts';
import type { Figure } from './plan-pictures.tsx';

type Member = FormView['context']['people'][number];
type TwoNames = { nameKm: string; nameLatin: string };

export type PlanNames = {
  given: (person: PersonAnswer) => string;
  full: (person: PersonAnswer) => string;
  figure: (person: PersonAnswer) => Figure;
  /** Given names. */
  carer: string;
  children: string[];
  /** Every full name of the family, in both scripts. */
  all: string[];
};

const GRANDMOTHERS = ['grandmother', 'great-grandmother'];

/** In the script of the page where there is one. */
function inScript({ nameKm, nameLatin }: TwoNames, language: Language): string {
  const [first, second] = language === 'km' ? [nameKm, nameLatin] : [nameLatin, nameKm];
  return first || second;
}

export function namesOn(language: Language, view: FormView, world: FormWorld): PlanNames {
  const { people } = view.context;
  const known = new Map<string, TwoNames>(
    [...world.named.staff, ...world.named.register].map((one) => [one.id, one]),
  );
  const member = ({ id }: PersonAnswer) => people.find(({ personId }) => personId === id);
  const full = ({ id, text }: PersonAnswer) => {
    const found = id === null ? undefined : known.get(id);
    if (found) return inScript(found, language);
    return text || (id !== null && world.nameOf(id)) || '';
  };
  const givenOf = (one: Member) => givenName(inScript(one, language));
  const isChild = ({ personId }: Member) => world.children.includes(personId);
  const carer = people.find(({ roles }) => roles.includes('carer'));
  return {
    full,
    // Typed words are how the family calls somebody: "Aunt Sreyneang".
    given: (person) => (person.id === null ? person.text : givenName(full(person))),
    figure: (person) => {
      const found = member(person);
      if (!found) return 'adult';
      if (isChild(found)) return 'child';
      return GRANDMOTHERS.includes(found.relation) ? 'grandmother' : 'adult';
    },
    carer: carer ? givenOf(carer) : '',
    children: people.filter(isChild).map(givenOf),
    all: people.flatMap(({ nameKm, nameLatin }) => [nameKm, nameLatin]).filter(Boolean),
  };
}
