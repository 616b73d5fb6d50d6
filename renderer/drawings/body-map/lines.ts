// The lines below the outlines: every mark whose words have no room beside them.
import type { Scene } from '../tool.ts';
import type { Ground } from './ground.ts';
import {
  EDGE,
  heightOf,
  type Label,
  type PlacedPin,
  TEXT,
  type Unplaced,
  writeLabel,
} from './label.ts';

/** One column after the other, each until `most` is full. */
function fillColumns(lines: readonly Unplaced[], most: number): Unplaced[][] {
  const columns: Unplaced[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const height = heightOf(line);
    if (used + height > most) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(line);
    used += height;
  }
  return columns;
}

const widthOfLines = ({ width, below }: Ground) => (width - EDGE * (below + 1)) / below;

/** In columns side by side, as low as they can be. */
export function standLines(lines: readonly Unplaced[], ground: Ground, top: number): Label[] {
  const { below } = ground;
  const width = widthOfLines(ground);
  let most = lines.reduce((sum, line) => sum + heightOf(line), 0) / below;
  while (fillColumns(lines, most).length > below) most++;
  return fillColumns(lines, most).flatMap((column, at) => {
    let y = top;
    return column.map((line): Label => {
      const box = { x: EDGE + at * (width + EDGE), y, width, height: heightOf(line) };
      y += box.height;
      return { ...line, box };
    });
  });
}

/** Above the first line, where it says that there are more. */
export const MORE = EDGE + TEXT.line;

/** The lines of each sheet of paper that follows the outlines. */
export function partLines(
  { paper }: Scene,
  lines: readonly Unplaced[],
  { below }: Ground,
): Unplaced[][] {
  const most = paper ? paper.height - MORE - EDGE : Number.POSITIVE_INFINITY;
  const columns = fillColumns(lines, most);
  return Array.from({ length: Math.ceil(columns.length / below) }, (_, at) =>
    columns.slice(at * below, (at + 1) * below).flat(),
  );
}

export function writeLines(scene: Scene, rest: readonly PlacedPin[], ground: Ground): Unplaced[] {
  return rest.map((of) => writeLabel(scene, of, widthOfLines(ground), 2));
}
