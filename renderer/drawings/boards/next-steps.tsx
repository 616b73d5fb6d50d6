// Worries, what works well, what must happen: three columns with their categories, and everybody's number.
import type { ReactElement } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { emptyScene } from '../empty-scene.ts';
import { INK, THIN } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import type { Scene, Touch } from '../tool.ts';
import { handLine } from './hand.ts';
import { NumbersView } from './numbers-view.tsx';
import { LINE, layPath, type Numbers, PATH, PLACE } from './path.ts';
import { boardOf, type RatingRow, rowsByPlace, type Shown } from './places.ts';
import { laySection, rowsIn, type Section, settle, titleOf } from './section.ts';
import { SectionView } from './section-view.tsx';
import { EDGE, sheetOf, WIDTH } from './sheet-of.tsx';
import { heightOf, type Left, layOn, onSheet, writeCards } from './sheets.ts';
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
const ROOM = 74;
/** Between two places of a column. */
const GAP = 14;
const SPANS = {
  ...Object.fromEntries(
    COLUMNS.flatMap(({ places }) => places.map((place) => [place, { width: COLUMN }])),
  ),
  [PLACE]: PATH,
};

export type NextStepsLayout = {
  height: number;
  /** None where only numbers go on. */
  columns: { title: string; x: number; foot: number }[];
  sections: Section[];
  scaleTop: number;
  /** Null on the sheets before and after its own. */
  numbers: Numbers | null;
  left: Left;
};

/** The places of a column one below the other, down to the foot of the sheet. */
function layColumn(
  scene: Scene,
  left: Left,
  own: { places: readonly string[]; x: number; foot: number; room: number },
): { sections: Section[]; foot: number } {
  const { places, x, foot, room } = own;
  // Columns of an empty sheet end at the same height.
  const high = room > 0 ? (room * 3 + 60) / places.length - 30 : undefined;
  const sections: Section[] = [];
  let y = EDGE + HEAD;
  for (const place of places) {
    const cards = left.get(place);
    if (!cards) continue;
    const section = laySection(scene, {
      ...{ place, title: titleOf(scene, 'next-steps', place), cards, x, y, width: COLUMN },
      ...{ isEmpty: cards.length === 0, most: foot - y, room: high },
    });
    const isBegun = section.cards.length > 0 || (cards.length === 0 && y + section.height <= foot);
    if (!isBegun) break;
    sections.push(section);
    y += section.height + GAP;
    if (section.rest.length > 0) break;
  }
  return { sections, foot: y };
}

function laySheet(scene: Scene, left: Left, most: number, room: number): NextStepsLayout {
  const t = textIn(scene.language);
  const still = new Map(left);
  const foot = most - EDGE - GAP - 4;
  const laid = COLUMNS.map(({ id, places }, beside) => {
    const x = EDGE + beside * (COLUMN + GUTTER);
    const column = layColumn(scene, left, { places, x, foot, room });
    return { title: t(`boards.column.${id}`), x, ...column };
  });
  const sections = laid.flatMap((column) => column.sections);
  for (const section of sections) settle(still, section);
  const isTable = sections.length > 0;
  const scaleTop = isTable ? Math.max(...laid.map((column) => column.foot)) + 4 : EDGE;
  const layout = { columns: isTable ? laid : [], scaleTop, left: still };
  const isDone = COLUMNS.every(({ places }) => places.every((place) => !still.has(place)));
  const rows = (rowsByPlace(BOARD, scene.items).get(PLACE) ?? []) as RatingRow[];
  const path =
    isDone &&
    layPath(
      scene,
      {
        ...{ tool: 'next-steps', rows, left, y: scaleTop + 14 },
        ...{ foot: most - EDGE, isAlone: !isTable },
      },
      still,
    );
  if (!path) return { ...layout, sections, numbers: null, height: scaleTop + EDGE };
  const { numbers } = path;
  return { ...layout, sections: [...sections, path.section], numbers, height: path.foot + EDGE };
}

function sheetsOf(scene: Scene, room = 0): NextStepsLayout[] {
  const cards = writeCards(scene, rowsByPlace(BOARD, scene.items), SPANS);
  return layOn(cards.set(LINE, []), heightOf(scene, WIDTH), (left, most) =>
    laySheet(scene, left, most, room),
  );
}

export const nextStepsSheets = (scene: Scene): number => sheetsOf({ ...scene, sheet: 0 }).length;

export const layNextSteps = (scene: Scene, room?: number): NextStepsLayout =>
  onSheet(scene, () => sheetsOf(scene, room));

function draw(scene: Scene, touch: Touch | undefined, room?: number): ReactElement {
  const { height, columns, sections, scaleTop, numbers } = layNextSteps(scene, room);
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
        {sections.some(({ place }) => place === PLACE) && (
          <path
            d={handLine([EDGE, scaleTop], [WIDTH / 2, scaleTop], [WIDTH - EDGE, scaleTop])}
            {...line}
          />
        )}
        {sections.map((section) => (
          <SectionView key={section.place} {...{ section, scene, touch, first }} />
        ))}
        {numbers && <NumbersView {...{ numbers, scene, touch }} />}
      </>
    ),
  });
}

export const nextStepsPicture = (scene: Scene, touch?: Touch): ReactElement => draw(scene, touch);
export const blankNextSteps = (language: Language): ReactElement =>
  draw(emptyScene(language), undefined, ROOM);
export function nextStepsShown(scene: Scene): Shown {
  const { sections, numbers } = layNextSteps(scene);
  return { rows: rowsIn(sections), hasScale: numbers !== null };
}
