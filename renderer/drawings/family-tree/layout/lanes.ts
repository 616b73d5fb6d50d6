// Which of several lines between two rows runs above which: none lies on another, and few cross.

/** A level line from `left` to `right`, with lines that come to it from above and leave it downwards. */
export type Rail = {
  left: number;
  right: number;
  tops: readonly number[];
  bottoms: readonly number[];
};

const MARGIN = 8;

const meet = (a: Rail, b: Rail) => a.left - MARGIN < b.right && b.left - MARGIN < a.right;
const inside = (x: number, { left, right }: Rail) => left < x && x < right;

/** Crossings when the first runs above the second. */
function crossed(upper: Rail, lower: Rail): number {
  const down = upper.bottoms.filter((x) => inside(x, lower)).length;
  return down + lower.tops.filter((x) => inside(x, upper)).length;
}

/** The lane of each rail, 0 on top: as few lanes as its neighbours allow. */
export function assignLanes(rails: readonly Rail[]): number[] {
  const neighbours = rails.map((rail, at) =>
    rails.flatMap((other, index) => (index !== at && meet(rail, other) ? index : [])),
  );
  const gain = (upper: number, lower: number): number => {
    const [a, b] = [rails[upper], rails[lower]];
    return a && b ? crossed(a, b) - crossed(b, a) : 0;
  };
  const length = (at: number) => (rails[at]?.right ?? 0) - (rails[at]?.left ?? 0);
  const order = [...rails.keys()].sort((a, b) => length(a) - length(b) || a - b);
  for (let better = true, round = 0; better && round < 20; round++) {
    better = false;
    for (const rail of rails.keys()) {
      const near = new Set(neighbours[rail]);
      const others = order.filter((other) => other !== rail);
      let sum = 0;
      let [least, place] = [0, 0];
      const costs = [0];
      for (const [at, other] of others.entries()) {
        if (near.has(other)) sum += gain(other, rail);
        costs.push(sum);
        if (sum < least) [least, place] = [sum, at + 1];
      }
      if (least >= (costs[order.indexOf(rail)] ?? 0)) continue;
      order.splice(0, order.length, ...others.toSpliced(place, 0, rail));
      better = true;
    }
  }
  const lanes = rails.map(() => -1);
  for (const rail of order) {
    const above = (neighbours[rail] ?? []).map((other) => lanes[other] ?? -1);
    lanes[rail] = Math.max(-1, ...above) + 1;
  }
  return lanes;
}
