// What somebody is called in a picture: in its own language, by their part when names may not be shown.

import type { PersonAnswer } from '#domain/forms/answers.ts';
import { labelIn, optionsOf } from '#domain/forms/lists.ts';
import type { Language } from '#domain/khmer/format.ts';
import { initialsOf } from '#domain/people/initials.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { Scene } from '../tool.ts';

function partIn(language: Language, relation: string): string {
  if (relation === '') return '';
  const listed = labelIn(optionsOf('relation'), relation)?.[language];
  return listed ? listed.toLocaleLowerCase('en-GB') : '';
}

/** '' when nobody is named. */
export function calledIn(
  {
    language,
    facts,
    personId,
    hidesNames,
  }: Pick<Scene, 'language' | 'facts' | 'personId' | 'hidesNames'>,
  who: PersonAnswer | null,
): string {
  if (!who) return '';
  const one = facts.people.find((person) => person.personId === who.id);
  if (!one) return who.text.trim();
  const t = textIn(language);
  const isChild = one.personId === personId || one.roles.includes('main-child');
  const part = partIn(language, one.relation) || t(isChild ? 'boards.theChild' : 'words.someone');
  if (hidesNames || one.recordingWish === 'not-record') return part;
  const [first, second] =
    language === 'km' ? [one.nameKm, one.nameLatin] : [one.nameLatin, one.nameKm];
  const name = first.trim() || second.trim();
  return (one.recordingWish === 'initials' ? initialsOf(name) : name) || part;
}
