// How far people and lines keep from each other: as a hand draws it, or closer where paper is short.

/** All in px of the picture. */
export type Spacing = {
  /** Between the rooms of two who stand side by side, by what they are to each other. */
  partners: number;
  siblings: number;
  others: number;
  /** Beside a line that passes a row. */
  thread: number;
  /** Between families that no line connects. */
  families: number;
  /** Around the whole picture. */
  edge: number;
  /** Below a row: the lines of couples, each in a lane of its own; how far at most their mark is from an end. */
  couple: { below: number; lane: number; mark: number };
  /** Below those: the bars of brothers and sisters. */
  bar: { below: number; lane: number; above: number };
};

export const ROOMY: Spacing = {
  ...{ partners: 32, siblings: 24, others: 44, thread: 10, families: 64, edge: 24 },
  couple: { below: 16, lane: 14, mark: Number.POSITIVE_INFINITY },
  bar: { below: 24, lane: 12, above: 30 },
};

/** People side by side as close as they can be told apart, lines with room. */
export const NARROW: Spacing = {
  ...ROOMY,
  ...{ partners: 12, siblings: 8, others: 18, thread: 6, families: 32, edge: 12 },
  couple: { below: 18, lane: 24, mark: 14 },
};

/** And rows as close. */
export const TIGHT: Spacing = {
  ...NARROW,
  couple: { below: 18, lane: 12, mark: 14 },
  bar: { below: 8, lane: 10, above: 14 },
};
