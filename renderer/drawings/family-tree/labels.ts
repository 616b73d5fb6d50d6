// What stands below the sign of a person, in lines that fit, and how much room it all needs.
import type { Kin } from '#contract/drawings.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { Measure } from '../svg/measure.ts';
import { wrapText } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import { HALF } from './figures.tsx';
import { pictureName, yearIn, yearsIn } from './names.ts';
import { treeOf } from './tree.ts';

/** Sizes of letters and how far apart their lines are; all in px. */
type Letter = { size: number; line: number };
export type Letters = {
  name: Letter;
  /** Years, and what else is not a name. */
  small: Letter;
  /** The age inside of the sign. */
  age: number;
  /** No line is wider; a name in several words has one on each line where `isNarrow`. */
  widest: number;
  isNarrow: boolean;
  /** The least room for a sign with its badges, and what is left free beside the widest line. */
  least: number;
  beside: number;
  /** From the upper edge of the room to the first line of the name. */
  belowSign: number;
};

export const ROOMY_LETTERS: Letters = {
  ...{ name: { size: 14, line: 22 }, small: { size: 12, line: 18 }, age: 14 },
  ...{ widest: 118, isNarrow: false, least: 2 * HALF + 30, beside: 12, belowSign: 52 },
};
/** Large beside the signs: on a sheet with many people the letters are what has to be read. */
export const TIGHT_LETTERS: Letters = {
  ...{ name: { size: 20, line: 27 }, small: { size: 18, line: 24 }, age: 18 },
  ...{ widest: 150, isNarrow: true, least: 2 * HALF + 24, beside: 6, belowSign: 48 },
};

export type Label = {
  letters: Letters;
  name: string[];
  /** Smaller and not bold: what is not a name. */
  isPlain: boolean;
  small: string[];
  width: number;
  height: number;
};

function smallTexts(scene: Scene, one: Kin): string[] {
  const { language } = scene;
  const t = textIn(language);
  if (one.recordingWish === 'not-record') return [];
  const until = one.prison?.until;
  const year = until && until.from?.slice(0, 4) === until.to?.slice(0, 4);
  const release = until
    ? t('familyTree.years.until', {
        date: year ? yearIn(language, until) : describePartialDate(until, language),
      })
    : '';
  return [yearsIn(language, one), release].filter((text) => text !== '');
}

/** Words of a name stay whole; beside each other only as far as the longest of them reaches. */
function narrowLines(measure: Measure, text: string, letters: Letters, isPlain: boolean) {
  const { size } = isPlain ? letters.small : letters.name;
  const wide = (line: string) => measure(line, size, !isPlain);
  const words = text.split(/\s+/).filter((word) => word !== '');
  const longest = Math.max(letters.least, ...words.map(wide));
  const options = { size, bold: !isPlain, width: Math.min(longest, letters.widest) };
  const lines: string[] = [];
  for (const word of words) {
    const joined = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && wide(joined) <= options.width) lines[lines.length - 1] = joined;
    else lines.push(...wrapText(measure, word, options));
  }
  return lines;
}

/** The label of a person of the tree; nothing of somebody who asked not to be recorded but that it is so. */
export function labelOf(scene: Scene, id: string, letters: Letters): Label {
  const { measure } = scene;
  const { least, belowSign, widest, beside } = letters;
  const one = treeOf(scene).byId.get(id);
  if (!one) {
    const none = { name: [], isPlain: true, small: [] };
    return { letters, ...none, width: least, height: belowSign };
  }
  const isPlain = scene.hidesNames === true || one.recordingWish === 'not-record';
  const { size, line } = isPlain ? letters.small : letters.name;
  const bold = !isPlain;
  const text = pictureName(scene, one);
  const name = letters.isNarrow
    ? narrowLines(measure, text, letters, isPlain)
    : wrapText(measure, text, { size, bold, width: widest });
  const small = smallTexts(scene, one).flatMap((each) =>
    wrapText(measure, each, { size: letters.small.size, width: widest }),
  );
  const widths = [
    ...name.map((each) => measure(each, size, bold)),
    ...small.map((each) => measure(each, letters.small.size)),
  ];
  const lines = name.length * line + small.length * letters.small.line;
  return {
    ...{ letters, name, isPlain, small },
    width: Math.ceil(Math.max(least, ...widths) + beside),
    height: Math.ceil(belowSign + lines + 4),
  };
}
