// What a statement and its marks are called, in the language of the picture.
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { goalWord } from '../goal-word.ts';
import type { Scene } from '../tool.ts';
import { type Branch, wordsOf } from './tree.ts';

/** What it is in this view: a cause of problems is a means of objectives. */
export function sideIn(language: Language, { side }: Pick<Branch, 'side'>, view: string): string {
  const turned = view === 'objectives' ? 'objectives' : 'problems';
  return textIn(language)(`problemTree.side.${turned}.${side}`);
}

/** As it is read aloud: what it is, its words, and what its marks say. */
export function nameOf(scene: Scene, branch: Branch, view: string): string {
  const { language } = scene;
  const t = textIn(language);
  const { item, side, parent } = branch;
  const { weight, changeable } = item.content;
  const says = wordsOf(item, view) || t('problemTree.noWords');
  const below = parent && parent.side !== 'core' ? wordsOf(parent.item, view) : '';
  return [
    `${sideIn(language, branch, view)}: ${says}`,
    below && t('problemTree.under', { words: below }),
    side !== 'core' && t(`problemTree.weight.w${weight}`),
    changeable && t(`problemTree.canChange.${changeable}`),
    goalWord(scene, item),
  ]
    .filter(Boolean)
    .join(', ');
}
