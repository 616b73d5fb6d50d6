// What the layout of a family tree takes and gives: people, unions and children in, places and lines out.
import type { Spacing } from './spacing.ts';

/**
 * Somebody who stands in the tree: a person of the case, or a child not born (then `id` is its item's).
 * `born` is an ISO day and only compared; null when it is not known.
 */
export type Member = { id: string; sex: 'm' | 'f' | 'u'; born: string | null };

export type UnionKind =
  | 'married'
  | 'living-together'
  | 'separated'
  | 'divorced'
  | 'widowed'
  /** Two parents of one child of whom nobody said how they lived. */
  | 'unknown'
  /** One parent alone. */
  | 'alone'
  /** Brothers and sisters whose parents nobody named: no partners. */
  | 'siblings';

/** `order`: the unions of one person are drawn in this order, the first one left. `link`: the relation. */
export type Union = {
  id: string;
  partners: readonly string[];
  kind: UnionKind;
  order: number;
  link?: string | undefined;
};

export type ChildKind = 'birth' | 'adopted' | 'foster' | 'kin' | 'step' | 'sibling';

/**
 * A child hangs on a union; on several when it was born to one and raised by another. `twins` is the same
 * for all of one birth, `place` who of them stands left of whom; `links` are the relations that say so.
 */
export type ChildLine = {
  union: string;
  child: string;
  kind: ChildKind;
  twins?: string | undefined;
  place?: number | undefined;
  links?: readonly string[] | undefined;
};

export type Family = {
  people: readonly Member[];
  unions: readonly Union[];
  children: readonly ChildLine[];
  /** Whose tree it is: this family stands in the middle of those that are not connected. */
  indexId: string | null;
};

/** The room that somebody's symbol and label need, in px of the picture. */
export type Sizes = {
  width: (id: string) => number;
  height: (id: string) => number;
  /** How long the line of a couple must be at least for what stands on it; as it comes when left out. */
  couple?: (union: string) => number;
};

/** All lengths are in px of the picture; y grows downwards. */
export type LayoutOptions = Sizes & {
  /** How far people were moved by hand within their row: to the right when positive. */
  nudges?: ReadonlyMap<string, number>;
  /** Roomy when left out. */
  spacing?: Spacing;
  /**
   * The width that the picture should not exceed: parents then stand less well above their children, and
   * brothers and sisters, where that is not enough, by turns higher and lower.
   */
  within?: number;
};

export type Point = readonly [x: number, y: number];

/** `x` is the middle of the person, `y` the upper edge; row 0 is the oldest generation. */
export type Place = {
  id: string;
  row: number;
  x: number;
  y: number;
  width: number;
  height: number;
};

/** From below one partner to below the other. `mark`: where slashes and a year find room. */
export type CoupleLine = {
  union: string;
  kind: UnionKind;
  partners: readonly [string, string];
  points: readonly Point[];
  mark: Point;
};

/** The last piece of the way to a child: from the bar of its siblings, or from the one who cares for it. */
export type ChildDrop = { child: string; kind: ChildKind; points: readonly Point[] };

/**
 * All lines from a union to those of its children who stand in one row. `lines` are the stem, what leads
 * past rows between, and the bar of the siblings. `kind` is birth when any child is, else that of the
 * first: how `lines` are dashed.
 * `joins`: a union whose bar holds the very same children; then the line ends there and has no drops.
 */
export type Descent = {
  union: string;
  kind: ChildKind;
  children: readonly string[];
  lines: readonly (readonly Point[])[];
  drops: readonly ChildDrop[];
  joins: string | null;
};

export type Layout = {
  family: Family;
  places: ReadonlyMap<string, Place>;
  /** Ids from left to right, the oldest generation first. */
  rows: readonly (readonly string[])[];
  couples: readonly CoupleLine[];
  descents: readonly Descent[];
  bounds: { width: number; height: number };
};
