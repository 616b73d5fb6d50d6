// A picture as the text of an SVG file, with what its signs mean; it holds nothing that was said in private.
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '#domain/khmer/format.ts';
import { inkedPicture } from '../ink/with-ink.tsx';
import type { Scene, ToolModule } from '../tool.ts';
import { FONT, type Measure } from './measure.ts';
import { wrapText } from './wrap.ts';

const [SIZE, LINE, SIGN, GAP] = [12, 24, 24, 20];
const MARGIN = 16;

/** `x` and `y`: where its viewBox begins. */
export type PictureSize = { x: number; y: number; width: number; height: number; smallest: number };

/** Reads the size of a picture and of its smallest letters, in its own units. */
export function readPicture(svg: string): PictureSize {
  const box = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 1 1';
  const [x = 0, y = 0, width = 1, height = 1] = box.split(/[ ,]+/).map(Number);
  const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
  return { x, y, width, height, smallest: sizes.length > 0 ? Math.min(...sizes) : SIZE };
}

/** The scene as it leaves the screen: without marks of changes and without what is private. */
export const toCopy = (scene: Scene, language: Language): Scene => ({
  ...scene,
  ...{ language, isCopy: true, changes: undefined, hidesNames: false },
});

/** The signs in rows below a picture of this width; answers them with their height. */
function drawLegend(tool: ToolModule, scene: Scene, view: string, width: number) {
  const room = width - 2 * MARGIN;
  const most = room - SIGN - 8;
  let [x, y] = [0, 0];
  const entries = tool.legend(scene, view).map(({ id, sign, says }) => {
    const lines = wrapText(scene.measure, says, { size: SIZE, width: most });
    const wide = SIGN + 8 + widest(scene.measure, lines);
    if (x > 0 && x + wide > room) [x, y] = [0, y + LINE];
    const at = { x: MARGIN + x, y };
    x += wide + GAP;
    if (lines.length > 1) [x, y] = [0, y + LINE * lines.length];
    return { id, sign, lines, ...at };
  });
  return { entries, height: entries.length > 0 ? y + LINE + MARGIN : 0 };
}

const widest = (measure: Measure, lines: readonly string[]) =>
  Math.max(...lines.map((line) => measure(line, SIZE)));

/** One picture and its legend, standing alone: the same for a file and for what is frozen. */
export function pictureFile(
  tool: ToolModule,
  scene: Scene,
  title: string,
  view = tool.whole ?? tool.views?.[0] ?? 'picture',
): string {
  const picture = inkedPicture(tool, view)(scene);
  const { width, height } = readPicture(renderToStaticMarkup(picture));
  const legend = drawLegend(tool, scene, view, width);
  const all = height + (legend.height > 0 ? MARGIN + legend.height : 0);
  return renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${all}`}
      width={width}
      height={all}
      lang={scene.language}
      role="img"
    >
      <title>{title}</title>
      <rect width={width} height={all} fill="#fff" />
      <svg x="0" y="0" width={width} height={height} aria-hidden="true">
        {picture}
      </svg>
      <g
        transform={`translate(0 ${height + MARGIN})`}
        fontFamily={FONT}
        fontSize={SIZE}
        color="#1b2240"
      >
        {legend.entries.map(({ id, sign, lines, x, y }) => (
          <g key={id} transform={`translate(${x} ${y})`}>
            <svg width={SIGN} height={SIGN} viewBox="0 0 24 24" aria-hidden="true">
              {sign}
            </svg>
            {lines.map((line, at) => (
              <text key={line} x={SIGN + 8} y={16 + at * LINE} fill="currentColor">
                {line}
              </text>
            ))}
          </g>
        ))}
      </g>
    </svg>,
  );
}
