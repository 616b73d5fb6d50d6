// Below the picture, while it is compared: who and what stood there the last time and does not stand there now.
import { textIn } from '../../i18n/text-in.ts';
import { FONT } from '../svg/measure.ts';
import { wrapText } from '../svg/wrap.ts';
import type { Scene } from '../tool.ts';
import { tellChanges } from './changes.ts';
import { INK } from './figures.tsx';

const SIZE = 15;
const LINE = 24;
const EDGE = 10;

/** The lines of the note in a picture so wide; none when nothing is gone. `isAround`: in an eco-map. */
export function goneLines(scene: Scene, width: number, isAround: boolean): string[] {
  if (!scene.changes) return [];
  const systems = new Set(
    scene.changes.gone.flatMap(({ kind, thread }) => (kind === 'system' ? thread : [])),
  );
  const gone = tellChanges(scene).filter(
    ({ id, what }) => what === 'gone' && systems.has(id) === isAround,
  );
  if (gone.length === 0) return [];
  const t = textIn(scene.language);
  const changes = gone.map(({ says }) => says).join(' · ');
  const text = t('familyTree.changeOf', { name: t('drawings.gone'), changes });
  return wrapText(scene.measure, text, { size: SIZE, width: width - 2 * EDGE });
}

/** How much higher the picture is for them. */
export const goneHeight = (lines: readonly string[]): number =>
  lines.length === 0 ? 0 : lines.length * LINE + EDGE;

export function GoneNote({ lines, y }: { lines: readonly string[]; y: number }) {
  if (lines.length === 0) return null;
  return (
    <g fontFamily={FONT} fontSize={SIZE} fill={INK}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place
        <text key={at} x={EDGE} y={y + (at + 0.8) * LINE}>
          {line}
        </text>
      ))}
    </g>
  );
}
