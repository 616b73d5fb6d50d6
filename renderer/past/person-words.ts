// What differs of a person in words, then and today; nothing while names are hidden.
import { PART_FIELDS, type PastCase, PERSON_FIELDS } from '#contract/past.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { useNames } from '../app/names.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';

type Pair = PastCase['people'][number];
type Person = Pair['stood'];
const FIELDS = [...PERSON_FIELDS, ...PART_FIELDS];

export function usePersonWords(): (pair: Pair) => { stood: string; now: string } {
  const { t, language } = useText();
  const { hidden } = useNames();
  const { relation, personRole } = useOpenWords();
  const date = (value: Person['birth']) => value && describePartialDate(value, language);
  const words = (person: Person) => ({
    nameKm: person.nameKm,
    nameLatin: person.nameLatin,
    otherNames: person.otherNames.join(', '),
    sex: t(`words.sex.${person.sex}`),
    birth: date(person.birth),
    died: date(person.died),
    phone: person.phone,
    roles: person.roles.map(personRole).filter(Boolean).join(', '),
    relation: relation(person.relation),
  });
  return ({ stood, now, fields }) => {
    const told = now ? FIELDS.filter((name) => fields.includes(name)) : (['relation'] as const);
    const line = (person: Person) =>
      told
        .map((name) => {
          const value = hidden ? '' : words(person)[name] || t('words.notRecorded');
          return [t(`past.field.${name}`), value].filter(Boolean).join(': ');
        })
        .join(' · ');
    return { stood: line(stood), now: now ? line(now) : t('past.missing') };
  };
}
