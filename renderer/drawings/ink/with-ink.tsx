// A picture with what was drawn over it by hand: in the same place on the screen, on paper and in files.
import { cloneElement, type ReactElement, type ReactNode } from 'react';
import type { PictureOf, Scene, ToolModule } from '../tool.ts';
import { outlineOf, strokesOf } from './strokes.ts';

export const INK = '#1b2240';

type SvgProps = { viewBox?: string; children?: ReactNode };

/**
 * A stroke lies where it was drawn. Where something private is left out the picture closes up, and what was
 * written by hand may speak of it: a copy has no ink then; of several sheets only the first one has.
 */
function isInked({ items, isCopy, sheet = 0 }: Scene): boolean {
  const isPrivate = items.some(({ content }) => content.private === true);
  return sheet === 0 && !(isCopy && isPrivate);
}

/** The picture of a tool in one of its views, with the strokes of the pen over it. */
export function inkedPicture(tool: ToolModule, view: string): PictureOf {
  const picture = tool.picture(view);
  return (scene, touch) => {
    const svg = picture(scene, touch) as ReactElement<SvgProps>;
    const strokes = strokesOf(scene.items, view);
    if (strokes.length === 0 || !isInked(scene)) return svg;
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
  };
}
