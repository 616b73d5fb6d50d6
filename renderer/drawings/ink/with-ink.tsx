// A picture with what was drawn over it by hand: in the same place on the screen, on paper and in files.
import type { PictureOf, Scene, ToolModule } from '../tool.ts';
import { inkOver } from './ink-over.tsx';

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
    const svg = picture(scene, touch);
    return isInked(scene) ? inkOver(svg, scene.items, view) : svg;
  };
}
