// A page of a form as it was printed, and all pages with what was written on them, as pictures.
import { cloneElement, type ReactElement } from 'react';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import type { SheetPage } from '#domain/drawings/kinds/form-sheet.ts';
import { langOf } from '../../ui/person-name.tsx';
import { inkOver } from '../ink/ink-over.tsx';
import { FONT } from '../svg/measure.ts';
import type { PictureOf, Scene } from '../tool.ts';
import { numberOf, pagesOf, viewOf, WHOLE } from './sheet-pages.ts';

/** Between two pages that stand one below the other. */
const GAP = 24;

function Band({
  band: [x, y, width, height, colour, isDotted],
}: {
  band: SheetPage['bands'][number];
}) {
  if (!isDotted) return <rect {...{ x, y, width, height }} fill={colour} />;
  const isLevel = width >= height;
  const [thick, far] = isLevel ? [height, width] : [width, height];
  const [fromX, fromY] = isLevel ? [x, y + thick / 2] : [x + thick / 2, y];
  return (
    <path
      d={`M${fromX} ${fromY}${isLevel ? 'h' : 'v'}${far}`}
      stroke={colour}
      strokeWidth={thick}
      strokeDasharray={`${thick} ${2 * thick}`}
    />
  );
}

function Letters({
  line: [x, y, size, weight, text, fill],
}: {
  line: SheetPage['letters'][number];
}) {
  const how = { fontSize: size, fontWeight: weight, fill, lang: langOf(text) };
  return (
    <text {...{ x, y }} {...how}>
      {text}
    </text>
  );
}

const Printed = ({ page: { letters, bands, shapes, language } }: { page: SheetPage }) => (
  <g lang={language} fontFamily={FONT}>
    {bands.map((band, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was printed never changes its place
      <Band key={at} band={band} />
    ))}
    {shapes.map(([x, y, scale, path]) => (
      <path key={`${x} ${y}`} d={path} transform={`translate(${x} ${y}) scale(${scale})`} />
    ))}
    {letters.map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was printed never changes its place
      <Letters key={at} line={line} />
    ))}
  </g>
);

function onePage(page: SheetPage): ReactElement {
  const { width, height } = page;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={String(page.number)}
    >
      <rect width={width} height={height} fill="#fff" />
      <Printed page={page} />
    </svg>
  );
}

/** A page with what was written on it. */
export const printedPage = (page: SheetPage, items: readonly DrawingItem[]): ReactElement =>
  inkOver(onePage(page), items, viewOf(page.number));

function allPages({ items }: Scene): ReactElement {
  const pages = pagesOf(items);
  const width = Math.max(1, ...pages.map((page) => page.width));
  const tops = pages.map((_, at) =>
    pages.slice(0, at).reduce((sum, { height }) => sum + height + GAP, 0),
  );
  const high = (tops.at(-1) ?? 0) + (pages.at(-1)?.height ?? 1);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${high}`} aria-hidden="true">
      <rect width={width} height={high} fill="#fff" />
      {pages.map((page, at) =>
        cloneElement(printedPage(page, items), {
          ...{ key: page.number, x: 0, y: tops[at], width: page.width, height: page.height },
        } as object),
      )}
    </svg>
  );
}

/** The page that this view names, else all of them. */
export const pagePicture =
  (view: string): PictureOf =>
  (scene) => {
    const page = pagesOf(scene.items).find(({ number }) => number === numberOf(view));
    return view === WHOLE || !page ? allPages(scene) : onePage(page);
  };
