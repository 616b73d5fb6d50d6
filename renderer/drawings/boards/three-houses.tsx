// Three houses with the child's words inside: worries, good things, dreams.
import type { ReactElement } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { emptyScene } from '../empty-scene.ts';
import { INK, PAPER } from '../svg/ink.ts';
import type { Scene, Touch } from '../tool.ts';
import { handBox, handLine } from './hand.ts';
import { boardOf, rowsByPlace, type Shown } from './places.ts';
import { laySection, rowsIn, type Section, settle, titleOf } from './section.ts';
import { SectionView } from './section-view.tsx';
import { EDGE, sheetOf, WIDTH } from './sheet-of.tsx';
import { heightOf, type Left, layOn, onSheet, type Span, writeCards } from './sheets.ts';
import { stopsOf } from './walk.ts';

const PLACES = ['worries', 'good', 'dreams'] as const;
type House = (typeof PLACES)[number];
const BOARD = boardOf('three-houses');

const [GAP, ROOF, PAD] = [30, 120, 16];
const HOUSE = (WIDTH - 2 * EDGE - 2 * GAP) / 3;
/** A house with little in it is still a house. */
const LOWEST = 250;
const SPAN: Span = { width: HOUSE - 2 * PAD };

export type HousesLayout = {
  height: number;
  /** Height of the roof; after the first sheet the walls alone go on, of houses with words still to come. */
  roof: number;
  sections: Section[];
  left: Left;
};

function laySheet(scene: Scene, left: Left, most: number, at: number, room = 0): HousesLayout {
  const isFirst = at === 0;
  const roof = isFirst ? ROOF : 0;
  const [top, below] = [EDGE + roof + 10, PAD + EDGE + 10];
  const sections = PLACES.flatMap((place, beside) => {
    const cards = left.get(place) ?? [];
    if (!isFirst && cards.length === 0) return [];
    return laySection(scene, {
      ...{ place, title: titleOf(scene, 'three-houses', place), cards, size: 15 },
      ...{ x: EDGE + beside * (HOUSE + GAP) + PAD, y: top, ...SPAN, most: most - top - below },
      ...{ isEmpty: isFirst && cards.length === 0, ...(room > 0 && { room }) },
    });
  });
  const still = new Map(left);
  for (const section of sections) settle(still, section);
  const least = isFirst ? Math.max(LOWEST, room) : 0;
  const inside = Math.max(least, ...sections.map(({ height }) => height));
  return { sections, roof, height: top + inside + below, left: still };
}

function sheetsOf(scene: Scene, room?: number): HousesLayout[] {
  const spans = Object.fromEntries(PLACES.map((place) => [place, SPAN]));
  const cards = writeCards(scene, rowsByPlace(BOARD, scene.items), spans);
  return layOn(cards, heightOf(scene, WIDTH), (left, most, at) =>
    laySheet(scene, left, most, at, room),
  );
}

export const threeHousesSheets = (scene: Scene): number => sheetsOf({ ...scene, sheet: 0 }).length;

export const layThreeHouses = (scene: Scene, room?: number): HousesLayout =>
  onSheet(scene, () => sheetsOf(scene, room));

/** At the peak of its roof, in 24 × 24: a cloud with rain, a sun, a star. */
const SIGNS: Record<House, string> = {
  worries:
    'M5 14a4 4 0 0 1 1-8 6 6 0 0 1 11-1 4.5 4.5 0 0 1 1 9zM8 17l-1.5 4M13 17l-1.5 4M18 17l-1.5 4',
  good: 'M12 7a5 5 0 1 0 .01 0M12 1v3M12 20v3M1 12h3M20 12h3M4 4l2 2M18 18l2 2M20 4l-2 2M6 18l-2 2',
  dreams: 'M12 2l3 6.5 7 .8-5.200 4.8 1.400 7L12 17.6 5.8 21l1.400-7L2 9.3l7-.8z',
};
export const HouseSign = ({ house }: { house: House }) => (
  <path
    d={SIGNS[house]}
    fill="none"
    stroke={INK}
    strokeWidth={1.5}
    strokeLinejoin="round"
    strokeLinecap="round"
  />
);

type ShapeProps = { house: House; x: number; foot: number; roof: number };

function HouseShape({ house, x, foot, roof }: ShapeProps) {
  const [eaves, middle] = [EDGE + roof, x + HOUSE / 2];
  const hasRoof = roof > 0;
  const line = { stroke: INK, strokeWidth: 1.7, strokeLinejoin: 'round', fill: '#fff' } as const;
  return (
    <g>
      {hasRoof && house !== 'worries' && (
        <path d={handBox(x + HOUSE * 0.74, EDGE + 18, 24, 60)} {...line} />
      )}
      <path d={handBox(x + 4, eaves, HOUSE - 8, foot - eaves)} {...line} />
      {hasRoof && (
        <path
          d={`${handLine([x - 10, eaves + 4], [middle, EDGE + 2], [x + HOUSE + 10, eaves + 4], [x - 10, eaves + 4])}Z`}
          {...line}
          fill={PAPER}
        />
      )}
      {hasRoof && (
        <g transform={`translate(${middle - 20} ${EDGE + 56}) scale(1.66)`}>
          <HouseSign house={house} />
        </g>
      )}
      <path
        d={handLine([x - 12, foot], [x + HOUSE + 12, foot])}
        {...{ fill: 'none', stroke: INK, strokeWidth: 1.2 }}
      />
    </g>
  );
}

function draw(scene: Scene, touch: Touch | undefined, room?: number): ReactElement {
  const { sections, roof, height } = layThreeHouses(scene, room);
  const [first] = stopsOf(BOARD, rowsByPlace(BOARD, scene.items));
  return sheetOf({
    ...{ tool: 'three-houses', scene, touch, height },
    children: (
      <>
        {sections.map(({ place, x }) => (
          <HouseShape
            key={place}
            {...{ house: place as House, x: x - PAD, foot: height - EDGE, roof }}
          />
        ))}
        {sections.map((section) => (
          <SectionView key={section.place} {...{ section, scene, touch, first }} middle />
        ))}
      </>
    ),
  });
}

export const threeHousesPicture = (scene: Scene, touch?: Touch): ReactElement => draw(scene, touch);
export const blankThreeHouses = (language: Language): ReactElement =>
  draw(emptyScene(language), undefined, 290);
export const threeHousesShown = (scene: Scene): Shown => ({
  rows: rowsIn(layThreeHouses(scene).sections),
});
