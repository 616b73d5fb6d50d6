// The people around the child in three circles, and the same as a table of what they know and will do.
import type { ReactElement } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { emptyScene } from '../empty-scene.ts';
import { CHOSEN, HERE, INK, PAPER, THIN } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { stopOn } from '../svg/stop-on.ts';
import { endsOf } from '../svg/wrap.ts';
import type { Scene, Touch } from '../tool.ts';
import { linesOf } from './card.ts';
import { boardOf, type HelperRow, handsOn, rowsByPlace, type Shown } from './places.ts';
import { type LaidZone, layRings } from './rings.ts';
import { titleOf } from './section.ts';
import { EDGE, sheetOf } from './sheet-of.tsx';
import { layTable, rowsInTable, sheetsOfTable, type Table, type TablePlan } from './table.ts';
import { TableView } from './table-view.tsx';
import { sayRow, toldOf } from './told.ts';
import { stopsOf } from './walk.ts';
import { calledIn } from './who.ts';

const BOARD = boardOf('network');

const NAME = { size: 16, line: 24, pad: 10, most: 160 } as const;
const CHILD = 52;
/** Circles are drawn this much wider than high, as a screen and a sheet that lies are. */
const WIDER = 1.45;
/** Room for the sign of somebody who said what they will do. */
const SIGN = 18;

type Name = { row: HelperRow; lines: string[]; width: number; height: number; does: boolean };
export type PlacedName = Name & { x: number; y: number };
export type NetworkLayout = {
  width: number;
  height: number;
  middle: { x: number; y: number };
  child: string[];
  childRadius: number;
  zones: LaidZone[];
  names: PlacedName[];
};

export const helpersOf = (scene: Pick<Scene, 'items'>): HelperRow[] =>
  [...rowsByPlace(BOARD, scene.items).values()].flat() as HelperRow[];

function writeName(scene: Scene, row: HelperRow): Name {
  const { words, marks } = toldOf(scene, row);
  const lines = [words, ...marks].flatMap((text) => {
    const written = linesOf(scene.measure, text, NAME.size, NAME.most, true);
    const ends = endsOf(text, written);
    return written.map((line, at) => (ends[at] ? `${line} ` : line));
  });
  const does = row.content.does.trim() !== '';
  const widest = Math.max(...lines.map((line) => scene.measure(line.trimEnd(), NAME.size, true)));
  const width = Math.ceil(widest) + 2 * NAME.pad + (does ? SIGN : 0);
  return { row, lines, width, height: lines.length * NAME.line + 12, does };
}

export function layNetwork(scene: Scene, isBlank = false): NetworkLayout {
  const t = textIn(scene.language);
  const { personId, facts } = scene;
  const whose =
    facts.people.find((one) => one.personId === personId) ??
    facts.people.find(({ roles }) => roles.includes('main-child'));
  const called = whose ? calledIn(scene, { id: whose.personId, text: '' }) : t('boards.theChild');
  const child = isBlank ? [] : linesOf(scene.measure, called, 16, 104, true);
  const childRadius = Math.max(CHILD, (child.length * 22) / 2 + 24);
  const names = new Map(helpersOf(scene).map((row) => [row.thread, writeName(scene, row)]));
  const zones = layRings(
    BOARD.places.map(({ id }) => ({
      place: id,
      labels: [...names.values()]
        .filter(({ row }) => row.content.circle === id)
        .map(({ row, width, height }) => ({ thread: row.thread, width: width / WIDER, height })),
    })),
    childRadius,
  );
  const wide = isBlank ? zones.map((zone, at) => ({ ...zone, radius: 100 + at * 90 })) : zones;
  const radius = wide.at(-1)?.radius ?? childRadius;
  const middle = { x: radius * WIDER + EDGE, y: radius + EDGE + 12 };
  const placed = wide.flatMap(({ standing }) =>
    standing.flatMap(({ thread, x, y }) => {
      const name = names.get(thread);
      if (!name) return [];
      const { width, height } = name;
      return [{ ...name, x: middle.x + x * WIDER - width / 2, y: middle.y + y - height / 2 }];
    }),
  );
  const [width, height] = [middle.x * 2, middle.y * 2];
  return { width, height, middle, child, childRadius, zones: wide, names: placed };
}

export const ActsSign = () => (
  <path
    d="M2 8l4 4 8-9"
    fill="none"
    stroke={INK}
    strokeWidth={2}
    strokeLinecap="round"
    strokeLinejoin="round"
  />
);

function NameView({
  name,
  scene,
  touch,
  isFirst,
}: {
  name: PlacedName;
  scene: Scene;
  touch: Touch | undefined;
  isFirst: boolean;
}) {
  const { row, lines, x, y, width, height, does } = name;
  const isHere = touch?.here === row.thread;
  return (
    <g
      transform={`translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`}
      {...stopOn(touch, row.thread, sayRow(scene, row), isFirst)}
    >
      <rect
        {...{ width, height, rx: 9 }}
        fill={isHere ? CHOSEN : '#fff'}
        stroke={INK}
        strokeWidth={1.2}
      />
      {isHere && (
        <rect
          {...{ x: -3, y: -3, width: width + 6, height: height + 6, rx: 12 }}
          {...{ fill: 'none', stroke: HERE, strokeWidth: 3 }}
        />
      )}
      {does && (
        <g transform={`translate(7 ${height / 2 - 8}) scale(.9)`}>
          <ActsSign />
        </g>
      )}
      {lines.map((text, at) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
          key={at}
          {...{ x: NAME.pad + (does ? SIGN : 0), y: 23 + at * NAME.line }}
          {...{ fontFamily: FONT, fontSize: NAME.size, fontWeight: 600, fill: INK }}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

function drawCircles(scene: Scene, touch: Touch | undefined, isBlank: boolean): ReactElement {
  const { width, height, middle, child, childRadius, zones, names } = layNetwork(scene, isBlank);
  const [first] = stopsOf(BOARD, rowsByPlace(BOARD, scene.items));
  return sheetOf({
    ...{ tool: 'network', scene, touch, width, height },
    children: (
      <>
        {zones.toReversed().map(({ place, radius }, at) => (
          <ellipse
            key={place}
            {...{ cx: middle.x, cy: middle.y, rx: radius * WIDER, ry: radius }}
            {...{ fill: at % 2 === 0 ? '#fff' : PAPER, stroke: INK, strokeWidth: 2 - at * 0.3 }}
          />
        ))}
        <ellipse
          {...{ cx: middle.x, cy: middle.y, rx: childRadius * WIDER, ry: childRadius }}
          fill="#fff"
          stroke={INK}
          strokeWidth={2.2}
        />
        {child.map((text, at) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
            key={at}
            {...{
              x: middle.x,
              y: middle.y + 5 + (at - (child.length - 1) / 2) * 22,
              textAnchor: 'middle',
            }}
            {...{ fontFamily: FONT, fontSize: 16, fontWeight: 600, fill: INK }}
          >
            {text}
          </text>
        ))}
        {zones.map(({ place, radius }) => (
          <ZoneTitle
            key={place}
            {...{ place, scene, touch, first }}
            x={middle.x}
            y={middle.y - radius}
          />
        ))}
        {names.map((name) => (
          <NameView
            key={name.row.thread}
            {...{ name, scene, touch }}
            isFirst={first === name.row.thread}
          />
        ))}
      </>
    ),
  });
}

type TitleProps = {
  place: string;
  scene: Scene;
  touch: Touch | undefined;
  first: string | undefined;
  x: number;
  y: number;
};

/** On the line of its circle, at the top. */
function ZoneTitle({ place, scene, touch, first, x, y }: TitleProps) {
  const title = titleOf(scene, 'network', place);
  const width = scene.measure(title, 14, true) + 20;
  const hands = handsOn(place);
  const isHere = touch?.here === hands;
  return (
    <g transform={`translate(${x} ${y})`} {...stopOn(touch, hands, title, first === hands)}>
      <rect
        {...{ x: -width / 2, y: -14, width, height: 28, rx: 12, fill: '#fff' }}
        {...{ stroke: isHere ? HERE : THIN, strokeWidth: isHere ? 3 : 1 }}
      />
      <text
        {...{
          y: 4.5,
          textAnchor: 'middle',
          fontFamily: FONT,
          fontSize: 14,
          fontWeight: 600,
          fill: INK,
        }}
      >
        {title}
      </text>
    </g>
  );
}

function planOf(scene: Scene): TablePlan {
  const t = textIn(scene.language);
  return {
    corner: t('boards.helper.who'),
    columns: [
      { id: 'circle', title: t('boards.helper.circle') },
      { id: 'knows', title: t('boards.helper.knows') },
      { id: 'does', title: t('boards.helper.does') },
    ],
    rows: helpersOf(scene).map((row) => {
      const { circle, knows, does } = row.content;
      return { row, cells: { circle: titleOf(scene, 'network', circle), knows, does } };
    }),
  };
}
export const layMatrix = (scene: Scene): Table => layTable(scene, planOf(scene));

function drawMatrix(scene: Scene, touch?: Touch): ReactElement {
  const table = layMatrix(scene);
  const [first] = stopsOf(BOARD, rowsByPlace(BOARD, scene.items));
  return sheetOf({
    ...{ tool: 'network', scene, touch, width: table.width, height: table.height },
    children: <TableView {...{ table, scene, touch, first }} />,
  });
}

export const networkSheets = (scene: Scene, view: string): number =>
  view === 'matrix' ? sheetsOfTable(scene, planOf(scene)) : 1;
export const networkPicture =
  (view: string) =>
  (scene: Scene, touch?: Touch): ReactElement =>
    view === 'matrix' ? drawMatrix(scene, touch) : drawCircles(scene, touch, false);
export const blankNetwork = (language: Language): ReactElement =>
  drawCircles(emptyScene(language), undefined, true);
export const networkShown = (scene: Scene, view: string): Shown => ({
  rows: view === 'matrix' ? rowsInTable(layMatrix(scene)) : helpersOf(scene),
});
