// Runs in the browser: draws every sample of every tool with the letters of the built window.
import type { Language } from '#domain/khmer/format.ts';
import { createMeasure } from '../../renderer/drawings/svg/measure.ts';
import { pictureFile } from '../../renderer/drawings/svg/picture-file.tsx';
import { standAlone, toPng } from '../../renderer/drawings/svg/stand-alone.ts';
import type { Scene } from '../../renderer/drawings/tool.ts';
import { TOOL_MODULES } from '../../renderer/drawings/tools.ts';
import { startTexts } from '../../renderer/i18n/setup.ts';
import '../../renderer/styles/index.css';
import { faultsOf } from './faults.ts';
import { type Sample, toolOf } from './sample.ts';

export type Picture = { tool: string; name: string; view: string; language: Language };
export type Drawn = { svg: string; png: string; faults: string[] };

const FILES = import.meta.glob<{ samples: readonly Sample[] }>('../drawings/samples/*.ts', {
  eager: true,
});
const LANGUAGES: readonly Language[] = ['km', 'en'];
const measure = createMeasure();

/** Every picture there is, with the way to draw it. */
function picturesOf(file: string, sample: Sample): (Picture & { draw: () => string })[] {
  const name = toolOf(file, sample);
  const tool = TOOL_MODULES[name];
  if (!tool) return [];
  const { items, details, facts, personId } = sample;
  return LANGUAGES.flatMap((language) => {
    const scene: Scene = { items, details, facts, personId, language, measure };
    return (tool.views ?? ['picture']).flatMap((view) => {
      const sheets = tool.sheets?.(scene, view) ?? 1;
      return Array.from({ length: sheets }, (_, sheet) => ({
        ...{ tool: name, name: sample.name, language },
        view: sheets > 1 ? `${view}-${sheet + 1}` : view,
        draw: () => pictureFile(tool, sheets > 1 ? { ...scene, sheet } : scene, sample.name, view),
      }));
    });
  });
}

async function drawOne(draw: () => string): Promise<Drawn> {
  const picture = draw();
  document.body.innerHTML = picture;
  const root = document.querySelector('svg');
  const faults = root ? faultsOf(root) : ['it is no picture'];
  const svg = await standAlone(picture);
  return { svg, png: await toPng(svg), faults };
}

startTexts('km');
await Promise.all(
  ['400', '600', '700'].map((weight) =>
    document.fonts.load(`${weight} 14px "Noto Sans Khmer"`, 'ក'),
  ),
);
await Promise.all(
  ['400', '600', '700'].map((weight) => document.fonts.load(`${weight} 14px "Samnum Sans"`)),
);
const all = Object.entries(FILES).flatMap(([file, { samples }]) =>
  samples.flatMap((sample) => picturesOf(file, sample)),
);
Object.assign(window, {
  gallery: {
    pictures: all.map(({ draw: _, ...picture }) => picture),
    draw: async (at: number) => {
      const picture = all[at];
      return picture ? drawOne(picture.draw) : null;
    },
  },
});
