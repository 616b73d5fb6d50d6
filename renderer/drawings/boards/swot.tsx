// Strengths, weaknesses, chances and dangers in four boxes; each row of boxes as high as its words need.
import type { ReactElement } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { emptyScene } from '../empty-scene.ts';
import { INK } from '../svg/ink.ts';
import type { Scene, Touch } from '../tool.ts';
import { handBox, handLine } from './hand.ts';
import { boardOf, type Row, rowsByPlace } from './places.ts';
import { laySection, rowsIn, type Section, sheetsOfSection, titleOf } from './section.ts';
import { SectionView } from './section-view.tsx';
import { EDGE, sheetOf, WIDTH } from './sheet-of.tsx';
import { stopsOf } from './walk.ts';

const PLACES = ['strengths', 'weaknesses', 'chances', 'dangers'] as const;
const BOARD = boardOf('swot');

const PAD = 14;
const BOX = (WIDTH - 2 * EDGE) / 2;
const LOWEST = 150;
const BUDGET = 230;

function planOf(scene: Scene, at: number, y: number) {
  const place = PLACES[at] ?? PLACES[0];
  const rows = rowsByPlace(BOARD, scene.items).get(place) ?? [];
  const x = EDGE + (at % 2) * BOX + PAD;
  const title = titleOf(scene, 'swot', place);
  return { place, title, rows, x, y, width: BOX - 2 * PAD, columns: 2, budget: BUDGET, size: 15 };
}

export const swotSheets = (scene: Scene): number =>
  Math.max(...PLACES.map((_, at) => sheetsOfSection(scene, planOf(scene, at, 0))));

type SwotLayout = { sections: Section[]; middle: number; height: number };

export function laySwot(scene: Scene, room?: number): SwotLayout {
  const lay = (at: number, y: number) => laySection(scene, { ...planOf(scene, at, y), room });
  const rowOf = (at: number, y: number) => {
    const sections = [lay(at, y + PAD), lay(at + 1, y + PAD)];
    const high = Math.max(LOWEST, ...sections.map(({ height }) => height)) + 2 * PAD;
    return { sections, foot: y + high };
  };
  const above = rowOf(0, EDGE);
  const below = rowOf(2, above.foot);
  const sections = [...above.sections, ...below.sections];
  return { sections, middle: above.foot, height: below.foot + EDGE };
}

function draw(scene: Scene, touch: Touch | undefined, room?: number): ReactElement {
  const { sections, middle, height } = laySwot(scene, room);
  const [first] = stopsOf(BOARD, rowsByPlace(BOARD, scene.items));
  const line = { fill: 'none', stroke: INK, strokeWidth: 1.7 } as const;
  return sheetOf({
    ...{ tool: 'swot', scene, touch, height },
    children: (
      <>
        <path d={handBox(EDGE, EDGE, WIDTH - 2 * EDGE, height - 2 * EDGE)} {...line} />
        <path d={handLine([EDGE, middle], [WIDTH / 2, middle], [WIDTH - EDGE, middle])} {...line} />
        <path
          d={handLine([WIDTH / 2, EDGE], [WIDTH / 2, middle], [WIDTH / 2, height - EDGE])}
          {...line}
        />
        {sections.map((section) => (
          <SectionView key={section.place} {...{ section, scene, touch, first }} />
        ))}
      </>
    ),
  });
}

export const swotPicture = (scene: Scene, touch?: Touch): ReactElement => draw(scene, touch);
export const blankSwot = (language: Language): ReactElement =>
  draw(emptyScene(language), undefined, 270);
export const swotRows = (scene: Scene): Row[] => rowsIn(laySwot(scene).sections);
