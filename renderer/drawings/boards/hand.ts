// Lines as a hand draws them: a little off the straight, the same each time.

type Spot = readonly [x: number, y: number];

/** How far a line leans at its middle, from -1 to 1; follows from where it lies. */
function lean(x: number, y: number, x2: number, y2: number): number {
  const seed = Math.sin(x * 12.9898 + y * 78.233 + x2 * 37.719 + y2 * 4.581) * 43_758.5453;
  return (seed - Math.floor(seed)) * 2 - 1;
}

const round = (value: number) => Math.round(value * 10) / 10;

function bow([x, y]: Spot, [x2, y2]: Spot, by: number): string {
  const long = Math.hypot(x2 - x, y2 - y) || 1;
  const off = lean(x, y, x2, y2) * Math.min(by, long / 60);
  const [cx, cy] = [(x + x2) / 2 - ((y2 - y) / long) * off, (y + y2) / 2 + ((x2 - x) / long) * off];
  return `Q${round(cx)} ${round(cy)} ${round(x2)} ${round(y2)}`;
}

/** A line through all of these, not quite straight. */
export function handLine(...spots: Spot[]): string {
  const [first = [0, 0], ...rest] = spots;
  let last: Spot = first;
  const parts = rest.map((spot) => {
    const part = bow(last, spot, 4);
    last = spot;
    return part;
  });
  return `M${round(first[0])} ${round(first[1])}${parts.join('')}`;
}

/** A box whose sides are drawn by hand; its corners meet. */
export function handBox(x: number, y: number, width: number, height: number): string {
  const [right, foot] = [x + width, y + height];
  return `${handLine([x, y], [right, y], [right, foot], [x, foot], [x, y])}Z`;
}
