// Runs in the window: how long each engine takes for a family, and how good its picture is.
import type { Family } from '../../../renderer/drawings/family-tree/layout/types.ts';
import { countCrossings } from './crossings.ts';
import { ENGINES, type Picture } from './engines.ts';

export type Figures = {
  ms: number;
  drawn: number;
  couples_adjacent: number;
  couples: number;
  crossings: number;
};
export type EngineName = keyof typeof ENGINES;

const SAME_ROW = 20;

/** Couples in one row with nobody between them. */
function countAdjacent({ unions }: Family, { boxes }: Picture): number {
  const beside = (one: string, two: string) => {
    const [a, b] = [boxes.get(one), boxes.get(two)];
    if (!a || !b || Math.abs(a.y - b.y) > SAME_ROW) return false;
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    return ![...boxes.values()].some(
      ({ x, y }) => Math.abs(y - a.y) <= SAME_ROW && x > left + 0.5 && x < right - 0.5,
    );
  };
  return unions.filter(({ partners: [one, two] }) => one && two && beside(one, two)).length;
}

async function measure(name: EngineName, family: Family, runs: number): Promise<Figures> {
  const times: number[] = [];
  let picture: Picture = { boxes: new Map(), lines: [] };
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    picture = await ENGINES[name](family);
    times.push(performance.now() - begun);
  }
  return {
    ms: times.toSorted((a, b) => a - b)[Math.floor((runs - 1) / 2)] ?? Number.NaN,
    drawn: picture.boxes.size,
    couples_adjacent: countAdjacent(family, picture),
    couples: family.unions.filter(({ partners }) => partners.length === 2).length,
    crossings: countCrossings(picture.lines, [...picture.boxes.values()]),
  };
}

/** Everything our own engine says of a family, for comparing one window with another. */
const tellOwn = async (family: Family): Promise<string> => {
  const { boxes, lines } = await ENGINES.own(family);
  return JSON.stringify([[...boxes], lines]);
};

Object.assign(globalThis, { treeBench: { measure, tellOwn } });
export type TreeBench = { measure: typeof measure; tellOwn: typeof tellOwn };
