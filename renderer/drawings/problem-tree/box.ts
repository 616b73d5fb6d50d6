// What stands in the box of a statement: its words, shortened after four lines, and its marks below them.
import type { Changeable } from '#domain/drawings/kinds/problem-tree.ts';
import { textIn } from '../../i18n/text-in.ts';
import { goalWord } from '../goal-word.ts';
import { wrapText } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import { type Branch, wordsOf } from './tree.ts';

export type Mark =
  | { kind: 'weight'; weight: 1 | 2 | 3 }
  | { kind: 'changeable'; value: Changeable; says: string }
  | { kind: 'goal' | 'difference' | 'unturned'; says: string };
/** A mark and where it stands in its box. */
export type PlacedMark = { mark: Mark; x: number; y: number; width: number };
export type BoxText = {
  lines: string[];
  /** More was said than the box shows. */
  isCut: boolean;
  marks: PlacedMark[];
  height: number;
};

export const TEXT = { size: 14, line: 22, small: 12.5, pad: 12, top: 6 } as const;
export const CORE = { size: 16, line: 25, cap: 22 } as const;
export const DOTS = 38;
/** Sign of a mark and the gap to its word. */
export const SIGN = 19;
const MOST_LINES = 4;
const [GAP, MARK_LINE] = [11, 23];
/** No box has room for more letters; the rest of a long text need not be measured. */
const MOST_LETTERS = 600;

const letters = (text: string) => text.replace(/[\s…]/gu, '');

function marksOf(scene: Scene, view: string, { item, side }: Branch): Mark[] {
  const t = textIn(scene.language);
  const { weight, changeable, good } = item.content;
  const difference = scene.changes?.of.get(item.thread);
  const marks: Mark[] = [];
  if (side !== 'core') marks.push({ kind: 'weight', weight });
  if (changeable) {
    const says = t(`problemTree.canChange.${changeable}`);
    marks.push({ kind: 'changeable', value: changeable, says });
  }
  if (item.goal) marks.push({ kind: 'goal', says: goalWord(scene, item) });
  if (view === 'objectives' && good.trim() === '')
    marks.push({ kind: 'unturned', says: t('problemTree.notTurned') });
  if (difference) marks.push({ kind: 'difference', says: t(`drawings.${difference}`) });
  return marks;
}

function widthOf({ measure }: Scene, mark: Mark): number {
  if (mark.kind === 'weight') return DOTS;
  const bold = mark.kind !== 'unturned' && !(mark.kind === 'changeable' && mark.value !== 'yes');
  const width = measure(mark.says, TEXT.small, bold);
  if (mark.kind === 'goal') return width + SIGN + 14;
  return mark.kind === 'changeable' ? width + SIGN : width;
}

/** Marks one after the other, in as many lines as they need; in the middle of the core's box. */
function flow(scene: Scene, marks: readonly Mark[], width: number, isCentred: boolean) {
  const lines: PlacedMark[][] = [[]];
  let x = 0;
  for (const mark of marks) {
    const wide = Math.min(width, widthOf(scene, mark));
    if (x > 0 && x + wide > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ mark, x, y: (lines.length - 1) * MARK_LINE, width: wide });
    x += wide + GAP;
  }
  return lines.flatMap((line) => {
    const last = line.at(-1);
    const left = isCentred && last ? (width - last.x - last.width) / 2 : 0;
    return line.map((one) => ({ ...one, x: one.x + left }));
  });
}

/** `width`: of the box with its edges. */
export function writeBox(scene: Scene, view: string, branch: Branch, width: number): BoxText {
  const isCore = branch.side === 'core';
  const { size, line } = isCore ? CORE : TEXT;
  const room = width - 2 * TEXT.pad;
  const words = wordsOf(branch.item, view);
  const said = words.slice(0, MOST_LETTERS) || textIn(scene.language)('problemTree.noWords');
  const lines = wrapText(scene.measure, said, {
    ...{ size, width: room, most: MOST_LINES },
    bold: true,
  });
  const above = TEXT.top + (isCore ? CORE.cap : 0) + lines.length * line;
  const marks = flow(scene, marksOf(scene, view, branch), room, isCore).map((one) => {
    return { ...one, x: one.x + TEXT.pad, y: one.y + above };
  });
  const last = marks.at(-1);
  return {
    lines,
    isCut: words !== '' && !letters(lines.join('')).includes(letters(words)),
    marks,
    height: (last ? last.y + MARK_LINE : above) + TEXT.top,
  };
}
