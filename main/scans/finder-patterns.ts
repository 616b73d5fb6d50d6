// Tells quickly where on a page a square code may stand: three of its corners must be there, as the corners
// of a square. To search the whole page for a code takes ten times as long.
import type { Raster } from './raster.ts';

/** Light is compared with that of the blocks around; in pixels. */
const BLOCK = 8;
const AROUND = 2;
/** Darker than the light around it by this much of 255. */
const DARK = 10;
/** Runs of a corner, dark and light in turn, in widths of one field of the code. */
const RUNS = [1, 1, 3, 1, 1] as const;
const FIELDS = 7;
/** A page of text has a few that look like corners; more corners and places than this are not looked at. */
const MANY = 120;
const ENOUGH = 40;

type Corner = { x: number; y: number; field: number };
export type Place = { x: number; y: number; w: number; h: number };

/** The mean light around each block. */
function lightAround({ data, width, height }: Raster): { light: Float32Array; columns: number } {
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const sums = new Float32Array(columns * rows);
  const counts = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = (y >> 3) * columns;
    for (let x = 0; x < width; x++) {
      const at = row + (x >> 3);
      sums[at] = (sums[at] ?? 0) + (data[y * width + x] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  const light = new Float32Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      let count = 0;
      for (let v = Math.max(0, y - AROUND); v <= Math.min(rows - 1, y + AROUND); v++) {
        for (let u = Math.max(0, x - AROUND); u <= Math.min(columns - 1, x + AROUND); u++) {
          sum += sums[v * columns + u] ?? 0;
          count += counts[v * columns + u] ?? 0;
        }
      }
      light[y * columns + x] = sum / count;
    }
  }
  return { light, columns };
}

/** 1 where it is dark. */
function darkOf(page: Raster): Uint8Array {
  const { data, width, height } = page;
  const { light, columns } = lightAround(page);
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = (y >> 3) * columns;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if ((data[at] ?? 0) < (light[row + (x >> 3)] ?? 0) - DARK) dark[at] = 1;
    }
  }
  return dark;
}

/** The width of one field when these runs are those of a corner, else 0. Blur moves an edge by a pixel. */
function fieldOf(runs: readonly number[]): number {
  const field = runs.reduce((sum, run) => sum + run, 0) / FIELDS;
  if (field < 1.2) return 0;
  const fits = RUNS.every(
    (wanted, i) => Math.abs((runs[i] ?? 0) - wanted * field) <= 0.5 * field + 1,
  );
  return fits ? field : 0;
}

/** Looks from the middle of a dark run up and down: the same five runs must stand there. */
function fieldAcross(
  dark: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
): number {
  const isDark = (v: number) => dark[v * width + x] === 1;
  let top = y;
  let bottom = y;
  while (top > 0 && isDark(top - 1)) top--;
  while (bottom < height - 1 && isDark(bottom + 1)) bottom++;
  const runs = [0, 0, bottom - top + 1, 0, 0];
  let up = top - 1;
  while (up >= 0 && !isDark(up)) up--;
  runs[1] = top - 1 - up;
  let end = up;
  while (end >= 0 && isDark(end)) end--;
  runs[0] = up - end;
  let down = bottom + 1;
  while (down < height && !isDark(down)) down++;
  runs[3] = down - bottom - 1;
  end = down;
  while (end < height && isDark(end)) end++;
  runs[4] = end - down;
  return fieldOf(runs);
}

function findCorners(page: Raster): Corner[] {
  const { width, height } = page;
  const dark = darkOf(page);
  const corners: Corner[] = [];
  const add = (corner: Corner) => {
    const near = corners.some(
      ({ x, y, field }) => Math.abs(x - corner.x) < 3 * field && Math.abs(y - corner.y) < 3 * field,
    );
    if (!near) corners.push(corner);
  };
  for (let y = 0; y < height && corners.length <= MANY; y++) {
    /** Where the last six changes between light and dark were. */
    const edges = [0, 0, 0, 0, 0, 0];
    let before = 0;
    for (let x = 0; x < width; x++) {
      const now = dark[y * width + x] ?? 0;
      if (now === before) continue;
      before = now;
      edges.shift();
      edges.push(x);
      if (now === 1) continue;
      const field = fieldOf(RUNS.map((_, i) => (edges[i + 1] ?? 0) - (edges[i] ?? 0)));
      if (field === 0) continue;
      const middle = Math.round(((edges[2] ?? 0) + (edges[3] ?? 0)) / 2);
      const across = fieldAcross(dark, width, height, middle, y);
      if (across > 0 && Math.abs(across - field) <= 0.4 * field + 0.3)
        add({ x: middle, y, field: (field + across) / 2 });
    }
  }
  return corners;
}

const distance = (a: Corner, b: Corner) => Math.hypot(a.x - b.x, a.y - b.y);

/** Two sides as long as each other with a right angle between them, of a length that codes have. */
function isSquare(at: Corner, one: Corner, other: Corner): boolean {
  const [first, second, across] = [distance(at, one), distance(at, other), distance(one, other)];
  const side = (first + second) / 2;
  const field = (at.field + one.field + other.field) / 3;
  const fields = [at.field, one.field, other.field];
  return (
    Math.max(...fields) < 1.4 * Math.min(...fields) &&
    Math.abs(first - second) < 0.2 * side &&
    Math.abs(across - side * Math.SQRT2) < 0.2 * side &&
    side > 10 * field &&
    side < 60 * field
  );
}

/** The place of the code whose three corners these are, with the light margin around it. */
function placeOf(at: Corner, one: Corner, other: Corner): Place {
  const fourth = { x: one.x + other.x - at.x, y: one.y + other.y - at.y };
  const all = [at, one, other, fourth];
  const margin = 8 * at.field;
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  const [right, bottom] = [Math.max(...xs) + margin, Math.max(...ys) + margin];
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** Places, in pixels, where a square code may stand; none when there cannot be one. */
export function findSquares(page: Raster): Place[] {
  const corners = findCorners(page);
  const places: Place[] = [];
  for (const at of corners) {
    for (const [i, one] of corners.entries()) {
      for (const other of corners.slice(i + 1)) {
        if (at === one || at === other || !isSquare(at, one, other)) continue;
        places.push(placeOf(at, one, other));
        if (places.length === ENOUGH) return places;
      }
    }
  }
  return places;
}
