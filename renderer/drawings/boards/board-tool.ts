// A board as a tool of the desk: one list, one set of keys, and its own picture.

import type { ReactElement } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import type { BlankOn, PictureOf, Scene, ToolModule } from '../tool.ts';
import { BoardList } from './board-list.tsx';
import { BoardToolbar } from './board-toolbar.tsx';
import { boardLegend } from './legend.tsx';
import {
  type Board,
  type BoardTool,
  boardOf,
  placeOf,
  type Row,
  rowsOf,
  type Shown,
} from './places.ts';
import { sayRow } from './told.ts';
import { useBoardKeys } from './use-board-keys.ts';

type Drawn = {
  picture: (view: string) => PictureOf;
  sheets: (scene: Scene, view: string) => number;
  /** What stands on this sheet. */
  shown: (scene: Scene, view: string) => Shown;
  blank: (language: Language, on?: BlankOn) => ReactElement;
};

/** Statements in the places of goals, in their own words; of choices only the chosen one. */
function goalWordsOf(board: Board, row: Row): string | null {
  if (!board.goals.includes(placeOf(row))) return null;
  if (row.kind !== 'note' && row.kind !== 'choice') return null;
  if (row.kind === 'choice' && !row.content.chosen) return null;
  return row.content.words.trim() || null;
}

/** Whatever was said besides: a worry, what somebody knows or gives a number for. */
function goalAboutOf(scene: Scene, row: Row): string | null {
  if (row.kind === 'column') return null;
  const isSilent = row.kind === 'note' && row.content.words.trim() === '';
  return isSilent ? null : sayRow(scene, row);
}

export function boardTool(tool: BoardTool, drawn: Drawn): ToolModule {
  const board = boardOf(tool);
  const rowAt = ({ items }: Scene, at: string) =>
    rowsOf(board, items).find(({ thread }) => thread === at);
  return {
    List: BoardList,
    Toolbar: BoardToolbar,
    picture: drawn.picture,
    ...(board.views && { views: board.views }),
    fitsWidth: (view) => view !== 'circles',
    goesOn: () => true,
    sheets: drawn.sheets,
    legend: (scene, view) => boardLegend(board, scene, view, drawn.shown(scene, view)),
    blank: drawn.blank,
    goalWords(scene, thread) {
      const row = rowAt(scene, thread);
      return row ? goalWordsOf(board, row) : null;
    },
    goalAbout(scene, thread) {
      const row = rowAt(scene, thread);
      return row ? goalAboutOf(scene, row) : null;
    },
    useToolKeys: useBoardKeys,
  };
}
