// A table of choices: what speaks for and against each in columns of one's own words, and the one that was chosen.
import type { ReactElement } from 'react';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { StandardColumn } from '#domain/drawings/kinds/boards.ts';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { emptyScene } from '../empty-scene.ts';
import type { BlankOn, Scene, Touch } from '../tool.ts';
import {
  boardOf,
  type ChoiceRow,
  type ColumnRow,
  handsOn,
  rowsByPlace,
  type Shown,
} from './places.ts';
import { sheetOf } from './sheet-of.tsx';
import { layTable, rowsInTable, sheetsOfTable, type Table, type TablePlan } from './table.ts';
import { TableView } from './table-view.tsx';
import { toldOf } from './told.ts';
import { stopsOf } from './walk.ts';

const BOARD = boardOf('personal-choice');

/** `id`: what the cells are kept under. `thread` is missing while nobody has worded a column. */
export type ChoiceColumn = { id: string; title: string; thread?: string };

/** The columns as they were worded; the four of the tool until then. */
export function columnsOf(scene: Pick<Scene, 'items' | 'language'>): ChoiceColumn[] {
  const t = textIn(scene.language);
  const rows = rowsByPlace(BOARD, scene.items).get('columns') as ColumnRow[];
  if (rows.length === 0)
    return StandardColumn.options.map((id) => ({ id, title: t(`boards.standard.${id}`) }));
  return rows.map((row) => {
    const title = toldOf(scene as Scene, row).words;
    return { id: row.content.standard ?? row.thread, title, thread: row.thread };
  });
}

export function choicesOf(scene: Pick<Scene, 'items'>): ChoiceRow[] {
  return rowsByPlace(BOARD, scene.items).get('choices') as ChoiceRow[];
}

function planOf(scene: Scene): TablePlan {
  const columns = columnsOf(scene);
  return {
    corner: textIn(scene.language)('boards.place.personal-choice.choices'),
    columns,
    rows: choicesOf(scene).map((row) => ({ row, cells: row.content.cells })),
  };
}

export const layChoices = (scene: Scene): Table => layTable(scene, planOf(scene));
export const personalChoiceSheets = (scene: Scene): number => sheetsOfTable(scene, planOf(scene));

function draw(scene: Scene, table: Table, touch?: Touch): ReactElement {
  const [first] = stopsOf(BOARD, rowsByPlace(BOARD, scene.items));
  return sheetOf({
    ...{ tool: 'personal-choice', scene, touch, width: table.width, height: table.height },
    children: (
      <TableView
        {...{ table, scene, touch, first }}
        columns={[handsOn('choices'), ...columnsOf(scene).map(({ thread }) => thread)]}
        isStrong={(row) => row.kind === 'choice' && row.content.chosen}
      />
    ),
  });
}

export const personalChoicePicture = (scene: Scene, touch?: Touch): ReactElement =>
  draw(scene, layChoices(scene), touch);

/** With the columns as the office words them, when it words its own. */
export function blankPersonalChoice(language: Language, { columns = [] }: BlankOn = {}) {
  const items = columns.map((office, at): DrawingItem => {
    const content = { words: '', standard: null, office };
    const own = { id: `${at}`, thread: `${at}`, kind: 'column', parent: null, ord: at, goal: null };
    return { ...own, content, rev: '' };
  });
  const scene = { ...emptyScene(language), items };
  return draw(scene, layTable(scene, { ...planOf(scene), blank: { rows: 4, height: 92 } }));
}
export const personalChoiceShown = (scene: Scene): Shown => ({
  rows: rowsInTable(layChoices(scene)),
});
