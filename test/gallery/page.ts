// Runs in the browser: draws every sample and the empty sheet of every tool with the letters of the built window.
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { differencesOf } from '#domain/drawings/differences.ts';
import type { Language } from '#domain/khmer/format.ts';
import { createMeasure } from '../../renderer/drawings/svg/measure.ts';
import { pictureFile } from '../../renderer/drawings/svg/picture-file.tsx';
import { standAlone, toPng } from '../../renderer/drawings/svg/stand-alone.ts';
import type { Scene, ToolModule } from '../../renderer/drawings/tool.ts';
import { TOOL_MODULES } from '../../renderer/drawings/tools.ts';
import { startTexts } from '../../renderer/i18n/setup.ts';
import { layDrawing } from '../../renderer/print/drawn-layout.ts';
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

type Drawable = Picture & { draw: () => string };

/** As it lies on the sheet that is printed for a visit. */
function sheetFile(blank: ReactElement): string {
  const svg = renderToStaticMarkup(blank);
  const [, , width = '0', height = '0'] = /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(' ') ?? [];
  return svg
    .replace(/ xmlns="[^"]*"/, '')
    .replace('<svg', `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`);
}

/** The empty sheet of every view that has one of its own. */
function blanksOf(): Drawable[] {
  return Object.entries(TOOL_MODULES).flatMap(([tool, { blank, views = ['picture'] }]) =>
    LANGUAGES.flatMap((language) => {
      const files = blank
        ? views.map((view) => ({ view, file: sheetFile(blank(language, { view })) }))
        : [];
      return files
        .filter(({ file }, at) => files.findIndex((one) => one.file === file) === at)
        .map(({ view, file }) => ({ tool, name: 'blank', view, language, draw: () => file }));
    }),
  );
}

/** Every picture there is of a sample, with the way to draw it. */
function picturesOf(file: string, sample: Sample): Drawable[] {
  const name = toolOf(file, sample);
  const tool = TOOL_MODULES[name];
  if (!tool) return [];
  const { items, details, facts, personId, isCopy = false, before, visits } = sample;
  const compared = before && {
    ...{ before: { items: before }, changes: differencesOf(items, before) },
  };
  const goals = items.flatMap(({ goal }) => (goal ? [goal.row] : []));
  const goalNumbers = new Map(goals.map((row, at) => [row, at + 1]));
  return LANGUAGES.flatMap((language) => {
    const own = { items, details, facts, personId, isCopy, goalNumbers, visits };
    const scene: Scene = { ...own, ...compared, language, measure };
    return (tool.views ?? ['picture']).flatMap((view) =>
      scenesOf(tool, scene, view).map(([sheet, shown]) => ({
        ...{ tool: name, name: sample.name, language },
        view: `${view}${sheet}`,
        draw: () => pictureFile(tool, shown, sample.name, view),
      })),
    );
  });
}

/** What a file shows, and each sheet of A4 where it takes several. */
function scenesOf(tool: ToolModule, scene: Scene, view: string): [name: string, scene: Scene][] {
  const { sheets } = layDrawing(tool, scene, view, { size: 'A4', mayCut: false });
  if (sheets.length === 1) return [['', scene]];
  const parted = sheets.map((one): [string, Scene] => [`-${one.at + 1}`, one.scene]);
  return tool.goesOn?.(view) ? [['', scene], ...parted] : parted;
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
const all = [
  ...Object.entries(FILES).flatMap(([file, { samples }]) =>
    samples.flatMap((sample) => picturesOf(file, sample)),
  ),
  ...blanksOf(),
];
Object.assign(window, {
  gallery: {
    pictures: all.map(({ draw: _, ...picture }) => picture),
    draw: async (at: number) => {
      const picture = all[at];
      return picture ? drawOne(picture.draw) : null;
    },
  },
});
