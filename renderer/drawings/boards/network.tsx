// The people around the child in three circles, and the same as a table of what they know and will do.
import type { ReactElement } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { emptyScene } from '../empty-scene.ts';
import { CHOSEN, HERE, INK, PAPER, THIN } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import { stopOn } from '../svg/stop-on.ts';
import type { Scene, Touch } from '../tool.ts';
import {
  helpersOf,
  layNetwork,
  NAME,
  type PlacedName,
  SIGN,
  sheetsOfCircles,
  sizeOfTitle,
} from './network-layout.ts';
import { boardOf, handsOn, rowsByPlace, type Shown } from './places.ts';
import { titleOf } from './section.ts';
import { sheetOf } from './sheet-of.tsx';
import { layTable, rowsInTable, sheetsOfTable, type Table, type TablePlan } from './table.ts';
import { TableView } from './table-view.tsx';
import { sayRow } from './told.ts';
import { stopsOf } from './walk.ts';

const BOARD = boardOf('network');

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
  const { width, height, wider, middle, child, childRadius, zones, names } = layNetwork(
    scene,
    isBlank,
  );
  const [first] = stopsOf(BOARD, rowsByPlace(BOARD, scene.items));
  return sheetOf({
    ...{ tool: 'network', scene, touch, width, height },
    children: (
      <>
        {zones.toReversed().map(({ place, radius }, at) => (
          <ellipse
            key={place}
            {...{ cx: middle.x, cy: middle.y, rx: radius * wider, ry: radius }}
            {...{ fill: at % 2 === 0 ? '#fff' : PAPER, stroke: INK, strokeWidth: 2 - at * 0.3 }}
          />
        ))}
        <ellipse
          {...{ cx: middle.x, cy: middle.y, rx: childRadius * wider, ry: childRadius }}
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
  const { width, height } = sizeOfTitle(scene, place);
  const hands = handsOn(place);
  const isHere = touch?.here === hands;
  return (
    <g transform={`translate(${x} ${y})`} {...stopOn(touch, hands, title, first === hands)}>
      <rect
        {...{ x: -width / 2, y: -height / 2, width, height, rx: 12, fill: '#fff' }}
        {...{ stroke: isHere ? HERE : THIN, strokeWidth: isHere ? 3 : 1 }}
      />
      <text
        {...{
          y: 5.5,
          textAnchor: 'middle',
          fontFamily: FONT,
          fontSize: NAME.size,
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
  view === 'matrix' ? sheetsOfTable(scene, planOf(scene)) : sheetsOfCircles(scene);
export const networkPicture =
  (view: string) =>
  (scene: Scene, touch?: Touch): ReactElement =>
    view === 'matrix' ? drawMatrix(scene, touch) : drawCircles(scene, touch, false);
export const blankNetwork = (language: Language): ReactElement =>
  drawCircles(emptyScene(language), undefined, true);
export const networkShown = (scene: Scene, view: string): Shown => ({
  rows:
    view === 'matrix'
      ? rowsInTable(layMatrix(scene))
      : layNetwork(scene).names.map(({ row }) => row),
});
