// What stands below the sign of a person, in lines that fit, and how much room it all needs.
import type { Kin } from '#contract/drawings.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { textIn } from '../../i18n/text-in.ts';
import { wrapText } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import { HALF } from './figures.tsx';
import { pictureName, yearIn, yearsIn } from './names.ts';
import { treeOf } from './tree.ts';

export const NAME = { size: 14, line: 22 };
export const SMALL = { size: 12, line: 18 };
const WIDEST = 118;
/** The least room for a sign with its badges. */
const LEAST = 2 * HALF + 30;
/** From the upper edge of the room to the first line of the name. */
export const BELOW_SIGN = 52;

export type Label = {
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

/** The label of a person of the tree; nothing of somebody who asked not to be recorded but that it is so. */
export function labelOf(scene: Scene, id: string): Label {
  const { measure } = scene;
  const one = treeOf(scene).byId.get(id);
  if (!one) return { name: [], isPlain: true, small: [], width: LEAST, height: BELOW_SIGN };
  const isPlain = scene.hidesNames === true || one.recordingWish === 'not-record';
  const size = isPlain ? SMALL.size : NAME.size;
  const name = wrapText(measure, pictureName(scene, one), { size, bold: !isPlain, width: WIDEST });
  const small = smallTexts(scene, one).flatMap((text) =>
    wrapText(measure, text, { size: SMALL.size, width: WIDEST }),
  );
  const widths = [
    ...name.map((line) => measure(line, size, !isPlain)),
    ...small.map((line) => measure(line, SMALL.size)),
  ];
  const lines = name.length * (isPlain ? SMALL.line : NAME.line) + small.length * SMALL.line;
  return {
    ...{ name, isPlain, small },
    width: Math.ceil(Math.max(LEAST, ...widths) + 12),
    height: Math.ceil(BELOW_SIGN + lines + 4),
  };
}
