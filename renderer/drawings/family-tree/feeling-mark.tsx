// How two people feel for each other, in the picture: a line of its own pattern that can be chosen.
import { memo } from 'react';
import { textIn } from '../../i18n/text-in.ts';
import type { Scene, Touch } from '../tool.ts';
import { waysOf } from './feeling-way.ts';
import { HERE } from './figures.tsx';
import type { LaidOut } from './laid-out.ts';
import type { Layout, Place } from './layout/types.ts';
import { SmallText } from './person-mark.tsx';
import { type Bow, bowPath, type Spot, spotOn, TieMark } from './tie-lines.tsx';
import { sayTie, type TieItem, tiesOf } from './tie-words.ts';

/** Room that the years at the line of a couple may take. */
const YEARS = { width: 150, height: 56 };
const WORD = { size: 18, along: [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] };

/** From the edge of one sign to the edge of the other. */
export function between(from: Place, to: Place): { from: Spot; to: Spot } {
  const [a, b] = [from, to].map(({ x, y }) => ({ x, y: y + 24 })) as [Spot, Spot];
  const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const [dx, dy] = [((b.x - a.x) / length) * 28, ((b.y - a.y) / length) * 28];
  return { from: { x: a.x + dx, y: a.y + dy }, to: { x: b.x - dx, y: b.y - dy } };
}

const kept = new WeakMap<Layout, { ties: string; ways: ReadonlyMap<string, Bow> }>();

/** Found once for the same ties: choosing somebody looks for no way again. */
function waysIn({ layout }: LaidOut, items: readonly TieItem[]): ReadonlyMap<string, Bow> {
  const ends = items.map(({ thread, content: { from, to } }) => ({ id: thread, from, to }));
  const ties = JSON.stringify(ends);
  const known = kept.get(layout);
  if (known?.ties === ties) return known.ways;
  const ways = waysOf(layout, ends);
  kept.set(layout, { ties, ways });
  return ways;
}

type Props = {
  scene: Scene;
  laid: LaidOut;
  here: string | null;
  onHere: Touch['onHere'] | undefined;
};

export const Feelings = memo(function Feelings({ scene, laid, here, onHere }: Props) {
  const items = tiesOf(scene);
  const ways = waysIn(laid, items);
  return items.map((item) => {
    const way = ways.get(item.thread);
    if (!way) return null;
    const isHere = here === item.thread;
    return <Feeling key={item.thread} {...{ scene, laid, item, way, isHere, onHere }} />;
  });
});

/** Where a word on a line lies on the fewest signs and names, as near to the middle as can be. */
function freeSpot(scene: Scene, { layout }: LaidOut, bow: Bow, word: string): Spot {
  const half = scene.measure(word, WORD.size, true) / 2;
  const names = [...layout.places.values()];
  const years = layout.couples.map(({ mark: [x, y] }) => {
    return { x: x + YEARS.width / 2, y: y - WORD.size, ...YEARS };
  });
  const spots = WORD.along.map((at) => spotOn(bow, at)).map(({ x, y }) => ({ x, y: y - 8 }));
  const covers = ({ x, y }: Spot) =>
    [...names, ...years].filter(
      (place) =>
        Math.abs(place.x - x) < place.width / 2 + half &&
        y + 6 > place.y - WORD.size &&
        y - WORD.size < place.y + place.height,
    ).length;
  return spots.toSorted((one, two) => covers(one) - covers(two))[0] ?? bow.from;
}

type FeelingProps = {
  scene: Scene;
  laid: LaidOut;
  item: TieItem;
  way: Bow;
  isHere: boolean;
  onHere: Touch['onHere'] | undefined;
};

function Feeling({ scene, laid, item, way, isHere, onHere }: FeelingProps) {
  const { thread, content } = item;
  const says = sayTie(scene, content);
  const change = scene.changes?.of.get(thread);
  const changed = change ? textIn(scene.language)(`drawings.${change}`) : '';
  const path = bowPath(way);
  const button = onHere && {
    role: 'button',
    'aria-label': change ? `${says} ${changed}` : says,
    'aria-pressed': isHere,
    tabIndex: isHere ? 0 : -1,
    'data-thread': thread,
    'data-here': isHere ? 'true' : undefined,
    onClick: () => onHere(thread),
    onFocus: () => !isHere && onHere(thread),
  };
  return (
    <g {...button}>
      {!scene.isCopy && <title>{says}</title>}
      {isHere && <path d={path} fill="none" stroke={HERE} strokeWidth={18} strokeLinecap="round" />}
      {isHere && <path d={path} fill="none" stroke="#fff" strokeWidth={12} strokeLinecap="round" />}
      {onHere && <path d={path} fill="none" stroke="#fff" strokeOpacity={0} strokeWidth={20} />}
      <TieMark line={content.line} {...way} />
      {change && (
        <g aria-hidden>
          <SmallText {...freeSpot(scene, laid, way, changed)} anchor="middle" bold>
            {changed}
          </SmallText>
        </g>
      )}
    </g>
  );
}
