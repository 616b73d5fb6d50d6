// What has changed in a family since the last visit, in words: over a sign, on a line, in the list.
import type { DrawingFacts } from '#contract/drawings.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import {
  factDifferencesOf,
  type PersonChange,
  type TieChange,
} from '#domain/drawings/fact-differences.ts';
import { type ItemOf, isSound } from '#domain/drawings/items.ts';
import type { KinLink } from '#domain/drawings/kin.ts';
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { itemChanges } from '../changes.ts';
import type { Scene, ToldChange } from '../tool.ts';
import { calledIn } from './names.ts';
import { systemName } from './systems.ts';
import { sayTie, type TieItem } from './tie-words.ts';
import { treeOf } from './tree.ts';

export const factChanges = (scene: Scene, before: DrawingFacts) =>
  factDifferencesOf(scene.facts, before, treeOf(scene).index);

const wordOf = (language: Language, change: PersonChange): string =>
  change === 'new'
    ? textIn(language)('drawings.new')
    : textIn(language)(`familyTree.change.${change}`);

/** Everything that has changed of somebody, the most important first. */
export const personWords = ({ changes, language }: Scene, id: string): string[] =>
  (changes?.facts?.people.get(id) ?? []).map((change) => wordOf(language, change));

/** Over a sign there is room for one word, and for how many more there are; '' when nothing changed. */
export function signWord(scene: Scene, id: string): string {
  const { changes, language } = scene;
  const t = textIn(language);
  const drawn = changes?.of.get(id);
  const [change, ...more] = [...personWords(scene, id), ...(drawn ? [t(`drawings.${drawn}`)] : [])];
  if (!change || more.length === 0) return change ?? '';
  return t('familyTree.changeMore', { change, more: inDigitsOf(language, more.length) });
}

/** How a couple lives, how somebody is a parent; '' where there is nothing to tell apart. */
function kindWord(language: Language, { kind }: KinLink): string {
  const t = textIn(language);
  if (kind.startsWith('partner-')) return t(`familyTree.partnerKind.${kind as 'partner-married'}`);
  if (kind.startsWith('parent-')) return t(`familyTree.parentKind.${kind as 'parent-birth'}`);
  return '';
}

/** At the line of a couple: new, how they live now, or only that it changed. */
export function coupleWord({ changes, language }: Scene, link: string | null | undefined): string {
  const change = changes?.facts?.ties.find(({ now }) => now !== null && now.id === link);
  if (!change?.now) return '';
  const t = textIn(language);
  if (change.what === 'new') return t('drawings.new');
  if (change.what === 'sure') return t('familyTree.change.sure');
  // A year that stands there says how it is now, and since when.
  const isOther = change.before?.kind !== change.now.kind && change.now.end === null;
  return isOther ? kindWord(language, change.now) : t('drawings.changed');
}

/** "Dara, parent of Rithy". */
function tieOf(scene: Scene, { from, to, kind }: KinLink): string {
  const t = textIn(scene.language);
  const [family] = kind.split('-');
  const how = ({ parent: 'parent', partner: 'with', sibling: 'sibling' } as const)[family ?? ''];
  const tie = t(`familyTree.near.${how ?? 'kin'}`, { name: calledIn(scene, to) });
  return t('familyTree.tieOf', { name: calledIn(scene, from), tie });
}

function tellTie(scene: Scene, { what, before, now }: TieChange): ToldChange[] {
  const link = now ?? before;
  if (!link) return [];
  const t = textIn(scene.language);
  const name = tieOf(scene, link);
  const says = (changes: string) => (changes ? t('familyTree.changeOf', { name, changes }) : name);
  const told = { id: link.id, what: what === 'sure' ? ('changed' as const) : what };
  if (what === 'sure') return [{ ...told, says: says(t('familyTree.change.sure')) }];
  const [is, was] = [kindWord(scene.language, link), before && kindWord(scene.language, before)];
  const isOther = what === 'changed' && was && was !== is;
  return [{ ...told, says: says(isOther ? t('familyTree.was', { now: is, before: was }) : is) }];
}

/** What was drawn besides the people, as a list calls it. */
export function itemWords(scene: Scene, item: DrawingItem): string {
  const t = textIn(scene.language);
  if (!isSound('family-tree', item.kind, item.content)) return '';
  const known = item as unknown as ItemOf<'family-tree', 'tie' | 'system' | 'expected' | 'twins'>;
  const names = (ids: readonly string[]) => ids.map((id) => calledIn(scene, id)).join(', ');
  switch (known.kind) {
    case 'tie':
      return sayTie(scene, known.content as TieItem['content']);
    case 'system':
      return systemName(scene, known as ItemOf<'family-tree', 'system'>);
    case 'expected': {
      const { what, parents } = known.content as ItemOf<'family-tree', 'expected'>['content'];
      return t('familyTree.unbornOf', {
        ...{ what: t(`familyTree.unborn.${what}`), parents: names(parents) },
      });
    }
    case 'twins': {
      const { people } = known.content as ItemOf<'family-tree', 'twins'>['content'];
      return t('familyTree.changeOf', { name: t('familyTree.sign.twins'), changes: names(people) });
    }
    default:
      return t('familyTree.deadAs');
  }
}

/** People first, then their ties, then what was drawn between and around them. */
export function tellChanges(scene: Scene): ToldChange[] {
  const { changes, before, language } = scene;
  const { facts } = changes ?? {};
  const t = textIn(language);
  const people = [...(facts?.people ?? [])].map(([id, [first]]): ToldChange => {
    const name = calledIn(scene, id);
    if (first === 'new') return { id, what: 'new', says: name };
    const changed = personWords(scene, id).join(', ');
    return { id, what: 'changed', says: t('familyTree.changeOf', { name, changes: changed }) };
  });
  const then = before?.facts ? { ...scene, facts: before.facts } : scene;
  const gone = (facts?.gone ?? []).map((id): ToldChange => {
    return { id, what: 'gone', says: calledIn(then, id) };
  });
  return [
    ...people,
    ...gone,
    ...(facts?.ties ?? []).flatMap((tie) => tellTie(scene, tie)),
    ...itemChanges(scene, (item) => itemWords(scene, item)),
  ];
}
