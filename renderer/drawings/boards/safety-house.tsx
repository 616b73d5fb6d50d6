// The safety house: who lives inside, who visits, who must not come, the rules on the roof, the path to the door.
// Its layout is our own reading of the tool until an office brings the paper it uses.
import type { ReactElement } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { emptyScene } from '../empty-scene.ts';
import { INK, PAPER } from '../svg/ink.ts';
import type { Scene, Touch } from '../tool.ts';
import { handBox, handLine } from './hand.ts';
import { boardOf, type RatingRow, type Row, rowsByPlace } from './places.ts';
import { layScale, type Scale } from './scale.ts';
import { ScaleView } from './scale-view.tsx';
import { goesOn, laySection, rowsIn, type Section, sheetsOfSection, titleOf } from './section.ts';
import { SectionView } from './section-view.tsx';
import { EDGE, sheetOf, WIDTH } from './sheet-of.tsx';
import { stopsOf } from './walk.ts';

const NOTES = ['inside', 'circle', 'outside', 'roof'] as const;
const BOARD = boardOf('safety-house');

const PAD = 16;
/** Left to right: the wall of the house, those who visit, the fence, those who must not come. */
const HOUSE = { x: EDGE + 24, width: 470 } as const;
const VISIT = { x: HOUSE.x + HOUSE.width + 26, width: 232 } as const;
const RING_RIGHT = VISIT.x + VISIT.width + PAD;
const OUT = { x: RING_RIGHT + 34, width: WIDTH - EDGE - RING_RIGHT - 34 } as const;
const ROOF = { peak: 34, inset: 46 } as const;
const BUDGET = { inside: 240, circle: 380, outside: 380, roof: 130, scale: 140 } as const;
const LOWEST = { inside: 150, roof: 60 } as const;

const BOXES = {
  roof: { x: HOUSE.x + ROOF.inset, width: HOUSE.width - 2 * ROOF.inset },
  inside: { x: HOUSE.x + PAD, width: HOUSE.width - 2 * PAD },
  circle: VISIT,
  outside: OUT,
  scale: { x: EDGE, width: WIDTH - 2 * EDGE },
} as const;

function planOf(scene: Scene, place: keyof typeof BOXES, y: number) {
  const rows = rowsByPlace(BOARD, scene.items).get(place) ?? [];
  const columns = place === 'scale' ? 3 : place === 'inside' ? 2 : 1;
  const title = titleOf(scene, 'safety-house', place);
  return { place, title, rows, y, columns, budget: BUDGET[place], ...BOXES[place] };
}

export const safetyHouseSheets = (scene: Scene): number =>
  Math.max(
    ...([...NOTES, 'scale'] as const).map((one) => sheetsOfSection(scene, planOf(scene, one, 0))),
  );

export type SafetyHouseLayout = {
  height: number;
  sections: Section[];
  /** Null on the sheets after the first. */
  scale: Scale | null;
  /** Heights of the eaves, of the ground, and of the ring around house and visitors. */
  eaves: number;
  foot: number;
  ringFoot: number;
};

export function laySafetyHouse(
  scene: Scene,
  rooms?: { roof: number; inside: number },
): SafetyHouseLayout {
  const top = EDGE + 20;
  const roof = laySection(scene, { ...planOf(scene, 'roof', top + ROOF.peak), room: rooms?.roof });
  const eaves = roof.y + Math.max(LOWEST.roof, roof.height) + 12;
  const inside = laySection(scene, {
    ...planOf(scene, 'inside', eaves + PAD),
    room: rooms?.inside,
  });
  const circle = laySection(scene, {
    ...planOf(scene, 'circle', top + 16),
    ...(rooms && { room: 100 }),
  });
  const outside = laySection(scene, {
    ...planOf(scene, 'outside', top),
    ...(rooms && { room: 100 }),
  });
  const foot = Math.max(
    inside.y + Math.max(LOWEST.inside, inside.height) + PAD,
    circle.y + circle.height + PAD - 14,
  );
  const ringFoot = foot + 22;
  const below = Math.max(ringFoot, outside.y + outside.height) + 20;
  const house = [roof, inside, circle, outside];
  if (goesOn(scene)) {
    const cards = laySection(scene, { ...planOf(scene, 'scale', below), room: 0 });
    const more = cards.cards.length > 0;
    return {
      ...{ eaves, foot, ringFoot, scale: null, sections: more ? [...house, cards] : house },
      height: more ? below + cards.height + EDGE : below,
    };
  }
  const rows = rowsByPlace(BOARD, scene.items).get('scale') ?? [];
  const title = laySection(scene, { ...planOf(scene, 'scale', below), rows: [], room: 0 });
  const scaleTop = title.y + title.titleHeight + 4;
  const scale = layScale(scene, {
    ...{ tool: 'safety-house', rows: rows as RatingRow[], y: scaleTop, ...BOXES.scale },
  });
  const bottom = scaleTop + scale.height + 12;
  const cards = laySection(scene, {
    ...planOf(scene, 'scale', bottom - title.titleHeight),
    room: 0,
  });
  const path = { ...cards, title: title.title, y: title.y };
  const height = bottom + cards.height - title.titleHeight + EDGE;
  return {
    ...{ height, scale, eaves, foot, ringFoot },
    sections: [...house, path],
  };
}

function Shape({ eaves, foot, ringFoot }: SafetyHouseLayout) {
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
      <rect
        {...{ x: EDGE, y: EDGE, width: RING_RIGHT - EDGE, height: ringFoot - EDGE, rx: 34 }}
        {...{ fill: PAPER, stroke: INK, strokeWidth: 1.3, strokeDasharray: '7 5' }}
      />
      <path d={handBox(left, eaves, HOUSE.width, foot - eaves)} {...line} />
      <path
        d={`${handLine([left - 16, eaves + 2], [left + ROOF.inset - 10, top], [right - ROOF.inset + 10, top], [right + 16, eaves + 2], [left - 16, eaves + 2])}Z`}
        {...line}
      />
      <g fill="none" stroke={INK} strokeWidth={2.4}>
        <path d={handLine([fence, EDGE], [fence, ringFoot])} />
        {posts.map((y) => (
          <path key={y} d={`M${fence - 7} ${y}h14`} />
        ))}
      </g>
    </g>
  );
}

function draw(
  scene: Scene,
  touch: Touch | undefined,
  rooms?: { roof: number; inside: number },
): ReactElement {
  const layout = laySafetyHouse(scene, rooms);
  const [first] = stopsOf(BOARD, rowsByPlace(BOARD, scene.items));
  return sheetOf({
    ...{ tool: 'safety-house', scene, touch, height: layout.height },
    children: (
      <>
        <Shape {...layout} />
        {layout.sections.map((section) => (
          <SectionView key={section.place} {...{ section, scene, touch, first }} />
        ))}
        {layout.scale && <ScaleView {...{ scene, touch }} scale={layout.scale} />}
      </>
    ),
  });
}

export const safetyHousePicture = (scene: Scene, touch?: Touch): ReactElement => draw(scene, touch);
export const blankSafetyHouse = (language: Language): ReactElement =>
  draw(emptyScene(language), undefined, { roof: 110, inside: 240 });
export const safetyHouseRows = (scene: Scene): Row[] => rowsIn(laySafetyHouse(scene).sections);
