// The safety house: who lives inside, who visits, who must not come, the rules on the roof, the path to the door.
// Its layout is our own reading of the tool until an office brings the paper it uses.
import type { ReactElement } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { emptyScene } from '../empty-scene.ts';
import { INK, PAPER } from '../svg/ink.ts';
import type { Scene, Touch } from '../tool.ts';
import { handBox, handLine } from './hand.ts';
import { NumbersView } from './numbers-view.tsx';
import { LINE, layPath, type Numbers, PATH, PLACE } from './path.ts';
import { boardOf, type RatingRow, rowsByPlace, type Shown } from './places.ts';
import { laySection, rowsIn, type Section, settle, titleOf } from './section.ts';
import { SectionView } from './section-view.tsx';
import { EDGE, sheetOf, WIDTH } from './sheet-of.tsx';
import { heightOf, type Left, layOn, onSheet, writeCards } from './sheets.ts';
import { stopsOf } from './walk.ts';

const BOARD = boardOf('safety-house');

const PAD = 16;
/** Left to right: the wall of the house, those who visit, the fence, those who must not come. */
const HOUSE = { x: EDGE + 24, width: 470 } as const;
const VISIT = { x: HOUSE.x + HOUSE.width + 26, width: 232 } as const;
const RING_RIGHT = VISIT.x + VISIT.width + PAD;
const OUT = { x: RING_RIGHT + 34, width: WIDTH - EDGE - RING_RIGHT - 34 } as const;
const ROOF = { peak: 34, inset: 46 } as const;
/** Between the rules on the roof and the eaves. */
const EAVES = 12;
const LOWEST = { inside: 150, roof: 60 } as const;
/** Of the height of a house that is too long for its sheet, the roof may have this, and what nobody inside needs. */
const ROOF_SHARE = 0.4;

const BOXES = {
  roof: { x: HOUSE.x + ROOF.inset, width: HOUSE.width - 2 * ROOF.inset },
  inside: { x: HOUSE.x + PAD, width: HOUSE.width - 2 * PAD, columns: 2 },
  circle: VISIT,
  outside: OUT,
} as const;
type Box = keyof typeof BOXES;
const HOUSEHOLD = Object.keys(BOXES) as Box[];

/** Heights of the eaves, of the ground, and of the ring around house and visitors; which of them stand here. */
type HouseShape = {
  hasRoof: boolean;
  hasWalls: boolean;
  hasRing: boolean;
  eaves: number;
  foot: number;
  ringFoot: number;
};

export type SafetyHouseLayout = {
  height: number;
  sections: Section[];
  /** Null on the sheets before and after its own. */
  numbers: Numbers | null;
  /** Null where only numbers go on. */
  house: HouseShape | null;
  left: Left;
};
type Rooms = { roof: number; inside: number };
/** `below`: where the path may begin. */
type House = { shape: HouseShape; sections: Section[]; below: number };

/** House, visitors and those outside, side by side; after the first sheet only what goes on. */
function layHouse(
  scene: Scene,
  left: Left,
  own: { most: number; isFirst: boolean; rooms: Rooms | undefined },
): House {
  const { most, isFirst, rooms } = own;
  const place = (box: Box, y: number, foot: number, room?: number) => {
    const cards = left.get(box) ?? [];
    const title = titleOf(scene, 'safety-house', box);
    const isEmpty = isFirst && cards.length === 0;
    return laySection(scene, {
      ...{ place: box, title, cards, isEmpty, y, most: foot - y, room, ...BOXES[box] },
    });
  };
  const top = EDGE + 20;
  const ground = most - 42 - PAD;
  const roofTop = top + ROOF.peak;
  const needed = Math.max(LOWEST.inside, place('inside', 0, Number.POSITIVE_INFINITY).height);
  const roofFoot = Math.max(
    roofTop + (ground - roofTop) * ROOF_SHARE,
    ground - needed - PAD - EAVES,
  );
  const roof = left.has('roof') ? place('roof', roofTop, roofFoot, rooms?.roof) : null;
  const eaves = roof ? roof.y + Math.max(LOWEST.roof, roof.height) + EAVES : top;
  const goingOn = (box: Box, y: number, room?: number) =>
    isFirst || left.has(box) ? place(box, y, ground, room) : null;
  const inside = goingOn('inside', eaves + PAD, rooms?.inside);
  const beside = rooms && 100;
  const circle = goingOn('circle', top + 16, beside);
  const outside = goingOn('outside', top, beside);
  const lowest = isFirst ? LOWEST.inside : 0;
  const footOf = (section: Section | null) => (section ? section.y + section.height : 0);
  const foot = Math.max(
    inside ? Math.max(inside.y + lowest, footOf(inside)) + PAD : eaves,
    footOf(circle) + PAD - 14,
  );
  const [hasRoof, hasWalls] = [roof !== null, inside !== null];
  const hasRing = hasRoof || hasWalls || circle !== null;
  const ringFoot = hasRing ? foot + 22 : footOf(outside);
  return {
    shape: { hasRoof, hasWalls, hasRing, eaves, foot, ringFoot },
    sections: [roof, inside, circle, outside].filter((section) => section !== null),
    below: Math.max(ringFoot, footOf(outside)) + 20,
  };
}

function laySheet(
  scene: Scene,
  left: Left,
  own: { most: number; isFirst: boolean; rooms: Rooms | undefined },
): SafetyHouseLayout {
  const still = new Map(left);
  const house = HOUSEHOLD.some((box) => left.has(box)) ? layHouse(scene, left, own) : null;
  const { sections, below, shape } = house ?? { sections: [], below: EDGE, shape: null };
  for (const section of sections) settle(still, section);
  const layout = { house: shape, left: still };
  const rows = (rowsByPlace(BOARD, scene.items).get(PLACE) ?? []) as RatingRow[];
  const isDone = HOUSEHOLD.every((box) => !still.has(box));
  const path =
    isDone &&
    layPath(
      scene,
      {
        ...{ tool: 'safety-house', rows, left, y: below },
        ...{ foot: own.most - EDGE, isAlone: house === null },
      },
      still,
    );
  if (!path) return { ...layout, sections, numbers: null, height: below };
  const { numbers } = path;
  return { ...layout, sections: [...sections, path.section], numbers, height: path.foot + EDGE };
}

function sheetsOf(scene: Scene, rooms?: Rooms): SafetyHouseLayout[] {
  const spans = { ...BOXES, [PLACE]: PATH };
  const cards = writeCards(scene, rowsByPlace(BOARD, scene.items), spans);
  return layOn(cards.set(LINE, []), heightOf(scene, WIDTH), (left, most, at) =>
    laySheet(scene, left, { most, isFirst: at === 0, rooms }),
  );
}

export const safetyHouseSheets = (scene: Scene): number => sheetsOf({ ...scene, sheet: 0 }).length;

export const laySafetyHouse = (scene: Scene, rooms?: Rooms): SafetyHouseLayout =>
  onSheet(scene, () => sheetsOf(scene, rooms));

function Shape({ hasRoof, hasWalls, hasRing, eaves, foot, ringFoot }: HouseShape) {
  const [left, right] = [HOUSE.x, HOUSE.x + HOUSE.width];
  const top = EDGE + 20;
  const line = { stroke: INK, strokeWidth: 1.8, strokeLinejoin: 'round', fill: '#fff' } as const;
  const fence = RING_RIGHT + 17;
  const posts = Array.from(
    { length: Math.floor((ringFoot - EDGE) / 26) },
    (_, at) => EDGE + 8 + at * 26,
  );
  return (
    <g>
      {hasRing && (
        <rect
          {...{ x: EDGE, y: EDGE, width: RING_RIGHT - EDGE, height: ringFoot - EDGE, rx: 34 }}
          {...{ fill: PAPER, stroke: INK, strokeWidth: 1.3, strokeDasharray: '7 5' }}
        />
      )}
      {hasWalls && <path d={handBox(left, eaves, HOUSE.width, foot - eaves)} {...line} />}
      {hasRoof && (
        <path
          d={`${handLine([left - 16, eaves + 2], [left + ROOF.inset - 10, top], [right - ROOF.inset + 10, top], [right + 16, eaves + 2], [left - 16, eaves + 2])}Z`}
          {...line}
        />
      )}
      <g fill="none" stroke={INK} strokeWidth={2.4}>
        <path d={handLine([fence, EDGE], [fence, ringFoot])} />
        {posts.map((y) => (
          <path key={y} d={`M${fence - 7} ${y}h14`} />
        ))}
      </g>
    </g>
  );
}

function draw(scene: Scene, touch: Touch | undefined, rooms?: Rooms): ReactElement {
  const layout = laySafetyHouse(scene, rooms);
  const [first] = stopsOf(BOARD, rowsByPlace(BOARD, scene.items));
  return sheetOf({
    ...{ tool: 'safety-house', scene, touch, height: layout.height },
    children: (
      <>
        {layout.house && <Shape {...layout.house} />}
        {layout.sections.map((section) => (
          <SectionView key={section.place} {...{ section, scene, touch, first }} />
        ))}
        {layout.numbers && <NumbersView {...{ scene, touch }} numbers={layout.numbers} />}
      </>
    ),
  });
}

export const safetyHousePicture = (scene: Scene, touch?: Touch): ReactElement => draw(scene, touch);
export const blankSafetyHouse = (language: Language): ReactElement =>
  draw(emptyScene(language), undefined, { roof: 70, inside: 110 });
export function safetyHouseShown(scene: Scene): Shown {
  const { sections, numbers } = laySafetyHouse(scene);
  return { rows: rowsIn(sections), hasScale: numbers !== null };
}
