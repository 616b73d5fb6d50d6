// What people of the tree are called in the language of the picture, and what is told of each in words.
import type { Kin } from '#contract/drawings.ts';
import { labelIn, optionsOf } from '#domain/forms/lists.ts';
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { initialsOf } from '#domain/people/initials.ts';
import { ageOn, type PartialDate } from '#domain/people/partial-date.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { Scene } from '../tool.ts';
import { type Tree, treeOf } from './tree.ts';

type Speaks = Pick<Scene, 'language' | 'facts' | 'personId' | 'hidesNames'>;

/** The word of the record for what somebody is to the child. */
export function relationWord(language: Language, relation: string): string {
  const t = textIn(language);
  if (relation === '') return '';
  const listed = labelIn(optionsOf('relation'), relation)?.[language];
  if (listed) return listed.toLocaleLowerCase('en-GB');
  const old = `words.relation.${relation}`;
  const known = t(old as 'words.relation.other');
  return known === old ? t('words.relation.other') : known;
}

/** What somebody is to the child, by the links or else by the word of the record; `mayName`: by a name beside. */
export function termText(language: Language, tree: Tree, one: Kin, mayName = true): string {
  const term = tree.termOf(one.personId);
  if (term === '')
    return (
      relationWord(language, one.relation) || (mayName ? nearestText(language, tree, one) : '')
    );
  return textIn(language)(`familyTree.kin.${term as 'self'}`);
}

/** Kin without a word of their own are told by whom they are next to: "with Sreyneang". */
function nearestText(language: Language, { links, byId }: Tree, { personId }: Kin): string {
  const t = textIn(language);
  const link = links
    .filter(({ from, to, kind }) => [from, to].includes(personId) && !/household|other/.test(kind))
    .toSorted((a, b) => Number(b.kind > a.kind) - Number(a.kind > b.kind))[0];
  const other = link && byId.get(link.from === personId ? link.to : link.from);
  const name = other ? ownName(language, other) : '';
  if (!link || name === '') return '';
  if (!link.kind.startsWith('parent-')) return t('familyTree.near.with', { name });
  return t(link.from === personId ? 'familyTree.near.parent' : 'familyTree.near.child', { name });
}

/** The name in this language, the other one when there is none; initials or nothing when they wished so. */
export function ownName(language: Language, one: Kin): string {
  if (one.recordingWish === 'not-record') return '';
  const [first, second] =
    language === 'km' ? [one.nameKm, one.nameLatin] : [one.nameLatin, one.nameKm];
  const name = first.trim() || second.trim();
  return one.recordingWish === 'initials' ? initialsOf(name) : name;
}

/** How somebody is called in a sentence and in a list: there is always something. */
export function calledIn(scene: Speaks, id: string): string {
  const tree = treeOf(scene);
  const t = textIn(scene.language);
  const one = tree.byId.get(id);
  if (!one) return t('words.someone');
  const name = scene.hidesNames ? '' : ownName(scene.language, one);
  if (name !== '') return name;
  return termText(scene.language, tree, one, !scene.hidesNames) || t('familyTree.unnamed');
}

/** What stands below the sign: the name, or what stands instead of it. */
export function pictureName(scene: Speaks, one: Kin): string {
  if (scene.hidesNames) return termText(scene.language, treeOf(scene), one, false);
  if (one.recordingWish === 'not-record')
    return textIn(scene.language)('familyTree.fact.unrecorded');
  return ownName(scene.language, one) || textIn(scene.language)('words.notKnown');
}

/** Only the year, with ~ when it is not sure; '' when nothing is known. */
export function yearIn(language: Language, date: PartialDate | null): string {
  const day = date?.from ?? date?.to;
  if (!date || !day) return '';
  const isSure = date.from?.slice(0, 4) === date.to?.slice(0, 4) && date.precision !== 'about';
  const year = inDigitsOf(language, (isSure ? day : middleOf(date)).slice(0, 4));
  return isSure ? year : textIn(language)('familyTree.years.around', { year });
}

function middleOf({ from, to }: PartialDate): string {
  if (!from || !to) return from ?? to ?? '';
  return String(Math.round((Number(from.slice(0, 4)) + Number(to.slice(0, 4))) / 2));
}

/** 1952–, 1954–2011, –1998; '' when no year is known. */
export function yearsIn(language: Language, { birth, died }: Pick<Kin, 'birth' | 'died'>): string {
  const [born, gone] = [yearIn(language, birth), yearIn(language, died)];
  if (born === '' && !died) return '';
  return born !== '' && born === gone ? born : `${born}–${gone}`;
}

/** The age inside the sign: on that day, or at death; '' when it is not known. */
export function ageIn(
  language: Language,
  { birth, died }: Pick<Kin, 'birth' | 'died'>,
  day: string,
): string {
  const at = died ? (died.to ?? died.from) : day;
  const range = birth && at ? ageOn(birth, at) : null;
  if (!range || range.max === null) return '';
  const isSure = range.max - range.min <= 1 && birth?.precision !== 'about';
  const years = isSure ? range.max : Math.round((range.min + range.max) / 2);
  return `${isSure ? '' : '~'}${inDigitsOf(language, years)}`;
}

/** What else is told of somebody, in words: where they are, whom they care for, what does not fit. */
export function factsIn(scene: Speaks, one: Kin): string[] {
  const { language } = scene;
  const t = textIn(language);
  const tree = treeOf(scene);
  const id = one.personId;
  const until = one.prison?.until && describePartialDate(one.prison.until, language);
  const parent = tree.younger.get(id);
  return [
    one.prison &&
      (until ? t('familyTree.fact.prisonUntil', { date: until }) : t('familyTree.fact.prison')),
    one.died && t('familyTree.fact.died', { date: yearIn(language, one.died) }).trim(),
    tree.isAway(id) &&
      t(one.roles.includes('away') ? 'familyTree.fact.away' : 'familyTree.fact.elsewhere'),
    tree.isCarer(id) && t('familyTree.fact.carer'),
    tree.home.has(id) && id !== tree.index && t('familyTree.fact.home'),
    one.recordingWish === 'not-record' && t('familyTree.fact.unrecorded'),
    id !== tree.index &&
      tree.links.some(({ pencil, from, to }) => pencil && [from, to].includes(id)) &&
      t('familyTree.fact.pencil'),
    parent && t('familyTree.fact.olderThan', { name: calledIn(scene, parent) }),
  ].filter((fact) => typeof fact === 'string');
}
