// The sheet a board is drawn on: an <svg> with its name.
import type { ReactElement, ReactNode } from 'react';
import { textIn } from '../../i18n/text-in.ts';
import { FONT } from '../svg/measure.ts';
import type { Scene, Touch } from '../tool.ts';
import type { BoardTool } from './places.ts';

export const WIDTH = 1080;
export const EDGE = 16;

type Props = {
  tool: BoardTool;
  scene: Scene;
  touch: Touch | undefined;
  width?: number;
  height: number;
  children: ReactNode;
};

/** Called as a function: the frame reads the viewBox of what it answers. */
export function sheetOf({
  tool,
  scene,
  touch,
  width = WIDTH,
  height,
  children,
}: Props): ReactElement {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${Math.ceil(width)} ${Math.ceil(height)}`}
      fontFamily={FONT}
      role={touch ? 'group' : 'img'}
      aria-label={textIn(scene.language)(`boards.picture.${tool}`)}
    >
      {children}
    </svg>
  );
}
