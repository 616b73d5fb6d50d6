// With which letters and how close a family is set: so that it can be read on the smallest sheet that holds it.
import { type PaperSize, PT_IN_MM, SMALLEST_PT, sheetRooms } from '../../print/paper.ts';
import type { Scene } from '../tool.ts';
import { coupleYears } from './couple-years.ts';
import { HALF } from './figures.tsx';
import { type Label, type Letters, ROOMY_LETTERS, TIGHT_LETTERS } from './labels.ts';
import { drawStood, type Ordered, type Stood, stand } from './layout/set-out.ts';
import { NARROW, type Spacing, TIGHT } from './layout/spacing.ts';
import type { Family, Layout, Sizes } from './layout/types.ts';
import type { Tree } from './tree.ts';

type Labels = ReadonlyMap<string, Label>;
/** Labels in both letters; `couples`: how long the lines of couples must be in the tight ones. */
export type ToFit = {
  roomy: Labels;
  tight: Labels;
  couples: ReadonlyMap<string, number>;
};
export type Fitted = { stood: Stood; isTight: boolean };

/** What a sheet has room for, in px of the picture. */
type Room = { width: number; height: number };
/** So many lines a legend has mostly, and at least. */
const LEGEND = { most: 3, least: 1 };
/** Places are rounded: a row may come out wider than asked by less than this. */
const ROUNDING = 2;
/** Fewer px than this nobody needs, even where brothers and sisters stand by turns. */
const LEAST_EACH = HALF;
/** Letters so much larger than they must be are large enough; lines with room are worth a little of it. */
const [ENOUGH, AIRY] = [1.2, 1.12];
/** From the mark of a couple to its years, and from these to the end: lines of several unions share a person. */
const YEARS = { beside: 12, end: 26 };

/** How long the line of a couple is with its years on it, by union; only of those who have any. */
export function coupleLengths(
  { language, measure }: Pick<Scene, 'language' | 'measure'>,
  tree: Tree,
  { unions }: Family,
): Map<string, number> {
  const { small } = TIGHT_LETTERS;
  return new Map(
    unions.flatMap((union): [string, number][] => {
      const texts = coupleYears(language, tree, union);
      if (texts.length === 0) return [];
      const widest = Math.max(...texts.map((text) => measure(text, small.size)));
      return [[union.id, NARROW.couple.mark + YEARS.beside + widest + YEARS.end]];
    }),
  );
}

/** A sheet lying and upright, with its room when the smallest letters are just large enough. */
function sheetsFor({ small }: Letters, size: PaperSize, legendLines = LEGEND.most): Room[] {
  const pxInMm = (small.size * PT_IN_MM) / SMALLEST_PT;
  return sheetRooms(size, legendLines).map(({ width, height }) => {
    return { width: width * pxInMm, height: height * pxInMm };
  });
}

/** `most`: the same sheet below the shortest legend. */
type Try = { sheet: Room; most: Room; spacing: Spacing };

/** Lying and upright, each with people and lines as far apart as may be, and as close. */
function triesOf(size: PaperSize): Try[] {
  const most = sheetsFor(TIGHT_LETTERS, size, LEGEND.least);
  return sheetsFor(TIGHT_LETTERS, size).flatMap((sheet, at) =>
    [NARROW, TIGHT].map((spacing) => ({ sheet, most: most[at] ?? sheet, spacing })),
  );
}

export const sizesOf = (labels: Labels): Sizes => ({
  width: (id) => labels.get(id)?.width ?? 0,
  height: (id) => labels.get(id)?.height ?? 0,
});

/** How much larger than just large enough the letters become; below 1 they cannot be read. */
const largenessOn = ({ bounds }: Layout, { width, height }: Room) =>
  Math.min(width / bounds.width, height / bounds.height);

/** Where all stand with the largest letters on a sheet of this size; null when it holds none that can be read. */
function largestOn(size: PaperSize, lay: (one: Try) => Stood): Stood | null {
  const found = triesOf(size).flatMap((one) => {
    const stood = lay(one);
    const layout = drawStood(stood);
    if (largenessOn(layout, one.most) < 1) return [];
    const largeness = largenessOn(layout, one.sheet);
    const airy = one.spacing === NARROW ? AIRY : 1;
    return { stood, worth: largeness < 1 ? largeness - 1 : Math.min(largeness, ENOUGH) * airy };
  });
  return found.toSorted((a, b) => b.worth - a.worth)[0]?.stood ?? null;
}

/**
 * With room between people while that can be read on A4; else closer, and as close as can be when no sheet holds it.
 * Whoever is moved by hand changes nothing of this: the others stand as they stood.
 */
export function fitOnSheet(ordered: Ordered, { roomy, tight, couples }: ToFit): Fitted {
  const free = stand(ordered, sizesOf(roomy));
  const wide = drawStood(free);
  if (sheetsFor(ROOMY_LETTERS, 'A4').some((sheet) => largenessOn(wide, sheet) >= 1))
    return { stood: free, isTight: false };
  const close = { ...sizesOf(tight), couple: (id: string) => couples.get(id) ?? 0 };
  const lay = ({ sheet, spacing }: Pick<Try, 'sheet' | 'spacing'>) =>
    stand(ordered, { ...close, spacing, within: sheet.width - ROUNDING });
  const [widest] = sheetsFor(TIGHT_LETTERS, 'A3');
  const most = Math.max(...wide.rows.map(({ length }) => length));
  const mayFit = widest !== undefined && most * LEAST_EACH <= widest.width;
  const stood = mayFit ? (largestOn('A4', lay) ?? largestOn('A3', lay)) : null;
  const packed = () => (widest ? lay({ sheet: widest, spacing: TIGHT }) : free);
  return { stood: stood ?? packed(), isTight: true };
}
