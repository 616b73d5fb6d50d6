// Reads printed Khmer and English from a prepared page, offline, with Tesseract inside this process.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import loadCore, {
  type Core,
  type TessBaseApi,
} from 'tesseract.js-core/tesseract-core-relaxedsimd.js';
import type { Raster } from './page-file.ts';
import type { Turn } from './prepare.ts';
import { type Line, linesOfTsv } from './reading.ts';

/** `standard` is the Khmer script model, which knows Latin letters too; `careful` is slower and uses both languages. */
export type ReadingModel = 'standard' | 'careful';

export type OcrEngine = {
  /** Name and models, remembered beside what was read. */
  readonly name: Record<ReadingModel, string>;
  /** The lines of a prepared page in reading order. The same page always gives the same lines. */
  read(page: Raster, model: ReadingModel): Line[];
  /** Quarter turns that bring the page upright, with how sure that is (2 and more can be relied on). */
  findTurn(page: Raster): { turn: Turn; confidence: number } | null;
};

const LANGUAGES = { standard: 'Khmer', careful: 'khm+eng', turn: 'osd' } as const;
const ENGINE = { legacy: 0, neural: 1 } as const;
const INPUT = '/input';

/** The orientation Tesseract names by number is how far the page is turned; this turns it back. */
const UPRIGHT: readonly Turn[] = [0, 270, 180, 90];

/**
 * Lines are read across the whole page (mode 4): the free layout (mode 3) takes the wide line spacing
 * of Khmer for columns and lost half of two bench pages. Khmer stacks signs below and above a line,
 * so lines are taken to be taller than Tesseract's own 1.25.
 * Nothing may be learnt from one page for the next: a page reads the same wherever it stands.
 */
const SETTINGS = {
  tessedit_pageseg_mode: '4',
  textord_min_linesize: '1.6',
  classify_enable_learning: '0',
  tessedit_enable_doc_dict: '0',
  debug_file: '/dev/null',
} as const;

function startApi(core: Core, folder: string, languages: string, engine: number): TessBaseApi {
  for (const language of languages.split('+')) {
    const file = `${language}.traineddata`;
    core.FS.writeFile(file, readFileSync(join(folder, file)));
  }
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages, engine) !== 0) throw new Error(`no language data: ${languages}`);
  for (const language of languages.split('+')) core.FS.unlink(`${language}.traineddata`);
  for (const [name, value] of Object.entries(SETTINGS)) api.SetVariable(name, value);
  return api;
}

/** A grey page as a PGM file: a line of header, then the pixels as they are. */
function toPgm({ data, width, height }: Raster): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}

/**
 * Starts the engine with the language data in `folder` (Khmer, khm, eng, osd `.traineddata`); each is
 * loaded when it is first needed. Throws when a file is missing. Memory it takes is only given back
 * when the process ends.
 */
export async function createOcrEngine(folder: string): Promise<OcrEngine> {
  const core = await loadCore({});
  const started = new Map<string, TessBaseApi>();
  const apiFor = (languages: string, engine: number) => {
    const api = started.get(languages) ?? startApi(core, folder, languages, engine);
    started.set(languages, api);
    return api;
  };
  /** Tesseract guesses the density when it is not told, and then loses whole tables. */
  const show = (api: TessBaseApi, page: Raster) => {
    core.FS.writeFile(INPUT, toPgm(page));
    const refused = api.SetImageFile(1, 0) !== 0;
    core.FS.unlink(INPUT);
    if (refused) throw new Error('page not taken');
    api.SetSourceResolution(Math.round(page.dpi));
  };
  return {
    name: {
      standard: `tesseract-5 ${LANGUAGES.standard} 4.1.0`,
      careful: `tesseract-5 ${LANGUAGES.careful} 4.1.0`,
    },
    read(page, model) {
      const api = apiFor(LANGUAGES[model], ENGINE.neural);
      try {
        show(api, page);
        api.ClearAdaptiveClassifier();
        if (api.Recognize(null) !== 0) throw new Error('page not read');
        return linesOfTsv(api.GetTSVText(0));
      } finally {
        api.Clear();
      }
    },
    findTurn(page) {
      const api = apiFor(LANGUAGES.turn, ENGINE.legacy);
      const found = new core.OSResults();
      try {
        show(api, page);
        if (!api.DetectOS(found)) return null;
        const { orientation_id, oconfidence } = found.best_result;
        return { turn: UPRIGHT[orientation_id] ?? 0, confidence: oconfidence };
      } finally {
        core.destroy(found);
        api.Clear();
      }
    },
  };
}
