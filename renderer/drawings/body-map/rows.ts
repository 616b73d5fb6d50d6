// What a picture has no room for: on paper it stands below, whole, under its number.

import { textIn } from '../../i18n/text-in.ts';
import type { PictureRow, Scene } from '../tool.ts';
import type { Label } from './label.ts';
import { layoutOf } from './layout.ts';
import { feelingOf, placeIn } from './words.ts';

const letters = (text: string) => text.replace(/\s/gu, '');

function isCut({ of, words, feeling }: Label): boolean {
  const { content } = of.pin;
  const whole = letters(words.join('')).includes(letters(content.words));
  return !(whole && letters(feeling.join('')).includes(letters(content.feeling)));
}

export function bodyMapRows(scene: Scene): PictureRow[] {
  const { language } = scene;
  const { cards, lines } = layoutOf(scene);
  return [...cards, ...lines].filter(isCut).map(({ of }) => {
    const { region, view, words } = of.pin.content;
    const what = `${feelingOf(language, of.pin)} · ${placeIn(language, region, view)}`;
    const said = words.trim() && textIn(language)('bodyMap.quoted', { words: words.trim() });
    return { id: of.pin.thread, mark: of.number, text: [what, said].filter(Boolean).join(' · ') };
  });
}
