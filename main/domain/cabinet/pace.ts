// How fast paper comes in, and how long the rest of the cabinet will take at that pace.

/** Paper that came in: when (ms), and how many pages. */
export type Arrival = { at: number; pages: number };
export type Pace = {
  /** Pages an hour of the work itself; null while too little came in to tell. */
  anHour: number | null;
  /** Hours of work on a day on which paper came in. */
  hoursADay: number;
};

/** A longer pause than this is no work: lunch, the night, another task. */
const PAUSE_MS = 15 * 60_000;
/** Fewer pages than this tell nothing yet. */
const ENOUGH_PAGES = 20;
const HOUR_MS = 3_600_000;

/**
 * The pace of the work in `arrivals` (any order): pages by the time between one and the next, without pauses.
 * The first paper after a pause took as long as the others do on average.
 */
export function paceOf(arrivals: readonly Arrival[], dayOf: (at: number) => string): Pace {
  const sorted = arrivals.toSorted((a, b) => a.at - b.at);
  let worked = 0;
  let counted = 0;
  let begun = 0;
  let before: number | null = null;
  for (const { at, pages } of sorted) {
    const since = before === null ? Number.POSITIVE_INFINITY : at - before;
    if (since <= PAUSE_MS) {
      worked += since;
      counted += pages;
    } else begun += pages;
    before = at;
  }
  if (counted + begun < ENOUGH_PAGES || worked === 0) return { anHour: null, hoursADay: 0 };
  const all = worked * ((counted + begun) / counted);
  const days = new Set(sorted.map(({ at }) => dayOf(at))).size;
  return { anHour: Math.round((counted / worked) * HOUR_MS), hoursADay: all / HOUR_MS / days };
}

/** A folder of the plan: sheets counted by hand, pages that are in, and whether all of it is in. */
export type PlannedFolder = { sheets: number | null; pages: number; isIn: boolean };

/**
 * Pages still to come: what was counted of a folder, else as many as folders of this cabinet have on
 * average; null when nothing tells how thick a folder is.
 */
export function pagesToCome(folders: readonly PlannedFolder[]): number | null {
  const known = folders.flatMap(({ sheets, pages, isIn }) =>
    isIn ? [pages] : sheets ? [sheets] : [],
  );
  const left = folders.filter(({ isIn }) => !isIn);
  if (left.length === 0) return 0;
  if (known.length === 0) return null;
  const mean = known.reduce((sum, pages) => sum + pages, 0) / known.length;
  return Math.round(
    left.reduce((sum, { sheets, pages }) => sum + Math.max(0, (sheets ?? mean) - pages), 0),
  );
}
