// What the pictures of a river say, in the language of the scene and not of the window.
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { Scene } from '../tool.ts';
import { birthOf, isHope, momentOf, type RiverEvent } from './events.ts';
import type { LabelText } from './labels.ts';
import { sayAge, sayWhen, spanOfWhen } from './when.ts';

const told = (...parts: readonly (string | null)[]): string[] =>
  parts.filter((part) => part !== null && part !== '') as string[];

/** Now: the age on the day the drawing was made. */
function whenIsNow(scene: Scene, event: RiverEvent | null): string[] {
  const when = event ? momentOf(scene, event) : scene.details.held;
  const { language } = scene;
  return told(textIn(language)('lifeRiver.now'), sayAge(when, language, birthOf(scene)));
}

/** "2018" and "age 6"; of now "Now" and "age 14". */
function whenOf(scene: Scene, event: RiverEvent): string[] {
  const { language } = scene;
  const { kind, when } = event.content;
  if (kind === 'now') return whenIsNow(scene, event);
  const birth = birthOf(scene);
  const isAgeAlone = when?.precision === 'age' && spanOfWhen(when, birth).from === null;
  const hasAge = kind !== 'source' && !isHope(event) && !isAgeAlone;
  return told(sayWhen(when, language, birth), hasAge ? sayAge(when, language, birth) : null);
}

/** How it felt: "−2", "0", "+3" in the digits of the language. */
export const sayMood = (mood: number, language: Language): string =>
  `${mood < 0 ? '−' : mood > 0 ? '+' : ''}${inDigitsOf(language, Math.abs(mood))}`;

/** "2018 · age 6". */
export const sayMoment = (scene: Scene, event: RiverEvent): string =>
  whenOf(scene, event).join(' · ');

/** The label of an event; of a private one nothing but when it was. */
export function labelText(scene: Scene, event: RiverEvent): LabelText {
  const t = textIn(scene.language);
  const { kind, words } = event.content;
  const change = scene.changes?.of.get(event.thread);
  const when = whenOf(scene, event);
  const isBare = when.length === 0 && words.trim() === '' && !event.content.private;
  return {
    when: isBare ? [t(`lifeRiver.kind.${kind}`)] : when,
    words,
    tag: change ? t(`drawings.${change}`) : null,
    covered: event.content.private ? t('lifeRiver.private') : null,
    isHope: isHope(event),
  };
}

/** The label of the boat when nobody has said a word about now. */
export const labelOfNow = (scene: Scene): LabelText => ({
  ...{ when: whenIsNow(scene, null), words: '', tag: null, covered: null, isHope: false },
});

/** The name of a mark for a screen reader: kind, when, words; of a private one no words. */
export function sayMark(scene: Scene, event: RiverEvent): string {
  const t = textIn(scene.language);
  const { kind, words } = event.content;
  const { tag, covered } = labelText(scene, event);
  const when = sayMoment(scene, event);
  const what = kind === 'now' ? null : t(`lifeRiver.kind.${kind}`);
  const said = covered === null ? [what, when, words] : [covered, when];
  return told(...said, tag).join(', ');
}
