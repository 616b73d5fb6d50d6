// What is written of one mark: its feeling, the words of the child, and how much room they take.
import type { Difference } from '#domain/drawings/differences.ts';
import { type ItemOf, itemsOf } from '#domain/drawings/items.ts';
import { textIn } from '../../i18n/text-in.ts';
import { wrapText } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import type { Spot } from './spread.ts';

export type Pin = ItemOf<'body-map', 'pin'>;
export type Box = { x: number; y: number; width: number; height: number };
/**
 * A mark with its number in the list and how wide that is; `at`: where the child showed it, `spot`: where its
 * sign has room.
 */
export type PlacedPin = { pin: Pin; number: string; wide: number; at: Spot; spot: Spot };
/** What is written of a mark: as much as fits, in lines. */
export type Label = {
  of: PlacedPin;
  box: Box;
  feeling: string[];
  words: string[];
  change: Difference | undefined;
  /** From the edge of the card to the sign; a line below the outlines has none. */
  leader: [Spot, Spot] | null;
};
/** Words without a place yet. */
export type Unplaced = Omit<Label, 'box'>;

export const EDGE = 8;
export const TEXT = {
  ...{ size: 13, line: 21, pad: 8, around: 12, sign: 11.5, dots: 44, lead: 4 },
} as const;
/** More letters than any card has room for; the rest of a long text need not be measured. */
const MOST_LETTERS = 600;

export const pinsOf = (scene: Pick<Scene, 'items'>): Pin[] =>
  itemsOf('body-map', 'pin', scene.items);

/** The child's words in quotation marks, which never stand on a line of their own. */
function quoteLines({ language, measure }: Scene, words: string, width: number, most: number) {
  const said = words.trim().slice(0, MOST_LETTERS);
  if (said === '') return [];
  const [open = '', close = ''] = textIn(language)('bodyMap.quoted', { words: '\n' }).split('\n');
  const { size } = TEXT;
  const marks = measure(open, size) + measure(close, size);
  const lines = wrapText(measure, said, { size, width: width - marks, most });
  return lines.map((line, at) => {
    return `${at === 0 ? open : ''}${line}${at === lines.length - 1 ? close : ''}`;
  });
}

/** What a card or a line of this width says; the words of the child are shortened, never changed. */
export function writeLabel(scene: Scene, of: PlacedPin, width: number, most: number): Unplaced {
  const { language, measure, changes } = scene;
  const t = textIn(language);
  const { kind, feeling, words } = of.pin.content;
  const { size, sign, pad, dots } = TEXT;
  const beside = width - 2 * pad - 2 * sign - 6 - dots;
  const said = feeling.trim() || t(`bodyMap.kind.${kind}`);
  const change = changes?.of.get(of.pin.thread);
  return {
    of,
    feeling: wrapText(measure, said, { size, bold: true, width: beside, most: 2 }),
    words: quoteLines(scene, words, width - 2 * pad, most),
    change,
    leader: null,
  };
}

export const heightOf = ({ feeling, words, change }: Unplaced) =>
  (feeling.length + words.length + (change ? 1 : 0)) * TEXT.line +
  (words.length > 0 ? TEXT.lead : 0) +
  TEXT.around;
