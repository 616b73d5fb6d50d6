// How a mark is told in words: in the list, to a screen reader, under a picture.
import type { BodyRegion, BodySide, Strength } from '#domain/drawings/kinds/body-map.ts';
import type { Language } from '#domain/khmer/format.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { Pin } from './label.ts';

/** The child's own word for it, or what kind of mark it is while nobody gave one. */
export function feelingOf(language: Language, { content }: Pin): string {
  return content.feeling.trim() || textIn(language)(`bodyMap.kind.${content.kind}`);
}

/** "a little", "some", "strong". */
export function strengthIn(language: Language, strength: Strength): string {
  return textIn(language)(`bodyMap.strength.s${strength}`);
}

/** "Belly, front": the back has only one side. */
export function placeIn(language: Language, region: BodyRegion, view: BodySide): string {
  const t = textIn(language);
  const name = t(`bodyMap.region.${region}`);
  const words =
    region === 'back'
      ? name
      : t('bodyMap.onSide', { region: name, side: t(`bodyMap.side.${view}`) });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same, short: on the front it goes without saying. */
export function shortPlaceIn(language: Language, region: BodyRegion, view: BodySide): string {
  const name = textIn(language)(`bodyMap.region.${region}`);
  return view === 'front' ? name : placeIn(language, region, view).toLowerCase();
}

/** "3, Afraid, belly, some: My belly is tight". */
export function nameOfMark(language: Language, pin: Pin, number: number): string {
  const t = textIn(language);
  const { region, strength, words } = pin.content;
  const mark = t('bodyMap.mark', {
    number: inDigitsOf(language, number),
    feeling: feelingOf(language, pin),
    region: t(`bodyMap.region.${region}`),
    strength: strengthIn(language, strength).toLowerCase(),
  });
  return words.trim() === '' ? mark : t('bodyMap.markWithWords', { mark, words: words.trim() });
}
