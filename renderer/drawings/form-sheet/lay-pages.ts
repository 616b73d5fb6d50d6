// The pages of a sheet, read from where it is laid out: its head and foot stand on every page, as on paper.
import type { SheetPage } from '#domain/drawings/kinds/form-sheet.ts';
import type { Language } from '#domain/khmer/format.ts';
import { type Drawn, tracePages } from './trace.ts';

const PX_IN_MM = 96 / 25.4;
/** Px between two columns. */
export const GAP = 80;
type Size = { width: number; height: number };
/** Inside of the margins of `sheet.css` and `page-foot.ts`, upright and on its side. */
export const UPRIGHT: Size = { width: 175 * PX_IN_MM, height: 270 * PX_IN_MM };
export const LYING: Size = { width: 271 * PX_IN_MM, height: 176 * PX_IN_MM };

const lowered = ({ letters, bands, shapes }: Drawn, by: number): Drawn => ({
  letters: letters.map(([x, y, ...more]) => [x, y + by, ...more]),
  bands: bands.map(([x, y, ...more]) => [x, y + by, ...more]),
  shapes: shapes.map(([x, y, ...more]) => [x, y + by, ...more]),
});

const together = (parts: readonly Drawn[]): Drawn => ({
  letters: parts.flatMap(({ letters }) => letters),
  bands: parts.flatMap(({ bands }) => bands),
  shapes: parts.flatMap(({ shapes }) => shapes),
});

function part(within: HTMLElement, what: 'thead' | 'tfoot', width: number) {
  const found = within.querySelector<HTMLElement>(what);
  const high = found?.getBoundingClientRect().height ?? 0;
  const [drawn] = found && high > 0 ? tracePages(found, { width, gap: GAP }) : [];
  return { high, drawn: drawn ?? { letters: [], bands: [], shapes: [] } };
}

/**
 * `edges` shows the head and foot of the sheet and nothing else, `body` everything between them in columns;
 * both as wide as a page.
 */
export function layPages(
  { edges, body }: { edges: HTMLElement; body: HTMLElement },
  { width, height }: Size,
  language: Language,
): SheetPage[] {
  const [head, foot] = [part(edges, 'thead', width), part(edges, 'tfoot', width)];
  const room = height - head.high - foot.high;
  body.style.height = `${room}px`;
  return tracePages(body, { width, gap: GAP }).map((page, at) => ({
    ...{ number: at + 1, language, width, height },
    ...together([head.drawn, lowered(page, head.high), lowered(foot.drawn, height - foot.high)]),
  }));
}
