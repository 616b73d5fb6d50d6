// Cards of one column: each as near to its mark as the others allow, in the order of the marks.

export type Standing = { height: number; wish: number };

/**
 * The top of each card so that none lies over another and together they are as near to their wishes (the
 * middle of the card) as can be: isotonic regression by pooling neighbours. Answers in the order given.
 */
export function stack(cards: readonly Standing[], gap: number, room: number): number[] {
  const order = cards.map((_, at) => at).toSorted((a, b) => wishOf(cards[a]) - wishOf(cards[b]));
  type Pool = { sum: number; count: number };
  const pools: Pool[] = [];
  const before: number[] = [];
  let used = 0;
  for (const at of order) {
    const { height } = cards[at] ?? { height: 0 };
    before.push(used);
    let pool: Pool = { sum: wishOf(cards[at]) - height / 2 - used, count: 1 };
    used += height + gap;
    for (let last = pools.at(-1); last && middle(last) > middle(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  const most = Math.max(0, room - (used - gap));
  const shifts = pools.flatMap((pool) =>
    Array<number>(pool.count).fill(Math.min(most, Math.max(0, middle(pool)))),
  );
  const tops = Array<number>(cards.length).fill(0);
  for (const [place, at] of order.entries()) tops[at] = (shifts[place] ?? 0) + (before[place] ?? 0);
  return tops;
}

const wishOf = (card: Standing | undefined) => card?.wish ?? 0;
const middle = ({ sum, count }: { sum: number; count: number }) => sum / count;
