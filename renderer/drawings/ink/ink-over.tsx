// What was drawn by hand, laid over a picture that fills its whole viewBox.
import { cloneElement, type ReactElement, type ReactNode } from 'react';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { outlineOf, strokesOf } from './strokes.ts';

const INK = '#1b2240';

type SvgProps = { viewBox?: string; children?: ReactNode };

/** The picture with the strokes of one of its views in it; the same picture when there are none. */
export function inkOver(
  picture: ReactElement,
  items: readonly DrawingItem[],
  view: string,
): ReactElement {
  const svg = picture as ReactElement<SvgProps>;
  const strokes = strokesOf(items, view);
  if (strokes.length === 0) return svg;
  const [x = 0, y = 0, width = 1, height = 1] = (svg.props.viewBox ?? '')
    .split(/[ ,]+/)
    .map(Number);
  return cloneElement(
    svg,
    undefined,
    svg.props.children,
    <g key="ink" fill={INK}>
      {strokes.map((stroke) => (
        <path key={stroke.thread} d={outlineOf(stroke, { x, y, width, height })} />
      ))}
    </g>,
  );
}
