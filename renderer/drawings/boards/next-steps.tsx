// Worries, what works well, what must happen: three columns with their categories, and everybody's number.
import type { ReactElement } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { emptyScene } from '../empty-scene.ts';
import { INK, THIN } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import type { Scene, Touch } from '../tool.ts';
import { handLine } from './hand.ts';
import { boardOf, type RatingRow, type Row, rowsByPlace } from './places.ts';
import { layScale, type Scale } from './scale.ts';
import { ScaleView } from './scale-view.tsx';
import {
  goesOn,
  laySection,
  rowsIn,
  type Section,
  type SectionPlan,
  sheetsOfSection,
  titleOf,
} from './section.ts';
import { SectionView } from './section-view.tsx';
import { EDGE, sheetOf, WIDTH } from './sheet-of.tsx';
import { stopsOf } from './walk.ts';

const COLUMNS = [
  { id: 'worries', places: ['harm', 'danger', 'complicating'] },
  { id: 'works', places: ['strengths', 'safety'] },
  { id: 'must', places: ['goals', 'steps'] },
] as const;

const BOARD = boardOf('next-steps');

/** What a whole map has; a part is there once one of its places is. */
const PARTS = [
  ['harm', ['harm', 'danger']],
  ['strengths', ['strengths']],
  ['safety', ['safety']],
  ['scale', ['scale']],
  ['goals', ['goals']],
  ['steps', ['steps']],
] as const;
export type Part = (typeof PARTS)[number][0];

/** Parts in which nothing stands yet: told, and never in the way. */
export function missingParts(scene: Pick<Scene, 'items'>): Part[] {
  const rows = rowsByPlace(BOARD, scene.items);
  return PARTS.flatMap(([part, places]) =>
    places.every((place) => (rows.get(place) ?? []).length === 0) ? [part] : [],
  );
}

const [GUTTER, HEAD] = [26, 44];
const COLUMN = (WIDTH - 2 * EDGE - 2 * GUTTER) / 3;
const BUDGET = { column: 220, scale: 200 } as const;
const ROOM = 150;

type Options = { room?: number };
export type NextStepsLayout = {
  height: number;
  columns: { title: string; x: number; foot: number }[];
  sections: Section[];
  scaleTop: number;
  /** Null on the sheets after the first. */
  scale: Scale | null;
};

function planOf(
  scene: Scene,
  place: string,
  own: Pick<SectionPlan, 'x' | 'y' | 'width' | 'budget'>,
) {
  const rows = rowsByPlace(BOARD, scene.items).get(place) ?? [];
  return { place, title: titleOf(scene, 'next-steps', place), rows, ...own };
}

const scalePlan = (scene: Scene, y: number) => ({
  ...planOf(scene, 'scale', { x: EDGE, y, width: WIDTH - 2 * EDGE, budget: BUDGET.scale }),
  columns: 3,
});

export function layNextSteps(scene: Scene, { room }: Options = {}): NextStepsLayout {
  const t = textIn(scene.language);
  const sections: Section[] = [];
  const columns = COLUMNS.map(({ id, places }, at) => {
    const x = EDGE + at * (COLUMN + GUTTER);
    let y = EDGE + HEAD;
    // Columns of an empty sheet end at the same height.
    const high = room && (room * 3 + 60) / places.length - 30;
    for (const place of places) {
      const plan = planOf(scene, place, { x, y, width: COLUMN, budget: BUDGET.column });
      const section = laySection(scene, { ...plan, room: high });
      if (goesOn(scene) && section.cards.length === 0) continue;
      sections.push(section);
      y += section.height + 14;
    }
    return { title: t(`boards.column.${id}`), x, foot: y };
  });
  const scaleTop = Math.max(...columns.map(({ foot }) => foot)) + 4;
  if (goesOn(scene)) {
    const isTable = sections.length > 0;
    const top = isTable ? scaleTop : EDGE;
    const cards = laySection(scene, { ...scalePlan(scene, top + 14), room: 0 });
    const hasCards = cards.cards.length > 0;
    return {
      ...{ columns: isTable ? columns : [], scaleTop: top, scale: null },
      sections: hasCards ? [...sections, cards] : sections,
      height: (hasCards ? cards.y + cards.height : top) + EDGE,
    };
  }
  const rows = rowsByPlace(BOARD, scene.items).get('scale') ?? [];
  const title = laySection(scene, { ...scalePlan(scene, scaleTop + 14), rows: [], room: 0 });
  const scale = layScale(scene, {
    ...{ tool: 'next-steps', rows: rows as RatingRow[], x: EDGE },
    ...{ y: title.y + title.titleHeight + 4, width: WIDTH - 2 * EDGE },
  });
  const bottom = title.y + title.titleHeight + 4 + scale.height + 12;
  const cards = laySection(scene, { ...scalePlan(scene, bottom - title.titleHeight), room: 0 });
  sections.push({ ...cards, title: title.title, y: title.y });
  return {
    ...{ columns, sections, scaleTop, scale },
    height: bottom + cards.height - title.titleHeight + EDGE,
  };
}

export function nextStepsSheets(scene: Scene): number {
  const place = { x: 0, y: 0, width: COLUMN, budget: BUDGET.column };
  const plans = COLUMNS.flatMap(({ places }) => places.map((id) => planOf(scene, id, place)));
  return Math.max(...[...plans, scalePlan(scene, 0)].map((plan) => sheetsOfSection(scene, plan)));
}

function draw(scene: Scene, touch: Touch | undefined, options: Options): ReactElement {
  const { height, columns, sections, scaleTop, scale } = layNextSteps(scene, options);
  const [first] = stopsOf(BOARD, rowsByPlace(BOARD, scene.items));
  const line = { fill: 'none', stroke: INK, strokeWidth: 1.6, strokeLinecap: 'round' } as const;
  return sheetOf({
    ...{ tool: 'next-steps', scene, touch, height },
    children: (
      <>
        {columns.map(({ title, x }, at) => (
          <g key={title}>
            <text
              {...{ x: x + COLUMN / 2, y: EDGE + 20, textAnchor: 'middle' }}
              {...{ fontFamily: FONT, fontSize: 17, fontWeight: 600, fill: INK }}
            >
              {title}
            </text>
            <path d={handLine([x, EDGE + 32], [x + COLUMN, EDGE + 32])} {...line} />
            {at > 0 && (
              <path
                d={handLine([x - GUTTER / 2, EDGE], [x - GUTTER / 2, scaleTop - 8])}
                {...line}
                {...{ stroke: THIN, strokeWidth: 1.2 }}
              />
            )}
          </g>
        ))}
        {sections.some(({ place }) => place === 'scale') && (
          <path
            d={handLine([EDGE, scaleTop], [WIDTH / 2, scaleTop], [WIDTH - EDGE, scaleTop])}
            {...line}
          />
        )}
        {sections.map((section) => (
          <SectionView key={section.place} {...{ section, scene, touch, first }} />
        ))}
        {scale && <ScaleView {...{ scale, scene, touch }} />}
      </>
    ),
  });
}

export const nextStepsPicture = (scene: Scene, touch?: Touch): ReactElement =>
  draw(scene, touch, {});
export const blankNextSteps = (language: Language): ReactElement =>
  draw(emptyScene(language), undefined, { room: ROOM });
export const nextStepsRows = (scene: Scene): Row[] => rowsIn(layNextSteps(scene).sections);
