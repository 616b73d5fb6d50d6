// What a tool is to the screen that shows it: a list, a picture, its own keys and a legend.
import type { ReactElement, ReactNode } from 'react';
import type { DrawingFacts, RatedVisit } from '#contract/drawings.ts';
import type { Difference, Differences } from '#domain/drawings/differences.ts';
import type { DrawingDetails, DrawingItem } from '#domain/drawings/drawing.ts';
import type { FactDifferences } from '#domain/drawings/fact-differences.ts';
import type { Language } from '#domain/khmer/format.ts';
import type { Setting } from '#domain/office/settings.ts';
import type { Say } from '../app/toasts.tsx';
import type { Cut } from '../print/paper.ts';
import type { Measure } from './svg/measure.ts';
import type { Drawing } from './use-drawing.ts';

/** Everything a picture is made of: the same input gives the same picture, on screen and on paper. */
export type Scene = {
  items: readonly DrawingItem[];
  details: DrawingDetails;
  facts: DrawingFacts;
  /** Whose it is, when it is one child's. */
  personId: string | null;
  language: Language;
  measure: Measure;
  /** What changed since the one before; nothing is marked without it. */
  changes?: Differences | undefined;
  /** The drawing that this one began as a copy of. */
  before?: { items: readonly DrawingItem[]; facts?: DrawingFacts } | undefined;
  /** The numbers of all earlier visits, the oldest first. */
  visits?: readonly RatedVisit[] | undefined;
  /** Leaves out what was said in private: on paper, in files, in every copy. */
  isCopy?: boolean;
  /** So small that no label could be read: the picture of last time below the one of now. */
  isSmall?: boolean;
  /** Only this sheet of several, counted from 0: what is too long for one page goes on with the next. */
  sheet?: number;
  /** What a sheet of paper holds, in px of a picture whose smallest letters are as small as they may become. */
  paper?: { width: number; height: number } | undefined;
  /** By row of the plan: the number of the goal that something drawn became. */
  goalNumbers?: ReadonlyMap<string, number>;
  /** Names are hidden on the screen now: people are told by what they are to the child. */
  hidesNames?: boolean;
};

/** What only the screen has: where the hands are. Absent on paper. */
export type Touch = {
  here: string | null;
  onHere: (thread: string) => void;
  /** Where an item was dragged to, in the units of the picture. */
  onMove?: (thread: string, x: number, y: number) => void;
  /** Where an item was let go after it was dragged, in the units of the picture. */
  onDrop?: (thread: string, x: number, y: number) => void;
  /** Where something new is put, in the units of the picture. */
  onPut?: (x: number, y: number) => void;
};

/** An `<svg>` with a viewBox, attributes and no classes: it stands alone in a file. */
export type PictureOf = (scene: Scene, touch?: Touch) => ReactElement;

/** One sign of the legend, drawn in 24 × 24, and what it means. */
export type LegendEntry = { id: string; sign: ReactNode; says: string };

/** One line of what has changed since the last time. */
export type ToldChange = { id: string; what: Difference | 'gone'; says: string };

/** What an empty sheet is printed for: one of the views, and what the office has worded itself. */
export type BlankOn = { view?: string; columns?: Setting<'choice-columns'> };

/** A text that does not fit the picture: it stands below it on paper, under its mark in the picture. */
export type PictureRow = { id: string; mark: string; text: string };

export type ToolProps = { drawing: Drawing; scene: Scene };
/** Which of its views is shown now, and how to show another one. */
export type ViewProps = { view: string; setView: (view: string) => void };
export type PrintProps = ToolProps & { tool: ToolModule; onClose: () => void };
/** Makes a goal of what the hands are on; null: it cannot become one. */
export type GoalProps = { makeGoal: (() => void) | null };

export type ToolModule = {
  /** The rows, each opened in place where the hands are. */
  List: (props: ToolProps & ViewProps & GoalProps) => ReactNode;
  /** What stands above the picture: keys to begin something with, offers, a switch of views. */
  Toolbar?: (props: ToolProps & ViewProps) => ReactNode;
  /** Which picture is shown: a tool may have two of the same items. */
  picture: (view: string) => PictureOf;
  /** The views it has, the first is shown at first; one when left out. */
  views?: readonly string[];
  /** The view that shows everything, for files and what is frozen; the first one when left out. */
  whole?: string;
  /** The pen is in the hand from the beginning. */
  startsWithPen?: true;
  /** The dialog before it is printed, of a tool that lies on paper in its own way. */
  Print?: (props: PrintProps) => ReactNode;
  /** Read from the top as a page is: as wide as the room on the screen, however long. */
  fitsWidth?: (view: string) => boolean;
  /**
   * It goes on from sheet to sheet as a text does, as much on each as `scene.paper` holds; other tools part what
   * is too long for one sheet as they think best.
   */
  goesOn?: (view: string) => boolean;
  /** When and how a picture that is too large for one sheet is cut into strips; as most are when left out. */
  cut?: (view: string) => Cut | undefined;
  /** On how many sheets of paper a view is drawn, one when left out; each is a picture of its own. */
  sheets?: (scene: Scene, view: string) => number;
  /** Only the signs that this picture uses. */
  legend: (scene: Scene, view: string) => LegendEntry[];
  /** Texts that are cut in the picture, to be read below it on paper. */
  rows?: (scene: Scene, view: string) => readonly PictureRow[];
  /** What lies on the empty sheet to be drawn on by hand: an `<svg>` as a picture is one. */
  blank?: (language: Language, on?: BlankOn) => ReactElement;
  /** The views that have an empty sheet each, with what they are called; one sheet when left out. */
  blankViews?: readonly { view: string; says: (language: Language) => string }[];
  /** What would stand in the plan if this item became a goal as it is; null: it is no goal in these words. */
  goalWords?: (scene: Scene, thread: string) => string | null;
  /** What such an item says, when the family can be asked what should be instead; null: it cannot become a goal. */
  goalAbout?: (scene: Scene, thread: string) => string | null;
  /** What has changed of the family itself, when the tool draws it. */
  factChanges?: (scene: Scene, before: DrawingFacts) => FactDifferences;
  /** What has changed since the last time, one by one; the words of each item when left out. */
  tellChanges?: (scene: Scene) => ToldChange[];
  /** What a finger or the mouse may do in the picture besides choosing. */
  touch?: (props: ToolProps & ViewProps & { say: Say }) => Omit<Touch, 'here' | 'onHere'>;
  /** Works out beside the window what a picture of this scene needs; null: nothing that takes time. */
  prepare?: (scene: Scene, view: string) => Promise<void> | null;
  /** Calls the keys of the tool into being; runs inside the screen. */
  useToolKeys?: (props: ToolProps & ViewProps) => void;
  /** Its picture shows the family of the case even when nothing was drawn yet. */
  drawsFacts?: true;
  /** Can be finished with nothing in it: that is an answer too. */
  mayBeEmpty?: true;
  /** Printed alone and never with the whole case. */
  isApart?: boolean;
};
