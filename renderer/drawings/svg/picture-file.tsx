// A picture as the text of an SVG file: it stands alone, and holds nothing that was said in private.
import { renderToStaticMarkup } from 'react-dom/server';
import type { PictureOf, Scene } from '../tool.ts';

/** The same picture as on the screen without where the hands are; in the language of the scene. */
export function pictureFile(picture: PictureOf, scene: Scene): string {
  const svg = renderToStaticMarkup(picture(scene));
  return svg.includes('xmlns=')
    ? svg
    : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
}
